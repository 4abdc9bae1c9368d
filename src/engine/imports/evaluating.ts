// Turns the data rows of a mapped sheet into evaluated rows, a chunk at a time so that other calls can run in between.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { userError } from '#shared/errors.ts';
import { columnLetters } from '../sheets/cell-address.ts';
import { sheetOf } from '../registers/index.ts';
import { refuseFuture, type RowContext, type SeenRows } from '../sheet-rows/row-rules.ts';
import { mark, verdictOf, type EvaluatedRow, type FieldValue } from '../sheet-rows/evaluated-row.ts';
import { saysSame } from './ditto.ts';
import { fieldNamed, unitInHeading } from './headings.ts';
import type { SheetMapping } from './mapped-sheet.ts';
import { placeLookup, type KnownGrid, type KnownVillage } from '../sheet-rows/place-lookup.ts';
import { columnReader, type CellReader } from './column-reader.ts';
import { readCell, type CellContext } from './read-cell.ts';
import type { SheetField } from '../sheet-rows/sheet-field.ts';
import { titlesAbove, unitInTitles } from './titles.ts';
import { shownText } from '../sheets/shown-text.ts';
import { villageFill, villageInTitle, type VillageFill } from './village-fill.ts';
import type { RawRow, RawSheet, ReadingOptions, StoredCell } from '../sheets/workbook.ts';

