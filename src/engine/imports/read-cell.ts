// Reads one stored cell by its field's reading into an evaluated cell.
import { readCalendarDate, readBirthMonth, dateOfSerial } from '#shared/rules/calendar-date.ts';
import { readCitizenId } from '#shared/rules/citizen-id.ts';
import { readGridCode } from '#shared/rules/grid-code.ts';
import { readMoney } from '#shared/rules/money.ts';
import { degreesOf, readNumber } from '#shared/rules/number-reading.ts';
import { readCount } from '#shared/rules/person-count.ts';
import { readPhone } from '#shared/rules/phone.ts';
import { proposedTogether } from '#shared/rules/several-numbers.ts';
import type { RuleResult } from '#shared/rules/rule-result.ts';
import { codeName, mediationTypes } from '#shared/codes/index.ts';
import { disputeStateOf, disputeTypeOf, mediationTypeOf, tableCodeOf } from './code-words.ts';
import { mark, type EvaluatedCell, type FieldValue } from '../sheet-rows/evaluated-row.ts';
import type { CellReading } from '../sheet-rows/sheet-field.ts';
import { shapeOf, unitInFormat } from '../sheets/number-format.ts';
import { readNames, splitIds } from './several-people.ts';
import { shownText } from '../sheets/shown-text.ts';
import { lostCharacter } from '../sheets/text-decoding.ts';
import type { StoredCell } from '../sheets/workbook.ts';

export interface CellContext {
  readonly titleYear: number | undefined;
  readonly moneyUnit: '元' | '万元' | undefined;
  readonly gridSerialDigits: number | undefined;
}

/** How villages say that there is nothing to say. */
const nothing = new Set(['', '/', '-', '—', '——', '--', '\\', '无', '暂无', '没有', '不详', '未知', '空', '／', '－']);

/** What people said of the cell: doubts that they accepted, and what the sheet holds where an earlier answer stands in its place. */
export type CellSaid = Pick<EvaluatedCell, 'accepted' | 'was'>;

export function saysNothing(text: string): boolean {
  return nothing.has(text.trim());
}

/** Reads a cell; `name` distinguishes two type lists that share one column: mediationType may turn into disputeType. */
export function readCell(
  field: string,
  address: string,
  stored: StoredCell | undefined,
  reading: CellReading,
  context: CellContext,
  said: CellSaid = {},
): EvaluatedCell {
  const shown = shownText(stored).trim();
  const cell: EvaluatedCell = { field, address, shown, value: null, level: 'ok', ...said };
  if (typeof stored === 'object' && stored.kind === 'error') {
    mark(cell, 'fault', shown === '' ? 'cell.no-result' : 'cell.excel-error', { shown });
    return cell;
  }
  if (shown.includes(lostCharacter)) mark(cell, 'doubtful', 'cell.lost-character', { shown: shown.slice(0, 40) });
  if (saysNothing(shown)) {
    if (reading.as === 'money') cell.value = 0;
    return cell;
  }
  const written = writtenValue(stored, shown);
  switch (reading.as) {
    case 'text':
      return readText(cell, stored, shown, reading.most, reading.name === true);
    case 'citizenId':
      return readIds(cell, shown, written, reading.several === true);
    case 'phone':
      return take(cell, readPhone(written), (phone) => phone.number);
    case 'date':
      return readDate(cell, stored, written, context.titleYear);
    case 'birth':
      // The day may come from the citizen id later: until then the value is a date or a month.
      return take(cell, isDated(stored) ? datedBirth(stored.serial, stored.format, shown) : birth(written), (date) => date);
    case 'money':
      return take(cell, readMoney(written, { unit: unitOf(stored) ?? context.moneyUnit }), (fen) => fen);
    case 'count':
      return take(cell, readCount(written, reading), (count) => count);
    case 'gridCode':
      return take(cell, readGridCode(written, { serialDigits: context.gridSerialDigits }), (grid) => grid.code);
    case 'mediationType':
      return readMediationType(cell, shown);
    case 'state':
      return guessed(cell, disputeStateOf(shown)?.code, '化解状态');
    case 'code':
      return guessed(cell, tableCodeOf(reading.table, shown), reading.table.title);
    case 'fullTime':
      cell.value = /兼|否/.test(shown) ? false : /专|全职|是/.test(shown) ? true : null;
      return cell.value === null ? guessed(cell, undefined, '专兼职') : cell;
    case 'degrees':
      return take(cell, readNumber(written, degreesOf[reading.axis]), (degrees) => degrees);
    case 'serial':
    case 'village':
    case 'grid':
      cell.value = shown;
      return cell;
  }
}

function take<Value>(cell: EvaluatedCell, result: RuleResult<Value>, value: (read: Value) => FieldValue): EvaluatedCell {
  if (!result.ok) {
    mark(cell, 'fault', result.code, result.details);
    return cell;
  }
  cell.value = value(result.value);
  if (result.doubt) mark(cell, 'doubtful', result.doubt.code, result.doubt.details);
  return cell;
}

