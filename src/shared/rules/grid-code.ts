// Grid code: the 12-digit village code of the statistics bureau and a serial of 2 to 6 digits, 3 in most places (research B §2.2).
import { accepted, isScientific, plainText, refused, type RuleResult } from './rule-result.ts';

export interface GridCode {
  readonly code: string;
  readonly villageCode: string;
  readonly serial: string;
}

export interface GridCodeReading {
  /** The village that the grid must lie in, 12 digits. */
  readonly villageCode?: string | undefined;
  /** Digits of the serial as the county laid down; absent: 2 to 6. */
  readonly serialDigits?: number | undefined;
}

/** Reads a grid code. Codes: grid.truncated-by-excel, grid.code-format, grid.code-length, grid.not-under-village. */
export function readGridCode(written: string | number, reading: GridCodeReading = {}): RuleResult<GridCode> {
  const text = plainText(written).replace(/^'/, '');
  if (isScientific(text) || (typeof written === 'number' && written > 999_999_999_999_999)) return refused('grid.truncated-by-excel', { shown: text });
  if (!/^\d+$/.test(text)) return refused('grid.code-format', { shown: text.slice(0, 40) });
  const [least, most] = reading.serialDigits === undefined ? [14, 18] : [12 + reading.serialDigits, 12 + reading.serialDigits];
  if (text.length < least || text.length > most) return refused('grid.code-length', { length: text.length, least, most });
  const villageCode = text.slice(0, 12);
  if (reading.villageCode !== undefined && reading.villageCode !== villageCode) {
    return refused('grid.not-under-village', { code: text, villageCode: reading.villageCode });
  }
  return accepted({ code: text, villageCode, serial: text.slice(12) });
}

/** Code of a serial under its village; throws RangeError for a serial that needs more digits. */
export function gridCodeOf(villageCode: string, serial: number, serialDigits = 3): string {
  const text = String(serial).padStart(serialDigits, '0');
  if (text.length > serialDigits || serial < 1) throw new RangeError(`Grid serial ${String(serial)} does not fit ${String(serialDigits)} digits`);
  return villageCode + text;
}
