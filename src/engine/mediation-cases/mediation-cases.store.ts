import type { Closing, Danger, ExclusionCheck, Mediator, TermExtension } from '#shared/contract/mediation.ts';
import { userError } from '#shared/errors.ts';
import { caseProblems } from '#shared/rules/case-record.ts';
import { caseCounts } from '#shared/rules/named-counts/other-counts.ts';
import type { ListSource } from '../list-queries/list-query.ts';
import { pickFields, type RecordKind } from '../records/record-book.ts';
import type { Row } from '../records/record-rows.store.ts';
import type { ReadDb } from '../database/register.ts';
import { searchText } from '../records/search-text.ts';
import { findAgreement, findConfirmation, listChecks, writeAgreement, writeChecks, writeConfirmation } from './agreement.store.ts';
import { agreedAmountFen, settleCase, type CaseContent } from './case-content.ts';
import { keepHop } from './case-hops.store.ts';
import {
  findDossier,
  listEvidence,
  listInvestigations,
  listSessions,
  listVisits,
  writeDossier,
  writeEvidence,
  writeInvestigations,
  writeSessions,
  writeVisits,
} from './case-papers.store.ts';
import { setCaseTasks } from './case-tasks.store.ts';

/** Fields whose column holds them as they are. */
const plainFields = [
  'disputeId',
  'title',
  'fileNumber',
  'acceptedOn',
  'source',
  'appliedOn',
  'applicationManner',
  'consentOn',
  'transferId',
  'courtDelegation',
  'difficulty',
  'mediationType',
  'summary',
  'mediatorsChosenBy',
  'openness',
  'recorder',
  'state',
  'endManner',
  'endPartyId',
  'endedOn',
  'endReason',
  'routesToldOn',
  'routesToldBy',
] as const satisfies readonly (keyof CaseContent)[];

const columns = [
  ...plainFields,
  'requests',
  'exclusions',
  'extensions',
  'mediators',
  'mediatorNames',
  'noticeGivenAt',
  'noticeManner',
  'noticeGivenBy',
  'forecast',
  'danger',
  'closedOn',
  'closedBy',
  'closingOpinion',
  'closingOpenReason',
  'amountFen',
] as const;

export const mediationCaseKind: RecordKind<CaseContent> = {
  entity: 'mediationCase',
  table: { table: 'mediation_cases', fields: columns },
  searchTable: 'mediation_case_search',
  fieldsOf: readContent,
  columnsOf: (content) => ({
    ...content,
    requests: JSON.stringify(content.requests),
    exclusions: JSON.stringify(content.exclusions),
    extensions: JSON.stringify(content.extensions),
    mediators: JSON.stringify(content.mediators),
    mediatorNames: content.mediators.map((mediator) => mediator.name).join('、'),
    noticeGivenAt: content.notice?.givenAt,
    noticeManner: content.notice?.manner,
    noticeGivenBy: content.notice?.givenBy,
    forecast: content.danger?.forecast,
    danger: content.danger === null ? null : JSON.stringify(content.danger),
    closedOn: content.closing?.closedOn,
    closedBy: content.closing?.closedBy,
    closingOpinion: content.closing?.opinion,
    closingOpenReason: content.closing?.openReason,
    amountFen: agreedAmountFen(content),
  }),
  settle: settleCase,
  children: {
    fields: ['sessions', 'investigations', 'evidence', 'agreement', 'checks', 'visits', 'confirmation', 'dossier'],
    write(db, id, content) {
      writeSessions(db, id, content.sessions);
      writeInvestigations(db, id, content.investigations);
      writeEvidence(db, id, content.evidence);
      writeAgreement(db, id, content.agreement);
      writeChecks(db, id, content.checks);
      writeVisits(db, id, content.visits);
      writeConfirmation(db, id, content.confirmation);
      writeDossier(db, id, content.dossier);
    },
  },
  derive(db, id, { before, after, by }) {
    keepHop(db, id, before?.state ?? null, after, by);
    setCaseTasks(db, id, after);
  },
  searchTextOf: (content) =>
    searchText(
      [content.title, content.fileNumber, content.summary],
      [...content.mediators.map((mediator) => mediator.name), ...namesInTitle(content.title)],
    ),
  titleOf: (content) => content.title,
  problemsOf: (_db, content, today) => caseProblems(content, { today }),
};

/** Of what the case waits for, the first that is due. */
const nextTask = (column: 'due_on' | 'kind'): string =>
  `(SELECT t.${column} FROM case_tasks AS t WHERE t.case_id = r.id ORDER BY t.due_on LIMIT 1)`;

