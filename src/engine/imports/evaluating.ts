// Turns the data rows of a mapped sheet into evaluated rows, a chunk at a time so that other calls can run in between.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { userError } from '#shared/errors.ts';
import { columnLetters } from '../sheets/cell-address.ts';
import { sheetOf } from '../registers/index.ts';
import { refuseFuture, type RowContext, type SeenRows } from '../sheet-rows/row-rules.ts';
import { mark, verdictOf, type EvaluatedCell, type EvaluatedRow, type FieldValue } from '../sheet-rows/evaluated-row.ts';
import { saysSame } from './ditto.ts';
import { fieldNamed, unitInHeading } from './headings.ts';
import type { SheetMapping } from './mapped-sheet.ts';
import { placeLookup, type KnownGrid, type KnownVillage } from '../sheet-rows/place-lookup.ts';
import { columnReader, type CellReader } from './column-reader.ts';
import { readCell, type CellContext, type CellSaid } from './read-cell.ts';
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
  /** Codes of doubts that a person accepted, by sheet row and field. */
  readonly accepted?: ReadonlyMap<number, Readonly<Record<string, readonly string[]>>> | undefined;
  /** Values remembered of earlier imports, by field, then shown text. */
  readonly answers?: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
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
        accepted: context.accepted?.get(raw.number),
        answers: context.answers,
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
  readonly taken: TakenField | undefined;
}

type TakenField = SheetField & { readonly read: CellReader; readonly context: CellContext };

function mappedColumns(sheet: RawSheet, mapping: SheetMapping, context: EvaluatingContext): MappedColumn[] {
  const unitAbove = unitInTitles(titlesAbove(sheet, mapping));
  return mapping.columns.map(({ index, heading, field }) => {
    const definition = field === null ? undefined : fieldNamed(mapping.kind, field);
    const own: CellContext = {
      titleYear: mapping.titleYear ?? undefined,
      moneyUnit: unitInHeading(heading) ?? unitAbove,
      gridSerialDigits: context.gridSerialDigits,
    };
    return {
      index,
      letters: columnLetters(index),
      heading,
      hidden: sheet.hiddenColumns.includes(index),
      taken: definition && { ...definition, context: own, read: columnReader(definition, own) },
    };
  });
}

/** Where no column names the village, a heading row does, or a title, or a person: the cell that the sheet lacks is made, so that it can be mended. */
function lendVillage(row: EvaluatedRow, { fill, titleVillage, corrections, accepted, answers }: OneRow): void {
  const definition = fieldNamed(row.kind, 'village');
  if (definition === undefined) return;
  const written = corrections?.['village'];
  const found = written ?? fill.headedVillage ?? titleVillage ?? undefined;
  const answer = written === undefined && found !== undefined ? answers?.get('village')?.get(found) : undefined;
  const said = saidOf('village', accepted, answer === undefined ? undefined : found);
  const cell = readCell('village', `A${String(row.row)}`, answer ?? found, definition.reading, noContext, said);
  if (written === undefined && fill.headedVillage === null && titleVillage !== null)
    mark(cell, 'doubtful', 'village.from-title', { value: titleVillage });
  row.values['village'] = cell.value;
  row.cells.push(cell);
}

/** What a person wrote for a field that no column gives: the cell that the sheet lacks is made. */
function addWritten(row: EvaluatedRow, columns: readonly MappedColumn[], { corrections = {}, accepted }: OneRow): void {
  for (const [field, written] of Object.entries(corrections)) {
    const definition = fieldNamed(row.kind, field);
    if (definition === undefined || field === 'village' || columns.some((column) => isOf(column, field))) continue;
    const cell = readCell(field, `A${String(row.row)}`, written, definition.reading, noContext, saidOf(field, accepted));
    row.values[cell.field] = cell.value;
    row.cells.push(cell);
  }
}

