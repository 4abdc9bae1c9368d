// A register's columns, said once: what the list shows, sorts, filters and remembers follows from it.
import { shortCodeName, type CodeTable } from '#shared/codes/index.ts';
import { yuanText } from '../../values/amount.ts';

export type ColumnFilterKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'dates' }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'amounts' }
  | { readonly kind: 'codes'; readonly table: CodeTable }
  | { readonly kind: 'villages' };

export interface RegisterColumn<Row> {
  /** Field of the row; also the column's name in sorting and, where `filterBy` is absent, in filters. */
  readonly field: keyof Row & string;
  readonly label: string;
  /** Pixels until the person drags it. */
  readonly width: number;
  /** Takes what is left of the width. */
  readonly fills?: boolean;
  readonly hidden?: boolean;
  readonly sortable?: boolean;
  readonly show?:
    | 'date'
    | 'number'
    | 'amount'
    | { readonly codes: CodeTable; /** The row's day, by which an old record keeps the name of then. */ readonly day?: keyof Row & string };
  /** Own text for the cell. */
  readonly text?: (row: Row) => string;
  /** A colour's class (late, attention, accepted, quiet). */
  readonly look?: (row: Row) => string | undefined;
  readonly filter?: ColumnFilterKind;
  readonly filterBy?: string;
}

/** What a cell says. */
export function cellText<Row>(column: RegisterColumn<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value: unknown = row[column.field];
  if (value === null || value === undefined || value === '') return '';
  if (column.show === 'amount' && typeof value === 'number') return value === 0 ? '' : yuanText(value);
  if (column.show === 'number' && typeof value === 'number') return value.toLocaleString('zh-CN');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (typeof column.show !== 'object') return text;
  const day: unknown = column.show.day === undefined ? undefined : row[column.show.day];
  return shortCodeName(column.show.codes, text, typeof day === 'string' && day !== '' ? day : undefined);
}

export function isNumeric<Row>(column: RegisterColumn<Row>): boolean {
  return column.show === 'number' || column.show === 'amount';
}

export function filterNameOf<Row>(column: RegisterColumn<Row>): string {
  return column.filterBy ?? column.field;
}
