// Reads Excel 97-2003 (.xls, BIFF8, also WPS's .et) and Excel 5.0 and 95 (BIFF5) into stored cells. Written here because npm's one full
// reader, xlsx, has not been published there since 0.18.5. Older files are refused with advice to save them anew.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { userError } from '#shared/errors.ts';
import { openCompoundFile } from './compound-file.ts';
import { builtInFormat } from './xlsx-parts.ts';
import { isDateFormat } from './shown-text.ts';
import { RowCollector, type CellCount } from './row-collector.ts';
import type { MergedRange, RawSheet, ReadingLimits, ReadingOptions, StoredCell } from './workbook.ts';
import { readSharedTexts, recordsFrom, type XlsRecord } from './xls-records.ts';
import { codePageTexts, unicodeTexts, type XlsTexts } from './xls-texts.ts';
import { damaged } from './zip-parts.ts';

const record = {
  beginning: 0x0809,
  end: 0x000a,
  sheet: 0x0085,
  password: 0x002f,
  dateMode: 0x0022,
  codePage: 0x0042,
  format: 0x041e,
  style: 0x00e0,
  sharedTexts: 0x00fc,
  sharedText: 0x00fd,
  label: 0x0204,
  richLabel: 0x00d6,
  number: 0x0203,
  packedNumber: 0x027e,
  packedNumbers: 0x00bd,
  formula: 0x0006,
  formulaText: 0x0207,
  boolean: 0x0205,
  merges: 0x00e5,
  rowLook: 0x0208,
  columnLook: 0x007d,
} as const;
const biff5 = 0x0500;
const biff8 = 0x0600;
/** fDyZero of a row's record ([MS-XLS] 2.4.221). */
const hiddenRow = 0x20;
const daysFrom1900To1904 = 1462;
const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

interface Globals {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly place: number }[];
  sharedTexts: string[];
  /** How this file writes all other texts. */
  texts: XlsTexts;
  readonly formats: Map<number, string>;
  /** Number format of each cell style. */
  readonly styles: number[];
  date1904: boolean;
}

/** Sheets of an .xls. Throws imports.damaged, imports.encrypted, imports.old-excel (before Excel 5.0), imports.too-large, jobs.cancelled. */
export async function readXls(bytes: Uint8Array, fileName: string, limits: ReadingLimits, options: ReadingOptions): Promise<RawSheet[]> {
  try {
    const stream = streamOf(bytes, fileName);
    const globals = readGlobals(stream, fileName);
    const { length } = globals.sheets;
    if (length > limits.sheets) throw userError('imports.too-large', { fileName, limit: 'sheets', found: length, most: limits.sheets });
    const sheets: RawSheet[] = [];
    const count = { cells: 0 };
    for (const sheet of globals.sheets) {
      if (options.signal?.aborted === true) throw userError('jobs.cancelled');
      sheets.push(await readSheet(stream, sheet, globals, { fileName, limits, options, count }));
      options.onProgress?.({ stage: 'reading', done: sheets.length / length });
    }
    return sheets;
  } catch (error) {
    // Buffers raise RangeError for what lies behind their end: the file is cut or its lengths lie.
    if (error instanceof RangeError) throw damaged(fileName, error.message);
    throw error;
  }
}

/** A file that both Excel 95 and 97 open holds one stream for each; some programs write the records without a compound file around them. */
function streamOf(bytes: Uint8Array, fileName: string): Buffer {
  if (bytes[0] === 0x09) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = openCompoundFile(bytes, fileName);
  return file.stream(file.names.has('workbook') ? 'Workbook' : 'Book');
}

function readGlobals(stream: Buffer, fileName: string): Globals {
  const globals: Globals = { sheets: [], sharedTexts: [], texts: unicodeTexts, formats: new Map(), styles: [], date1904: false };
  let version: number | undefined;
  let ended = false;
  for (const found of recordsFrom(stream, 0)) {
    const { type, data } = found;
    if (type === record.end) {
      ended = true;
      break;
    }
    if (type === record.beginning) {
      version = data.readUInt16LE(0);
      if (version !== biff8 && version !== biff5) throw userError('imports.old-excel', { fileName });
      if (version === biff5) globals.texts = codePageTexts(undefined);
    }
    if (type === record.password) throw userError('imports.encrypted', { fileName });
    if (type === record.codePage && version === biff5) globals.texts = codePageTexts(data.readUInt16LE(0));
    if (type === record.dateMode) globals.date1904 = data.readUInt16LE(0) === 1;
    if (type === record.format) globals.formats.set(data.readUInt16LE(0), globals.texts.read(found, 2, version === biff5 ? 1 : 2));
    if (type === record.style) globals.styles.push(data.readUInt16LE(2));
    if (type === record.sharedTexts) globals.sharedTexts = readSharedTexts(found);
    // Type 0 is a worksheet; charts and macro sheets hold no rows.
    if (type === record.sheet && data.readUInt8(5) === 0)
      globals.sheets.push({ place: data.readUInt32LE(0), hidden: data.readUInt8(4) !== 0, name: globals.texts.read(found, 6, 1) });
  }
  if (!ended || version === undefined || globals.sheets.length === 0) throw damaged(fileName, 'no sheets');
  return globals;
}

interface SheetReading {
  readonly fileName: string;
  readonly limits: ReadingLimits;
  readonly options: ReadingOptions;
  /** Over all sheets: a hostile list may name one sheet many times. */
  readonly count: CellCount;
}

