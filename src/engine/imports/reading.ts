// Opens a file that somebody dropped on the window: finds out what it is by its bytes, never by its name alone.
import { userError } from '#shared/errors.ts';
import { readCsv } from './csv-reader.ts';
import { readingLimits, type RawWorkbook, type ReadingOptions } from './workbook.ts';
import { readXlsx } from './xlsx-reader.ts';

/**
 * Reads a workbook (.xlsx, .xlsm, .csv, .txt) into its stored cells; needs no temporary file and lets other work run in between.
 * Throws imports.not-a-workbook, imports.damaged, imports.encrypted, imports.too-large, imports.old-excel, imports.empty, jobs.cancelled.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string, options: ReadingOptions = {}): Promise<RawWorkbook> {
  const limits = options.limits ?? readingLimits;
  if (bytes.byteLength > limits.fileBytes) throw userError('imports.too-large', { fileName, limit: 'fileBytes', found: bytes.byteLength, most: limits.fileBytes });
  const format = formatOf(bytes, fileName);
  const sheets = format === 'xlsx' ? await readXlsx(bytes, fileName, limits, options) : [await readCsv(bytes, fileName, limits, options)];
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw userError('imports.empty', { fileName });
  return { fileName, format, sheets };
}

function formatOf(bytes: Uint8Array, fileName: string): 'xlsx' | 'csv' {
  if (bytes.byteLength === 0) throw userError('imports.empty', { fileName });
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes, fileName);
  if (!/\.(?:csv|txt|tsv)$/i.test(fileName)) throw userError('imports.not-a-workbook', { fileName, reason: 'bytes' });
  return 'csv';
}

/** Excel 97-2003 and encrypted xlsx both come as OLE compound files; their directories name what is inside, in UTF-16. */
function compoundFile(bytes: Uint8Array, fileName: string): Error {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return userError('imports.encrypted', { fileName });
  if (holds('Workbook') || holds('Book')) return userError('imports.old-excel', { fileName });
  return userError('imports.not-a-workbook', { fileName, reason: 'bytes' });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
