// How the number fields of records are read: the limits of their contracts (a test holds both together) and the units they know.
import type { NumberReading } from './number-reading.ts';
import { disputePeople } from './person-count.ts';

const people = { 人: 1, 名: 1, 位: 1, 万人: 10_000 } as const;

/** Whole numbers from `minimum` to `maximum`; words are units that may follow. */
export function wholeFrom(minimum: number, maximum: number, ...words: readonly string[]): NumberReading {
  return { minimum, maximum, decimals: 0, units: Object.fromEntries(words.map((word) => [word, 1])) };
}

/** People touched by a dispute, or on the side of one of its parties. */
export const touchedPeople: NumberReading = { ...disputePeople, decimals: 0, units: people };

export const gridNumbers = {
  households: { ...wholeFrom(0, 1_000_000), units: { 户: 1, 万户: 10_000 } },
  population: { ...wholeFrom(0, 10_000_000), units: people },
  keyPeopleCount: { ...wholeFrom(0, 1_000_000), units: people },
  /** 1 亩 is no whole number of square metres: it is not among the units. */
  areaSquareMetres: {
    ...wholeFrom(0, Number.MAX_SAFE_INTEGER),
    units: { 平方米: 1, 平米: 1, m2: 1, 公顷: 10_000, 平方公里: 1_000_000, 平方千米: 1_000_000, km2: 1_000_000 },
  },
  workerCount: { ...wholeFrom(0, 999), units: people },
  partyMemberCount: { ...wholeFrom(0, 1_000_000), units: people },
} as const satisfies Readonly<Record<string, NumberReading>>;

export const organisationMembers: NumberReading = { ...wholeFrom(0, 1_000_000), units: people };

/** Hours of a training: halves and tenths too. */
export const trainingHours: NumberReading = { minimum: 0, maximum: 1000, decimals: 1, units: { 学时: 1, 小时: 1 } };
