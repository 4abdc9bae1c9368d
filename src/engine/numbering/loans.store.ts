// Blocks of numbers that are with another PC, or came from one.
import type { SeriesKey } from '#shared/rules/case-number.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface StoredLoan extends SeriesKey {
  readonly id: string;
  readonly role: 'lent' | 'borrowed';
  readonly first: number;
  readonly last: number;
  readonly partner: string;
  readonly state: 'out' | 'back' | 'lost';
  readonly loanText: string;
  readonly returnText: string | null;
  readonly reason: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

const columns = `id, role, owner_code AS ownerCode, series, year, first_serial AS first, last_serial AS last, partner, state, loan_text AS loanText, return_text AS returnText,
  reason, made_at AS madeAt, made_by AS madeBy, ended_at AS endedAt, ended_by AS endedBy`;

export function findLoan(db: ReadDb, id: string): StoredLoan | undefined {
  return db.get<StoredLoan>(`SELECT ${columns} FROM number_loans WHERE id = ?`, id);
}

export function listLoans(db: ReadDb): StoredLoan[] {
  return db.all<StoredLoan>(`SELECT ${columns} FROM number_loans ORDER BY made_at DESC, id DESC`);
}

/** Whether this register uses another's numbers in a series. */
export function borrowsIn(db: ReadDb, { ownerCode, series, year }: SeriesKey): boolean {
  return (
    db.get("SELECT 1 FROM number_loans WHERE owner_code = ? AND series = ? AND year = ? AND role = 'borrowed'", ownerCode, series, year) !==
    undefined
  );
}

export function insertLoan(db: WriteDb, loan: StoredLoan): void {
  db.run(
    `INSERT INTO number_loans (id, role, owner_code, series, year, first_serial, last_serial, partner, state, loan_text, return_text, reason, made_at, made_by, ended_at, ended_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    loan.id,
    loan.role,
    loan.ownerCode,
    loan.series,
    loan.year,
    loan.first,
    loan.last,
    loan.partner,
    loan.state,
    loan.loanText,
    loan.returnText,
    loan.reason,
    loan.madeAt,
    loan.madeBy,
    loan.endedAt,
    loan.endedBy,
  );
}

export function endLoan(
  db: WriteDb,
  id: string,
  end: Pick<StoredLoan, 'state' | 'returnText' | 'reason'> & { readonly at: string; readonly by: string },
): void {
  db.run(
    'UPDATE number_loans SET state = ?, return_text = ?, reason = ?, ended_at = ?, ended_by = ? WHERE id = ?',
    end.state,
    end.returnText,
    end.reason,
    end.at,
    end.by,
    id,
  );
}
