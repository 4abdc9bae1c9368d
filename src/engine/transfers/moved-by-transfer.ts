// A dispute goes along with its letters: a letter out moves it to 已移送, its answer or refusal brings it back, in the same transaction
// and each with its hop. A letter that is typed when all was over moves nothing: it is history then.
import type { TransferFields } from '#shared/contract/transfers.ts';
import { userError } from '#shared/errors.ts';
import { fieldsAfter, targetOf } from '#shared/rules/dispute-life.ts';
import { missingIn } from '#shared/rules/dispute-requirements.ts';
import { orderProblem, recordInvalid } from '#shared/rules/record-problem.ts';
import { isAway } from '#shared/rules/transfer-record.ts';
import { getRecord, type ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { listHops } from '../disputes/hops.store.ts';
import { moveDispute, plainMove, type Move } from '../disputes/move-dispute.ts';
import type { RecordChange } from '../records/record-calls.ts';
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

function goAway(db: WriteDb, by: ChangeBy, today: string, transferId: string, disputeId: string, letter: TransferFields): void {
  const { header, fields } = getRecord(db, disputeKind, disputeId);
  // Moved by hand before its letter was typed: that hop is this letter's.
  if (fields.state === 'transferred' && !hasOtherAway(db, disputeId, transferId)) return;
  if (targetOf('transfer', fields.state, []) === null)
    throw userError('transfers.dispute-not-open', { state: fields.state, title: fields.title });
  const early = orderProblem('sentOn', letter.sentOn, { name: 'accepted', date: fields.acceptedOn });
  if (early.length > 0) throw recordInvalid(early);
  move(db, by, today, leavingWith(letter, { id: disputeId, rev: header.rev, on: letter.sentOn }));
}

function leavingWith(
  { toOrganisation, letterNumber }: TransferFields,
  dispute: { readonly id: string; readonly rev: number; readonly on: string },
): Move {
  return { ...plainMove, ...dispute, move: 'transfer', toOffice: toOrganisation, note: letterNumber === '' ? '' : `函号 ${letterNumber}` };
}

/** The letter of a dispute that was made part of this one takes it along; false where it lies there already, is a draft or has ended. */
export function goAlong(db: WriteDb, by: ChangeBy, today: string, disputeId: string, letter: TransferFields): boolean {
  const { header, fields } = getRecord(db, disputeKind, disputeId);
  if (fields.state === 'transferred' || targetOf('transfer', fields.state, []) === null) return false;
  // Of the two it may be the one that was accepted after the letter went.
  const on = letter.sentOn < fields.acceptedOn ? fields.acceptedOn : letter.sentOn;
  move(db, by, today, leavingWith(letter, { id: disputeId, rev: header.rev, on }));
  return true;
}

/** A dispute that went along with another one's letters, when these are its no longer. */
export function comeBackWithout(db: WriteDb, by: ChangeBy, today: string, disputeId: string): void {
  comeBack(db, by, today, '', disputeId, { on: today, untouched: true, reason: '撤销合并：移送随另一件退回' });
}

/** A dispute that was away when it was made part of another one, with its letters as they are now; none: void or another's. */
export function comeBackAnswered(db: WriteDb, by: ChangeBy, today: string, disputeId: string, letters: readonly TransferFields[]): void {
  const ended = ({ resultOn, decidedOn, sentOn }: TransferFields): string => resultOn ?? decidedOn ?? sentOn;
  const latest = [...letters].sort((one, other) => ended(one).localeCompare(ended(other))).at(-1);
  const answer = latest === undefined ? { on: today, untouched: true, reason: '撤销合并：移送已不在这一件' } : answerIn(latest);
  if (answer !== null) comeBack(db, by, today, '', disputeId, answer);
}

/** How a dispute comes back: untouched to the step before, or with an answer that the office goes on with. */
interface Answer {
  readonly on: string;
  readonly untouched: boolean;
  readonly reason: string;
}

function answerOf(before: TransferFields, { after, reason }: RecordChange<TransferFields>, today: string): Answer {
  if (after === null) return { on: today, untouched: true, reason: `移送作废：${reason}` };
  return answerIn(after) ?? { on: today, untouched: true, reason: `移送“${before.title}”改为不是这件纠纷的` };
}

/** Null: it was not answered yet. */
function answerIn({ decision, decidedOn, refusalReason, result, resultOn, sentOn, toOrganisation }: TransferFields): Answer | null {
  if (decision === 'refused') return { on: decidedOn ?? sentOn, untouched: true, reason: `${toOrganisation}不受理：${refusalReason}` };
  if (result !== null) return { on: resultOn ?? sentOn, untouched: result === givenBack, reason: `${toOrganisation}已反馈结果` };
  return null;
}

/** Only a dispute that still lies there: one that was taken up again, or lies with a second office, stays where it is. */
function comeBack(
  db: WriteDb,
  by: ChangeBy,
  today: string,
  transferId: string,
  disputeId: string,
  { on, untouched, reason }: Answer,
): void {
  const { header, fields } = getRecord(db, disputeKind, disputeId);
  if (header.deletedAt !== null || fields.state !== 'transferred' || hasOtherAway(db, disputeId, transferId)) return;
  const day = on < fields.acceptedOn ? today : on;
  const back = { ...plainMove, id: disputeId, rev: header.rev, on: day };
  const words = [...reason].slice(0, 200).join('');
  if (!untouched && missingIn(fieldsAfter(fields, 'handle', 'handling', day)).length === 0)
    move(db, by, today, { ...back, move: 'handle', note: words });
  // Brought in as 已移送 by an import there is no step to go back to: a person decides.
  else if (targetOf('return', fields.state, listHops(db, disputeId)) !== null)
    move(db, by, today, { ...back, move: 'return', reason: words });
}

function move(db: WriteDb, by: ChangeBy, today: string, made: Move): void {
  moveDispute(db, { ...by, role: null }, today, made);
}
