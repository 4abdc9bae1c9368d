// 公民身份号码, GB 11643-1999: 6 digits division, 8 birth date, 3 sequence (the last is odd for men), 1 check character.
import { isCalendarDay } from './calendar-date.ts';
import { accepted, isScientific, plainText, refused, type RuleResult } from './rule-result.ts';

export interface CitizenId {
  /** 18 characters, X upper case. */
  readonly number: string;
  /** ISO date. */
  readonly birthDate: string;
  /** GB/T 2261.1: 1 male, 2 female. */
  readonly sex: '1' | '2';
  /** County-level division of the first registration, 6 digits. */
  readonly divisionCode: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
);
/** Above this, Excel's numbers no longer hold every digit. */
const largestExactNumber = 999_999_999_999_999;

/** Check character of the first 17 digits (ISO 7064 MOD 11-2, GB 11643 §5). */
export function citizenIdCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/**
 * Reads a citizen id as written in a form or a cell (text, or the number that Excel made of it).
 * Codes: id.truncated-by-excel, id.old-15, id.length, id.characters, id.division, id.birth-date, id.check-digit.
 */
export function readCitizenId(written: string | number): RuleResult<CitizenId> {
  const text = plainText(written).replace(/^'/, '').replaceAll('-', '').toUpperCase();
  // 320599197008101700 from a number cell: the digits after the 15th are Excel's zeros, whatever they look like.
  if (typeof written === 'number' && written > largestExactNumber) return refused('id.truncated-by-excel', { shown: text });
  if (isScientific(text)) return refused('id.truncated-by-excel', { shown: text });
  if (!/^[\dX*]+$/.test(text)) return refused('id.characters', { characters: strangeCharacters(text), ...proposalIn(text) });
  if (text.includes('*')) return refused('id.masked');
  if (/^\d{15}$/.test(text)) return oldNumber(text);
  if (text.length !== 18) return refused('id.length', { length: text.length });
  if (!/^\d{17}[\dX]$/.test(text)) return refused('id.characters', { characters: 'X' });
  return checkedNumber(text);
}

/** Sex and birth date without the rules, for a number that already passed them. */
export function citizenIdFacts(number: string): CitizenId {
  return {
    number,
    birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    sex: Number(number.charAt(16)) % 2 === 1 ? '1' : '2',
    divisionCode: number.slice(0, 6),
  };
}

function checkedNumber(number: string): RuleResult<CitizenId> {
  if (!provinces.has(number.slice(0, 2))) return refused('id.division', { division: number.slice(0, 6) });
  const facts = citizenIdFacts(number);
  const year = Number(number.slice(6, 10));
  if (year < 1850 || !isCalendarDay(facts.birthDate)) return refused('id.birth-date', { birthDate: facts.birthDate });
  const expected = citizenIdCheckCharacter(number.slice(0, 17));
  if (expected !== number.charAt(17)) return refused('id.check-digit', { expected, found: number.charAt(17) });
  return accepted(facts);
}

/** The numbers issued before 1999-10-01 lack the century and the check character; the new one follows from them. */
function oldNumber(text: string): RuleResult<CitizenId> {
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  const upgraded = checkedNumber(first17 + citizenIdCheckCharacter(first17));
  return refused('id.old-15', upgraded.ok ? { proposal: upgraded.value.number } : {});
}

/** 身份证：320…, 320…（本人）, O for 0: a number that passes all checks once what isn't part of it is gone; offered, never taken. */
function proposalIn(text: string): { readonly proposal?: string } {
  const lookAlikes = text
    .replaceAll('O', '0')
    .replaceAll(/[IL|]/g, '1')
    .replaceAll(/[×Χ✕╳]|Х/g, 'X');
  const found = [...lookAlikes.matchAll(/(?<!\d)\d{17}[\dX](?![\dX])/g)].map(([number]) => number);
  const [number] = found;
  const rest = number === undefined ? '' : lookAlikes.replace(number, '');
  return number !== undefined && found.length === 1 && !/\d/.test(rest) && checkedNumber(number).ok ? { proposal: number } : {};
}

function strangeCharacters(text: string): string {
  return [...new Set([...text].filter((character) => !/[\dX]/.test(character)))].join('').slice(0, 10);
}
