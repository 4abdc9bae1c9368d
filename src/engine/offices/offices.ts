import type { Handlers } from '#shared/contract/call.ts';
import type { Desk } from '#shared/contract/fields.ts';
import type { Office, offices } from '#shared/contract/offices.ts';
import { userError } from '#shared/errors.ts';
import { addFirstAccount, hashPassword } from '../accounts/accounts.ts';
import { writeAuditLine } from '../audit/audit.store.ts';
import { makeKeyPair } from '../batches/bag/keys.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { addRecord, changeRecord, getRecord, type ChangeBy } from '../database/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { createDivisions, type Divisions } from './divisions.ts';
import { findOffice, findVillageByCode, getOffice, insertOffice, listVillages, updateOffice, villageKind } from './offices.store.ts';

/** Fills an empty register with the made-up township; handed in, so that the office does not know the demo's inside. */
export type FillDemo = (context: EngineContext, setUp: (office: NewOffice, fill: FillOffice) => Promise<Office>, order: { readonly jobId: string; readonly desk: Desk }) => Promise<Office>;

/** Runs in the transaction that sets the office up, after its villages: all of it is kept, or nothing. */
export type FillOffice = (db: WriteDb, office: Office) => Promise<void>;

export interface NewOffice {
  readonly desk: Office['desk'];
  readonly divisionCode: string;
  readonly name: string;
  readonly committeeName: string;
  readonly committeeShortName: string;
  readonly isDemo: boolean;
  readonly administrator: { readonly userName: string; readonly name: string; readonly password: string };
}

export function createOffices(context: EngineContext, fillDemo: FillDemo): Handlers<typeof offices, CallContext> {
  const { register, clock, newId } = context;
  const divisions = createDivisions(context.resourceFolder);
  const villageOf = (id: string) => {
    const { header, fields } = getRecord(register.read, villageKind, id);
    return { ...header, ...fields };
  };
  return {
    divisions({ parent }) {
      if (parent !== null && divisions.find(parent) === undefined) throw userError('offices.division-unknown', { code: parent });
      return { rows: [...divisions.children(parent)] };
    },
    setUp: (input) => setUpOffice(context, divisions, { ...input, isDemo: false }),
    async startDemo({ jobId, desk }) {
      if (findOffice(register.read) !== undefined) throw userError('offices.already-set-up');
      return fillDemo(context, (office, fill) => setUpOffice(context, divisions, office, fill), { jobId, desk });
    },
    get: () => getOffice(register.read),
    update: (names, { actor }) =>
      register.write((db) => {
        const before = getOffice(db);
        updateOffice(db, names);
        const changes = Object.entries(names).map(([field, to]) => ({ field, from: before[field as keyof Office], to }));
        writeAuditLine(db, { at: instantOf(clock.now()), actor, action: 'update', entity: 'office', recordId: before.id, changes });
        return getOffice(db);
      }),
    villages: () => ({ rows: listVillages(register.read) }),
    addVillage: (input, { actor }) =>
      register.write((db) => {
        const office = getOffice(db);
        if (!input.code.startsWith(office.divisionCode.slice(0, office.desk === 'county' ? 6 : 9))) throw userError('offices.village-outside', { code: input.code });
        if (findVillageByCode(db, input.code) !== undefined) throw userError('offices.village-code-taken', { code: input.code });
        const id = newId();
        addRecord(db, villageKind, { actor, at: instantOf(clock.now()) }, { id, ownerCode: office.divisionCode, fields: input });
        return villageOf(id);
      }),
    renameVillage: ({ id, rev, name }, { actor }) =>
      register.write((db) => {
        const { fields } = getRecord(db, villageKind, id);
        changeRecord(db, villageKind, { actor, at: instantOf(clock.now()) }, { id, rev, fields: { ...fields, name } });
        return villageOf(id);
      }),
  };
}

/** @throws offices.already-set-up, offices.division-unknown, offices.division-level */
async function setUpOffice(context: EngineContext, divisions: Divisions, input: NewOffice, fill?: FillOffice): Promise<Office> {
  const { register, clock, newId } = context;
  const division = divisions.find(input.divisionCode);
  if (division === undefined) throw userError('offices.division-unknown', { code: input.divisionCode });
  if (division.level !== input.desk) throw userError('offices.division-level', { desk: input.desk });
  const passwordHash = await hashPassword(input.administrator.password);
  const keys = makeKeyPair();
  const office: Office = {
    id: newId(),
    desk: input.desk,
    divisionCode: input.divisionCode,
    divisionName: divisions.path(input.divisionCode).map((step) => step.name).join(''),
    name: input.name,
    committeeName: input.committeeName,
    committeeShortName: input.committeeShortName,
    isDemo: input.isDemo,
  };
  const setUp = (db: WriteDb): Office => {
    if (findOffice(db) !== undefined) throw userError('offices.already-set-up');
    const by: ChangeBy = { actor: { id: null, name: input.administrator.name }, at: instantOf(clock.now()) };
    insertOffice(db, office, keys, by.at);
    writeAuditLine(db, { ...by, action: 'create', entity: 'office', recordId: office.id, changes: Object.entries(office).map(([field, to]) => ({ field, from: null, to })) });
    addFirstAccount(db, newId(), input.administrator, passwordHash, by);
    if (input.desk === 'township') copyVillages(db, divisions, office, newId, by);
    return office;
  };
  if (fill === undefined) return register.writeWhenFree(setUp);
  return register.writeAlone(async (db) => {
    setUp(db);
    await fill(db, office);
    return office;
  });
}

function copyVillages(db: WriteDb, divisions: Divisions, office: Office, newId: () => string, by: ChangeBy): void {
  for (const village of divisions.children(office.divisionCode)) {
    // Third segment of the code: 001-199 residents' committees, 200-399 village committees (research B §2.1).
    const kind = Number(village.code.slice(9)) < 200 ? 'community' : 'village';
    addRecord(db, villageKind, by, { id: newId(), ownerCode: office.divisionCode, fields: { code: village.code, name: village.name, kind } });
  }
}
