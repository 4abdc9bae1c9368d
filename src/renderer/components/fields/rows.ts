// Rows of a form that can be removed: each has a key of its own, so that nothing typed in one of them jumps to its neighbour.
import { newId } from '../../values/new-id.ts';

const keys = new WeakMap<object, string>();

/** The row's own id where it has one; else a key that it keeps in this window. */
export function rowKey(row: object): string {
  if ('id' in row && typeof row.id === 'string') return row.id;
  const known = keys.get(row);
  if (known !== undefined) return known;
  const key = newId();
  keys.set(row, key);
  return key;
}

/** The rows with one of them changed; it stays the same row. */
export function withChanged<Row extends object>(rows: readonly Row[], row: Row, changes: Partial<Row>): Row[] {
  const changed = { ...row, ...changes };
  keys.set(changed, rowKey(row));
  return rows.map((each) => (each === row ? changed : each));
}

export function without<Row>(rows: readonly Row[], row: Row): Row[] {
  return rows.filter((each) => each !== row);
}
