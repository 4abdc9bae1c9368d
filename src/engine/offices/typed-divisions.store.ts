import type { Division } from '#shared/contract/offices.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { findOffice } from '../own-office/own-office.store.ts';

export function listTypedDivisions(db: ReadDb): Division[] {
  return db.all<Division>('SELECT code, name, level FROM typed_divisions ORDER BY code');
}

export function insertTypedDivision(
  db: WriteDb,
  { code, name, level }: Division,
  by: { readonly at: string; readonly accountName: string },
): void {
  db.run(
    'INSERT INTO typed_divisions (code, name, level, created_at, created_by) VALUES (?, ?, ?, ?, ?)',
    code,
    name,
    level,
    by.at,
    by.accountName,
  );
}

export function renameTypedDivision(db: WriteDb, code: string, name: string): void {
  db.run('UPDATE typed_divisions SET name = ? WHERE code = ?', name, code);
}

export function deleteTypedDivision(db: WriteDb, code: string): void {
  db.run('DELETE FROM typed_divisions WHERE code = ?', code);
}

/** Whether an office of this register has the code, or anything below it stands in the register. */
export function isDivisionInUse(db: ReadDb, code: string, digits: string): boolean {
  if (findOffice(db)?.divisionCode.startsWith(digits) === true) return true;
  const below = `${digits}*`;
  const asked = [
    ['SELECT 1 FROM reporting_offices WHERE division_code GLOB ?', below],
    ['SELECT 1 FROM villages WHERE code GLOB ?', below],
    ['SELECT 1 FROM typed_divisions WHERE code GLOB ? AND code <> ?', below, code],
  ] as const;
  return asked.some(([sql, ...values]) => db.get(sql, ...values) !== undefined);
}
