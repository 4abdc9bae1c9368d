// Writes a made sheet as the file that is sent: an xlsx, or text as Excel and WPS save it.
import exceljs from 'exceljs';
import type { MadeSheet } from './made-sheet.ts';
import type { FormattedNumber, MadeCell } from './written.ts';

export async function fileOf(sheet: MadeSheet): Promise<Uint8Array> {
  return sheet.format === 'xlsx' ? workbookOf(sheet) : textOf(sheet);
}

async function workbookOf({ sheetName, rows, merges, hiddenRows, hiddenColumns, otherSheet }: MadeSheet): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  if (otherSheet === 'before') addInstructions(workbook);
  const sheet = workbook.addWorksheet(sheetName);
  if (otherSheet === 'after') addInstructions(workbook);
  if (otherSheet === 'hidden') addLists(workbook);
  rows.forEach((cells, index) => {
    cells.forEach((made, at) => {
      if (made === null || made === '') return;
      const cell = sheet.getCell(index + 1, at + 1);
      cell.value = typeof made === 'object' ? made.number : made;
      if (typeof made === 'object') cell.numFmt = made.format;
    });
  });
  for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left, bottom, right);
  for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  for (const column of hiddenColumns) sheet.getColumn(column).hidden = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addInstructions(workbook: exceljs.Workbook): void {
  workbook
    .addWorksheet('填表说明')
    .addRows([['填表说明'], ['1', '受理时间', '填写受理的年月日'], ['2', '当事人', '填写姓名'], ['3', '纠纷类型', '按十八类填写']]);
}

function addLists(workbook: exceljs.Workbook): void {
  const lists = workbook.addWorksheet('bean', { state: 'hidden' });
  lists.addRows([
    ['纠纷类型', '化解结果', '村（社区）'],
    ['邻里纠纷', '成功', '枫桥村'],
    ['婚姻家庭纠纷', '不成功', '石佛村'],
  ]);
}

/** By the seed: UTF-8 with and without a mark, GB18030, and the tab-separated UTF-16 of Excel's "Unicode text". */
function textOf({ rows, seed }: MadeSheet): Uint8Array {
  const separator = seed % 4 === 3 ? '\t' : ',';
  const text = rows.map((cells) => cells.map((cell) => quoted(shown(cell), separator)).join(separator)).join('\r\n') + '\r\n';
  if (seed % 4 === 3) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const gbk = seed % 4 === 0 ? inGbk(text) : undefined;
  return gbk ?? new Uint8Array(Buffer.from(seed % 4 === 1 ? `\ufeff${text}` : text, 'utf8'));
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What Excel shows is what it saves. */
function shown(cell: MadeCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? shownNumber(cell) : String(cell);
}

function shownNumber({ number, format }: FormattedNumber): string {
  if (/[ymd]/u.test(format)) {
    const moment = new Date(Math.round((number - 25_569) * 86_400_000));
    const parts: Readonly<Record<string, string>> = {
      yyyy: String(moment.getUTCFullYear()),
      mm: moment.toISOString().slice(5, 7),
      m: String(moment.getUTCMonth() + 1),
      dd: moment.toISOString().slice(8, 10),
      d: String(moment.getUTCDate()),
      'hh:mm': moment.toISOString().slice(11, 16),
    };
    return format.replaceAll('"', '').replaceAll(/hh:mm|yyyy|mm|m|dd|d/gu, (token) => parts[token] ?? '');
  }
  const words = /^([^#0]*)[#0,.]+(.*)$/u.exec(format.replaceAll('"', ''));
  const digits = format.includes('.00') ? number.toFixed(2) : String(number);
  const grouped = format.includes(',') ? digits.replaceAll(/\B(?=(?:\d{3})+(?:\.|$))/gu, ',') : digits;
  return `${words?.[1] ?? ''}${grouped}${(words?.[2] ?? '').replace('_', '')}`;
}

let gbkCodes: Map<string, readonly number[]> | undefined;

/** undefined: the text holds a character that its two bytes cannot say. */
function inGbk(text: string): Uint8Array | undefined {
  gbkCodes ??= readGbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character < '\u0080' ? [character.charCodeAt(0)] : gbkCodes.get(character);
    if (code === undefined) return undefined;
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

function readGbkCodes(): Map<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  return codes;
}
