// Numbers of people, households and the like as ledgers write them: 5, 5人, 约5人, 十余人.
import { readNumber } from './number-reading.ts';
import { accepted, plainText, type RuleResult } from './rule-result.ts';

export interface CountReading {
  readonly minimum: number;
  readonly maximum: number;
}

/** People touched by a dispute: 1 to 999,999 (GB/T 31000, 涉及人数, 6 digits). */
export const disputePeople: CountReading = { minimum: 1, maximum: 999_999 };

const about = /^(?:大约|约|近|超过|超)|[余多](?=人|名|位|户|个|$)|左右|上下|以上/gu;
const units: Readonly<Record<string, number>> = { 人: 1, 人次: 1, 名: 1, 位: 1, 户: 1, 个: 1 };

/** Reads a count with readNumber, and its codes. Doubt: count.about, for a number that its writer did not know exactly. */
export function readCount(written: string | number, reading: CountReading): RuleResult<number> {
  const whole = { ...reading, decimals: 0, units };
  if (typeof written === 'number') return readNumber(written, whole);
  const exact = written.normalize('NFKC').replaceAll(/共/gu, '').replaceAll(about, '');
  const read = readNumber(exact, whole);
  const isAbout = exact !== written.normalize('NFKC').replaceAll(/共/gu, '');
  return read.ok && isAbout ? accepted(read.value, { code: 'count.about', details: { shown: plainText(written) } }) : read;
}

/** Reads the people of a dispute, see readCount. */
export function readPersonCount(written: string | number): RuleResult<number> {
  return readCount(written, disputePeople);
}
