// A dispute goes along with its letters: a letter out moves it to 已移送, its answer or refusal brings it back, in the same transaction
// and each with its hop. A letter that is typed when all was over moves nothing: it is history then.
import type { TransferFields } from '#shared/contract/transfers.ts';
import { userError } from '#shared/errors.ts';
import { fieldsAfter, targetOf } from '#shared/rules/dispute-life.ts';
import { missingIn } from '#shared/rules/dispute-requirements.ts';
import { orderProblem, recordInvalid } from '#shared/rules/record-problem.ts';
import { isAway } from '#shared/rules/transfer-record.ts';
import { getRecord, type ChangeBy } from '../database/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { listHops } from '../disputes/hops.store.ts';
import { moveDispute, plainMove, type Move } from '../disputes/move-dispute.ts';
import type { RecordChange } from '../record-calls.ts';
import { hasOtherAway } from './transfers.store.ts';

/** Code of transfer-results by which an office gives a case back untouched (退回). */
const givenBack = '5';

/**
 * Who may register a letter lets its dispute go along: the move asks for no right of its own.
 * @throws transfers.dispute-not-open where a letter out names a dispute that is a draft or has ended; record.invalid at `sentOn`
 */
export function moveWithTransfer(db: WriteDb, by: ChangeBy, today: string, change: RecordChange<TransferFields>): void {
  const { id, before, after } = change;
  const [wasWith, isWith] = [awayDispute(before), awayDispute(after)];
  if (wasWith === isWith) return;
  if (before !== null && wasWith !== null) comeBack(db, by, today, id, wasWith, answerOf(before, change, today));
  if (after !== null && isWith !== null) goAway(db, by, today, id, isWith, after);
}

function awayDispute(transfer: TransferFields | null): string | null {
  return transfer !== null && isAway(transfer) ? transfer.disputeId : null;
}

function goAway(db: WriteDb, by: ChangeBy, today: string, transferId: string, disputeId: string, { sentOn, toOrganisation, letterNumber }: TransferFields): void {
  const { header, fields } = getRecord(db, disputeKind, disputeId);
  // Moved by hand before its letter was typed: that hop is this letter's.
  if (fields.state === 'transferred' && !hasOtherAway(db, disputeId, transferId)) return;
  if (targetOf('transfer', fields.state, []) === null) throw userError('transfers.dispute-not-open', { state: fields.state, title: fields.title });
  const early = orderProblem('sentOn', sentOn, { name: 'accepted', date: fields.acceptedOn });
  if (early.length > 0) throw recordInvalid(early);
  move(db, by, today, { ...plainMove, id: disputeId, rev: header.rev, move: 'transfer', on: sentOn, toOffice: toOrganisation, note: letterNumber === '' ? '' : `函号 ${letterNumber}` });
}

/** How a dispute comes back: untouched to the step before, or with an answer that the office goes on with. */
interface Answer {
  readonly on: string;
  readonly untouched: boolean;
  readonly reason: string;
}

function answerOf(before: TransferFields, { after, reason }: RecordChange<TransferFields>, today: string): Answer {
  if (after === null) return { on: today, untouched: true, reason: `移送作废：${reason}` };
  if (after.decision === 'refused') return { on: after.decidedOn ?? today, untouched: true, reason: `${after.toOrganisation}不受理：${after.refusalReason}` };
  if (after.result !== null) return { on: after.resultOn ?? today, untouched: after.result === givenBack, reason: `${after.toOrganisation}已反馈结果` };
  return { on: today, untouched: true, reason: `移送“${before.title}”改为不是这件纠纷的` };
}

/** Only a dispute that still lies there: one that was taken up again, or lies with a second office, stays where it is. */
function comeBack(db: WriteDb, by: ChangeBy, today: string, transferId: string, disputeId: string, { on, untouched, reason }: Answer): void {
  const { header, fields } = getRecord(db, disputeKind, disputeId);
  if (header.deletedAt !== null || fields.state !== 'transferred' || hasOtherAway(db, disputeId, transferId)) return;
  const day = on < fields.acceptedOn ? today : on;
  const back = { ...plainMove, id: disputeId, rev: header.rev, on: day };
  const words = [...reason].slice(0, 200).join('');
  if (!untouched && missingIn(fieldsAfter(fields, 'handle', 'handling', day)).length === 0) move(db, by, today, { ...back, move: 'handle', note: words });
  // Brought in as 已移送 by an import there is no step to go back to: a person decides.
  else if (targetOf('return', fields.state, listHops(db, disputeId)) !== null) move(db, by, today, { ...back, move: 'return', reason: words });
}

function move(db: WriteDb, by: ChangeBy, today: string, made: Move): void {
  moveDispute(db, { ...by, role: null }, today, made);
}
