// Where a field stands: its path in the record, and a key that stays the same when the rows around it move.
import { createContext, useContext, type ReactNode } from 'react';

interface Place {
  readonly path: string;
  readonly key: string;
}

/** Of the Field around a box. */
export const FieldPlace = createContext<Place | null>(null);

const RowPlace = createContext<Place | null>(null);

/** Around the fields of a row that can be removed or moved: `path` is where it stands now, `id` stays with it (rows.ts). */
export function FormRow({ path, id, children }: { readonly path: string; readonly id: string; readonly children: ReactNode }) {
  return <RowPlace value={{ path, key: id }}>{children}</RowPlace>;
}

/** The place of the field with a path. */
export function useFieldPlace(path: string): Place {
  const row = useContext(RowPlace);
  const isOfRow = row !== null && path.startsWith(`${row.path}.`);
  return { path, key: isOfRow ? `${row.key}${path.slice(row.path.length)}` : path };
}

/** Gives a field its place where no Field stands around it. */
export function PlacedField({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return <FieldPlace value={useFieldPlace(path)}>{children}</FieldPlace>;
}
