// Holidays of a year from a file that somebody dropped: a workbook, csv, json, or the notice as plain text.
import type { HolidayReading } from '#shared/contract/settings.ts';
import { userError } from '#shared/errors.ts';
import { dateOfSerial } from '#shared/rules/calendar-date.ts';
import type { HolidayYear } from '#shared/rules/holiday-days.ts';
import { readHolidays, readHolidayTable } from '#shared/rules/holiday-reading.ts';
import { refused, type RuleResult } from '#shared/rules/rule-result.ts';
import { decodeText } from '../sheets/text-decoding.ts';
import { readWorkbook } from '../sheets/reading.ts';
import { shownText } from '../sheets/shown-text.ts';
import type { RawSheet, StoredCell } from '../sheets/workbook.ts';

/** A year has some forty special days; more rows than this are another table. */
const mostRows = 400;

/** @throws what readWorkbook and the rules of holiday-days.ts refuse */
export async function readHolidayFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  chosenYear: number | null,
): Promise<HolidayReading> {
  const read = /\.(?:json|txt)$/i.test(name)
    ? readHolidays(decodeText(bytes, name), chosenYear)
    : await readSheets(bytes, name, chosenYear);
  if (!read.ok) throw userError(read.code, read.details);
  return { ...read.value, days: [...read.value.days], doubts: [...read.value.doubts] };
}

/** The first sheet that holds holidays; a workbook without one is refused for what its rows lack. */
async function readSheets(bytes: Uint8Array, name: string, chosenYear: number | null): Promise<RuleResult<HolidayYear>> {
  const { sheets } = await readWorkbook(bytes, name);
  const reads = sheets.filter(({ hidden }) => !hidden).map((sheet) => readHolidayTable(rowsOf(sheet), chosenYear));
  return reads.find(({ ok }) => ok) ?? reads.find((read) => !read.ok && read.code !== 'holidays.nothing') ?? refused('holidays.nothing');
}

/** Rows under the numbers that Excel shows, so that a refusal names the right one. */
function rowsOf(sheet: RawSheet): string[][] {
  const rows: string[][] = [];
  for (const { number, cells } of sheet.rows) if (number <= mostRows) rows[number - 1] = cells.map(cellText);
  return Array.from(rows, (row: string[] | undefined) => row ?? []);
}

function cellText(cell: StoredCell | undefined): string {
  return typeof cell === 'object' && cell.kind === 'date' ? dateOfSerial(cell.serial) : shownText(cell);
}