export interface EvaluatingContext {
  /** What the register knows; absent: places are not looked up and not doubted. */
  readonly villages?: readonly KnownVillage[] | undefined;
  readonly grids?: readonly KnownGrid[] | undefined;
  /** Names of the kind's own records that the register knows; absent: those that a row names are not looked up and not doubted. */
  readonly names?: readonly string[] | undefined;
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
export async function evaluateRows(
  sheet: RawSheet,
  mapping: SheetMapping,
  context: EvaluatingContext = {},
  options: ReadingOptions = {},
): Promise<EvaluatedRow[]> {
  const rows: EvaluatedRow[] = [];
  for await (const chunk of evaluateRowChunks(sheet, mapping, context, options)) for (const row of chunk) rows.push(row);
  return rows;
}

/** The rows of a mapped sheet in chunks of 500; between two chunks the thread is free for other calls. Throws jobs.cancelled. */
export async function* evaluateRowChunks(
  sheet: RawSheet,
  mapping: SheetMapping,
  context: EvaluatingContext = {},
  options: ReadingOptions = {},
): AsyncGenerator<EvaluatedRow[]> {
  const columns = mappedColumns(sheet, mapping, context);
  const rowContext: RowContext = {
    places: placeLookup(context.villages, context.grids),
    today: context.today,
    seen: context.seen ?? newSeenRows(),
    names: ownNames(sheet, mapping, context),
  };
  const fill = villageFill(sheet, mapping);
  const titleVillage = villageInTitle(sheet, mapping, context.villages ?? []);
  const above = new Map<number, StoredCell | undefined>();
  const wanted = new Set(mapping.dataRows);
  let chunk: EvaluatedRow[] = [];
  let done = 0;
  for (const raw of sheet.rows) {
    fill.pass(raw);
    if (!wanted.has(raw.number)) continue;
    chunk.push(
      evaluateOne(sheet, mapping, columns, raw, {
        fill,
        above,
        titleVillage,
        rowContext,
        corrections: context.corrections?.get(raw.number),
      }),
    );
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
function ownNames(sheet: RawSheet, mapping: SheetMapping, { names }: EvaluatingContext): ReadonlySet<string> | null {
  if (sheetOf(mapping.kind).namesOf === undefined || names === undefined) return null;
  const column = mapping.columns.find(({ field }) => field === 'name')?.index ?? 0;
  const data = new Set(mapping.dataRows);
  return new Set([...names, ...sheet.rows.filter((row) => data.has(row.number)).map((row) => shownText(row.cells[column - 1]).trim())]);
}

interface MappedColumn {
  readonly index: number;
  readonly letters: string;
  readonly heading: string;
  readonly hidden: boolean;
  /** Undefined: nothing takes it, its text is kept beside the record. */
  readonly taken: (SheetField & { readonly read: CellReader }) | undefined;
}

function mappedColumns(sheet: RawSheet, mapping: SheetMapping, context: EvaluatingContext): MappedColumn[] {
  const unitAbove = unitInTitles(titlesAbove(sheet, mapping));
  return mapping.columns.map(({ index, heading, field }) => {
    const definition = field === null ? undefined : fieldNamed(mapping.kind, field);
    const cells: CellContext = {
      titleYear: mapping.titleYear ?? undefined,
      moneyUnit: unitInHeading(heading) ?? unitAbove,
      gridSerialDigits: context.gridSerialDigits,
    };
    return {
      index,
      letters: columnLetters(index),
      heading,
      hidden: sheet.hiddenColumns.includes(index),
      taken: definition && { ...definition, read: columnReader(definition, cells) },
    };
  });
}

/** Where no column names the village, a heading row does, or a title, or a person: the cell that the sheet lacks is made, so that it can be mended. */
function lendVillage(row: EvaluatedRow, { fill, titleVillage, corrections }: Pick<OneRow, 'fill' | 'titleVillage' | 'corrections'>): void {
  const definition = fieldNamed(row.kind, 'village');
  if (definition === undefined) return;
  const written = corrections?.['village'];
  const lent = written ?? fill.headedVillage ?? titleVillage;
  const cell = readCell('village', `A${String(row.row)}`, lent ?? undefined, definition.reading, noContext);
  if (written === undefined && fill.headedVillage === null && titleVillage !== null)
    mark(cell, 'doubtful', 'village.from-title', { value: titleVillage });
  row.values['village'] = cell.value;
  row.cells.push(cell);
}

const noContext: CellContext = { titleYear: undefined, moneyUnit: undefined, gridSerialDigits: undefined };

interface OneRow {
  readonly fill: VillageFill;
  /** What each column held in the record above, by its number: 同上 points at it. */
  readonly above: Map<number, StoredCell | undefined>;
  readonly titleVillage: string | null;
  readonly rowContext: RowContext;
  readonly corrections: Readonly<Record<string, string>> | undefined;
}

function evaluateOne(
  sheet: RawSheet,
  mapping: SheetMapping,
  columns: readonly MappedColumn[],
  raw: RawRow,
  { fill, above, titleVillage, rowContext, corrections }: OneRow,
): EvaluatedRow {
  const values: Record<string, FieldValue> = {};
  const extra: Record<string, string> = {};
  const row: EvaluatedRow = { sheet: sheet.name, kind: mapping.kind, row: raw.number, values, extra, cells: [], verdict: 'good' };
  for (const { index, letters, heading, hidden, taken } of columns) {
    const stored = raw.cells[index - 1];
    if (taken === undefined) {
      const shown = shownText(stored).trim();
      if (shown !== '') extra[heading === '' ? letters : heading] = shown;
      continue;
    }
    const { field, reading, required, read } = taken;
    const filled = reading.as === 'village' && corrections?.[field] === undefined ? fill.village(raw.number, index, stored) : undefined;
    const pointsUp = filled === undefined && corrections?.[field] === undefined && saysSame(shownText(stored));
    const again = pointsUp ? above.get(index) : undefined;
    if (!pointsUp) above.set(index, corrections?.[field] ?? stored);
    const written = corrections?.[field] ?? filled?.stored ?? again ?? stored;
    const cell = read(`${letters}${String(raw.number)}`, written);
    if (pointsUp) mark(cell, 'doubtful', 'cell.same-as-above', { shown: shownText(stored).trim(), value: shownText(again).trim() });
    if (filled?.doubtful === true) mark(cell, 'doubtful', 'village.filled-down', { value: cell.shown });
    if (required === true && cell.value === null && cell.level !== 'fault')
      mark(cell, 'fault', cell.code ?? 'field.required', cell.code === undefined ? {} : cell.details);
    if (hidden && cell.shown !== '') mark(cell, 'doubtful', 'column.hidden');
    values[cell.field] = cell.value;
    row.cells.push(cell);
  }
  if (!columns.some(({ taken }) => taken?.reading.as === 'village')) lendVillage(row, { fill, titleVillage, corrections });
  if (raw.hidden === true && row.cells[0] !== undefined) mark(row.cells[0], 'doubtful', 'row.hidden');
  const { happened, evaluate } = sheetOf(row.kind);
  refuseFuture(row, happened, rowContext.today);
  evaluate(row, rowContext);
  for (const cell of row.cells) if (cell.level === 'fault') values[cell.field] = cell.value;
  row.verdict = verdictOf(row);
  return row;
}
