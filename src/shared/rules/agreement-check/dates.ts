// Days: there must be such a day, and what is still to be done can't have been due before the agreement.
import { isCalendarDay } from '../calendar-date.ts';
import { findDates } from './dates-in-text.ts';
import { fieldFinding, textFinding, type AgreementFinding, type AgreementToCheck } from './finding.ts';
import { allTexts, obligationTexts, type AgreementText } from './text-parts.ts';

/** 2026年7月1日前支付; but not 2026年7月1日前的欠款 or 之前发生的. */
const asDeadline =
  /^(?:之前|以前|前|之内|内|止|当日|起)?[^，。；]{0,4}?(?:一次性|分期|各自|自行|全部)?[^，。；的]{0,12}(?:付|支|交|还|退|给|履行|完成|完毕|清|拆|搬|腾|修|恢复|移|赔|补)/u;
const ofThePast = /^(?:之前|以前|前)?(?:的|发生|产生|形成|所欠|欠|拖欠|已)/u;
const longestYears = 10;

export function dateFindings({ agreement }: AgreementToCheck): AgreementFinding[] {
  const { agreedOn } = agreement;
  return [
    ...allTexts(agreement).flatMap((at) =>
      findDates(at.text)
        .filter(({ date }) => date === null)
        .map((place) => textFinding('date.impossible', at, place)),
    ),
    ...obligationTexts(agreement).flatMap((at) => passedDeadlines(at, agreedOn)),
    ...agreement.performance.flatMap((item, index) => dueFindings(item.dueOn, agreedOn, `agreement.performance.${String(index)}.dueOn`)),
  ];
}

function passedDeadlines(at: AgreementText, agreedOn: string): AgreementFinding[] {
  return findDates(at.text).flatMap((place) => {
    if (place.date === null || place.date >= agreedOn) return [];
    const rest = at.text.slice(place.to);
    // 于2026年6月28日支付了 tells of the past: a deadline says 前, 内 or 止, or stands after 应当.
    const isDeadline =
      /^(?:之前|以前|前|之内|内|止)/u.test(rest) || /(?:应当?|须|需|必须|承诺|保证)(?:于|在)$/u.test(at.text.slice(0, place.from));
    if (!isDeadline || ofThePast.test(rest) || !asDeadline.test(rest)) return [];
    return [textFinding('date.deadline-passed', at, place)];
  });
}

function dueFindings(dueOn: string, agreedOn: string, field: string): AgreementFinding[] {
  if (!isCalendarDay(dueOn) || !isCalendarDay(agreedOn)) return [];
  const words = dueOn;
  if (dueOn < agreedOn) return [fieldFinding('date.before-agreement', field, { words }, dueOn)];
  return Number(dueOn.slice(0, 4)) - Number(agreedOn.slice(0, 4)) >= longestYears
    ? [fieldFinding('date.far', field, { words }, dueOn)]
    : [];
}
