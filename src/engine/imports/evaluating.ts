// Turns the data rows of a mapped sheet into evaluated rows, a chunk at a time so that other calls can run in between.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SheetKind } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import { columnLetters } from './cell-address.ts';
import { evaluateRow, type RowContext, type SeenRows } from './evaluate-row.ts';
import { mark, verdictOf, type EvaluatedRow, type FieldValue } from './evaluated-row.ts';
import { fieldNamed, unitInHeading } from './headings.ts';
import { placeLookup, type KnownGrid, type KnownVillage } from './place-lookup.ts';
import { readCell, type CellContext } from './read-cell.ts';
import type { SheetField } from './sheet-field.ts';
import type { SkippedRow } from './sheet-rows.ts';
import { shownText } from './shown-text.ts';
import type { RawRow, RawSheet, ReadingOptions, StoredCell } from './workbook.ts';

/** Which columns hold which fields, as a person consented to. A DetectedSheet with a kind is one. */
export interface SheetMapping {
  readonly kind: SheetKind;
  readonly columns: readonly { readonly index: number; readonly heading: string; readonly field: string | null }[];
  readonly dataRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
  readonly titleYear: number | null;
}

export interface EvaluatingContext {
  /** What the register knows; absent: places are not looked up and not doubted. */
  readonly villages?: readonly KnownVillage[] | undefined;
  readonly grids?: readonly KnownGrid[] | undefined;
  /** Names of organisations that the register knows; absent: parents are not looked up and not doubted. */
  readonly organisations?: readonly string[] | undefined;
  /** ISO date in the office's calendar; absent: dates to come are not refused. */
  readonly today?: string | undefined;
  /** Digits of a grid's serial as the county laid down; absent: 2 to 6. */
  readonly gridSerialDigits?: number | undefined;
  /** One for all sheets of a file, so that repeats are found across sheets; see newSeenRows. */
  readonly seen?: SeenRows | undefined;
  /** Corrected cells by sheet row and field, as a person wrote them; they are read by the same rules. */
  readonly corrections?: ReadonlyMap<number, Readonly<Record<string, string>>> | undefined;
}

const rowsPerChunk = 500;

export function newSeenRows(): SeenRows {
  return { byKey: new Map() };
}

/** All rows of a mapped sheet, in their order. Throws jobs.cancelled. For large sheets take the chunks as they come. */
export async function evaluateRows(sheet: RawSheet, mapping: SheetMapping, context: EvaluatingContext = {}, options: ReadingOptions = {}): Promise<EvaluatedRow[]> {
  const rows: EvaluatedRow[] = [];
  for await (const chunk of evaluateRowChunks(sheet, mapping, context, options)) for (const row of chunk) rows.push(row);
  return rows;
}

/** The rows of a mapped sheet in chunks of 500; between two chunks the thread is free for other calls. Throws jobs.cancelled. */
export async function* evaluateRowChunks(sheet: RawSheet, mapping: SheetMapping, context: EvaluatingContext = {}, options: ReadingOptions = {}): AsyncGenerator<EvaluatedRow[]> {
  const columns = mappedColumns(mapping, context);
  const rowContext: RowContext = { places: placeLookup(context.villages, context.grids), today: context.today, seen: context.seen ?? newSeenRows(), organisations: organisationNames(sheet, mapping, context) };
  const fill = villageFill(sheet, mapping);
  const wanted = new Set(mapping.dataRows);
  let chunk: EvaluatedRow[] = [];
  let done = 0;
  for (const raw of sheet.rows) {
    fill.pass(raw);
    if (!wanted.has(raw.number)) continue;
    chunk.push(evaluateOne(sheet, mapping, columns, raw, { fill, rowContext, corrections: context.corrections?.get(raw.number) }));
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    done += chunk.length;
    chunk = [];
    options.onProgress?.({ stage: 'evaluating', done: done / mapping.dataRows.length });
    await nextTurn();
    if (options.signal?.aborted === true) throw userError('jobs.cancelled');
  }
  if (chunk.length > 0) yield chunk;
}

/** A parent may stand below its child: the sheet's names are all known before its first row. */
function organisationNames(sheet: RawSheet, mapping: SheetMapping, { organisations }: EvaluatingContext): ReadonlySet<string> | null {
  if (mapping.kind !== 'organisations' || organisations === undefined) return null;
  const column = mapping.columns.find(({ field }) => field === 'name')?.index ?? 0;
  const data = new Set(mapping.dataRows);
  return new Set([...organisations, ...sheet.rows.filter((row) => data.has(row.number)).map((row) => shownText(row.cells[column - 1]).trim())]);
}

