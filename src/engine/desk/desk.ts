import type { Handlers } from '#shared/contract/call.ts';
import type { DeskTask, desk } from '#shared/contract/desk.ts';
import { workCalendar, yearsToEnter } from '#shared/rules/working-days.ts';
import { listReturned } from '../batches/batches.store.ts';
import { countPending } from '../batches/pending.store.ts';
import { dateOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { getOffice } from '../offices/offices.store.ts';
import { settingOn } from '../settings/office-settings.ts';
import { countDisputes, findUnfiledMonth, listTasks, tasksEach } from './desk.store.ts';

const soonMs = 3 * 86_400_000;

export function createDesk({ register, clock }: EngineContext): Handlers<typeof desk, CallContext> {
  return {
    today(_input, { actor }) {
      const now = clock.now();
      const today = dateOf(now);
      const office = getOffice(register.read);
      return {
        tasks: [...listTasks(register.read, { today, soon: dateOf(new Date(now.getTime() + soonMs)), person: actor.name }), ...returnedTasks(register.read), ...unfiledMonth(register.read, today), ...missingHolidays(register.read, today)],
        counts: { ...countDisputes(register.read, today), pendingUpload: office.desk === 'township' ? countPending(register.read).total : 0 },
      };
    },
  };
}

/** What the county gave back and nobody has mended since, as the upload screen lists it. */
function returnedTasks(db: ReadDb): DeskTask[] {
  return listReturned(db, tasksEach).map(({ batchId, title, problems }) => (
    { kind: 'refusedLine', title, detail: problems[0]?.text ?? '', on: null, target: { module: 'batches', id: batchId } }));
}

/** Up to the filing day (报送日) the month before is due, after it late. */
function unfiledMonth(db: ReadDb, today: string): DeskTask[] {
  const month = findUnfiledMonth(db, today);
  if (month === null) return [];
  const on = `${today.slice(0, 7)}-${String(settingOn(db, 'filing-day', today).day).padStart(2, '0')}`;
  const target = { module: 'batches', id: null };
  return [today > on
    ? { kind: 'monthUnfiled', title: `${month} 还没有报送`, detail: '没有纠纷也要零报告', on, target }
    : { kind: 'monthDue', title: `${month} 待报送`, detail: '没有纠纷也要零报告', on, target }];
}

function missingHolidays(db: ReadDb, today: string): DeskTask[] {
  return yearsToEnter(today, workCalendar(settingOn(db, 'holidays', today))).map((year) => (
    { kind: 'holidaysMissing', title: `${String(year)} 年没有节假日表`, detail: '期限暂按双休日计算，请管理员在设置里导入', on: null, target: { module: 'settings', id: null } }));
}
