// What befell the made-up township, told in the order of the calendar: audit lines and numbers follow it.
import type { DisputeMove } from '#shared/contract/dispute-moves.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import type { Actor } from '../actor.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { moveDispute, plainMove, type Move } from '../disputes/move-dispute.ts';
import { makeGridChange } from '../grids/grid-changes.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { addRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import { instantOn } from './demo-days.ts';
import type { TownChanges } from './made-up-changes.ts';
import type { DisputeStory } from './made-up-story.ts';
import { writeCase } from './write-case.ts';
import { idAt, type AddEvent, type Writing } from './writing.ts';

const eventsEachBreath = 100;

export async function writeHistory(
  write: Writing,
  stories: readonly DisputeStory[],
  { changes, gridOn }: TownChanges,
  job: RunningJob,
): Promise<void> {
  const events: { readonly at: string; readonly by: Actor; readonly run: (by: ChangeBy) => void }[] = [];
  const moved = (fields: DisputeFields): DisputeFields => ({ ...fields, gridId: gridOn(fields.gridId, fields.acceptedOn) });
  for (const change of changes) {
    const at = instantOn(change.changedOn, 30, 0);
    events.push({
      at,
      by: write.actors[0],
      run: (by) => void makeGridChange(write.db, change, { by, today: change.changedOn, newId: () => idAt(at) }),
    });
  }
  for (const [index, story] of stories.entries()) {
    const by = write.actors[index % 3 === 0 ? 0 : 1];
    const course = { id: '' };
    // A few are only written down yet.
    const begun: DisputeFields = story.way === 'fresh' && index % 7 === 0 ? { ...story.made.fields, state: 'draft' } : story.made.fields;
    const add = (on: string, minutes: number, run: (by: ChangeBy) => void): void =>
      void events.push({ at: instantOn(on, minutes, (index * 37) % 60_000), by, run });
    add(story.made.fields.acceptedOn, story.minutes, (change) => {
      course.id = idAt(change.at);
      addRecord(write.db, disputeKind, change, { id: course.id, ownerCode: write.ownerCode, fields: moved(begun) });
    });
    addBeginning(write, add, course, story, index);
    for (const { on, minutes, fields } of story.changes)
      add(on, minutes, (change) => {
        endDispute(write.db, change, course.id, moved(fields));
      });
    writeCase(write, add, course, story.caseSteps);
    if (story.closedOn !== null)
      add(story.closedOn, 380, (change) => {
        step(write.db, change, course.id, 'close');
      });
    const { visit } = story;
    if (visit !== null)
      add(visit.on, 400, (change) => {
        step(write.db, change, course.id, 'revisit', { changes: { satisfaction: '1', satisfactionNote: visit.words } });
      });
  }
  // Stable: what one story tells at the same minute stays in its order.
  events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const [index, { at, by, run }] of events.entries()) {
    if (index % eventsEachBreath === 0) {
      job.report(index, events.length, '正在写入登记簿');
      await job.breathe();
    }
    run({ actor: by, at });
  }
}

/** Fresh ones stay as they came; the others were handled the same day, one in six given to somebody or sent to another office first. */
function addBeginning(
  { db }: Writing,
  add: AddEvent,
  course: { readonly id: string },
  { made: { fields }, way, minutes }: DisputeStory,
  index: number,
): void {
  if (way === 'fresh') return;
  const later = (wait: number, run: (by: ChangeBy) => void): void => {
    add(fields.acceptedOn, minutes + wait, run);
  };
  if (index % 6 === 0)
    later(20, (by) => {
      step(db, by, course.id, 'assign', {
        toPerson: fields.resolverName,
        toOffice: fields.resolveOrganisation,
        note: '请先上门了解情况。',
      });
    });
  if (index % 25 === 3)
    later(25, (by) => {
      step(db, by, course.id, 'transfer', { toOffice: '枫桥示范镇司法所', note: '请协助提供法律意见。' });
    });
  // Some are still with the other office.
  if (index % 50 !== 3 || way === 'ended')
    later(40, (by) => {
      step(db, by, course.id, 'handle');
    });
}

/** A step of the way, on the day of its instant. */
function step(db: WriteDb, by: ChangeBy, id: string, move: DisputeMove, words: Partial<Move> = {}): void {
  const { header } = getRecord(db, disputeKind, id);
  const today = dayOfInstant(by.at);
  moveDispute(db, { ...by, role: null }, today, { ...plainMove, on: today, ...words, id, rev: header.rev, move });
}

const moveOfEnd = { settled: 'settle', failed: 'fail', withdrawn: 'withdraw' } as const;

/** How it ended without a case: what the end says travels with the move. */
function endDispute(db: WriteDb, by: ChangeBy, id: string, { state, resolution }: DisputeFields): void {
  if (state === 'settled' || state === 'failed' || state === 'withdrawn')
    step(db, by, id, moveOfEnd[state], { changes: { resolution }, reason: state === 'withdrawn' ? resolution : '' });
}
