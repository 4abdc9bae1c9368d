// Clauses that say two things about one (解释 art. 358, unclear content): sums, instalments, who bears a cost, what is allowed.
import { amountInFigures } from '../amount-in-words.ts';
import type { AgreementFinding, AgreementToCheck } from './finding.ts';
import { textFinding } from './finding.ts';
import { isRate } from './amounts.ts';
import { findSums } from './sums-in-text.ts';
import { obligationTexts, sentencesOf, type AgreementText, type TextPart } from './text-parts.ts';

interface Placed extends TextPart {
  readonly at: AgreementText;
}

export function contradictionFindings({ agreement }: AgreementToCheck): AgreementFinding[] {
  const sentences = obligationTexts(agreement).flatMap((at) => sentencesOf(at.text).map((part) => ({ ...part, at })));
  return [
    ...differentSums(sentences),
    ...instalments(sentences, agreement),
    ...paidAlready(sentences, agreement),
    ...bearers(sentences),
    ...permissions(sentences),
  ];
}

const place = (sentence: Placed, index: number, words: string): { from: number; to: number } => ({
  from: sentence.from + index,
  to: sentence.from + index + words.length,
});

/** What a sum is for, right before it: 医疗费3000元, 押金共计2000元. */
const label = /([\p{Script=Han}]{1,4}(?:费|款|金|薪|资|租|息|损失))(?:共计|合计|总计|总额|人民币|为|是|[:：]|共)*\s*$/u;
const partial =
  /余款|剩余|其余|首(?:期|付|笔)|第[一二三四五六七八九十\d]+[期次笔]|先行|已(?:经)?(?:支)?付|再(?:支)?付|垫付|分(?:别|期)|上述|其中|元/u;

/** One label, one payer in words before it, two sums: 押金2000元 here and 押金3000元 there. */
function differentSums(sentences: readonly Placed[]): AgreementFinding[] {
  const first = new Map<string, { readonly fen: number; readonly sentence: Placed }>();
  return sentences.flatMap((sentence) =>
    findSums(sentence.text).flatMap((sum) => {
      const before = sentence.text.slice(0, sum.from);
      const found = label.exec(before);
      if (found === null || sum.fen === undefined || isRate(sentence.text, sum) || partial.test(before) || /违约|逾期|滞纳/u.test(before))
        return [];
      const name = (found[1] ?? '').replace(/^.*(?:付|还|偿|退|清|的|项|次性|给|国|兰|人)(?=.{2,}$)/u, '');
      // The same words before the label: payer and payee are the same.
      const key = `${before.slice(0, found.index).replaceAll(/[于在]?\d{4}年\d{1,2}月\d{1,2}日[之以]?前?|自愿|一次性|同意|应当?|须/gu, '')}|${name}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, { fen: sum.fen, sentence });
        return [];
      }
      if (earlier.fen === sum.fen || earlier.sentence === sentence) return [];
      return [
        textFinding('contradiction.amount', sentence.at, place(sentence, sum.from, sentence.text.slice(sum.from, sum.to)), {
          label: name,
          one: amountInFigures(earlier.fen),
          other: amountInFigures(sum.fen),
        }),
      ];
    }),
  );
}

const once = /一次性(?:全部)?(?:支付|付清|付|赔偿|补偿|给付|结清|返还|退还|偿还)|一次(?:付清|结清)/u;
const inParts = /分(?:为)?(?:\d{1,2}|[二两三四五六七八九十]{1,3}|若干)?(?:期|次|笔)(?:支付|付|给付|偿还|返还|履行|结清)?/u;

function instalments(sentences: readonly Placed[], agreement: AgreementToCheck['agreement']): AgreementFinding[] {
  const single = sentences.find(({ text }) => once.test(text));
  if (single === undefined) return [];
  const [sum] = findSums(single.text);
  const found = sentences.flatMap((sentence) => {
    const match = inParts.exec(sentence.text);
    // Another sum of its own is another payment: 医疗费一次性付清, 货款20000元分三期付.
    const others = findSums(sentence.text).filter(({ fen }) => fen !== sum?.fen);
    const isSame = sentence === single || /上述|前述|以上|该(?:款|笔)/u.test(sentence.text) || others.length === 0;
    return match === null || !isSame ? [] : [textFinding('contradiction.instalments', sentence.at, place(sentence, match.index, match[0]))];
  });
  if (found.length > 0) return found;
  const parts = agreement.performance.filter((item) => item.amountFen > 0);
  const [one] = parts;
  const isSplit =
    parts.length > 1 &&
    parts.every((item) => item.payerPartyId === one?.payerPartyId && item.payeePartyId === one.payeePartyId) &&
    new Set(parts.map(({ dueOn }) => dueOn)).size > 1;
  const match = once.exec(single.text);
  if (!isSplit || match === null || sum?.fen !== parts.reduce((total, item) => total + item.amountFen, 0)) return [];
  return [textFinding('contradiction.instalments', single.at, place(single, match.index, match[0]))];
}

const paid = /(?:全部|款项|上述款项|赔偿款|补偿款|已)(?:已)?(?:经)?(?:当场|现场|当面)?(?:全部)?(?:付清|结清|履行完毕|支付完毕)/u;

function paidAlready(sentences: readonly Placed[], agreement: AgreementToCheck['agreement']): AgreementFinding[] {
  if (!agreement.performance.some((item) => item.amountFen > 0 && item.dueOn > agreement.agreedOn)) return [];
  return sentences.flatMap((sentence) => {
    const match = /已/u.test(sentence.text) ? paid.exec(sentence.text) : null;
    const isOther = /余款|剩余|其余|此前|之前|前期|逾期|未|如|若|后/u.test(sentence.text);
    return match === null || isOther ? [] : [textFinding('contradiction.paid', sentence.at, place(sentence, match.index, match[0]))];
  });
}

const bearer = /([\p{Script=Han}]{2,8}?(?:费用?|损失|责任))(?:均|全部|仍)?由([^，。；、]{1,16}?)(?:自行|全部|各自)?(?:承担|负担)/gu;

function bearers(sentences: readonly Placed[]): AgreementFinding[] {
  const first = new Map<string, string>();
  return sentences.flatMap((sentence) =>
    Array.from(sentence.text.matchAll(bearer)).flatMap(({ index, 0: words, 1: cost = '', 2: who = '' }) => {
      const one = first.get(cost);
      if (one === undefined) first.set(cost, who);
      return one === undefined || one === who
        ? []
        : [textFinding('contradiction.bearer', sentence.at, place(sentence, index, words), { label: cost, one, other: who })];
    }),
  );
}

const allowed = /(?:可以|允许|有权)([^，。；]{2,12})/gu;
const forbidden = /(?:不得|不可以|禁止|无权)([^，。；]{2,12})/gu;

function permissions(sentences: readonly Placed[]): AgreementFinding[] {
  const may = new Set(
    sentences.flatMap(({ text }) => Array.from(text.replaceAll('不可以', '不得').matchAll(allowed), ([, act = '']) => act)),
  );
  return sentences.flatMap((sentence) =>
    Array.from(sentence.text.matchAll(forbidden)).flatMap(({ index, 0: words, 1: act = '' }) =>
      may.has(act) ? [textFinding('contradiction.permission', sentence.at, place(sentence, index, words), { label: act })] : [],
    ),
  );
}
