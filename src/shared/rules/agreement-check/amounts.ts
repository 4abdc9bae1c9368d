// Sums: figures and capitals agree wherever both stand; the parts add up to the stated total (解释 art. 358, unclear content).
import { amountInFigures, amountInWords } from '../amount-in-words.ts';
import { readChineseNumber } from '../chinese-number.ts';
import type { AgreementFinding, AgreementToCheck } from './finding.ts';
import { textFinding } from './finding.ts';
import { findSums, type StatedSum } from './sums-in-text.ts';
import { allTexts, obligationTexts, sentencesOf, type AgreementText } from './text-parts.ts';

export function amountFindings({ agreement }: AgreementToCheck): AgreementFinding[] {
  return [
    ...allTexts(agreement).flatMap((at) => findSums(at.text).flatMap((sum) => twoWaysFindings(at, sum))),
    ...agreement.clauses.flatMap((text, index) => withoutCapitals({ field: `agreement.clauses.${String(index)}`, text })),
    ...obligationTexts(agreement).flatMap(totals),
  ];
}

function twoWaysFindings(at: AgreementText, sum: StatedSum): AgreementFinding[] {
  const unreadable = sum.parts.filter((part) => part.written === 'capitals' && part.fen === undefined);
  if (unreadable.length > 0) return unreadable.map((part) => textFinding('amount.capitals-unreadable', at, part));
  const [one, other] = sum.parts;
  if (one === undefined || other === undefined || one.fen === other.fen) return [];
  const words = (part: typeof one): string => at.text.slice(part.from, part.to);
  const [figures, capitals] = one.written === 'figures' ? [one, other] : [other, one];
  return [textFinding('amount.differ', at, sum, { figures: words(figures), capitals: words(capitals) })];
}

/** Rates and unit prices (每月500元) are usually written in figures alone. */
function withoutCapitals(at: AgreementText): AgreementFinding[] {
  return findSums(at.text).flatMap((sum) => {
    const [only] = sum.parts;
    if (sum.parts.length > 1 || only?.written !== 'figures' || sum.fen === undefined || isRate(at.text, sum)) return [];
    return [textFinding('amount.no-capitals', at, sum, { proposal: `${amountInWords(sum.fen)}（${amountInFigures(sum.fen)}元）` })];
  });
}

export function isRate(text: string, sum: Pick<StatedSum, 'from'>): boolean {
  return /[每各按逐](?!期|次支付)[^，。；、]{0,5}$/u.test(text.slice(0, sum.from));
}

const totalWord = /(?:共计|合计|总计|总额|总共|总价款?|共)(?:为|是|人民币|赔偿|支付|补偿|[:：])*\s*$/u;
/** What belongs to no total: penalties, prices of one thing, what was claimed or had been paid otherwise. */
const notAPart = /(?:违约金|滞纳金|罚款|利息|逾期|每|各|单价|要求|主张|原价|扣除|减去|抵扣)[^，。；、]{0,8}$/u;

/** 医疗费3000元、误工费2000元，共计5000元; or 共计5000元，其中…: before and after a total are two lists, each with at least two parts. */
function totals(at: AgreementText): AgreementFinding[] {
  return sentencesOf(at.text).flatMap((sentence) => {
    const sums = findSums(sentence.text).filter((sum) => sum.fen !== undefined);
    const stated = sums.filter((sum) => totalWord.test(sentence.text.slice(0, sum.from)));
    const [total] = stated;
    if (total === undefined || stated.length > 1) return [];
    const parts = sums.filter((sum) => sum !== total && !notAPart.test(sentence.text.slice(0, sum.from)));
    const lists = [parts.filter((part) => part.from < total.from), parts.filter((part) => part.from > total.from)];
    const wrong = lists.find((list) => list.length > 1 && sumOf(list) !== total.fen);
    const times = wrong === undefined ? repeatedPart(sentence.text.slice(total.to)) : undefined;
    const sum = wrong === undefined ? times : sumOf(wrong);
    if (sum === undefined || sum === total.fen) return [];
    return [
      textFinding(
        'amount.parts-differ',
        at,
        { from: sentence.from + total.from, to: sentence.from + total.to },
        { sum: amountInFigures(sum), total: amountInFigures(total.fen ?? 0) },
      ),
    ];
  });
}

/** 分4期，每期2500元: the sum of all of them. */
function repeatedPart(rest: string): number | undefined {
  const found =
    /分(?:为)?(\d{1,2}|[二两三四五六七八九十]{1,2})(?:期|次|笔|个月)[^。；]{0,10}?每(?:期|次|笔|月)(?:各|支付|付|为|人民币)*/u.exec(rest);
  if (found === null) return undefined;
  const [sum] = findSums(rest.slice(found.index + found[0].length));
  const count = readChineseNumber(found[1] ?? '');
  return sum?.fen === undefined || sum.from > 0 || count === undefined ? undefined : sum.fen * count;
}

function sumOf(sums: readonly StatedSum[]): number {
  return sums.reduce((sum, part) => sum + (part.fen ?? 0), 0);
}
