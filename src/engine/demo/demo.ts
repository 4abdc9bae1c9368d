// Fills an empty register with the made-up township: first thought out, then office, records and history are written in one
// transaction, so that a stop in the middle leaves an unset register.
import { v7 } from 'uuid';
import { hashPassword } from '../accounts/accounts.ts';
import { findAccountByUserName, insertAccount } from '../accounts/accounts.store.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import { addRecord, type ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { gridKind } from '../grids/grids.store.ts';
import { createDivisions } from '../offices/divisions.ts';
import type { FillDemo, NewOffice } from '../offices/offices.ts';
import { organisationKind } from '../organisations/organisations.store.ts';
import { staffKind } from '../staff/staff.store.ts';
import { demoAccounts } from '../accounts/demo-accounts.ts';
import { addDemoSupervisions } from './demo-supervisions.ts';
import { makeChanges, type TownChanges } from './made-up-changes.ts';
import { makeOrganisations } from './made-up-organisations.ts';
import { makeStory, type DisputeStory } from './made-up-story.ts';
import { makeTown, type Town } from './made-up-town.ts';
import { seededChance } from './seeded-random.ts';
import { writeHistory } from './write-history.ts';
import type { Writing } from './writing.ts';

const demoDivisionCode = '320599100000';
const seed = 20_260_703;
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

function writeTown({ db, ownerCode }: Writing, town: Town, { microGrids }: TownChanges, today: string, by: ChangeBy): void {
  for (const { id, fields } of town.grids) addRecord(db, gridKind, by, { id, ownerCode, fields });
  for (const fields of microGrids) addRecord(db, gridKind, by, { id: v7(), ownerCode, fields });
  const { organisations, staff } = makeOrganisations(town, ownerCode, () => v7(), today);
  for (const { id, fields } of organisations) addRecord(db, organisationKind, by, { id, ownerCode, fields });
  for (const { id, fields } of staff) addRecord(db, staffKind, by, { id, ownerCode, fields });
}
