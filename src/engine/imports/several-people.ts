// One cell, several people: names and numbers by line breaks, signs or spaces, as villages write them.
import { partedBySpace } from '#shared/rules/several-numbers.ts';
import type { Doubt } from '#shared/rules/rule-result.ts';

export interface ReadNames {
  /** Joined by 、. */
  readonly value: string;
  readonly doubt?: Doubt;
}

const twoCharacterSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|夏侯|端木|澹台|太史|申屠|轩辕|鲜于|闾丘|东郭|南宫|西门)$/u;
const organisationEnd = /(?:公司|厂|合作社|中心|学校|医院|银行|委会|经营部|商店|饭店|集团|局|所|站|队|组|社|店)$/u;
const personName = /^\p{Script=Han}{2,4}$/u;

/** The names that a cell holds. 张  三 is 张三; the space in a foreign name stays; a split that a space or 和 alone suggests is doubted. */
export function readNames(cell: string): ReadNames {
  // One person, as most cells hold; 测甲等人 are several.
  if (personName.test(cell) && !cell.includes('等')) return { value: cell };
  const details = detailsBehind(cell);
  if (details !== undefined) return details;
  const lines = cell
    .split(/\n+/)
    .map((line) =>
      line
        .trim()
        .replaceAll(/^[、，,；;/／]+|[、，,；;/／]+$/gu, '')
        .trim(),
    )
    .filter((line) => line !== '');
  if (lines.length > 1 && lines.every((line) => line.length > 1)) return joined(lines.map((line) => readNames(line)));
  const whole = lines.join('');
  const signed = whole
    .split(/[、，,；;]+|(?<=\p{Script=Han})\s*[/／]\s*(?=\p{Script=Han})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (signed.length > 1) return joined(signed.map((part) => readOne(part)));
  return readOne(whole);
}

function readOne(text: string): ReadNames {
  const tight = text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  const parts = text.split(/\s+/).filter((part) => part !== '');
  const arePeople = parts.length > 1 && parts.every((part) => personName.test(part) && !organisationEnd.test(part));
  if (arePeople && !twoCharacterSurnames.test(parts[0] ?? '')) return doubted(parts);
  const linked = /^(\p{Script=Han}{2,3})(?:和|与)(\p{Script=Han}{2,3})$/u.exec(tight);
  if (linked && !organisationEnd.test(tight)) return doubted([linked[1] ?? '', linked[2] ?? '']);
  return { value: tight };
}

function doubted(names: readonly string[]): ReadNames {
  return { value: names.join('、'), doubt: { code: 'names.split', details: { names: names.join('、'), count: names.length } } };
}

function joined(parts: readonly ReadNames[]): ReadNames {
  const doubt = parts.find((part) => part.doubt !== undefined)?.doubt;
  return { value: parts.map((part) => part.value).join('、'), ...(doubt === undefined ? {} : { doubt }) };
}

/** 测甲，男，45岁，枫桥村人: one person and what is said of them. 测甲等5人: the one of several who is named. */
function detailsBehind(cell: string): ReadNames | undefined {
  const many = /^\s*([\p{Script=Han}·]{2,15}?)\s*等\s*(?:[\d０-９一二三四五六七八九十几]+\s*)?(?:余)?(?:人|户|名|家)\s*$/u.exec(cell);
  if (many !== null)
    return { value: many[1] ?? '', doubt: { code: 'names.details', details: { name: many[1] ?? '', shown: cell.slice(0, 80) } } };
  const found = /^\s*([\p{Script=Han}·]{2,15})\s*[，,、（(]\s*(男|女)(?![\p{Script=Han}])(.*)$/su.exec(cell);
  return found === null
    ? undefined
    : { value: found[1] ?? '', doubt: { code: 'names.details', details: { name: found[1] ?? '', shown: cell.slice(0, 80) } } };
}

/** Ids of several people in one cell. */
export function splitIds(cell: string): string[] {
  return cell
    .normalize('NFKC')
    .split(/[\n、,;/]+/)
    .flatMap((part) => partedBySpace(part.trim(), 18))
    .filter((part) => part !== '');
}
