// The named counts of 矛盾纠纷. A dispute's own 化解时限 goes before the day that the office's limits give it; which clock runs and
// until when is worked out in dispute-clock.ts and kept with the record.
import type { Filter } from '#shared/contract/list.ts';
import { daysAfterDate, monthDays } from '../calendar-date.ts';
import type { DisputeClock } from '#shared/contract/dispute-moves.ts';
import { openStates, registeredStates } from '../dispute-life.ts';
import type { NamedCount } from './named-count.ts';

/** The desk looks so many days ahead. */
const soonDays = 3;

const open: Filter = { column: 'state', operator: 'in', value: [...openStates] };
const registered: Filter = { column: 'state', operator: 'in', value: [...registeredStates] };

function clockRuns(clock: DisputeClock['clock'], from: string | null, to: string): readonly Filter[] {
  return [
    { column: 'clock', operator: 'equals', value: clock },
    { column: 'clockDueOn', operator: 'between', value: [from, to] },
  ];
}

/** 某月受理: what the ledger of a month (2026-07) holds, and the list's 本月受理. Drafts are no disputes yet. */
export function acceptedInMonth(month: string): readonly Filter[] {
  return [{ column: 'acceptedOn', operator: 'between', value: monthDays(month) }, registered];
}

/** The same rule as `overdue` for one record whose 期限 (written or computed) is known. */
export function isOverdue({ state, limitOn }: { readonly state: string; readonly limitOn: string | null }, today: string): boolean {
  return limitOn !== null && limitOn < today && (openStates as readonly string[]).includes(state);
}

export const disputeCounts = {
  handling: { id: 'handling', word: '办理中', meaning: '已经受理、还没有化解、终止或撤回的纠纷；草稿不算。', filters: () => [open] },
  registered: {
    id: 'registered',
    word: '矛盾纠纷',
    meaning: '已经登记受理的纠纷，不论办到哪一步；草稿不算。',
    filters: () => [registered],
  },
  overdue: {
    id: 'overdue',
    word: '超期',
    meaning: '办理中、到昨天为止期限已过的纠纷；登记了化解时限的按登记的，没有登记的按本单位设置的期限算出。',
    filters: (today) => clockRuns('handle', null, daysAfterDate(today, -1)),
  },
  yellow: {
    id: 'yellow',
    word: '黄牌',
    meaning: '正在计的期限（受理、化解或回访）已到黄色提醒的日子，还没有到红色的日子。',
    filters: (today) => [
      { column: 'yellowOn', operator: 'between', value: [null, today] },
      { column: 'redOn', operator: 'between', value: [daysAfterDate(today, 1), null] },
    ],
  },
  red: {
    id: 'red',
    word: '红牌',
    meaning: '正在计的期限（受理、化解或回访）已到设置里红色的日子；没有化解又过了期限的，宽限几天后才到这里。',
    filters: (today) => [{ column: 'redOn', operator: 'between', value: [null, today] }],
  },
  thisMonth: {
    id: 'thisMonth',
    word: '本月受理',
    meaning: '受理日期在本月的纠纷，不论办到哪一步；草稿不算，与本月台账同数。',
    filters: (today) => acceptedInMonth(today.slice(0, 7)),
  },
  settledThisMonth: {
    id: 'settledThisMonth',
    word: '本月化解',
    meaning: '化解日期在本月的纠纷，不论哪个月受理。',
    filters: (today) => [{ column: 'resolvedOn', operator: 'between', value: monthDays(today.slice(0, 7)) }],
  },
  dueSoon: {
    id: 'dueSoon',
    word: '三天内到期',
    meaning: '办理中、期限在今天到三天后之间的纠纷。',
    filters: (today) => clockRuns('handle', today, daysAfterDate(today, soonDays)),
  },
  toAccept: {
    id: 'toAccept',
    word: '草稿等着受理',
    meaning: '受理期限到今天为止的草稿；受理期限按本单位设置算出。',
    filters: (today) => clockRuns('accept', null, today),
  },
  revisitDue: {
    id: 'revisitDue',
    word: '该回访',
    meaning: '化解后还没有回访、回访期限在三天内或已过的纠纷。',
    filters: (today) => clockRuns('revisit', null, daysAfterDate(today, soonDays)),
  },
} as const satisfies Readonly<Record<string, NamedCount>>;
