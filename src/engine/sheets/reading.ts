// Opens a file that somebody dropped on the window: finds out what it is by its bytes, never by its name alone.
import { userError } from '#shared/errors.ts';
import { textTableEndings, workbookEndings } from '#shared/file-limits.ts';
import { openCompoundFile } from './compound-file.ts';
import { readCsv } from './csv-reader.ts';
import { readHtml } from './html-reader.ts';
import { decodeText } from './text-decoding.ts';
import { readingLimits, type RawSheet, type RawWorkbook, type ReadingLimits, type ReadingOptions } from './workbook.ts';
import { readXls } from './xls-reader.ts';
import { readXml2003 } from './xml-2003-reader.ts';
import { readXlsx } from './xlsx-reader.ts';

/**
 * Reads a workbook (.xlsx, .xlsm, .xls and .et since Excel 5.0, text, web pages and Excel's XML of 2003 by whatever name) into its stored cells; needs no temporary file and lets other work run in between.
 * Throws imports.not-a-workbook, imports.damaged, imports.encrypted, imports.too-large, imports.old-excel, imports.empty, jobs.cancelled.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string, options: ReadingOptions = {}): Promise<RawWorkbook> {
  const limits = options.limits ?? readingLimits;
  if (bytes.byteLength > limits.fileBytes)
    throw userError('imports.too-large', { fileName, limit: 'fileBytes', found: bytes.byteLength, most: limits.fileBytes });
  const format = formatOf(bytes, fileName);
  const sheets = await readSheets(format, bytes, fileName, limits, options);
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw userError('imports.empty', { fileName });
  return { fileName, format, sheets };
}

async function readSheets(
  format: RawWorkbook['format'],
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
  options: ReadingOptions,
): Promise<RawSheet[]> {
  switch (format) {
    case 'xlsx':
      return readXlsx(bytes, fileName, limits, options);
    case 'xls':
      return readXls(bytes, fileName, limits, options);
    case 'csv':
      return [await readCsv(decodeText(bytes, fileName), fileName, limits, options)];
    case 'html':
      return [await readHtml(decodeText(bytes, fileName), fileName, limits, options)];
    case 'xml':
      return readXml2003(decodeText(bytes, fileName), fileName, limits, options);
  }
}

function formatOf(bytes: Uint8Array, fileName: string): RawWorkbook['format'] {
  if (bytes.byteLength === 0) throw userError('imports.empty', { fileName });
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundFormat(bytes, fileName);
  const bare = bareStream(bytes);
  if (bare === 'old') throw userError('imports.old-excel', { fileName });
  if (bare === 'xls') return 'xls';
  return textFormat(bytes, fileName);
}

/** Records without a compound file around them: Excel 2 to 4 wrote so, and programs that are content with it. */
function bareStream(bytes: Uint8Array): 'xls' | 'old' | undefined {
  const [first, kind = -1, length = -1, none, , version = -1] = bytes;
  if (first !== 0x09 || none !== 0) return undefined;
  if (kind === 8 && [8, 16].includes(length) && [5, 6].includes(version)) return 'xls';
  return [0, 2, 4].includes(kind) && [4, 6, 8].includes(length) ? 'old' : undefined;
}

/** What text of programs is called .xls, and what is none of ours: a web page, Excel's XML of 2003, lines with separators. */
function textFormat(bytes: Uint8Array, fileName: string): 'csv' | 'html' | 'xml' {
  const isNamed = (endings: readonly string[]): boolean => endings.some((ending) => fileName.toLowerCase().endsWith(ending));
  const notOurs = (): Error => userError('imports.not-a-workbook', { fileName, reason: 'bytes' });
  if (!isNamed(workbookEndings) || Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') throw notOurs();
  const start = decodeText(bytes, fileName).slice(0, 20_000).trimStart();
  if (start.startsWith('<') && start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html/i.test(start)) return 'xml';
  if (/^(?:<!--.*?-->|<\?xml[^>]*>|\s)*<(?:!doctype html|html|head|meta|style|body|table|div)\b/is.test(start)) return 'html';
  const lines = start.split(/\r\n?|\n/, 2);
  if (isNamed(textTableEndings) || (lines.length === 2 && lines.every((line) => /[\t,;，]/.test(line)))) return 'csv';
  throw notOurs();
}

/** Excel 5.0 to 2003 and encrypted xlsx all come as OLE compound files; their directories name what is inside. */
function compoundFormat(bytes: Uint8Array, fileName: string): 'xls' {
  const { names } = openCompoundFile(bytes, fileName);
  if (names.has('encryptedpackage')) throw userError('imports.encrypted', { fileName });
  if (names.has('workbook') || names.has('book')) return 'xls';
  throw userError('imports.not-a-workbook', { fileName, reason: 'bytes' });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
