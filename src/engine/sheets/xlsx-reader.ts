// Reads an xlsx piece by piece into its stored cells. One pass: merged cells stand behind the rows in a sheet's XML, so they
// are known by the time the rows are looked at. exceljs' streaming reader was not taken: it leaves merged cells out, is slower,
// turns dates into instants, and lets cut files pass (see docs/dependencies.md).
import { userError } from '#shared/errors.ts';
import { columnNumber, parseAddress } from './cell-address.ts';
import type { MergedRange, RawRow, RawSheet, ReadingLimits, ReadingOptions, StoredCell } from './workbook.ts';
import { readNumberFormats, readSharedStrings, readWorkbookParts, unescapeText, type NumberFormat } from './xlsx-parts.ts';
import { streamXml, type XmlHandlers } from './xml-events.ts';
import { damaged, openZipParts, type ZipParts } from './zip-parts.ts';

const daysFrom1900To1904 = 1462;

interface SheetContext {
  readonly parts: ZipParts;
  readonly fileName: string;
  readonly strings: readonly string[];
  readonly formats: readonly (NumberFormat | undefined)[];
  readonly date1904: boolean;
  readonly limits: ReadingLimits;
  /** Cells over all sheets. */
  readonly counted: { cells: number };
}

/** Sheets of an xlsx. Throws imports.not-a-workbook, imports.damaged, imports.encrypted, imports.too-large, jobs.cancelled. */
export async function readXlsx(bytes: Uint8Array, fileName: string, limits: ReadingLimits, options: ReadingOptions): Promise<RawSheet[]> {
  const parts = await openZipParts(bytes, fileName, limits);
  const workbook = await readWorkbookParts(parts, fileName);
  if (workbook.sheets.length > limits.sheets)
    throw userError('imports.too-large', { fileName, limit: 'sheets', found: workbook.sheets.length, most: limits.sheets });
  const strings = await readSharedStrings(parts, workbook.sharedStringsPart, fileName, options.signal);
  const formats = await readNumberFormats(parts, workbook.stylesPart, fileName);
  const context: SheetContext = { parts, fileName, strings, formats, date1904: workbook.date1904, limits, counted: { cells: 0 } };
  const total = workbook.sheets.reduce((sum, sheet) => sum + parts.size(sheet.part), 0);
  let before = 0;
  const sheets: RawSheet[] = [];
  for (const { name, hidden, part } of workbook.sheets) {
    const collected = new SheetCollector(context, part);
    const onBytes = (read: number): void =>
      options.onProgress?.({ stage: 'reading', done: Math.min(1, (before + read) / Math.max(1, total)) });
    await streamXml({ parts, part, fileName, signal: options.signal, onBytes }, collected);
    before += parts.size(part);
    sheets.push({
      name,
      hidden,
      rows: collected.rows,
      merges: collected.merges,
      columnCount: collected.columnCount,
      hiddenColumns: collected.hiddenColumns,
    });
  }
  return sheets;
}

/** Gathers the rows and merged ranges of one sheet while its XML streams by. */
class SheetCollector implements XmlHandlers {
  readonly rows: RawRow[] = [];
  readonly merges: MergedRange[] = [];
  readonly hiddenColumns: number[] = [];
  columnCount = 0;
  #hiddenRow = false;
  readonly #context: SheetContext;
  readonly #part: string;
  #rowNumber = 0;
  #cells: (StoredCell | undefined)[] = [];
  #filled = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #formula = false;
  #capturing = false;
  #phonetic = false;

