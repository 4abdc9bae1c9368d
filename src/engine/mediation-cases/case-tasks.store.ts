// What a case waits for, beside it, so that the desk and the list look it up in an index.
import { caseTasks, type CaseTask, type TaskContext } from '#shared/rules/case-tasks.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { officeCalendar } from '../disputes/clocks.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { findOffice } from '../own-office/own-office.store.ts';
import { findSignedForOn } from '../transfers/signing.store.ts';
import type { CaseContent } from './case-content.ts';

/** The clocks of a county's cases are its townships' business. */
function keepsTasks(db: ReadDb): boolean {
  return findOffice(db)?.desk === 'township';
}

/** The limits are those of the day of its acceptance. */
export function taskContextOf(db: ReadDb, { acceptedOn, transferId }: Pick<CaseContent, 'acceptedOn' | 'transferId'>): TaskContext {
  return { limits: settingOn(db, 'case-limits', acceptedOn), calendar: officeCalendar(db), signedForOn: findSignedForOn(db, transferId) };
}

/** Sets anew what a case waits for. */
export function setCaseTasks(db: WriteDb, caseId: string, content: CaseContent): void {
  db.run('DELETE FROM case_tasks WHERE case_id = ?', caseId);
  if (!keepsTasks(db)) return;
  for (const task of caseTasks(content, taskContextOf(db, content))) insertTask(db, caseId, task);
}

function insertTask(db: WriteDb, caseId: string, { kind, itemId, shownFrom, dueOn, shownUntil }: CaseTask): void {
  db.run(
    'INSERT INTO case_tasks (case_id, kind, item_id, shown_from, due_on, shown_until) VALUES (?, ?, ?, ?, ?, ?)',
    caseId,
    kind,
    itemId,
    shownFrom,
    dueOn,
    shownUntil,
  );
}
