// How a paper gets its number, loses it, and how the numbers of older papers become known. All inside the transaction of the change.
import { userError } from '#shared/errors.ts';
import { caseNumber, type SeriesKey } from '#shared/rules/case-number.ts';
import type { WriteDb } from '../database/register.ts';
import { borrowsIn } from './loans.store.ts';
import { findNumber, firstInState, insertNumber, lastSerial, updateNumber, voidNumbersOf, type LedgerRow } from './numbering.store.ts';

export interface ByWhom {
  readonly at: string;
  readonly by: string;
}

export interface NumberOrder extends SeriesKey, ByWhom {
  readonly recordId: string;
}

/**
 * Gives a paper its number, when it becomes final: one that came back unused first, else the next. A register that borrows gives
 * borrowed numbers only, since the next one may be given elsewhere at this moment.
 * @throws numbering.block-used-up
 */
export function giveNumber(db: WriteDb, order: NumberOrder): string {
  const { recordId, at, by } = order;
  const used = (serial: number, loanId: string | null): LedgerRow => ({ serial, state: 'used', recordId, reason: null, loanId, at, by });
  const borrowing = borrowsIn(db, order);
  const waiting = firstInState(db, order, borrowing ? 'borrowed' : 'free');
  if (waiting !== undefined) {
    updateNumber(db, order, used(waiting.serial, waiting.loanId));
    return caseNumber({ ...order, serial: waiting.serial });
  }
  if (borrowing) throw userError('numbering.block-used-up', { series: order.series, year: order.year });
  const serial = lastSerial(db, order) + 1;
  insertNumber(db, order, used(serial, null));
  return caseNumber({ ...order, serial });
}

/** The paper went wrong or its case was deleted: the number stays in the ledger with the reason and is never given again. */
export function voidNumber(db: WriteDb, recordId: string, reason: string): void {
  voidNumbersOf(db, recordId, reason);
}

/**
 * Makes a number void that stands on no paper here: one that came back unused, or a borrowed one.
 * @returns the block that it belongs to
 * @throws record.not-found, numbering.on-paper
 */
export function voidSpareNumber(
  db: WriteDb,
  key: SeriesKey,
  serial: number,
  { reason, at, by }: ByWhom & { readonly reason: string },
): string | null {
  const row = findNumber(db, key, serial);
  if (row === undefined) throw userError('record.not-found');
  if (row.state !== 'free' && row.state !== 'borrowed')
    throw userError('numbering.on-paper', { number: caseNumber({ ...key, serial }), state: row.state });
  updateNumber(db, key, { ...row, state: 'void', reason, at, by });
  return row.loanId;
}

/** Says what became of a number that no history knows. @throws record.not-found, numbering.nothing-to-explain */
export function explainNumber(db: WriteDb, key: SeriesKey, serial: number, { reason, at, by }: ByWhom & { readonly reason: string }): void {
  const row = findNumber(db, key, serial);
  if (row === undefined) throw userError('record.not-found');
  if (row.state !== 'unknown') throw userError('numbering.nothing-to-explain', { number: caseNumber({ ...key, serial }) });
  updateNumber(db, key, { ...row, reason, at, by });
}

/** Beyond this a serial is more likely mistyped than old. */
const furthestJump = 2000;

/**
 * A number of a paper older than this register: its series knows it from now on and never gives it. Serials below it that nobody
 * has named are unknown: they are not given either, and wait for an explanation.
 * @throws numbering.clash, numbering.too-far, numbering.borrowing
 */
export function keepHistory(
  db: WriteDb,
  key: SeriesKey,
  history: ByWhom & { readonly serial: number; readonly recordId: string | null; readonly note: string },
): void {
  if (borrowsIn(db, key)) throw userError('numbering.borrowing', { series: key.series, year: key.year });
  const { serial, recordId, note, at, by } = history;
  const row: LedgerRow = { serial, state: 'history', recordId, reason: note, loanId: null, at, by };
  const before = findNumber(db, key, serial);
  const last = lastSerial(db, key);
  if (before?.state === 'unknown') updateNumber(db, key, row);
  else if (before !== undefined) throw userError('numbering.clash', { number: caseNumber({ ...key, serial }), state: before.state });
  else {
    if (serial - last > furthestJump) throw userError('numbering.too-far', { number: caseNumber({ ...key, serial }), last });
    for (let below = last + 1; below < serial; below += 1)
      insertNumber(db, key, { serial: below, state: 'unknown', recordId: null, reason: null, loanId: null, at, by });
    insertNumber(db, key, row);
  }
}
