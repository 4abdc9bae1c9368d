// Fills an empty register with the made-up township: first thought out, then office, records and history are written in one
// transaction, so that a stop in the middle leaves an unset register.
import type { DisputeMove } from '#shared/contract/dispute-moves.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { v7 } from 'uuid';
import { hashPassword } from '../accounts/accounts.ts';
import { findAccountByUserName, insertAccount } from '../accounts/accounts.store.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import { addRecord, changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { moveDispute, plainMove, type Move } from '../disputes/move-dispute.ts';
import { makeGridChange } from '../grids/grid-changes.ts';
import { gridKind } from '../grids/grids.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import type { CaseContent } from '../cases/case-content.ts';
import { mediationCaseKind } from '../cases/cases.store.ts';
import { settleDispute } from '../mediation/settle-dispute.ts';
import { giveNumber } from '../numbering/give-number.ts';
import { createDivisions } from '../offices/divisions.ts';
import type { FillDemo, NewOffice } from '../offices/offices.ts';
import { organisationKind } from '../organisations/organisations.store.ts';
import { staffKind } from '../staff/staff.store.ts';
import { demoAccounts } from '../accounts/demo-accounts.ts';
import { instantOn } from './demo-days.ts';
import { addDemoSupervisions } from './demo-supervisions.ts';
import type { CaseStep } from './made-up-cases.ts';
import { makeChanges, type TownChanges } from './made-up-changes.ts';
import { makeOrganisations } from './made-up-organisations.ts';
import { makeStory, type DisputeStory } from './made-up-story.ts';
import { makeTown, type Town } from './made-up-town.ts';
import { seededChance } from './seeded-random.ts';

const demoDivisionCode = '320599100000';
const seed = 20_260_703;
const eventsEachBreath = 100;
const counts = { disputes: 3000, months: 24, agreed: 424, failed: 116, withdrawn: 20, open: 40 };

const [administrator, clerkAccount] = demoAccounts;

/** The county over the made-up township: its desk is empty until a township reports. */
const demoCounty: NewOffice = {
  desk: 'county',
  divisionCode: '320599000000',
  name: '枫桥示范区综治中心',
  committeeName: '',
  committeeShortName: '',
  isDemo: true,
  administrator,
};

export const fillDemo: FillDemo = (context, setUp, { jobId, desk }) =>
  context.jobs.run(jobId, async (job) => {
    if (desk === 'county') {
      return setUp(demoCounty, async (db) => {
        await addClerk(context, db);
      });
    }
    const { clock, resourceFolder } = context;
    const chance = seededChance(seed);
    const today = dateOf(clock.now());
    const villages = createDivisions(resourceFolder).children(demoDivisionCode);
    const town = makeTown(chance, villages, () => v7(), today);
    const townChanges = makeChanges(town, today);
    const stories: DisputeStory[] = [];
    for (const part of makeStory(chance, town, today, counts)) {
      stories.push(...part);
      job.report(stories.length, counts.disputes, '正在编写示范数据');
      await job.breathe();
    }
    return setUp(
      {
        desk: 'township',
        divisionCode: demoDivisionCode,
        name: '枫桥示范镇综治办',
        committeeName: '枫桥示范镇人民调解委员会',
        committeeShortName: '枫',
        isDemo: true,
        administrator,
      },
      async (db, office) => {
        const { chief, clerk } = await addClerk(context, db);
        const write: Writing = {
          db,
          ownerCode: office.divisionCode,
          committeeName: office.committeeName,
          series: `${office.committeeShortName}人调字`,
          actors: [chief, clerk],
        };
        writeTown(write, town, townChanges, today, { actor: chief, at: instantOf(clock.now()) });
        await writeHistory(write, stories, townChanges, job);
        addDemoSupervisions(db, { actor: chief, at: instantOf(clock.now()) }, today);
      },
    );
  });

