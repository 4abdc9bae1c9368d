// A block of numbers on its way: lent and taken back on the PC that gives numbers, borrowed and given back on the other one.
import { userError } from '#shared/errors.ts';
import { seriesName, numberKinds, type NumberKind } from '#shared/rules/case-number.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { getOffice, getOfficeKeys } from '../own-office/own-office.store.ts';
import type { ByWhom } from './give-number.ts';
import { readLoan, readReturn, writeSigned, type ReturnedNumber } from './loan-file.ts';
import { borrowsIn, endLoan, findLoan, insertLoan, type StoredLoan } from './loans.store.ts';
import { hasOwnNumbers, insertNumber, lastSerial, numbersOfLoan, updateNumber } from './numbering.store.ts';

/** @throws numbering.borrowing: who borrows has no numbers of its own to lend */
export function lendNumbers(
  db: WriteDb,
  order: ByWhom & {
    readonly loanId: string;
    readonly kind: NumberKind;
    readonly year: number;
    readonly count: number;
    readonly partner: string;
  },
): void {
  const { loanId, kind, year, count, partner, at, by } = order;
  const office = getOffice(db);
  const key = { ownerCode: office.divisionCode, series: seriesName(office.committeeShortName, kind), year };
  if (borrowsIn(db, key)) throw userError('numbering.borrowing', { series: key.series, year });
  const first = lastSerial(db, key) + 1;
  const last = first + count - 1;
  const loanText = writeSigned(
    { format: 'fengqiao-number-loan-1', loanId, ...key, first, last, committee: office.committeeName, partner, madeAt: at, madeBy: by },
    getOfficeKeys(db).privateKey,
  );
  insertLoan(db, {
    id: loanId,
    role: 'lent',
    ...key,
    first,
    last,
    partner,
    state: 'out',
    loanText,
    returnText: null,
    reason: null,
    madeAt: at,
    madeBy: by,
    endedAt: null,
    endedBy: null,
  });
  for (let serial = first; serial <= last; serial += 1)
    insertNumber(db, key, { serial, state: 'lent', recordId: null, reason: null, loanId, at, by });
}

/**
 * Takes a loan in. A register that has numbers of its own in the series gives them: taking the loan would make two that do.
 * @throws numbering.file-damaged, numbering.own-loan, numbering.loan-known, numbering.other-committee, numbering.own-series
 */
export function borrowNumbers(db: WriteDb, bytes: Uint8Array, { at, by }: ByWhom): string {
  const { loanId, ownerCode, series, year, first, last, committee, publicKey } = readLoan(bytes);
  const key = { ownerCode, series, year };
  const office = getOffice(db);
  if (publicKey === getOfficeKeys(db).publicKey) throw userError('numbering.own-loan');
  if (findLoan(db, loanId) !== undefined) throw userError('numbering.loan-known');
  const ownSeries = (Object.keys(numberKinds) as NumberKind[]).map((kind) => seriesName(office.committeeShortName, kind));
  if (ownerCode !== office.divisionCode || !ownSeries.includes(series)) throw userError('numbering.other-committee', { committee, series });
  if (hasOwnNumbers(db, key)) throw userError('numbering.own-series', { series, year });
  insertLoan(db, {
    id: loanId,
    role: 'borrowed',
    ...key,
    first,
    last,
    partner: committee,
    state: 'out',
    loanText: new TextDecoder().decode(bytes),
    returnText: null,
    reason: null,
    madeAt: at,
    madeBy: by,
    endedAt: null,
    endedBy: null,
  });
  for (let serial = first; serial <= last; serial += 1)
    insertNumber(db, key, { serial, state: 'borrowed', recordId: null, reason: null, loanId, at, by });
  return loanId;
}

/** @throws record.not-found, numbering.loan-ended */
export function giveNumbersBack(db: WriteDb, loanId: string, { at, by }: ByWhom): void {
  const loan = runningLoan(db, loanId, 'borrowed');
  const rows = numbersOfLoan(db, loanId);
  for (const row of rows) if (row.state === 'borrowed') updateNumber(db, loan, { ...row, state: 'returned', at, by });
  const numbers = rows.map((row): ReturnedNumber => ({
    serial: row.serial,
    recordId: row.recordId,
    reason: row.reason,
    at: row.at,
    by: row.by,
    state: row.state === 'used' ? 'used' : row.state === 'void' ? 'void' : 'unused',
  }));
  const { ownerCode, series, year, first, last } = loan;
  const returnText = writeSigned(
    { format: 'fengqiao-number-return-1', loanId, ownerCode, series, year, first, last, numbers, madeAt: at, madeBy: by },
    getOfficeKeys(db).privateKey,
  );
  endLoan(db, loanId, { state: 'back', returnText, reason: null, at, by });
}

/**
 * Takes a lent block back. Of a block that was written off only what stands on papers is believed: its other numbers stay void.
 * @throws numbering.file-damaged, numbering.loan-unknown, numbering.loan-ended
 */
export function takeNumbersBack(db: WriteDb, bytes: Uint8Array, { at, by }: ByWhom): string {
  const back = readReturn(bytes);
  const loan = findLoan(db, back.loanId);
  const same =
    loan?.role === 'lent' &&
    loan.ownerCode === back.ownerCode &&
    loan.series === back.series &&
    loan.year === back.year &&
    loan.first === back.first &&
    loan.last === back.last;
  if (loan === undefined || !same) throw userError('numbering.loan-unknown');
  if (loan.state === 'back') throw userError('numbering.loan-ended', { state: loan.state, partner: loan.partner });
  for (const { state, ...row } of back.numbers) {
    if (loan.state === 'lost' && state !== 'used') continue;
    if (state === 'unused') updateNumber(db, loan, { ...row, state: 'free', recordId: null, reason: null, loanId: loan.id, at, by });
    else updateNumber(db, loan, { ...row, state, loanId: loan.id });
  }
  endLoan(db, loan.id, { state: 'back', returnText: new TextDecoder().decode(bytes), reason: loan.reason, at, by });
  return loan.id;
}

/** A block that will not come back: all of it is void. @throws record.not-found, numbering.loan-ended */
export function writeLoanOff(db: WriteDb, loanId: string, reason: string, { at, by }: ByWhom): void {
  const loan = runningLoan(db, loanId, 'lent');
  for (const row of numbersOfLoan(db, loanId)) updateNumber(db, loan, { ...row, state: 'void', reason, at, by });
  endLoan(db, loanId, { state: 'lost', returnText: null, reason, at, by });
}

function runningLoan(db: ReadDb, loanId: string, role: StoredLoan['role']): StoredLoan {
  const loan = findLoan(db, loanId);
  if (loan === undefined || loan.role !== role) throw userError('record.not-found');
  if (loan.state !== 'out') throw userError('numbering.loan-ended', { state: loan.state, partner: loan.partner });
  return loan;
}
