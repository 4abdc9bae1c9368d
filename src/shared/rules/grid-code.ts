// Grid code: the 12-digit village code of the statistics bureau, a letter for the kind of grid where the county gives one, and a
// serial of 2 to 6 digits, 3 in most places (research B §2.2). Which, is a setting with versions: `grid-code-rule`.
import { accepted, isScientific, plainText, refused, type RuleResult } from './rule-result.ts';

export interface GridCode {
  readonly code: string;
  readonly villageCode: string;
  /** One capital letter, or nothing. */
  readonly letter: string;
  readonly serial: string;
}

/** The county's rule: digits of the serial, and a letter for some kinds (code table grid-kinds). */
export interface GridCodeRule {
  readonly serialDigits: number;
  readonly letters: Readonly<Record<string, string>>;
}

export interface GridCodeReading {
  /** The village that the grid must lie in, 12 digits. */
  readonly villageCode?: string | undefined;
  /** Digits of the serial as the county laid down; absent: 2 to 6. */
  readonly serialDigits?: number | undefined;
  /** The letter before the serial as the county laid down, or '' for none; absent: any or none. */
  readonly letter?: string | undefined;
}

/** Reads a grid code. Codes: grid.truncated-by-excel, grid.code-format, grid.code-length, grid.code-letter {letter}, grid.not-under-village. */
export function readGridCode(written: string | number, reading: GridCodeReading = {}): RuleResult<GridCode> {
  const text = plainText(written).replace(/^'/, '').toUpperCase();
  if (isScientific(text) || (typeof written === 'number' && written > 999_999_999_999_999))
    return refused('grid.truncated-by-excel', { shown: text });
  const [, villageCode = '', letter = '', serial = ''] = /^(\d{1,12})([A-Z]?)(\d*)$/.exec(text) ?? [];
  if (villageCode === '') return refused('grid.code-format', { shown: text.slice(0, 40) });
  const [fewest, most] = reading.serialDigits === undefined ? [2, 6] : [reading.serialDigits, reading.serialDigits];
  if (villageCode.length < 12 || serial.length < fewest || serial.length > most) {
    return refused('grid.code-length', { length: text.length, least: 12 + letter.length + fewest, most: 12 + letter.length + most });
  }
  if (reading.letter !== undefined && reading.letter !== letter) return refused('grid.code-letter', { letter: reading.letter });
  if (reading.villageCode !== undefined && reading.villageCode !== villageCode) {
    return refused('grid.not-under-village', { code: text, villageCode: reading.villageCode });
  }
  return accepted({ code: text, villageCode, letter, serial });
}

/** Code of a serial under its village; throws RangeError for a serial that needs more digits. */
export function gridCodeOf(villageCode: string, serial: number, serialDigits = 3, letter = ''): string {
  const text = String(serial).padStart(serialDigits, '0');
  if (text.length > serialDigits || serial < 1)
    throw new RangeError(`Grid serial ${String(serial)} does not fit ${String(serialDigits)} digits`);
  return villageCode + letter + text;
}

/**
 * The next code of a kind of grid under its village: one more than the highest serial that was ever given under the same rule.
 * Null when the rule's digits are used up.
 * @param given every code ever given in the village
 * @param taken codes that are promised meanwhile, e.g. to earlier parts of the same split
 */
export function nextGridCode(
  villageCode: string,
  kind: string,
  rule: GridCodeRule,
  given: readonly string[],
  taken: readonly string[] = [],
): string | null {
  const letter = rule.letters[kind] ?? '';
  const serials = [...given, ...taken].flatMap((code) => {
    const read = readGridCode(code, { villageCode, letter, serialDigits: rule.serialDigits });
    return read.ok ? [Number(read.value.serial)] : [];
  });
  const next = Math.max(0, ...serials) + 1;
  return next < 10 ** rule.serialDigits ? gridCodeOf(villageCode, next, rule.serialDigits, letter) : null;
}
