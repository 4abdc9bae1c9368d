// Unclear content (解释 art. 358): open words, blanks, 甲方 without a name, numbers that jump, clauses that are not there.
import { readChineseNumber } from '../chinese-number.ts';
import type { AgreementFinding, AgreementToCheck } from './finding.ts';
import { textFinding } from './finding.ts';
import { findWords, readyRows } from './marked-words.ts';
import { allTexts, obligationTexts, termTexts, type AgreementText } from './text-parts.ts';
import { unclearWords } from './unclear-words.data.ts';

const rows = readyRows(unclearWords).map(({ ready }) => ready);

export function clarityFindings({ agreement }: AgreementToCheck): AgreementFinding[] {
  const texts = allTexts(agreement);
  return [
    ...findWords(termTexts(agreement), rows),
    ...texts.flatMap((at) => blanks(at, blank)),
    ...termTexts(agreement).flatMap((at) => blanks(at, somebody)),
    ...undefinedRoles(texts),
    ...obligationTexts(agreement).flatMap(jumpingNumbers),
    ...numberedClauses(agreement.clauses),
    ...obligationTexts(agreement).flatMap((at) => missingClauses(at, agreement.clauses.length)),
  ];
}

/** Fill-ins of a phrase (【履行日期】), lines and crosses to be filled, an empty date or bracket. 3×4 is a measure. */
const blank =
  /【(?!\d+】)[^】\n]{0,30}】|\{[^}\n]{0,30}\}|[_＿]{2,}|[×✕]{2,}|[×✕](?=[元年月日村号组])|[XxＸｘ]{2,}|[□▢]+|[ \u3000]{2,}(?=[元年月日号])|[（(][ \u3000]+[）)]/gu;
/** 王某, 某公司: in the story a court may bear it, in an obligation nobody is bound. */
const somebody = /某{1,2}(?![种些个方一])/gu;

function blanks(at: AgreementText, pattern: RegExp): AgreementFinding[] {
  return Array.from(at.text.matchAll(pattern), ({ index, 0: words }) =>
    textFinding('blank.left', at, { from: index, to: index + words.length }, { words: words.trim() === '' ? '空白处' : words }),
  );
}

const role = /[甲乙丙丁戊己]方|甲、乙(?:、丙)?(?:双|两|三)?方|甲乙(?:双|两)方/gu;

/** The paper names 申请人 and 被申请人: 甲方 means somebody only where a text says who. */
function undefinedRoles(texts: readonly AgreementText[]): AgreementFinding[] {
  const whole = texts.map(({ text }) => text).join('\n');
  const seen = new Set<string>();
  return texts.flatMap((at) =>
    Array.from(at.text.matchAll(role)).flatMap((found) => {
      const letters = found[0].match(/[甲乙丙丁戊己]/gu) ?? [];
      const unknown = letters.filter((letter) => !isDefined(whole, letter) && !seen.has(letter));
      if (unknown.length === 0) return [];
      for (const letter of unknown) seen.add(letter);
      return [textFinding('role.undefined', at, { from: found.index, to: found.index + found[0].length })];
    }),
  );
}

/** 以下简称甲方, 张建国（甲方）, 甲方：张建国, 甲方张建国为… is left to the first three: the fourth reads like a name by chance. */
function isDefined(text: string, letter: string): boolean {
  return new RegExp(
    `(?:称|简称)(?:为)?[“"「]?${letter}方|[（(]${letter}方[）)]|${letter}方[（(][^（）()]{2,30}[）)]|${letter}方(?:[：:]|[是为即])`,
    'u',
  ).test(text);
}

interface ListNumber {
  readonly style: string;
  readonly value: number;
  readonly words: string;
  readonly from: number;
}

const listNumber =
  /(?<=^|\n|[。；;：:])[ \u3000]*(?:(\d{1,2})[、.．](?!\d)|[（(](\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|([一二三四五六七八九十]{1,3})、|第([一二三四五六七八九十]{1,3})[、，：:])/gu;

function listNumbers(text: string): ListNumber[] {
  return Array.from(text.matchAll(listNumber), (found) => {
    const [whole, ...groups] = found;
    const style = groups.findIndex((group) => typeof group === 'string');
    const digits = groups[style] ?? '';
    return {
      style: `${String(style)}${/\d/.test(digits) ? '' : '字'}`,
      value: readChineseNumber(digits) ?? 0,
      words: whole.trim(),
      from: found.index + whole.length - whole.trimStart().length,
    };
  });
}

/** A list starts anew at 1; every other number follows the one before it in the same style. */
function jumpingNumbers(at: AgreementText): AgreementFinding[] {
  const last = new Map<string, ListNumber>();
  return listNumbers(at.text).flatMap((number) => {
    const before = last.get(number.style);
    last.set(number.style, number);
    if (before === undefined || number.value === 1 || number.value === before.value + 1) return [];
    return [
      textFinding(
        'list.number-missing',
        at,
        { from: number.from, to: number.from + number.words.length },
        { before: before.words, after: number.words },
      ),
    ];
  });
}

/** Clauses that were typed with numbers of their own. */
function numberedClauses(clauses: readonly string[]): AgreementFinding[] {
  let before: ListNumber | undefined;
  return clauses.flatMap((text, index) => {
    const number = listNumbers(text).find(({ from }) => text.slice(0, from).trim() === '');
    const last = before;
    before = number ?? before;
    if (number === undefined || last === undefined || last.style !== number.style || number.value === last.value + 1) return [];
    return [
      textFinding(
        'list.number-missing',
        { field: `agreement.clauses.${String(index)}`, text },
        { from: number.from, to: number.from + number.words.length },
        { before: last.words, after: number.words },
      ),
    ];
  });
}

const reference = /(?:本协议|协议|上述|前述|以上|按照?|依照?|依据)(?:的)?第([一二三四五六七八九十]{1,3}|\d{1,2})条/gu;

function missingClauses(at: AgreementText, count: number): AgreementFinding[] {
  return Array.from(at.text.matchAll(reference)).flatMap((found) => {
    const value = readChineseNumber(found[1] ?? '') ?? 0;
    return value > count ? [textFinding('list.no-such-clause', at, { from: found.index, to: found.index + found[0].length })] : [];
  });
}
