import { mostHeaderRows, type HeaderPlace, type ImportSheet } from '#shared/contract/imports.ts';

/** The rows that the program took for the header. */
export function foundPlace({ headerRows }: ImportSheet): HeaderPlace | null {
  const [top] = headerRows;
  return top === undefined ? null : { top, bottom: Math.min(headerRows.at(-1) ?? top, top + mostHeaderRows - 1) };
}

/** One row pointed at begins a header; the next one further down ends it. */
export function pointedAt(header: HeaderPlace | null, row: number): HeaderPlace {
  const goesOn = header !== null && header.top === header.bottom && row > header.top && row < header.top + mostHeaderRows;
  return goesOn ? { top: header.top, bottom: row } : { top: row, bottom: row };
}
