// What people agreed to: the columns of whole headers by their fingerprints, and what single headings mean.
import type { SheetKind } from '#shared/contract/imports.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface RememberedMapping {
  readonly kind: SheetKind;
  /** Programs before this one did not know that a column was left out by a person. */
  readonly columns: readonly { readonly index: number; readonly field: string | null; readonly leftOut?: boolean }[];
}

export function findMapping(db: ReadDb, fingerprint: string): RememberedMapping | undefined {
  const row = db.get<{ kind: SheetKind; columns: string }>('SELECT kind, columns FROM import_mappings WHERE fingerprint = ?', fingerprint);
  return row === undefined ? undefined : { kind: row.kind, columns: JSON.parse(row.columns) as RememberedMapping['columns'] };
}

export function rememberMapping(db: WriteDb, fingerprint: string, mapping: RememberedMapping, at: string): void {
  db.run(
    'INSERT INTO import_mappings (fingerprint, kind, columns, used_at) VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET kind = excluded.kind, columns = excluded.columns, used_at = excluded.used_at',
    fingerprint,
    mapping.kind,
    JSON.stringify(mapping.columns),
    at,
  );
}
