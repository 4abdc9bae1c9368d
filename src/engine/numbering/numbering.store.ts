// The numbering ledger (design §5): a row for every serial of a series from 1 to the last, never deleted.
import type { GivenNumber, NumberState } from '#shared/contract/numbering.ts';
import { caseNumber, type SeriesKey } from '#shared/rules/case-number.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface LedgerRow {
  readonly serial: number;
  readonly state: NumberState;
  readonly recordId: string | null;
  readonly reason: string | null;
  readonly loanId: string | null;
  readonly at: string;
  readonly by: string;
}

const ofSeries = 'owner_code = ? AND series = ? AND year = ?';
const keyOf = ({ ownerCode, series, year }: SeriesKey): [string, string, number] => [ownerCode, series, year];
const rowColumns = 'serial, state, record_id AS recordId, reason, loan_id AS loanId, given_at AS at, given_by AS by';

/** 0: the series has no number yet. */
export function lastSerial(db: ReadDb, key: SeriesKey): number {
  return db.get<{ last: number | null }>(`SELECT max(serial) AS last FROM given_numbers WHERE ${ofSeries}`, ...keyOf(key))?.last ?? 0;
}

export function findNumber(db: ReadDb, key: SeriesKey, serial: number): LedgerRow | undefined {
  return db.get<LedgerRow>(`SELECT ${rowColumns} FROM given_numbers WHERE ${ofSeries} AND serial = ?`, ...keyOf(key), serial);
}

/** The smallest serial of a series in a state. */
export function firstInState(db: ReadDb, key: SeriesKey, state: NumberState): LedgerRow | undefined {
  return db.get<LedgerRow>(
    `SELECT ${rowColumns} FROM given_numbers WHERE ${ofSeries} AND state = ? ORDER BY serial LIMIT 1`,
    ...keyOf(key),
    state,
  );
}

export function insertNumber(db: WriteDb, key: SeriesKey, row: LedgerRow): void {
  db.run(
    'INSERT INTO given_numbers (owner_code, series, year, serial, number, state, record_id, reason, loan_id, given_at, given_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...keyOf(key),
    row.serial,
    caseNumber({ ...key, serial: row.serial }),
    row.state,
    row.recordId,
    row.reason,
    row.loanId,
    row.at,
    row.by,
  );
}

export function updateNumber(db: WriteDb, key: SeriesKey, row: LedgerRow): void {
  db.run(
    `UPDATE given_numbers SET state = ?, record_id = ?, reason = ?, loan_id = ?, given_at = ?, given_by = ? WHERE ${ofSeries} AND serial = ?`,
    row.state,
    row.recordId,
    row.reason,
    row.loanId,
    row.at,
    row.by,
    ...keyOf(key),
    row.serial,
  );
}

/** The numbers that a record's papers bear become void; they stay in the ledger with the reason. */
export function voidNumbersOf(db: WriteDb, recordId: string, reason: string): void {
  db.run("UPDATE given_numbers SET state = 'void', reason = ? WHERE record_id = ? AND state = 'used'", reason, recordId);
}

export function numbersOfLoan(db: ReadDb, loanId: string): LedgerRow[] {
  return db.all<LedgerRow>(`SELECT ${rowColumns} FROM given_numbers WHERE loan_id = ? ORDER BY serial`, loanId);
}

/** The whole ledger of a series, or one serial of it. */
export function listNumbers(db: ReadDb, key: SeriesKey, serial: number | null = null): GivenNumber[] {
  return db.all<GivenNumber>(
    `SELECT n.serial, n.number, n.state, n.record_id AS recordId, c.title AS recordTitle, n.reason, n.loan_id AS loanId, l.partner, n.given_at AS at, n.given_by AS by
     FROM given_numbers AS n LEFT JOIN mediation_cases AS c ON c.id = n.record_id LEFT JOIN number_loans AS l ON l.id = n.loan_id
     WHERE n.owner_code = ? AND n.series = ? AND n.year = ? AND (? IS NULL OR n.serial = ?) ORDER BY n.serial`,
    ...keyOf(key),
    serial,
    serial,
  );
}

export interface StateCount {
  readonly series: string;
  readonly year: number;
  readonly state: NumberState;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** How many of them have a reason beside them. */
  readonly explained: number;
}

export function countNumbers(db: ReadDb, ownerCode: string): StateCount[] {
  return db.all<StateCount>(
    `SELECT series, year, state, count(*) AS count, min(serial) AS first, max(serial) AS last, count(reason) AS explained
     FROM given_numbers WHERE owner_code = ? GROUP BY series, year, state ORDER BY year DESC, series`,
    ownerCode,
  );
}

/** Whether a series has numbers that came with no loan: this register is the one that gives them. */
export function hasOwnNumbers(db: ReadDb, key: SeriesKey): boolean {
  return (
    db.get(
      `SELECT 1 FROM given_numbers AS n WHERE ${ofSeries} AND NOT EXISTS (SELECT 1 FROM number_loans AS l WHERE l.id = n.loan_id AND l.role = 'borrowed')`,
      ...keyOf(key),
    ) !== undefined
  );
}
