// Reads csv and tab-separated text as Excel, WPS and counties' platforms write it.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { userError } from '#shared/errors.ts';
import type { RawRow, RawSheet, ReadingLimits, ReadingOptions } from './workbook.ts';

/** The one sheet of a csv file. Throws imports.damaged (a quote never closed), imports.too-large. */
export async function readCsv(text: string, fileName: string, limits: ReadingLimits, options: ReadingOptions): Promise<RawSheet> {
  const separator = findSeparator(text);
  const rows: RawRow[] = [];
  let columnCount = 0;
  let number = 0;
  for (const cells of records(text, separator, fileName)) {
    number += 1;
    if (cells.some((cell) => cell !== '')) {
      if (rows.length >= limits.rows)
        throw userError('imports.too-large', { fileName, limit: 'rows', found: rows.length + 1, most: limits.rows });
      if (cells.length > limits.columns)
        throw userError('imports.too-large', { fileName, limit: 'columns', found: cells.length, most: limits.columns });
      rows.push({ number, cells: cells.map((cell) => (cell === '' ? undefined : cell)) });
      columnCount = Math.max(columnCount, cells.length);
    }
    if (number % 2000 === 0) {
      if (options.signal?.aborted === true) throw userError('jobs.cancelled');
      options.onProgress?.({ stage: 'reading', done: Math.min(1, number / 100_000) });
      await nextTurn();
    }
  }
  return {
    name: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''),
    hidden: false,
    rows,
    merges: [],
    columnCount,
    hiddenColumns: [],
  };
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
      // "测甲"（户主）: what stands behind the closing quote belongs to the cell as well.
      const end = endOfField(text, quoted.end, separator);
      cell = quoted.cell + text.slice(quoted.end, end);
      place = end;
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