/** One id, or those of several people each by itself; one that fails leaves the cell at fault. */
function readIds(cell: EvaluatedCell, shown: string, written: string | number, several: boolean): EvaluatedCell {
  const parts = several && !/^\w{15,18}$/.test(shown) ? splitIds(shown) : [];
  if (parts.length < 2) return take(cell, readCitizenId(written), (id) => id.number);
  const results = parts.map((part) => readCitizenId(part));
  const failed = results.find((result) => !result.ok);
  if (failed?.ok === false) {
    mark(cell, 'fault', failed.code, { ...failed.details, proposal: proposedTogether(results, ({ number }) => number) });
    return cell;
  }
  cell.value = results.map((result) => (result.ok ? result.value.number : '')).join('、');
  return cell;
}

function readText(cell: EvaluatedCell, stored: StoredCell | undefined, shown: string, most: number, name: boolean): EvaluatedCell {
  // Numbers in text columns keep all their digits, whatever width Excel showed them in.
  const whole = typeof stored === 'number' ? String(stored) : shown;
  const clean = whole.replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '').replaceAll(/\r\n?/g, '\n');
  const names = name ? readNames(clean) : undefined;
  const value = names?.value ?? clean;
  if (value.length > most) {
    mark(cell, 'fault', 'text.too-long', { length: value.length, most });
    return cell;
  }
  cell.value = value;
  if (names?.doubt !== undefined) mark(cell, 'doubtful', names.doubt.code, names.doubt.details);
  return cell;
}

function readMediationType(cell: EvaluatedCell, shown: string): EvaluatedCell {
  const guess = mediationTypeOf(shown);
  if (guess === undefined) {
    const disputeType = disputeTypeOf(shown);
    return disputeType === undefined
      ? guessed(cell, undefined, mediationTypes.title)
      : { ...cell, field: 'disputeType', value: disputeType };
  }
  cell.value = guess.code;
  if (!guess.sure) mark(cell, 'doubtful', 'code.guessed', { shown, name: codeName(mediationTypes, guess.code) ?? '' });
  return cell;
}

/** A word that its table lacks is doubtful, not faulty: the record can be taken without the code. */
function guessed(cell: EvaluatedCell, code: string | undefined, table: string): EvaluatedCell {
  if (code === undefined) mark(cell, 'doubtful', 'code.unknown', { shown: cell.shown.slice(0, 40), table });
  else cell.value = code;
  return cell;
}

/** A date; where only its month is written, the day stays open and the first is offered. */
function readDate(cell: EvaluatedCell, stored: StoredCell | undefined, written: string | number, year: number | undefined): EvaluatedCell {
  const read: RuleResult<string> = isDated(stored) ? readDated(stored.serial, cell.shown) : readCalendarDate(written, { year });
  if (read.ok || isDated(stored)) return take(cell, read, (date) => date);
  const month = readBirthMonth(written);
  if (!month.ok || month.value.date !== null) return take<string>(cell, read, (date) => date);
  mark(cell, 'doubtful', 'date.month-only', { month: month.value.month, proposal: `${month.value.month}-01` });
  return cell;
}

function birth(written: string | number): RuleResult<string> {
  const result = readBirthMonth(written);
  if (!result.ok) return result;
  const { date, month, perhapsOctober } = result.value;
  return { ok: true, value: date ?? (perhapsOctober ? `${month}?` : month) };
}

/** Excel turns a typed 1996年6月 into the first of June, shown without its day: the day was never written. */
function datedBirth(serial: number, format: string, shown: string): RuleResult<string> {
  const result = readDated(serial, shown);
  const showsDay = /[d日]/i.test(format.replaceAll(/\[[^\]]*\]/g, ''));
  return result.ok && !showsDay ? { ok: true, value: result.value.slice(0, 7) } : result;
}

/** A cell formatted as a date whose number is 20260703 was typed so: Excel can only show ####. */
function readDated(serial: number, shown: string): RuleResult<string> {
  if (serial >= 1 && serial <= 2_958_465) return { ok: true, value: dateOfSerial(serial) };
  const typed = readCalendarDate(serial);
  return typed.ok ? typed : { ok: false, code: 'date.invalid', details: { ...typed.details, shown } };
}

function isDated(stored: StoredCell | undefined): stored is { kind: 'date'; serial: number; format: string } {
  return typeof stored === 'object' && stored.kind === 'date';
}

/** Formats such as "32059910"0000 or 00000000000 hold a part of the number itself. */
function writesDigits(format: string): boolean {
  const shape = shapeOf(format);
  return shape !== undefined && shape.decimals === 0 && (shape.digits > 1 || /\d/.test(shape.before + shape.after));
}

function unitOf(stored: StoredCell | undefined): '元' | '万元' | undefined {
  return typeof stored === 'object' && stored.kind === 'number' ? unitInFormat(stored.format) : undefined;
}

/** Text as shown; numbers as numbers, so that the rules can tell a typed code from one that Excel mangled. */
function writtenValue(stored: StoredCell | undefined, shown: string): string | number {
  if (typeof stored === 'number') return stored;
  if (typeof stored === 'object' && stored.kind === 'number')
    return stored.format.includes('%') || writesDigits(stored.format) ? shown : stored.value;
  return shown;
}
