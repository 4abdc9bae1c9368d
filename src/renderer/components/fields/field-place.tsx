// Where a field stands: its path in the record, and a key that stays the same when the rows around it move.
import { createContext, useContext, type ReactNode } from 'react';
import { FieldPlace, type Place } from '../typing/around-a-field.ts';

const RowPlace = createContext<Place | null>(null);

interface FormRowProps {
  /** Where it stands now. */
  readonly path: string;
  /** Stays with it (rows.ts). */
  readonly id: string;
  /** Which row it is, e.g. 当事人2, where the labels of its fields come again in every row. */
  readonly word?: string;
  readonly children: ReactNode;
}

/** Around the fields of a row that can be removed or moved. */
export function FormRow({ path, id, word = '', children }: FormRowProps) {
  const around = useContext(RowPlace);
  const of = around !== null && path.startsWith(`${around.path}.`) ? `${around.of} ${word}`.trim() : word;
  return <RowPlace value={{ path, key: id, of }}>{children}</RowPlace>;
}

/** The place of the field with a path. */
export function useFieldPlace(path: string): Place {
  const row = useContext(RowPlace);
  const isOfRow = row !== null && path.startsWith(`${row.path}.`);
  return isOfRow ? { path, key: `${row.key}${path.slice(row.path.length)}`, of: row.of } : { path, key: path, of: '' };
}

/** Gives a field its place where no Field stands around it. */
export function PlacedField({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return <FieldPlace value={useFieldPlace(path)}>{children}</FieldPlace>;
}
