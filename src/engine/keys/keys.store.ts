import type { ReadDb, WriteDb } from '../database/register.ts';

export interface StoredCode {
  readonly code: string;
  readonly number: number;
  readonly madeAt: string;
  readonly madeBy: string;
  /** Counted from 0. */
  readonly asked: readonly [number, number];
  readonly provedAt: string | null;
}

interface CodeRow {
  code: string;
  number: number;
  made_at: string;
  made_by: string;
  asked_first: number;
  asked_second: number;
  proved_at: string | null;
}

export function findCode(db: ReadDb): StoredCode | undefined {
  const row = db.get<CodeRow>('SELECT code, number, made_at, made_by, asked_first, asked_second, proved_at FROM recovery_codes');
  if (row === undefined) return undefined;
  return {
    code: row.code,
    number: row.number,
    madeAt: row.made_at,
    madeBy: row.made_by,
    asked: [row.asked_first, row.asked_second],
    provedAt: row.proved_at,
  };
}

/** Puts a code in the place of the one before. */
export function keepCode(db: WriteDb, code: StoredCode): void {
  db.run('DELETE FROM recovery_codes');
  db.run(
    'INSERT INTO recovery_codes (id, code, number, made_at, made_by, asked_first, asked_second, proved_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?)',
    code.code,
    code.number,
    code.madeAt,
    code.madeBy,
    code.asked[0],
    code.asked[1],
    code.provedAt,
  );
}

export function noteProved(db: WriteDb, at: string): void {
  db.run('UPDATE recovery_codes SET proved_at = ?', at);
}
