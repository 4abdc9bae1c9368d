import type { Handlers } from '#shared/contract/call.ts';
import type { DeskTask, desk } from '#shared/contract/desk.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import type { NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { workCalendar, yearsToEnter } from '#shared/rules/working-days.ts';
import { listReturned } from '../batches/batches.store.ts';
import { countPending } from '../batches/pending.store.ts';
import { dateOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { countRows } from '../list-queries/list-counts.ts';
import type { ReadDb } from '../database/register.ts';
import { disputeList } from '../disputes/disputes.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { findUnfiledMonth, listTasks, listTasksOf, tasksEach, type DeskView } from './desk.store.ts';

export function createDesk({ register, clock }: EngineContext): Handlers<typeof desk, CallContext> {
  const viewOf = ({ actor }: CallContext): DeskView => ({ today: dateOf(clock.now()), person: actor.name });
  function countDisputes(today: string): Record<'handling' | 'overdue' | 'thisMonth' | 'settledThisMonth', number> {
    const count = ({ filters }: NamedCount): number =>
      countRows(register.read, disputeList, { filters: [...filters(today)], search: '' }).count;
    const { handling, overdue, thisMonth, settledThisMonth } = disputeCounts;
    return { handling: count(handling), overdue: count(overdue), thisMonth: count(thisMonth), settledThisMonth: count(settledThisMonth) };
  }
  return {
    today(_input, call) {
      const db = register.read;
      const view = viewOf(call);
      const { today } = view;
      const { tasks, totals } = listTasks(db, view);
      const returned = returnedTasks(db, tasksEach);
      const once = [...unfiledMonth(db, today), ...missingHolidays(db, today)];
      const { total, refusedEarlier } = countPending(db);
      return {
        tasks: [...tasks, ...returned, ...once],
        totals: {
          ...totals,
          ...(returned.length === 0 ? {} : { refusedLine: returned.length < tasksEach ? returned.length : refusedEarlier }),
          ...totalsOf(once),
        },
        counts: { ...countDisputes(today), pendingUpload: getOffice(db).desk === 'township' ? total : 0 },
      };
    },
    more({ kind, offset, limit }, call) {
      const db = register.read;
      return {
        tasks:
          kind === 'refusedLine' ? returnedTasks(db, offset + limit).slice(offset) : listTasksOf(db, viewOf(call), kind, { offset, limit }),
      };
    },
  };
}

function totalsOf(tasks: readonly DeskTask[]): Partial<Record<DeskTask['kind'], number>> {
  return Object.fromEntries([...Map.groupBy(tasks, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]));
}

/** What the county gave back and nobody has mended since, as the upload screen lists it. */
function returnedTasks(db: ReadDb, limit: number): DeskTask[] {
  return listReturned(db, limit).map(({ batchId, title, problems }) => ({
    kind: 'refusedLine',
    title,
    detail: problems[0]?.text ?? '',
    on: null,
    target: { module: 'batches', id: batchId },
  }));
}

/** Up to the filing day (报送日) the month before is due, after it late. */
function unfiledMonth(db: ReadDb, today: string): DeskTask[] {
  const month = findUnfiledMonth(db, today);
  if (month === null) return [];
  const on = `${today.slice(0, 7)}-${String(settingOn(db, 'filing-day', today).day).padStart(2, '0')}`;
  const target = { module: 'batches', id: null };
  return [
    today > on
      ? { kind: 'monthUnfiled', title: `${month} 还没有报送`, detail: '没有纠纷也要零报告', on, target }
      : { kind: 'monthDue', title: `${month} 待报送`, detail: '没有纠纷也要零报告', on, target },
  ];
}

function missingHolidays(db: ReadDb, today: string): DeskTask[] {
  return yearsToEnter(today, workCalendar(settingOn(db, 'holidays', today))).map((year) => ({
    kind: 'holidaysMissing',
    title: `${String(year)} 年没有节假日表`,
    detail: '期限暂按双休日计算，请管理员在设置里导入',
    on: null,
    target: { module: 'settings', id: null },
  }));
}
