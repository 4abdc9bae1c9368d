import type { Handlers } from '#shared/contract/call.ts';
import type { RecordHeader } from '#shared/contract/fields.ts';
import type { Transfer, TransferFields, TransferRow, transfers } from '#shared/contract/transfers.ts';
import { userError } from '#shared/errors.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../list-queries/list-reader.ts';
import { addRecord, changeRecord, findRecord, getRecord } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { refuseUnknownPlace } from '../grids/known-place.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { createRecordCalls } from '../records/record-calls.ts';
import { moveWithTransfer } from './moved-by-transfer.ts';
import { transferLimitsOn } from './transfer-limits.ts';
import { disputeOfTransfer } from './transferred-dispute.ts';
import { listTransferIds, transferKind, transferList } from './transfers.store.ts';

export function createTransfers(context: EngineContext): Handlers<typeof transfers, CallContext> {
  const { register, clock, newId } = context;
  const list = createListReader(register, transferList, () => dateOf(clock.now()));
  const shown = (db: ReadDb, id: string): Transfer => {
    const { header, fields } = getRecord(db, transferKind, id);
    return show(db, header, fields);
  };
  return {
    ...createRecordCalls<TransferFields, Transfer>(context, transferKind, {
      show,
      beforeSave: refuseUnknownDispute,
      afterChange: (db, by, change) => {
        moveWithTransfer(db, by, dateOf(clock.now()), change);
      },
    }),
    list: (input) => ({ rows: list.rows<TransferRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
    ofDispute: ({ id }) => ({ rows: listTransferIds(register.read, id).map((each) => shown(register.read, each)) }),
    limits: ({ on }) => transferLimitsOn(register.read, on),

    openDispute: ({ id, rev, ...place }, { actor }) =>
      register.write((db) => {
        const { fields } = getRecord(db, transferKind, id);
        if (fields.direction !== 'in' || fields.decision !== 'accepted' || fields.decidedOn === null)
          throw userError('transfers.not-accepted');
        if (fields.disputeId !== null) throw userError('transfers.has-dispute');
        const now = clock.now();
        const by = { actor, at: instantOf(now) };
        const dispute = disputeOfTransfer(fields, place, fields.decidedOn, newId);
        const problems = disputeKind.problemsOf(db, dispute, dateOf(now));
        if (problems.length > 0) throw recordInvalid(problems);
        refuseUnknownPlace(db, place);
        const disputeId = newId();
        addRecord(db, disputeKind, by, {
          id: disputeId,
          ownerCode: getOffice(db).divisionCode,
          fields: dispute,
          reason: `由移送“${fields.title}”转来`,
        });
        changeRecord(db, transferKind, by, { id, rev, fields: { ...fields, disputeId } });
        return shown(db, id);
      }),
  };
}

function show(db: ReadDb, header: RecordHeader, fields: TransferFields): Transfer {
  const { disputeId } = fields;
  if (disputeId === null) return { ...header, ...fields, disputeTitle: null, hop: null };
  const place = listTransferIds(db, disputeId).indexOf(header.id);
  return {
    ...header,
    ...fields,
    disputeTitle: findRecord(db, disputeKind, disputeId)?.fields.title ?? null,
    hop: place < 0 ? null : place + 1,
  };
}

function refuseUnknownDispute(db: ReadDb, { disputeId }: TransferFields): void {
  if (disputeId !== null && findRecord(db, disputeKind, disputeId) === undefined)
    throw recordInvalid([{ field: 'disputeId', code: 'code.unknown' }]);
}