interface MappedColumn {
  readonly index: number;
  readonly letters: string;
  readonly heading: string;
  readonly definition: SheetField | undefined;
  readonly context: CellContext;
}

function mappedColumns(mapping: SheetMapping, context: EvaluatingContext): MappedColumn[] {
  return mapping.columns.map(({ index, heading, field }) => ({
    index,
    letters: columnLetters(index),
    heading,
    definition: field === null ? undefined : fieldNamed(mapping.kind, field),
    context: { titleYear: mapping.titleYear ?? undefined, moneyUnit: unitInHeading(heading), gridSerialDigits: context.gridSerialDigits },
  }));
}

interface OneRow {
  readonly fill: VillageFill;
  readonly rowContext: RowContext;
  readonly corrections: Readonly<Record<string, string>> | undefined;
}

function evaluateOne(sheet: RawSheet, mapping: SheetMapping, columns: readonly MappedColumn[], raw: RawRow, { fill, rowContext, corrections }: OneRow): EvaluatedRow {
  const values: Record<string, FieldValue> = {};
  const extra: Record<string, string> = {};
  const row: EvaluatedRow = { sheet: sheet.name, kind: mapping.kind, row: raw.number, values, extra, cells: [], verdict: 'good' };
  for (const { index, letters, heading, definition, context } of columns) {
    const stored = raw.cells[index - 1];
    if (definition === undefined) {
      const shown = shownText(stored).trim();
      if (shown !== '') extra[heading === '' ? letters : heading] = shown;
      continue;
    }
    const { field, reading, required } = definition;
    const filled = reading.as === 'village' && corrections?.[field] === undefined ? fill.village(raw.number, index, stored) : undefined;
    const cell = readCell(field, `${letters}${String(raw.number)}`, corrections?.[field] ?? filled?.stored ?? stored, reading, context);
    if (filled?.doubtful === true) mark(cell, 'doubtful', 'village.filled-down', { value: cell.shown });
    if (required === true && cell.value === null && cell.level === 'ok') mark(cell, 'fault', 'field.required');
    values[cell.field] = cell.value;
    row.cells.push(cell);
  }
  // A village written as a heading above its rows serves where no column names it.
  if (values['village'] === undefined) values['village'] = fill.headedVillage;
  evaluateRow(row, rowContext);
  for (const cell of row.cells) if (cell.level === 'fault') values[cell.field] = cell.value;
  row.verdict = verdictOf(row);
  return row;
}

interface VillageFill {
  /** Village of the last heading row, null without one. */
  readonly headedVillage: string | null;
  pass(row: RawRow): void;
  village(row: number, column: number, stored: StoredCell | undefined): { readonly stored: StoredCell | undefined; readonly doubtful: boolean };
}

/** Lends a village's name to the rows below it: surely within a merged cell, with a doubt where the cells are merely left empty. */
function villageFill(sheet: RawSheet, mapping: SheetMapping): VillageFill {
  const headings = new Set(mapping.skippedRows.filter((row) => row.why === 'village-heading').map((row) => row.row));
  const column = mapping.columns.find((candidate) => candidate.field === 'village')?.index ?? 0;
  const merges = sheet.merges.filter((merge) => merge.left <= column && merge.right >= column && merge.bottom > merge.top).sort((one, other) => one.top - other.top);
  let next = 0;
  let merged: { readonly bottom: number; readonly stored: StoredCell | undefined } | undefined;
  let last: StoredCell | undefined;
  let headed: string | null = null;
  return {
    get headedVillage() {
      return headed;
    },
    pass(row) {
      const [heading] = headings.has(row.number) ? row.cells.map((cell) => shownText(cell).trim()).filter((text) => text !== '') : [];
      if (heading !== undefined) headed = last = heading;
      for (let merge = merges[next]; merge !== undefined && merge.top <= row.number; merge = merges[next]) {
        merged = { bottom: merge.bottom, stored: merge.top === row.number ? row.cells[merge.left - 1] : undefined };
        next += 1;
      }
    },
    village(row, _column, stored) {
      if (stored !== undefined && shownText(stored).trim() !== '') {
        last = stored;
        return { stored, doubtful: false };
      }
      if (merged !== undefined && row <= merged.bottom && merged.stored !== undefined) return { stored: merged.stored, doubtful: false };
      // An organisation without a village is the township's: only merged cells lend theirs.
      if (mapping.kind === 'organisations') return { stored: undefined, doubtful: false };
      return { stored: last, doubtful: last !== undefined && headed === null };
    },
  };
}
