// Reads csv and tab-separated text as Excel, WPS and counties' platforms write it: UTF-8 with or without mark, UTF-16, GB18030.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { userError } from '#shared/errors.ts';
import type { RawRow, RawSheet, ReadingLimits, ReadingOptions } from './workbook.ts';

/** The one sheet of a csv file. Throws imports.not-a-workbook, imports.damaged (a quote never closed), imports.too-large. */
export async function readCsv(bytes: Uint8Array, fileName: string, limits: ReadingLimits, options: ReadingOptions): Promise<RawSheet> {
  const text = decodeText(bytes, fileName);
  const separator = findSeparator(text);
  const rows: RawRow[] = [];
  let columnCount = 0;
  let number = 0;
  for (const cells of records(text, separator, fileName)) {
    number += 1;
    if (cells.some((cell) => cell !== '')) {
      if (rows.length >= limits.rows) throw userError('imports.too-large', { fileName, limit: 'rows', found: rows.length + 1, most: limits.rows });
      if (cells.length > limits.columns) throw userError('imports.too-large', { fileName, limit: 'columns', found: cells.length, most: limits.columns });
      rows.push({ number, cells: cells.map((cell) => (cell === '' ? undefined : cell)) });
      columnCount = Math.max(columnCount, cells.length);
    }
    if (number % 2000 === 0) {
      if (options.signal?.aborted === true) throw userError('jobs.cancelled');
      options.onProgress?.({ stage: 'reading', done: Math.min(1, number / 100_000) });
      await nextTurn();
    }
  }
  return { name: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''), hidden: false, rows, merges: [], columnCount };
}

/** Text of unknown encoding; bytes that are no text are refused rather than shown as garbage. */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const mark = [bytes[0] ?? 0, bytes[1] ?? 0];
  const encodings = mark[0] === 0xff && mark[1] === 0xfe ? ['utf-16le'] : mark[0] === 0xfe && mark[1] === 0xff ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    // Tab, line feed, form feed and carriage return are the only control characters that text files hold.
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (text !== undefined && !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)) return text;
  }
  throw userError('imports.not-a-workbook', { fileName, reason: 'text' });
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The separator that the first lines hold most often outside of quotes. */
function findSeparator(text: string): string {
  const start = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const counts = [',', '\t', ';', '，'].map((separator) => ({ separator, count: start.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

/** Records after RFC 4180; a quoted field may hold separators, line breaks and doubled quotes. */
function* records(text: string, separator: string, fileName: string): Generator<string[]> {
  let cells: string[] = [];
  let place = 0;
  while (place < text.length) {
    let cell: string;
    if (text[place] === '"') {
      const quoted = quotedField(text, place, fileName);
      cell = quoted.cell;
      place = quoted.end;
    } else {
      const end = endOfField(text, place, separator);
      cell = text.slice(place, end);
      place = end;
    }
    // ="0012" is how platforms keep Excel from turning a code into a number.
    cells.push(/^="[^"]*"$/.test(cell) ? cell.slice(2, -1) : cell);
    if (text[place] === separator) {
      place += 1;
      if (place === text.length) cells.push('');
      continue;
    }
    if (text[place] === '\r' && text[place + 1] === '\n') place += 1;
    place += 1;
    yield cells;
    cells = [];
  }
  if (cells.length > 0) yield cells;
}

function quotedField(text: string, start: number, fileName: string): { cell: string; end: number } {
  let cell = '';
  let place = start + 1;
  for (;;) {
    const quote = text.indexOf('"', place);
    if (quote < 0) throw userError('imports.damaged', { fileName, reason: 'quote never closed', part: '' });
    cell += text.slice(place, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    place = quote + 2;
  }
}

function endOfField(text: string, start: number, separator: string): number {
  for (let place = start; place < text.length; place += 1) {
    const character = text[place];
    if (character === separator || character === '\n' || character === '\r') return place;
  }
  return text.length;
}
