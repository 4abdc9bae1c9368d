// Villages typed or pasted one a line: the last three digits (or all twelve) and the name.
import { codeDigits, villageKindOf } from './division-code.ts';

export interface ReadVillage {
  readonly code: string;
  readonly name: string;
  readonly kind: 'village' | 'community';
}

export interface VillageLineProblem {
  /** Counted from 1, as a person counts. */
  readonly line: number;
  readonly problem: 'unread' | 'outside' | 'noDigits' | 'twice' | 'listed';
  readonly text: string;
}

const townshipDigits = codeDigits.township;

/**
 * Reads lines such as `200 枫桥村` or `320599101200,枫桥村`. Empty lines are passed over; nothing is guessed.
 * @param townshipCode twelve digits
 * @param listed codes that the list has already
 */
export function readVillageLines(
  text: string,
  townshipCode: string,
  listed: readonly string[],
): { readonly villages: readonly ReadVillage[]; readonly problems: readonly VillageLineProblem[] } {
  const villages: ReadVillage[] = [];
  const problems: VillageLineProblem[] = [];
  text.split(/\r?\n/u).forEach((raw, index) => {
    const line = raw.normalize('NFKC').trim();
    if (line === '') return;
    const read = readLine(line, townshipCode);
    if (typeof read === 'string') problems.push({ line: index + 1, problem: read, text: line });
    else if (listed.includes(read.code)) problems.push({ line: index + 1, problem: 'listed', text: line });
    else if (villages.some(({ code, name }) => code === read.code || name === read.name))
      problems.push({ line: index + 1, problem: 'twice', text: line });
    else villages.push(read);
  });
  return { villages, problems };
}

function readLine(line: string, townshipCode: string): ReadVillage | VillageLineProblem['problem'] {
  const [, digits = '', name = ''] = /^(\d{3}|\d{12})[\s,，、:：]*(\D.{1,39})$/u.exec(line) ?? [];
  if (digits === '') return 'unread';
  const prefix = townshipCode.slice(0, townshipDigits);
  const code = digits.length === 3 ? prefix + digits : digits;
  if (!code.startsWith(prefix)) return 'outside';
  if (code.endsWith('000')) return 'noDigits';
  return { code, name: name.trim(), kind: villageKindOf(code) };
}
