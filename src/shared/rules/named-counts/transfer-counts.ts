// The named counts of 移送台账. A letter's day is the extended one where it was extended.
import type { Filter } from '#shared/contract/list.ts';
import { daysAfterDate } from '../calendar-date.ts';
import type { NamedCount } from './named-count.ts';

const soonDays = 3;
const open: readonly Filter[] = [
  { column: 'result', operator: 'empty', value: true },
  { column: 'decision', operator: 'in', value: ['pending', 'accepted'] },
];

function openUntil(to: string): readonly Filter[] {
  return [...open, { column: 'dueOn', operator: 'between', value: [null, to] }];
}

export const transferCounts = {
  toSign: {
    id: 'toSign',
    word: '待签收',
    meaning: '还没有登记签收日期的移送。',
    filters: () => [{ column: 'receivedOn', operator: 'empty', value: true }],
  },
  open: { id: 'open', word: '办理中', meaning: '还没有结果、也没有决定不受理的移送。', filters: () => open },
  overdue: {
    id: 'overdue',
    word: '超期',
    meaning: '办理中、到昨天为止办理期限已过的移送；延长了的按延长后的日期。',
    filters: (today) => openUntil(daysAfterDate(today, -1)),
  },
  dueSoon: {
    id: 'dueSoon',
    word: '移送期限快到或已过',
    meaning: '办理中、办理期限在三天内或已过的移送；延长了的按延长后的日期。',
    filters: (today) => openUntil(daysAfterDate(today, soonDays)),
  },
  toDecide: {
    id: 'toDecide',
    word: '转来的移送等着决定',
    meaning: '别的单位转来、还没有决定是否受理的移送。',
    filters: () => [
      { column: 'result', operator: 'empty', value: true },
      { column: 'direction', operator: 'equals', value: 'in' },
      { column: 'decision', operator: 'equals', value: 'pending' },
    ],
  },
  toReport: {
    id: 'toReport',
    word: '待反馈',
    meaning: '有了结果、还没有登记反馈日期的移送。',
    filters: () => [
      { column: 'result', operator: 'empty', value: false },
      { column: 'feedbackOn', operator: 'empty', value: true },
    ],
  },
} as const satisfies Readonly<Record<string, NamedCount>>;
