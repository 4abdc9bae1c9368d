// Reads the cells of one column. A ledger says the same villages, types, days and outcomes again and again: what was read once is not read anew.
import type { EvaluatedCell } from '../sheet-rows/evaluated-row.ts';
import type { SheetField } from '../sheet-rows/sheet-field.ts';
import type { StoredCell } from '../sheets/workbook.ts';
import { readCell, type CellContext } from './read-cell.ts';

/** Longer texts are stories, which no ledger tells twice. */
const longestKept = 20;
/** Different values of a column; one that has more of them than repeats is of names or numbers of people, and keeps none. */
const mostKept = 1000;

/** Answers a cell of its own each time, which may be marked further. */
export type CellReader = (address: string, stored: StoredCell | undefined) => EvaluatedCell;

export function columnReader({ field, reading }: Pick<SheetField, 'field' | 'reading'>, context: CellContext): CellReader {
  const known = new Map<string | number | boolean, EvaluatedCell>();
  let repeats = 0;
  let keeps = true;
  return (address, stored) => {
    const key = keeps ? keyOf(stored) : undefined;
    const before = key === undefined ? undefined : known.get(key);
    if (before !== undefined) {
      repeats += 1;
      return copyOf(before, address);
    }
    const read = readCell(field, address, stored, reading, context);
    if (key === undefined) return read;
    if (known.size >= mostKept) {
      keeps = repeats > mostKept;
      known.clear();
      repeats = 0;
    }
    known.set(key, copyOf(read, address));
    return read;
  };
}

function copyOf({ field, shown, value, level, code, details, proposal }: EvaluatedCell, address: string): EvaluatedCell {
  const copy: EvaluatedCell = { field, address, shown, value, level };
  if (code !== undefined) copy.code = code;
  if (details !== undefined) copy.details = details;
  if (proposal !== undefined) copy.proposal = proposal;
  return copy;
}

/** What tells two stored values apart: 5 and "5" are two, and so is a number in another format. Undefined: not kept. */
function keyOf(stored: StoredCell | undefined): string | number | boolean | undefined {
  if (typeof stored === 'string') return stored.length > longestKept || stored.includes('\0') ? undefined : stored;
  if (typeof stored !== 'object') return stored ?? '';
  if (stored.kind === 'error') return undefined;
  return `${stored.kind}\0${String(stored.kind === 'date' ? stored.serial : stored.value)}\0${stored.format}`;
}
