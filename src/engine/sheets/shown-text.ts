// The text that Excel shows for a stored value: what a clerk sees, compares and complains about.
import { dateOfSerial } from '#shared/rules/calendar-date.ts';
import { shownNumber } from './number-format.ts';
import type { StoredCell } from './workbook.ts';

/** Shown text of a cell; empty for no cell. Formats other than dates, 0 and decimals fall back to the plain number. */
export function shownText(cell: StoredCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return generalNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell.kind === 'error') return cell.text;
  return cell.kind === 'date' ? shownDate(cell.serial, cell.format) : formattedNumber(cell.value, cell.format);
}

/** Whether a number format shows dates: it holds y, m, d or 年, 月, 日 outside of quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd年月日]/i.test(bare) || (/m/i.test(bare) && !/[0#?@]/.test(bare));
}

/** Excel's General: at most 11 digits, then scientific notation. */
function generalNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 100_000_000_000) return String(value);
  if (Math.abs(value) < 100_000_000_000 && Math.abs(value) >= 0.0001) return String(Number(value.toPrecision(10)));
  return value
    .toExponential(5)
    .replace(/\.?0+e/, 'e')
    .replace(/e([+-])(\d)$/, 'e$10$2')
    .replace('e', 'E');
}

function formattedNumber(value: number, format: string): string {
  if (/^0(?:\.0+)?%$/.test(format)) return `${String(Number((value * 100).toPrecision(12)))}%`;
  return shownNumber(value, format) ?? generalNumber(value);
}

function shownDate(serial: number, format: string): string {
  if (serial < 0 || serial > 2_958_465) return '########';
  const [year = '', month = '', day = ''] = dateOfSerial(serial).split('-');
  if (/年/.test(format)) return `${year}年${String(Number(month))}月${/日|d/.test(format) ? `${String(Number(day))}日` : ''}`;
  if (/yyyy-mm-dd/i.test(format)) return `${year}-${month}-${day}`;
  if (/y/i.test(format) && !/d/i.test(format)) return `${year}/${String(Number(month))}`;
  return `${year}/${String(Number(month))}/${String(Number(day))}`;
}
