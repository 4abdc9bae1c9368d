// What a person said of rows and cells of an import, for each time that its plan is drawn up: corrected cells, accepted doubts, choices for rows.
import type { RowChoice } from '#shared/contract/imports.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

interface Place {
  readonly sheetPosition: number;
  readonly row: number;
}

/** @param choice null: none any more */
export function saveChoice(db: WriteDb, id: string, { sheetPosition, row }: Place, choice: RowChoice | null): void {
  if (choice === null) db.run('DELETE FROM import_choices WHERE import_id = ? AND sheet_position = ? AND row = ?', id, sheetPosition, row);
  else
    db.run(
      'INSERT INTO import_choices (import_id, sheet_position, row, choice) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET choice = excluded.choice',
      id,
      sheetPosition,
      row,
      choice,
    );
}

/** Choices of one sheet, by row. */
export function listChoices(db: ReadDb, id: string, sheetPosition: number): ReadonlyMap<number, RowChoice> {
  const rows = db.all<{ row: number; choice: RowChoice }>(
    'SELECT row, choice FROM import_choices WHERE import_id = ? AND sheet_position = ?',
    id,
    sheetPosition,
  );
  return new Map(rows.map(({ row, choice }) => [row, choice]));
}

export function saveAcceptance(db: WriteDb, id: string, { sheetPosition, row }: Place, field: string, code: string): void {
  db.run(
    'INSERT INTO import_acceptances (import_id, sheet_position, row, field, code) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    id,
    sheetPosition,
    row,
    field,
    code,
  );
}

/** What was accepted stood at another value. */
export function forgetAcceptances(db: WriteDb, id: string, { sheetPosition, row }: Place, field: string): void {
  db.run(
    'DELETE FROM import_acceptances WHERE import_id = ? AND sheet_position = ? AND row = ? AND field = ?',
    id,
    sheetPosition,
    row,
    field,
  );
}

/** Accepted codes of one sheet, by row, then field. */
export function listAcceptances(db: ReadDb, id: string, sheetPosition: number): ReadonlyMap<number, Readonly<Record<string, string[]>>> {
  const accepted = new Map<number, Record<string, string[]>>();
  for (const { row, field, code } of db.all<{ row: number; field: string; code: string }>(
    'SELECT row, field, code FROM import_acceptances WHERE import_id = ? AND sheet_position = ?',
    id,
    sheetPosition,
  )) {
    const ofRow = accepted.get(row) ?? {};
    (ofRow[field] ??= []).push(code);
    accepted.set(row, ofRow);
  }
  return accepted;
}

/** A record as it was before a row updated it. */
export interface KeptBefore {
  readonly rev: number;
  readonly fields: object;
}

export function saveUpdate(db: WriteDb, id: string, { sheetPosition, row }: Place, { rev, fields }: KeptBefore): void {
  db.run(
    'INSERT INTO import_updates (import_id, sheet_position, row, rev, fields_before) VALUES (?, ?, ?, ?, ?)',
    id,
    sheetPosition,
    row,
    rev,
    JSON.stringify(fields),
  );
}

export function findUpdate(db: ReadDb, id: string, { sheetPosition, row }: Place): KeptBefore | undefined {
  const kept = db.get<{ rev: number; fields: string }>(
    'SELECT rev, fields_before AS fields FROM import_updates WHERE import_id = ? AND sheet_position = ? AND row = ?',
    id,
    sheetPosition,
    row,
  );
  return kept === undefined ? undefined : { rev: kept.rev, fields: JSON.parse(kept.fields) as object };
}

export function forgetUpdate(db: WriteDb, id: string, { sheetPosition, row }: Place): void {
  db.run('DELETE FROM import_updates WHERE import_id = ? AND sheet_position = ? AND row = ?', id, sheetPosition, row);
}

export function saveCorrection(db: WriteDb, id: string, sheetPosition: number, row: number, field: string, value: string): void {
  db.run(
    'INSERT INTO import_corrections (import_id, sheet_position, row, field, value) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    id,
    sheetPosition,
    row,
    field,
    value,
  );
}

/** Corrections of one sheet, by row, then field. */
export function listCorrections(db: ReadDb, id: string, sheetPosition: number): Map<number, Record<string, string>> {
  const corrections = new Map<number, Record<string, string>>();
  for (const { row, field, value } of db.all<{ row: number; field: string; value: string }>(
    'SELECT row, field, value FROM import_corrections WHERE import_id = ? AND sheet_position = ?',
    id,
    sheetPosition,
  )) {
    corrections.set(row, { ...corrections.get(row), [field]: value });
  }
  return corrections;
}
