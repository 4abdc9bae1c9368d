// The values of a row by what they are: what the sheet does not hold stays empty, nothing is invented.
import type { FieldValue } from './evaluated-row.ts';

export type Values = Readonly<Record<string, FieldValue>>;

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function textOrNull(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export interface ValueReader {
  readonly text: (field: string) => string;
  readonly number: (field: string) => number | null;
  /** A code, a date: null for none. */
  readonly code: (field: string) => string | null;
}

export function valueReader(values: Values): ValueReader {
  return {
    text(field) {
      const value = values[field];
      return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    },
    number(field) {
      const value = values[field];
      return typeof value === 'number' ? value : null;
    },
    code: (field) => textOrNull(values[field]),
  };
}

/** The names that a cell holds, e.g. 张三、李四. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[、，,；;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
