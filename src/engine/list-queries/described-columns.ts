// Columns of a list that the register's descriptor says whole (`listed`): shown, sorted and filtered as they are stored.
import type { Fields } from '#shared/registers/descriptor.ts';
import { columnOf } from '../records/column-names.ts';

/** @returns SQL to select them from `r`, beginning with a comma where there are any, and their columns by field */
export function describedColumns(fields: Fields): { readonly select: string; readonly columns: Readonly<Record<string, string>> } {
  const names = Object.entries(fields).flatMap(([name, { listed }]) => (listed === undefined ? [] : [name]));
  return {
    select: names.map((name) => `, r.${columnOf(name)} AS ${name}`).join(''),
    columns: Object.fromEntries(names.map((name) => [name, `r.${columnOf(name)}`])),
  };
}
