// Last of all: everything that can be read, as files that any program opens. One JSON file a table, one workbook for people, the kept files.
import { tableTitles } from '#shared/words/tables.ts';
import type { Connection } from '../database/connect.ts';
import type exceljs from 'exceljs';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isDamage, unlessDamaged } from '../database/sqlite-errors.ts';
import { excelText } from '../files/excel-text.ts';
import { excel } from '../files/excel.ts';
import { headingFill, tableFont } from '../files/table-frame.ts';
import { readTable, tablesOf, type StoredRow, type TableShape } from './readable-rows.store.ts';
import { readableColumns, type Names } from './readable-sheet.ts';

/** Never leaves the register: of use to nobody but a thief. */
const secretColumns = /^(?:password_hash|token|private_key|secret)$/;
/** A4, as wide as it is: on paper each page repeats the headings and the first column. */
const layout = {
  views: [{ state: 'frozen' as const, xSplit: 1, ySplit: 1 }],
  pageSetup: { paperSize: 9, orientation: 'landscape' as const, scale: 60, printTitlesRow: '1:1', printTitlesColumn: 'A:A' },
};
/** In points; Excel takes no row higher than 409. */
const lineHeight = 14;
const mostLines = 29;

/** What a row is called, first found, and what other rows know it by. */
const namingColumns = ['name', 'title'];
const knownBy = ['id', 'code'];

export interface ReadableExport {
  readonly rows: number;
  readonly tablesDamaged: readonly string[];
}

/** @param folder a new folder, made here */
export async function exportReadable(
  connection: Connection,
  folder: string,
  onTable: (done: number, total: number) => void,
): Promise<ReadableExport> {
  mkdirSync(join(folder, 'json'), { recursive: true, mode: 0o700 });
  const workbook = new (await excel()).stream.xlsx.WorkbookWriter({ filename: join(folder, '台账内容.xlsx'), useStyles: true });
  // Sheets stand in the order in which people look for them.
  const order = Object.keys(tableTitles);
  const tables = tablesOf(connection).sort(
    (one, other) => (order.indexOf(one.name) + 1 || order.length + 1) - (order.indexOf(other.name) + 1 || order.length + 1),
  );
  const names = readNames(connection, tables);
  const tablesDamaged: string[] = [];
  let rows = 0;
  for (const [index, table] of tables.entries()) {
    onTable(index, tables.length);
    const sheet = addSheet(workbook, table, names);
    try {
      const reading = writeTable(connection, table, folder, (row) => sheet?.add(row));
      rows += reading.rows;
      if (!reading.whole) tablesDamaged.push(table.name);
    } catch (error) {
      if (!isDamage(error)) throw error;
      tablesDamaged.push(table.name);
    }
    sheet?.close();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await workbook.commit();
  return { rows, tablesDamaged };
}

/** As far as they can be read: a row whose owner's name is lost shows the owner's number. */
function readNames(connection: Connection, tables: readonly TableShape[]): Names {
  const names = new Map<string, string>();
  for (const table of tables) {
    const naming = namingColumns.find((column) => table.columns.includes(column));
    if (naming === undefined) continue;
    unlessDamaged(() =>
      readTable(connection, table, (row) => {
        const word = row[naming];
        if (typeof word !== 'string' || word === '') return;
        for (const key of knownBy) if (typeof row[key] === 'string') names.set(row[key], word);
      }),
    );
  }
  return names;
}

/** Null for tables that stand in the JSON files alone. */
function addSheet(
  workbook: exceljs.stream.xlsx.WorkbookWriter,
  table: TableShape,
  names: Names,
): { readonly add: (row: StoredRow) => void; readonly close: () => void } | null {
  const title = tableTitles[table.name];
  if (title === undefined) return null;
  const sheet = workbook.addWorksheet(title, layout);
  const columns = readableColumns(
    table.name,
    table.columns.filter((column) => !secretColumns.test(column)),
    names,
  );
  sheet.columns = columns.map(({ heading, width }) => ({
    width,
    style: {
      font: tableFont,
      alignment: { vertical: 'top', wrapText: true },
      ...(heading.endsWith('（元）') ? { numFmt: '#,##0.00' } : {}),
    },
  }));
  const head = sheet.addRow(columns.map(({ heading }) => heading));
  head.eachCell((cell) => {
    cell.font = { ...tableFont, bold: true };
    cell.fill = headingFill;
  });
  head.commit();
  return {
    add(row) {
      const line = sheet.addRow(columns.map(({ cellOf }) => safe(cellOf(row))));
      line.height =
        lineHeight * Math.min(mostLines, Math.max(...columns.map(({ width }, index) => linesOf(line.getCell(index + 1).text, width))));
      line.commit();
    },
    close() {
      sheet.commit();
    },
  };
}

/** Programs that open the file find no height by themselves where text is wrapped. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce(
      (lines, part) =>
        lines + Math.max(1, Math.ceil([...part].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1.1), 0) / (width - 1))),
      0,
    );
}

const safe = (value: string | number | null): string | number | null => (typeof value === 'string' ? excelText(value) : value);

function writeTable(connection: Connection, table: TableShape, folder: string, onRow: (row: StoredRow) => void) {
  const handle = openSync(join(folder, 'json', `${table.name}.json`), 'w', 0o600);
  try {
    // Each row begins with what stands between it and the one before.
    const between = { text: '[\n' };
    const reading = readTable(connection, table, (row) => {
      const shown = Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !secretColumns.test(column))
          .map(([column, value]) => [column, value instanceof Uint8Array ? keepBytes(folder, table, row, column, value) : value]),
      );
      writeSync(handle, `${between.text}${JSON.stringify(shown)}`);
      between.text = ',\n';
      onRow(shown);
    });
    writeSync(handle, reading.rows === 0 ? '[]\n' : '\n]\n');
    return reading;
  } finally {
    closeSync(handle);
  }
}

/** Bytes become a file of their own, named by what identifies their row; the row tells the file's name. */
function keepBytes(folder: string, table: TableShape, row: StoredRow, column: string, bytes: Uint8Array): string {
  const identity = table.key
    .map((name) => String(row[name]))
    .join('-')
    .replaceAll(/[^\w.-]/g, '_')
    .slice(0, 80);
  const name = `${table.name}-${identity}-${column}.bin`;
  mkdirSync(join(folder, '文件'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, '文件', name), bytes, { mode: 0o600 });
  return name;
}