/** Two lists of types may share one column: its cells are of the one or of the other. */
function isOf({ taken }: MappedColumn, field: string): boolean {
  return taken?.field === field || (taken?.reading.as === 'mediationType' && field === 'disputeType');
}

function saidOf(field: string, accepted: OneRow['accepted'], was?: string): CellSaid {
  const codes = accepted?.[field] ?? (field === 'mediationType' ? accepted?.['disputeType'] : undefined);
  return { ...(codes === undefined ? {} : { accepted: codes }), ...(was === undefined ? {} : { was }) };
}

const noContext: CellContext = { titleYear: undefined, moneyUnit: undefined, gridSerialDigits: undefined };

interface OneRow {
  readonly fill: VillageFill;
  /** What each column held in the record above, by its number: 同上 points at it. */
  readonly above: Map<number, StoredCell | undefined>;
  readonly titleVillage: string | null;
  readonly rowContext: RowContext;
  readonly corrections: Readonly<Record<string, string>> | undefined;
  readonly accepted: Readonly<Record<string, readonly string[]>> | undefined;
  readonly answers: EvaluatingContext['answers'];
}

function evaluateOne(sheet: RawSheet, mapping: SheetMapping, columns: readonly MappedColumn[], raw: RawRow, one: OneRow): EvaluatedRow {
  const { rowContext } = one;
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
    const cell = readColumn(index, `${letters}${String(raw.number)}`, taken, raw.number, stored, one);
    if (taken.required === true && cell.value === null && cell.level !== 'fault')
      mark(cell, 'fault', cell.code ?? 'field.required', cell.code === undefined ? {} : cell.details);
    if (hidden && cell.shown !== '') mark(cell, 'doubtful', 'column.hidden');
    values[cell.field] = cell.value;
    row.cells.push(cell);
  }
  if (!columns.some(({ taken }) => taken?.reading.as === 'village')) lendVillage(row, one);
  addWritten(row, columns, one);
  if (raw.hidden === true) {
    const first = row.cells.find(({ field }) => field !== 'serial');
    if (first !== undefined) mark(first, 'doubtful', 'row.hidden');
  }
  const { happened, evaluate } = sheetOf(row.kind);
  refuseFuture(row, happened, rowContext.today);
  evaluate(row, rowContext);
  for (const cell of row.cells) if (cell.level === 'fault') values[cell.field] = cell.value;
  row.verdict = verdictOf(row);
  return row;
}

/** A cell as a person corrected it, as an earlier answer has it, as a cell above lends it, or as it stands. */
function readColumn(
  index: number,
  address: string,
  { field, reading, read, context }: TakenField,
  row: number,
  stored: StoredCell | undefined,
  { fill, above, corrections, accepted, answers }: OneRow,
): EvaluatedCell {
  const text = shownText(stored);
  const corrected = corrections?.[field] ?? (reading.as === 'mediationType' ? corrections?.['disputeType'] : undefined);
  const answer = corrected === undefined ? answers?.get(field)?.get(text.trim()) : undefined;
  const written = corrected ?? answer;
  // What a person wrote for a village that the sheet names goes for the rows below that only leave theirs empty.
  const filled =
    reading.as === 'village' && (written === undefined || text.trim() !== '') ? fill.village(row, index, written ?? stored) : undefined;
  const pointsUp = filled === undefined && written === undefined && saysSame(text);
  const again = pointsUp ? above.get(index) : undefined;
  if (!pointsUp) above.set(index, written ?? stored);
  const value = written ?? filled?.stored ?? again ?? stored;
  const said = accepted === undefined && answer === undefined ? undefined : saidOf(field, accepted, answer && text.trim());
  const cell = said === undefined ? read(address, value) : readCell(field, address, value, reading, context, said);
  if (pointsUp) mark(cell, 'doubtful', 'cell.same-as-above', { shown: text.trim(), value: shownText(again).trim() });
  if (filled?.doubtful === true) mark(cell, 'doubtful', 'village.filled-down', { value: cell.shown });
  return cell;
}
