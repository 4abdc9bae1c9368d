import { TransferFields } from '#shared/contract/transfers.ts';
import { transfer } from '#shared/registers/transfer.ts';
import { transferProblems } from '#shared/rules/transfer-record.ts';
import { transferCounts } from '#shared/rules/named-counts/transfer-counts.ts';
import { describedColumns } from '../list-queries/described-columns.ts';
import type { ListSource } from '../list-queries/list-source.ts';
import { pickFields, type RecordKind } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { searchText } from '../records/search-text.ts';
import { transferLimitsOn } from './transfer-limits.ts';

const transferFields = TransferFields.keyof().options;

export const transferKind: RecordKind<TransferFields> = {
  entity: 'transfer',
  table: { table: 'transfers', fields: transferFields },
  searchTable: 'transfer_search',
  fieldsOf: (_db, row) => pickFields<TransferFields>(row, transferFields),
  columnsOf: (fields) => ({ ...fields }),
  searchTextOf: (fields) =>
    searchText(
      [
        fields.title,
        fields.letterNumber,
        fields.originalNumber,
        fields.fromOrganisation,
        fields.toOrganisation,
        fields.place,
        fields.matter,
      ],
      [fields.applicantNames, fields.respondentNames, fields.receivedBy]
        .flatMap((names) => names.split('、'))
        .filter((name) => name !== ''),
    ),
  titleOf: (fields) => fields.title,
  problemsOf: (db, fields, today) => transferProblems(fields, { today, limits: transferLimitsOn(db, today) }),
};

const described = describedColumns(transfer.fields);

export const transferList: ListSource = {
  from: 'transfers AS r',
  joins: { o: 'LEFT JOIN reporting_offices AS o ON o.division_code = r.owner_code' },
  alias: 'r',
  select: `r.id, r.owner_code AS ownerCode, o.name AS ownerName, r.rev, r.direction, r.kind, r.title, iif(r.direction = 'in', r.from_organisation, r.to_organisation) AS otherOrganisation,
    r.letter_number AS letterNumber, r.sent_on AS sentOn, r.received_on AS receivedOn, r.decision, coalesce(r.extended_to, r.due_on) AS dueOn,
    r.result, r.feedback_on AS feedbackOn, r.dispute_id AS disputeId, r.deleted_at AS deletedAt${described.select}`,
  columns: {
    ...described.columns,
    direction: 'r.direction',
    kind: 'r.kind',
    title: 'r.title',
    otherOrganisation: "iif(r.direction = 'in', r.from_organisation, r.to_organisation)",
    letterNumber: 'r.letter_number',
    sentOn: 'r.sent_on',
    receivedOn: 'r.received_on',
    decision: 'r.decision',
    dueOn: 'coalesce(r.extended_to, r.due_on)',
    result: 'r.result',
    feedbackOn: 'r.feedback_on',
    disputeId: 'r.dispute_id',
    ownerCode: 'r.owner_code',
    ownerName: 'o.name',
  },
  counts: transferCounts,
  defaultSort: [{ column: 'sentOn', direction: 'desc' }],
  searchTable: 'transfer_search',
  searchedColumns: ['title', 'letterNumber', 'originalNumber'],
  groups: {
    direction: { column: 'direction' },
    kind: { column: 'kind' },
    decision: { column: 'decision' },
    result: { column: 'result' },
    month: { column: 'sentOn', unit: 'month' },
  },
};

/** Ids of a dispute's transfers, hop by hop. */
export function listTransferIds(db: ReadDb, disputeId: string): string[] {
  return db
    .all<{ id: string }>('SELECT id FROM transfers WHERE dispute_id = ? AND deleted_at IS NULL ORDER BY sent_on, id', disputeId)
    .map((row) => row.id);
}

/** Whether another letter out of the dispute is neither answered nor refused (shared/rules/transfer-record.ts, isAway). */
export function hasOtherAway(db: ReadDb, disputeId: string, exceptId: string): boolean {
  return (
    db.get(
      "SELECT 1 FROM transfers WHERE dispute_id = ? AND id <> ? AND direction = 'out' AND decision <> 'refused' AND result IS NULL AND deleted_at IS NULL",
      disputeId,
      exceptId,
    ) !== undefined
  );
}
