// What is known of a row of a sheet after it was read by the rules.
import type { SheetKind } from '#shared/contract/imports.ts';
import type { ErrorDetails } from '#shared/errors.ts';

export type FieldValue = string | number | boolean | null;

export interface EvaluatedCell {
  readonly field: string;
  /** As Excel names it, e.g. G7. */
  readonly address: string;
  /** What a clerk sees in the cell. */
  readonly shown: string;
  /** What was understood: ISO dates, integer fen, codes; null for nothing and for a fault that leaves no value. */
  value: FieldValue;
  level: 'ok' | 'doubtful' | 'fault';
  /** Worded by shared/rules/violation-words.ts. */
  code?: string;
  details?: ErrorDetails;
  /** A value to offer, never taken by itself. */
  proposal?: string;
  /** Codes of doubts that a person accepted at this cell. */
  readonly accepted?: readonly string[];
  /** What the sheet holds, where an answer of an earlier import stands in its place. */
  readonly was?: string;
}

export interface EvaluatedRow {
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly row: number;
  /** By field, with those that no cell holds but the row implies (title, villageCode, idType …). */
  readonly values: Record<string, FieldValue>;
  /** Shown texts of columns that no field takes, by heading. */
  readonly extra: Readonly<Record<string, string>>;
  readonly cells: EvaluatedCell[];
  verdict: 'good' | 'doubtful' | 'faulty' | 'duplicate';
  /** First row of the same file that this one repeats. */
  repeats?: number;
}

/** Marks a cell; a fault is never lowered to a doubt, the first finding of a level stays, and what a person accepted is no doubt any more. */
export function mark(cell: EvaluatedCell, level: 'doubtful' | 'fault', code: string, details: ErrorDetails = {}): void {
  if (cell.level === 'fault' || cell.level === level) return;
  put(cell, level, code, details);
}

/** A doubt that weighs more than any other at the cell. */
export function markAbove(cell: EvaluatedCell, code: string, details: ErrorDetails): void {
  if (cell.level !== 'fault') put(cell, 'doubtful', code, details);
}

function put(cell: EvaluatedCell, level: 'doubtful' | 'fault', code: string, details: ErrorDetails): void {
  if (level === 'doubtful' && cell.accepted?.includes(code) === true) return;
  cell.level = level;
  cell.code = code;
  cell.details = details;
  const proposal = details['proposal'];
  if (typeof proposal === 'string') cell.proposal = proposal;
}

/** The cell of a field in a row; undefined when no column gives the field. */
export function cellOf(row: EvaluatedRow, field: string): EvaluatedCell | undefined {
  return row.cells.find((cell) => cell.field === field);
}

/** Verdict from the worst cell. */
export function verdictOf(row: EvaluatedRow): EvaluatedRow['verdict'] {
  if (row.cells.some((cell) => cell.level === 'fault')) return 'faulty';
  if (row.repeats !== undefined) return 'duplicate';
  return row.cells.some((cell) => cell.level === 'doubtful') ? 'doubtful' : 'good';
}