/** Opens the second demo account, within the set-up's transaction. */
async function addClerk({ clock, newId }: EngineContext, db: WriteDb): Promise<{ chief: Actor; clerk: Actor }> {
  const at = instantOf(clock.now());
  const chief: Actor = { id: findAccountByUserName(db, administrator.userName)?.account.id ?? null, name: administrator.name };
  const clerk: Actor = { id: newId(), name: clerkAccount.name };
  const passwordHash = await hashPassword(clerkAccount.password);
  insertAccount(
    db,
    {
      id: clerk.id ?? '',
      userName: clerkAccount.userName,
      name: clerkAccount.name,
      role: clerkAccount.role,
      active: true,
      lastSignedInAt: null,
    },
    passwordHash,
    at,
  );
  const changes = [
    { field: 'userName', from: null, to: clerkAccount.userName },
    { field: 'role', from: null, to: clerkAccount.role },
  ];
  writeAuditLine(db, { at, actor: chief, action: 'create', entity: 'account', recordId: clerk.id, changes });
  return { chief, clerk };
}

interface Writing {
  readonly db: WriteDb;
  readonly ownerCode: string;
  readonly committeeName: string;
  readonly series: string;
  readonly actors: readonly [Actor, Actor];
}

function writeTown({ db, ownerCode }: Writing, town: Town, { microGrids }: TownChanges, today: string, by: ChangeBy): void {
  for (const { id, fields } of town.grids) addRecord(db, gridKind, by, { id, ownerCode, fields });
  for (const fields of microGrids) addRecord(db, gridKind, by, { id: v7(), ownerCode, fields });
  const { organisations, staff } = makeOrganisations(town, ownerCode, () => v7(), today);
  for (const { id, fields } of organisations) addRecord(db, organisationKind, by, { id, ownerCode, fields });
  for (const { id, fields } of staff) addRecord(db, staffKind, by, { id, ownerCode, fields });
}

/** What happened, in the order in which it happened: audit lines and numbers follow the calendar. */
async function writeHistory(
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
    addCase(write, add, course, story.caseSteps);
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

type AddEvent = (on: string, minutes: number, run: (by: ChangeBy) => void) => void;

function addCase(write: Writing, add: AddEvent, dispute: { readonly id: string }, steps: readonly CaseStep[]): void {
  const course = { id: '' };
  for (const step of steps) {
    add(step.on, step.minutes, (by) => {
      if (course.id !== '') {
        continueCase(write, by, { caseId: course.id, disputeId: dispute.id }, step);
        return;
      }
      if ('change' in step) throw new Error('A made-up case begins with its opening');
      course.id = idAt(by.at);
      addRecord(write.db, mediationCaseKind, by, {
        id: course.id,
        ownerCode: write.ownerCode,
        fields: { ...step.content, disputeId: dispute.id },
      });
    });
  }
}

function continueCase(
  write: Writing,
  by: ChangeBy,
  { caseId, disputeId }: { readonly caseId: string; readonly disputeId: string },
  step: CaseStep,
): void {
  const {
    header: { rev },
    fields,
  } = getRecord(write.db, mediationCaseKind, caseId);
  if ('change' in step) {
    changeRecord(write.db, mediationCaseKind, by, { id: caseId, rev, fields: step.change(fields) });
    return;
  }
  const content: CaseContent = { ...step.content, disputeId };
  const done = step.ends === undefined ? content : numbered(write, content, caseId, step.on, by);
  changeRecord(write.db, mediationCaseKind, by, { id: caseId, rev, fields: done });
  if (step.ends === 'agreed') settleDispute(write.db, done, write.committeeName, by);
}

function numbered(write: Writing, content: CaseContent, caseId: string, on: string, by: ChangeBy): CaseContent {
  const number = giveNumber(write.db, {
    ownerCode: write.ownerCode,
    series: write.series,
    year: Number(on.slice(0, 4)),
    recordId: caseId,
    at: by.at,
    by: by.actor.name,
  });
  return {
    ...content,
    fileNumber: number,
    agreement:
      content.agreement === null
        ? null
        : {
            ...content.agreement,
            number,
            finalAt: by.at,
            effectiveOn: content.agreement.form === 'oral' ? content.agreement.agreedOn : null,
          },
  };
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

/** Ids are made in time order, as if each record had been registered on its day. */
function idAt(at: string): string {
  return v7({ msecs: Date.parse(at) });
}