async function readSheet(
  stream: Buffer,
  sheet: Globals['sheets'][number],
  globals: Globals,
  { fileName, limits, options, count }: SheetReading,
): Promise<RawSheet> {
  const collector = new RowCollector(fileName, limits, count);
  let depth = 0;
  let records = 0;
  let formula: { readonly row: number; readonly column: number } | undefined;
  const put = (row: number, column: number, cell: StoredCell | undefined): void => {
    if (cell !== undefined && cell !== '') collector.put(row + 1, column + 1, cell);
  };
  for (const found of recordsFrom(stream, sheet.place)) {
    const { type, data } = found;
    // A chart inside the sheet is a stream of its own between a beginning and an end.
    if (type === record.beginning) depth += 1;
    if (type === record.end) {
      depth -= 1;
      if (depth <= 0) break;
    }
    if (depth !== 1) continue;
    if (type === record.formulaText && formula) put(formula.row, formula.column, globals.texts.read(found, 0, 2));
    else if (type === record.formula) formula = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) };
    if (type === record.merges) for (const range of readMerges(data)) collector.merge(range);
    else if (type === record.rowLook && (data.readUInt16LE(12) & hiddenRow) !== 0) collector.hideRow(data.readUInt16LE(0) + 1);
    else if (type === record.columnLook) hideColumns(collector, data, limits.columns);
    else for (const [row, column, cell] of cellsOf(found, globals, fileName)) put(row, column, cell);
    records += 1;
    if (records % 20_000 === 0) await nextTurn();
    if (options.signal?.aborted === true) throw userError('jobs.cancelled');
  }
  if (depth > 0) throw damaged(fileName, 'sheet cut', sheet.name);
  return collector.sheet(sheet.name, sheet.hidden);
}

function hideColumns(collector: RowCollector, data: Buffer, most: number): void {
  if ((data.readUInt16LE(8) & 1) === 0) return;
  // The last column of all stands for the rest of the sheet.
  for (let column = data.readUInt16LE(0) + 1; column <= Math.min(data.readUInt16LE(2) + 1, most); column += 1) collector.hideColumn(column);
}

function* cellsOf(
  found: XlsRecord,
  globals: Globals,
  fileName: string,
): Generator<readonly [row: number, column: number, cell: StoredCell | undefined]> {
  const { type, data } = found;
  if (type === record.packedNumbers) {
    const last = data.readUInt16LE(data.length - 2);
    const first = data.readUInt16LE(2);
    for (let column = first; column <= last; column += 1) {
      const place = 4 + (column - first) * 6;
      yield [data.readUInt16LE(0), column, formatted(unpacked(data.readInt32LE(place + 2)), data.readUInt16LE(place), globals)];
    }
    return;
  }
  const reader = cellReaders[type];
  if (reader) yield [data.readUInt16LE(0), data.readUInt16LE(2), reader(data, globals, fileName, found)];
}

type CellReader = (data: Buffer, globals: Globals, fileName: string, found: XlsRecord) => StoredCell | undefined;

/** Each after row, column and style, two bytes each. */
const cellReaders: Readonly<Record<number, CellReader>> = {
  [record.sharedText]: (data, globals, fileName) => {
    const text = globals.sharedTexts[data.readUInt32LE(6)];
    if (text === undefined) throw damaged(fileName, 'shared string missing');
    return text;
  },
  [record.label]: (_data, globals, _fileName, found) => globals.texts.read(found, 6, 2),
  [record.richLabel]: (_data, globals, _fileName, found) => globals.texts.read(found, 6, 2),
  [record.number]: (data, globals) => formatted(data.readDoubleLE(6), data.readUInt16LE(4), globals),
  [record.packedNumber]: (data, globals) => formatted(unpacked(data.readInt32LE(6)), data.readUInt16LE(4), globals),
  [record.boolean]: (data) => (data.readUInt8(7) === 1 ? errorCell(data.readUInt8(6)) : data.readUInt8(6) === 1),
  [record.formula]: (data, globals) => formulaResult(data, globals),
};

/** A formula's kept result; a text's follows in a record of its own. */
function formulaResult(data: Buffer, globals: Globals): StoredCell | undefined {
  if (data.readUInt16LE(12) !== 0xffff) return formatted(data.readDoubleLE(6), data.readUInt16LE(4), globals);
  const kind = data.readUInt8(6);
  if (kind === 1) return data.readUInt8(8) === 1;
  return kind === 2 ? errorCell(data.readUInt8(8)) : undefined;
}

function errorCell(code: number): StoredCell {
  return { kind: 'error', text: errorTexts[code] ?? '#N/A' };
}

/** RK numbers ([MS-XLS] 2.5.217): 30 bits of an integer or of a double's top, perhaps times 100. */
function unpacked(value: number): number {
  let number: number;
  if ((value & 2) === 2) number = value >> 2;
  else {
    const double = Buffer.alloc(8);
    double.writeInt32LE(value & ~3, 4);
    number = double.readDoubleLE(0);
  }
  return (value & 1) === 1 ? number / 100 : number;
}

function formatted(value: number, style: number, globals: Globals): StoredCell {
  const id = globals.styles[style] ?? 0;
  const format = globals.formats.get(id) ?? builtInFormat(id);
  if (format === undefined || format === 'General' || format === '@') return value;
  if (!isDateFormat(format)) return { kind: 'number', value, format };
  return { kind: 'date', serial: globals.date1904 ? value + daysFrom1900To1904 : value, format };
}

function readMerges(data: Buffer): MergedRange[] {
  return Array.from({ length: data.readUInt16LE(0) }, (_none, index) => {
    const place = 2 + index * 8;
    return {
      top: data.readUInt16LE(place) + 1,
      bottom: data.readUInt16LE(place + 2) + 1,
      left: data.readUInt16LE(place + 4) + 1,
      right: data.readUInt16LE(place + 6) + 1,
    };
  });
}
