// 统计用区划代码: twelve digits, two for the province, two for the city, two for the county (GB/T 2260), three for the township
// (GB/T 10114), three for the village. What a typed division must be before any register takes it.
import type { ErrorDetails } from '../errors.ts';

export const divisionLevels = ['province', 'city', 'county', 'township', 'village'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

export function isDivisionLevel(value: unknown): value is DivisionLevel {
  return divisionLevels.some((level) => level === value);
}

export interface NamedDivision {
  readonly code: string;
  readonly name: string;
}

/** How many digits name a division of a level; the rest are noughts. */
export const codeDigits: Readonly<Record<DivisionLevel, number>> = { province: 2, city: 4, county: 6, township: 9, village: 12 };

const wholeLength = 12;

/** The level that a code's digits tell; undefined for what is no code. */
export function levelOfCode(code: string): DivisionLevel | undefined {
  if (!/^\d{12}$/.test(code)) return undefined;
  return [...divisionLevels].reverse().find((level) => /[1-9]/.test(code.slice(begins(level), codeDigits[level])));
}

/** The digits with which a code of a level under a parent begins. A city without counties (东莞) has townships right below it. */
export function prefixUnder(parentCode: string, level: DivisionLevel): string {
  return parentCode.slice(0, begins(level));
}

/** Whole code from its own digits under a parent, e.g. 105 under 320583000000. */
export function codeUnder(parentCode: string, level: DivisionLevel, digits: string): string {
  return (prefixUnder(parentCode, level) + digits).padEnd(wholeLength, '0');
}

/** How many digits are the division's own at its level. */
export function ownDigits(level: DivisionLevel): number {
  return codeDigits[level] - begins(level);
}

/** The code right above: a township's county, or its city where there is none; undefined above a province and for what is no code. */
export function parentCodeOf(code: string): string | undefined {
  const level = levelOfCode(code);
  if (level === undefined || level === 'province') return undefined;
  const cut = code.slice(0, begins(level));
  const above = divisionLevels
    .slice(0, divisionLevels.indexOf(level))
    .findLast((each) => /[1-9]/.test(cut.slice(begins(each), codeDigits[each])));
  return above === undefined ? undefined : cut.slice(0, codeDigits[above]).padEnd(wholeLength, '0');
}

/** 村委会 or 居委会 by the last three digits: 001-199 are residents' committees (research B §2.1). */
export function villageKindOf(code: string): 'village' | 'community' {
  return Number(code.slice(9)) < 200 ? 'community' : 'village';
}

/** The last three digits of 居委会 and 村委会; 400 and up are of what is like one, such as a development zone. */
const villageSerials = { community: { first: 1, last: 199 }, village: { first: 200, last: 399 } } as const;

/**
 * The last three digits for a new village or community of a township: the next after the highest of its kind, where that is no longer one
 * the lowest that nobody holds; undefined where all are held.
 */
export function freeVillageSerial(
  townshipCode: string,
  kind: keyof typeof villageSerials,
  takenCodes: readonly string[],
): string | undefined {
  const { first, last } = villageSerials[kind];
  const prefix = townshipCode.slice(0, codeDigits.township);
  const held = takenCodes
    .filter((code) => code.startsWith(prefix))
    .map((code) => Number(code.slice(codeDigits.township)))
    .filter((serial) => serial >= first && serial <= last);
  const next = Math.max(first - 1, ...held) + 1;
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return [next, ...all]
    .find((serial) => serial <= last && !held.includes(serial))
    ?.toString()
    .padStart(3, '0');
}

export interface DivisionProblem {
  readonly code:
    | 'offices.division-digits'
    | 'offices.division-other-level'
    | 'offices.division-outside'
    | 'offices.division-taken'
    | 'offices.division-name'
    | 'offices.division-name-taken';
  readonly details: ErrorDetails;
}

/**
 * What is wrong with a division that somebody types; null: nothing.
 * @param siblings what stands under the same parent already, without the division itself
 */
export function divisionProblem(
  { code, name }: NamedDivision,
  level: DivisionLevel,
  parentCode: string,
  siblings: readonly NamedDivision[],
): DivisionProblem | null {
  const found = levelOfCode(code);
  if (found === undefined) return { code: 'offices.division-digits', details: { code } };
  if (found !== level) return { code: 'offices.division-other-level', details: { code, level, found } };
  if (!code.startsWith(prefixUnder(parentCode, level)))
    return { code: 'offices.division-outside', details: { code, prefix: prefixUnder(parentCode, level) } };
  if (!/^[\p{Script=Han}\p{L}\d（）()·]{2,40}$/u.test(name) || !/\p{Script=Han}/u.test(name))
    return { code: 'offices.division-name', details: { name } };
  const holder = siblings.find((sibling) => sibling.code === code);
  if (holder !== undefined) return { code: 'offices.division-taken', details: { code, name: holder.name } };
  const namesake = siblings.find((sibling) => sibling.name === name);
  return namesake === undefined ? null : { code: 'offices.division-name-taken', details: { name, code: namesake.code } };
}

function begins(level: DivisionLevel): number {
  const above = divisionLevels[divisionLevels.indexOf(level) - 1];
  return above === undefined ? 0 : codeDigits[above];
}