  constructor(context: SheetContext, part: string) {
    this.#context = context;
    this.#part = part;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
      case 't':
        this.#capturing = !this.#phonetic;
        break;
      case 'rPh':
        this.#phonetic = true;
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'row':
        this.#openRow(attributes['r']);
        this.#hiddenRow = isTrue(attributes['hidden']);
        break;
      case 'col':
        if (isTrue(attributes['hidden'])) this.#hideColumns(Number(attributes['min']), Number(attributes['max']));
        break;
      case 'mergeCell':
        this.#merge(attributes['ref'] ?? '');
        break;
    }
  }

  text(text: string): void {
    if (this.#capturing) this.#value += text;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#capturing = false;
        break;
      case 'rPh':
        this.#phonetic = false;
        break;
      case 'c':
        this.#closeCell();
        break;
      case 'row':
        this.#closeRow();
        break;
    }
  }

  #openRow(number: string | undefined): void {
    // Rows and cells without a number follow the one before (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4).
    const found = number === undefined ? this.#rowNumber + 1 : Number(number);
    if (!Number.isInteger(found) || found <= this.#rowNumber) throw damaged(this.#context.fileName, 'row numbers out of order', this.#part);
    this.#rowNumber = found;
    this.#cells = [];
    this.#filled = 0;
    this.#column = 0;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const address = attributes['r'];
    this.#column = address === undefined ? this.#column + 1 : columnNumber(address);
    this.#type = attributes['t'] ?? 'n';
    const style = attributes['s'];
    this.#style = style === undefined ? 0 : Number(style);
    this.#value = '';
    this.#formula = false;
  }

  #closeCell(): void {
    const cell = this.#storedCell();
    if (cell === undefined) return;
    const { limits, fileName, counted } = this.#context;
    const column = this.#column;
    if (column < 1) throw damaged(fileName, 'cell without address', this.#part);
    if (column > limits.columns) throw userError('imports.too-large', { fileName, limit: 'columns', found: column, most: limits.columns });
    counted.cells += 1;
    if (counted.cells > limits.cells)
      throw userError('imports.too-large', { fileName, limit: 'cells', found: counted.cells, most: limits.cells });
    while (this.#cells.length < column - 1) this.#cells.push(undefined);
    this.#cells[column - 1] = cell;
    this.#filled += 1;
  }

  #closeRow(): void {
    if (this.#filled === 0) return;
    const { limits, fileName } = this.#context;
    if (this.rows.length >= limits.rows)
      throw userError('imports.too-large', { fileName, limit: 'rows', found: this.rows.length + 1, most: limits.rows });
    this.rows.push({ number: this.#rowNumber, cells: this.#cells, ...(this.#hiddenRow ? { hidden: true as const } : {}) });
    if (this.#cells.length > this.columnCount) this.columnCount = this.#cells.length;
  }

  #storedCell(): StoredCell | undefined {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return value === '' ? undefined : this.#sharedString(Number(value));
      case 'n':
        return value === '' ? (this.#formula ? { kind: 'error', text: '' } : undefined) : this.#number(value);
      case 'b':
        return value === '' ? undefined : value.trim() === '1' || value.trim() === 'true';
      case 'e':
        return { kind: 'error', text: value };
      case 'd':
        return value === '' ? undefined : value;
      default:
        return value === '' ? undefined : unescapeText(value);
    }
  }

  #sharedString(index: number): string | undefined {
    const text = this.#context.strings[index];
    if (text === undefined) throw damaged(this.#context.fileName, 'shared string missing', this.#part);
    return text === '' ? undefined : text;
  }

  #number(text: string): StoredCell {
    const value = Number(text);
    if (!Number.isFinite(value)) throw damaged(this.#context.fileName, 'not a number', this.#part);
    const format = this.#context.formats[this.#style];
    if (format === undefined) return value;
    if (!format.isDate) return { kind: 'number', value, format: format.format };
    return { kind: 'date', serial: this.#context.date1904 ? value + daysFrom1900To1904 : value, format: format.format };
  }

  #hideColumns(from: number, to: number): void {
    for (let column = from; column <= Math.min(to, this.#context.limits.columns); column += 1) this.hiddenColumns.push(column);
  }

  #merge(reference: string): void {
    const { limits, fileName } = this.#context;
    if (this.merges.length >= limits.merges)
      throw userError('imports.too-large', { fileName, limit: 'merges', found: this.merges.length + 1, most: limits.merges });
    const [from, to] = reference.split(':').map(parseAddress);
    if (from && to) this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
