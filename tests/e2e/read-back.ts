// Reads back what the program gave out: PDFs by text, pages and size, workbooks cell by cell.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import exceljs from 'exceljs';

const run = promisify(execFile);

export interface ReadPdf {
  /** Without white space: lines break where the paper ends. */
  readonly text: string;
  readonly pages: number;
  /** As pdfinfo says it, e.g. 594.96 x 841.92 pts (A4). */
  readonly pageSize: string;
}

export async function readPdf(file: string): Promise<ReadPdf> {
  const [text, info] = await Promise.all([run('pdftotext', ['-raw', file, '-']), run('pdfinfo', [file])]);
  const line = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info.stdout)?.[1] ?? '';
  return { text: text.stdout.replaceAll(/\s/g, ''), pages: Number(line('Pages')), pageSize: line('Page size') };
}

/** The text of each page, as it is laid out. */
export async function readPages(file: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  return stdout.split('\f').slice(0, -1);
}

/** The first sheet of a workbook, row by row, as shown. */
export async function readWorkbook(
  file: string,
): Promise<{ readonly sheet: exceljs.Worksheet; readonly rows: readonly (readonly string[])[] }> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error(`${file} has no sheet`);
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return { sheet, rows };
}
