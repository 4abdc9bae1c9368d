// Sums of money in running text, with their places: figures, capitals, plain Chinese numbers; both ways of one sum are one.
import { readAmountInCapitals } from '../amount-in-capitals.ts';
import { readMoney } from '../money.ts';

export interface WrittenSum {
  readonly written: 'figures' | 'capitals' | 'plain';
  readonly from: number;
  readonly to: number;
  /** In fen; undefined where it could not be read. */
  readonly fen: number | undefined;
}

export interface StatedSum {
  readonly from: number;
  readonly to: number;
  readonly fen: number | undefined;
  /** One, or two where figures and capitals stand side by side. */
  readonly parts: readonly WrittenSum[];
}

const figures = String.raw`(?:人民币)?[￥¥]?\s*(?<![\d.])\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?(?:[亿万千百十]\d*(?:\.\d+)?)*[余多]?\s*[元圆](?:\d角)?(?:\d分)?`;
const signed = String.raw`[￥¥]\s*\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?`;
const words =
  '(?:人民币)?[零壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟万萬亿億〇一二两三四五六七八九十百千]+[元圆](?:零?[零壹贰叁肆伍陆柒捌玖一二三四五六七八九]角)?(?:零?[零壹贰叁肆伍陆柒捌玖一二三四五六七八九]分)?[整正]?';
const anySum = new RegExp(`${figures}|${signed}|${words}`, 'gu');
const capitalDigit = /[壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟]/u;

/** Between the two ways of writing one sum: nothing, a bracket, 大写, 小写, 即. A comma or 、 alone parts two sums. */
const between =
  /^\s*(?:[，,]?\s*[（(]\s*(?:人民币)?(?:大写|小写|即|计)?(?:金额|为)?[:：]?\s*(?:人民币)?|[，,]?\s*(?:大写|小写|即)(?:金额|为|人民币)*[:：]?\s*)?$/u;

export function findSums(text: string): StatedSum[] {
  const written = Array.from(text.matchAll(anySum), readSum).filter((sum) => sum.written !== 'plain' || sum.fen !== undefined);
  const sums: StatedSum[] = [];
  for (const sum of written) {
    const last = sums.at(-1);
    const [only, second] = last?.parts ?? [];
    if (
      last !== undefined &&
      only !== undefined &&
      second === undefined &&
      (only.written === 'figures') !== (sum.written === 'figures') &&
      between.test(text.slice(last.to, sum.from))
    ) {
      sums[sums.length - 1] = {
        from: last.from,
        to: sum.to,
        fen: [only, sum].find((part) => part.written === 'figures')?.fen ?? sum.fen,
        parts: [only, sum],
      };
    } else sums.push({ from: sum.from, to: sum.to, fen: sum.fen, parts: [sum] });
  }
  return sums;
}

function readSum(found: RegExpExecArray): WrittenSum {
  const [text] = found;
  const place = { from: found.index, to: found.index + text.length };
  if (/\d/u.test(text)) return { written: 'figures', ...place, fen: fenOf(text) };
  if (capitalDigit.test(text)) return { written: 'capitals', ...place, fen: readAmountInCapitals(text) };
  return { written: 'plain', ...place, fen: fenOf(text) };
}

function fenOf(text: string): number | undefined {
  const read = readMoney(text, { unit: '元' });
  return read.ok ? read.value : undefined;
}
