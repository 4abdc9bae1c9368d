// Opens a file that somebody dropped on the window: finds out what it is by its bytes, never by its name alone.
import { userError } from '#shared/errors.ts';
import { openCompoundFile } from './compound-file.ts';
import { readCsv } from './csv-reader.ts';
import { readingLimits, type RawSheet, type RawWorkbook, type ReadingLimits, type ReadingOptions } from './workbook.ts';
import { readXls } from './xls-reader.ts';
import { readXlsx } from './xlsx-reader.ts';

/**
 * Reads a workbook (.xlsx, .xlsm, .xls and .et of 97-2003, .csv, .txt) into its stored cells; needs no temporary file and lets other work run in between.
 * Throws imports.not-a-workbook, imports.damaged, imports.encrypted, imports.too-large, imports.old-excel, imports.empty, jobs.cancelled.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string, options: ReadingOptions = {}): Promise<RawWorkbook> {
  const limits = options.limits ?? readingLimits;
  if (bytes.byteLength > limits.fileBytes) throw userError('imports.too-large', { fileName, limit: 'fileBytes', found: bytes.byteLength, most: limits.fileBytes });
  const format = formatOf(bytes, fileName);
  const sheets = await readSheets(format, bytes, fileName, limits, options);
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw userError('imports.empty', { fileName });
  return { fileName, format, sheets };
}

async function readSheets(format: RawWorkbook['format'], bytes: Uint8Array, fileName: string, limits: ReadingLimits, options: ReadingOptions): Promise<RawSheet[]> {
  switch (format) {
    case 'xlsx':
      return readXlsx(bytes, fileName, limits, options);
    case 'xls':
      return readXls(bytes, fileName, limits, options);
    case 'csv':
      return [await readCsv(bytes, fileName, limits, options)];
  }
}

function formatOf(bytes: Uint8Array, fileName: string): RawWorkbook['format'] {
  if (bytes.byteLength === 0) throw userError('imports.empty', { fileName });
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundFormat(bytes, fileName);
  if (!/\.(?:csv|txt|tsv)$/i.test(fileName)) throw userError('imports.not-a-workbook', { fileName, reason: 'bytes' });
  return 'csv';
}

/** Excel 97-2003, older ones and encrypted xlsx all come as OLE compound files; their directories name what is inside. */
function compoundFormat(bytes: Uint8Array, fileName: string): 'xls' {
  const { names } = openCompoundFile(bytes, fileName);
  if (names.has('EncryptedPackage')) throw userError('imports.encrypted', { fileName });
  if (names.has('Workbook')) return 'xls';
  if (names.has('Book')) throw userError('imports.old-excel', { fileName });
  throw userError('imports.not-a-workbook', { fileName, reason: 'bytes' });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
