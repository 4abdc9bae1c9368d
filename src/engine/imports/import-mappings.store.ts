// What people agreed to: the columns of whole headers by their fingerprints, and what single headings mean.
import type { SheetKind } from '#shared/contract/imports.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface RememberedMapping {
  readonly kind: SheetKind;
  /** Programs before this one did not know that a column was left out by a person. */
  readonly columns: readonly { readonly index: number; readonly field: string | null; readonly leftOut?: boolean }[];
}

export interface ListedMapping extends RememberedMapping {
  readonly key: string;
  /** Of its columns, in their order; null: kept by a program that did not note them. */
  readonly headings: readonly string[] | null;
  readonly usedAt: string;
}

interface MappingRecord {
  kind: SheetKind;
  columns: string;
}

export function findMapping(db: ReadDb, fingerprint: string): RememberedMapping | undefined {
  const row = db.get<MappingRecord>('SELECT kind, columns FROM import_mappings WHERE fingerprint = ?', fingerprint);
  return row === undefined ? undefined : { kind: row.kind, columns: JSON.parse(row.columns) as RememberedMapping['columns'] };
}

/** @param headings of its columns, in their order: a fingerprint alone does not tell them */
export function rememberMapping(
  db: WriteDb,
  fingerprint: string,
  mapping: RememberedMapping,
  headings: readonly string[],
  at: string,
): void {
  db.run(
    'INSERT INTO import_mappings (fingerprint, kind, columns, headings, used_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET kind = excluded.kind, columns = excluded.columns, headings = excluded.headings, used_at = excluded.used_at',
    fingerprint,
    mapping.kind,
    JSON.stringify(mapping.columns),
    JSON.stringify(headings),
    at,
  );
}

export function forgetMapping(db: WriteDb, fingerprint: string): void {
  db.run('DELETE FROM import_mappings WHERE fingerprint = ?', fingerprint);
}

/** The last used first. */
export function listMappings(db: ReadDb): ListedMapping[] {
  return db
    .all<MappingRecord & { key: string; headings: string | null; usedAt: string }>(
      'SELECT fingerprint AS key, kind, columns, headings, used_at AS usedAt FROM import_mappings ORDER BY used_at DESC, fingerprint',
    )
    .map(({ columns, headings, ...row }) => ({
      ...row,
      columns: JSON.parse(columns) as RememberedMapping['columns'],
      headings: headings === null ? null : (JSON.parse(headings) as string[]),
    }));
}
