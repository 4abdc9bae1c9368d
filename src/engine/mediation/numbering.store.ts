// The numbering ledger (design §5): a series per committee and year, gap-free, never reused; a void number keeps its reason.
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface NumberOrder {
  readonly ownerCode: string;
  /** 人调字, with the committee's short word in front. */
  readonly series: string;
  readonly year: number;
  readonly recordId: string;
  readonly at: string;
  readonly by: string;
}

/** Gives the next number of the series, e.g. （2026）枫人调字第12号. Must run in the transaction that uses it. */
export function giveNumber(db: WriteDb, order: NumberOrder): string {
  const last = db.get<{ serial: number | null }>('SELECT max(serial) AS serial FROM given_numbers WHERE owner_code = ? AND series = ? AND year = ?', order.ownerCode, order.series, order.year);
  const serial = (last?.serial ?? 0) + 1;
  const number = `（${order.year}）${order.series}第${serial}号`;
  db.run(
    "INSERT INTO given_numbers (owner_code, series, year, serial, number, state, record_id, reason, given_at, given_by) VALUES (?, ?, ?, ?, ?, 'used', ?, NULL, ?, ?)",
    order.ownerCode, order.series, order.year, serial, number, order.recordId, order.at, order.by,
  );
  return number;
}

/** The paper went wrong or the case was deleted: the number stays in the ledger with the reason. */
export function voidNumber(db: WriteDb, recordId: string, reason: string): void {
  db.run("UPDATE given_numbers SET state = 'void', reason = ? WHERE record_id = ? AND state = 'used'", reason, recordId);
}

export interface GivenNumber {
  readonly serial: number;
  readonly number: string;
  readonly state: 'used' | 'void';
  readonly recordTitle: string | null;
  readonly reason: string | null;
  readonly at: string;
}

export function listGivenNumbers(db: ReadDb, ownerCode: string, year: number): GivenNumber[] {
  return db.all<GivenNumber>(
    `SELECT n.serial, n.number, n.state, c.title AS recordTitle, n.reason, n.given_at AS at
     FROM given_numbers AS n LEFT JOIN mediation_cases AS c ON c.id = n.record_id
     WHERE n.owner_code = ? AND n.year = ? ORDER BY n.series, n.serial`,
    ownerCode, year,
  );
}
