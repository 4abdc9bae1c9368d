// Matters that a court does not confirm (解释 art. 355) and content that it turns down (art. 358), by type and words.
import type { AgreementFinding, AgreementToCheck } from './finding.ts';
import { textFinding } from './finding.ts';
import { findWords, readyRows } from './marked-words.ts';
import { interestToPointAt, subjectWords } from './subject-words.data.ts';
import { obligationTexts, termTexts, type AgreementText } from './text-parts.ts';
import { readChineseNumber } from '../chinese-number.ts';

const rows = readyRows(subjectWords);

export function subjectFindings({ agreement, mediationType }: AgreementToCheck): AgreementFinding[] {
  const asked = rows
    .filter(({ types }) => types === undefined || (mediationType !== null && types.includes(mediationType)))
    .map(({ ready }) => ready);
  return [...findWords(termTexts(agreement), asked), ...obligationTexts(agreement).flatMap(highInterest)];
}

const rate = /(年|月|日)(?:利率|利息|息|化|利)?(?:为|按|率)?\s*([\d.]+|[一二两三四五六七八九十]+)\s*(%|％|分(?!期)|厘|‰)/gu;
const monthsOf: Readonly<Record<string, number>> = { 年: 1, 月: 12, 日: 365 };

/** 月息二分 is 2 % a month; 厘 are tenths of it; of a year 分 are tenths. */
function highInterest(at: AgreementText): AgreementFinding[] {
  return Array.from(at.text.matchAll(rate)).flatMap((found) => {
    const [words, period = '', number = '', unit = ''] = found;
    const value = readChineseNumber(number);
    if (value === undefined || !/[利息率]/u.test(words)) return [];
    const percent =
      unit === '分'
        ? period === '年'
          ? value * 10
          : value
        : unit === '厘'
          ? period === '年'
            ? value
            : value / 10
          : unit === '‰'
            ? value / 10
            : value;
    const yearly = Math.round(percent * (monthsOf[period] ?? 1) * 100) / 100;
    return yearly > interestToPointAt.annualPercent
      ? [textFinding('rejected.interest', at, { from: found.index, to: found.index + words.length }, { rate: yearly })]
      : [];
  });
}