export const caseList: ListSource = {
  from: 'mediation_cases AS r',
  joins: {
    a: 'LEFT JOIN agreements AS a ON a.case_id = r.id',
    o: 'LEFT JOIN reporting_offices AS o ON o.division_code = r.owner_code',
  },
  alias: 'r',
  select: `r.id, r.owner_code AS ownerCode, o.name AS ownerName, r.rev, r.file_number AS caseNumber, r.title, r.accepted_on AS acceptedOn, r.mediation_type AS mediationType, r.difficulty, r.source,
    r.mediator_names AS mediatorNames, r.state, a.form AS agreementForm, a.number AS agreementNumber, ${nextTask('due_on')} AS nextDueOn, ${nextTask('kind')} AS nextTask, r.amount_fen AS amountFen, r.updated_at AS updatedAt, r.deleted_at AS deletedAt`,
  columns: {
    acceptedOn: 'r.accepted_on',
    title: 'r.title',
    caseNumber: 'r.file_number',
    agreementNumber: 'a.number',
    mediationType: 'r.mediation_type',
    difficulty: 'r.difficulty',
    mediatorNames: 'r.mediator_names',
    state: 'r.state',
    agreementForm: 'a.form',
    nextDueOn: nextTask('due_on'),
    nextTask: nextTask('kind'),
    amountFen: 'r.amount_fen',
    source: 'r.source',
    updatedAt: 'r.updated_at',
    ownerCode: 'r.owner_code',
    ownerName: 'o.name',
  },
  counts: caseCounts,
  defaultSort: [{ column: 'acceptedOn', direction: 'desc' }],
  searchTable: 'mediation_case_search',
  amount: 'r.amount_fen',
  groups: { state: { column: 'state' }, type: { column: 'mediationType' }, month: { column: 'acceptedOn', unit: 'month' } },
};

function readContent(db: ReadDb, row: Row): CaseContent {
  const parsed = <Value>(field: string): Value => JSON.parse(row[field] as string) as Value;
  return {
    ...pickFields<Pick<CaseContent, (typeof plainFields)[number]>>(row, plainFields),
    requests: parsed<string[]>('requests'),
    exclusions: parsed<ExclusionCheck[]>('exclusions'),
    extensions: parsed<TermExtension[]>('extensions'),
    mediators: parsed<Mediator[]>('mediators'),
    notice:
      row['noticeGivenAt'] === null
        ? null
        : {
            givenAt: row['noticeGivenAt'] as string,
            manner: row['noticeManner'] as 'oral' | 'written',
            givenBy: row['noticeGivenBy'] as string,
          },
    danger: row['danger'] === null ? null : parsed<Danger>('danger'),
    closing: closingOf(row),
    sessions: listSessions(db, row.id),
    investigations: listInvestigations(db, row.id),
    evidence: listEvidence(db, row.id),
    agreement: findAgreement(db, row.id),
    checks: listChecks(db, row.id),
    visits: listVisits(db, row.id),
    confirmation: findConfirmation(db, row.id),
    dossier: findDossier(db, row.id),
  };
}

function closingOf(row: Row): Closing | null {
  if (row['closedOn'] === null) return null;
  return {
    closedOn: row['closedOn'] as string,
    closedBy: row['closedBy'] as string,
    opinion: row['closingOpinion'] as string,
    openReason: row['closingOpenReason'] as string,
  };
}

/** Ids of cases whose agreement is final and was agreed in a month, in the order of their agreements. */
export function listAgreedCases(db: ReadDb, month: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT c.id FROM agreements AS a JOIN mediation_cases AS c ON c.id = a.case_id
     WHERE a.agreed_on BETWEEN ? AND ? AND a.final_at IS NOT NULL AND c.deleted_at IS NULL ORDER BY a.agreed_on, a.final_at, c.id`,
      `${month}-01`,
      `${month}-31`,
    )
    .map(({ id }) => id);
}

/** The parties' names as the title `××与××之间××` holds them, for pinyin. */
function namesInTitle(title: string): string[] {
  return (/^(.*)之间/.exec(title)?.[1] ?? '').split(/[、与]/).filter((name) => name !== '');
}

/** @throws record.saved-already when a paper or an item of performance stands in another case, or twice in this one */
export function refuseTakenIds(
  db: ReadDb,
  caseId: string,
  { sessions, investigations, evidence, agreement, checks, visits }: CaseContent,
): void {
  const tables = {
    mediation_sessions: sessions,
    case_investigations: investigations,
    case_evidence: evidence,
    performance_items: agreement?.performance ?? [],
    performance_checks: checks,
    return_visits: visits,
  };
  for (const [table, rows] of Object.entries(tables)) {
    const ids = rows.map((row) => row.id);
    const taken = ids.some((id) => db.get(`SELECT 1 FROM ${table} WHERE id = ? AND case_id <> ?`, id, caseId) !== undefined);
    if (taken || new Set(ids).size < ids.length) throw userError('record.saved-already');
  }
}
