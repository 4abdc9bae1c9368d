import type { Handlers } from '#shared/contract/call.ts';
import type { Desk } from '#shared/contract/fields.ts';
import type { NewDivision, NewVillage, Office, offices } from '#shared/contract/offices.ts';
import { userError } from '#shared/errors.ts';
import { codeDigits, levelOfCode, villageKindOf } from '#shared/rules/division-code.ts';
import { addFirstAccount, hashPassword } from '../accounts/accounts.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { makeKeyPair } from '../signatures/signing-keys.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { addRecord, changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { divisionsOf, withTyped } from './all-divisions.ts';
import { createDivisions, type Division, type Divisions } from './divisions.ts';
import { findVillageByCode, listVillages, villageKind } from '../villages/villages.store.ts';
import { findOffice, getOffice, insertOffice, updateOffice } from '../own-office/own-office.store.ts';
import { addTypedDivision, changeTypedDivision, removeTypedDivision } from './typed-divisions.ts';
import { listTypedDivisions } from './typed-divisions.store.ts';

/** Fills an empty register with the made-up township; handed in, so that the office does not know the demo's inside. */
export type FillDemo = (
  context: EngineContext,
  setUp: (office: NewOffice, fill: FillOffice) => Promise<Office>,
  order: { readonly jobId: string; readonly desk: Desk },
) => Promise<Office>;

/** Runs in the transaction that sets the office up, after its villages: all of it is kept, or nothing. */
export type FillOffice = (db: WriteDb, office: Office) => Promise<void>;

export interface NewOffice {
  readonly desk: Office['desk'];
  readonly divisionCode: string;
  readonly name: string;
  readonly committeeName: string;
  readonly committeeShortName: string;
  readonly isDemo: boolean;
  /** What the bundled list lacks, from the top down, and villages that it lacks. */
  readonly typed?: readonly NewDivision[];
  readonly villages?: readonly NewVillage[];
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
      const all = divisionsOf(register.read, divisions);
      if (parent !== null && all.find(parent) === undefined) throw userError('offices.division-unknown', { code: parent });
      return {
        rows: all.children(parent).map((division) => ({ ...division, typed: divisions.find(division.code) === undefined })),
        source: divisions.source,
      };
    },
    typedDivisions: () => ({ rows: listTypedDivisions(register.read) }),
    addDivision: (input, { actor }) =>
      register.write((db) => addTypedDivision(db, divisions, input, { actor, at: instantOf(clock.now()) })),
    renameDivision: ({ code, name }, { actor }) =>
      register.write((db) => changeTypedDivision(db, divisions, code, name, { actor, at: instantOf(clock.now()) })),
    removeDivision({ code }, { actor }) {
      register.write((db) => {
        removeTypedDivision(db, code, { actor, at: instantOf(clock.now()) });
      });
      return {};
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
        return villageOf(addVillage(db, office, newId(), input, { actor, at: instantOf(clock.now()) }));
      }),
    renameVillage: ({ id, rev, name }, { actor }) =>
      register.write((db) => {
        const { fields } = getRecord(db, villageKind, id);
        changeRecord(db, villageKind, { actor, at: instantOf(clock.now()) }, { id, rev, fields: { ...fields, name } });
        return villageOf(id);
      }),
  };
}

/** @throws offices.already-set-up, offices.division-unknown, offices.division-level, and what speaks against typed divisions and villages */
async function setUpOffice(context: EngineContext, divisions: Divisions, input: NewOffice, fill?: FillOffice): Promise<Office> {
  const { register, clock, newId } = context;
  const passwordHash = await hashPassword(input.administrator.password);
  const keys = makeKeyPair();
  const office: Omit<Office, 'divisionName'> = {
    id: newId(),
    desk: input.desk,
    divisionCode: input.divisionCode,
    name: input.name,
    committeeName: input.committeeName,
    committeeShortName: input.committeeShortName,
    isDemo: input.isDemo,
  };
  const setUp = (db: WriteDb): Office => {
    if (findOffice(db) !== undefined) throw userError('offices.already-set-up');
    const by: ChangeBy = { actor: { id: null, name: input.administrator.name }, at: instantOf(clock.now()) };
    const typed = input.typed ?? [];
    const known = withTyped(divisions, typed);
    const division = known.find(input.divisionCode);
    if (division === undefined) throw userError('offices.division-unknown', { code: input.divisionCode });
    if (!isPlaceOf(input.desk, division, known)) throw userError('offices.division-level', { desk: input.desk });
    const whole: Office = {
      ...office,
      divisionName: known
        .path(input.divisionCode)
        .map((step) => step.name)
        .join(''),
    };
    insertOffice(db, whole, keys, by.at);
    writeAuditLine(db, {
      ...by,
      action: 'create',
      entity: 'office',
      recordId: office.id,
      changes: Object.entries(whole).map(([field, to]) => ({ field, from: null, to })),
    });
    addFirstAccount(db, newId(), input.administrator, passwordHash, by);
    for (const each of typed) addTypedDivision(db, divisions, each, by);
    if (input.desk === 'township') copyVillages(db, divisions, whole, newId, by);
    for (const village of input.villages ?? []) addVillage(db, whole, newId(), village, by);
    return whole;
  };
  if (fill === undefined) return register.writeWhenFree(setUp);
  return register.writeAlone(async (db) => {
    const made = setUp(db);
    await fill(db, made);
    return made;
  });
}

/** A township's desk stands at a township; a county's at a county, or at a city that has townships right below it (东莞). */
function isPlaceOf(desk: Desk, { code, level }: Division, divisions: Divisions): boolean {
  if (level === desk) return true;
  return desk === 'county' && level === 'city' && divisions.children(code).some((child) => child.level === 'township');
}

function copyVillages(db: WriteDb, divisions: Divisions, office: Office, newId: () => string, by: ChangeBy): void {
  for (const village of divisions.children(office.divisionCode)) {
    addRecord(db, villageKind, by, {
      id: newId(),
      ownerCode: office.divisionCode,
      fields: { code: village.code, name: village.name, kind: villageKindOf(village.code) },
    });
  }
}

/** Answers its id. @throws offices.village-outside, offices.village-code-taken */
function addVillage(db: WriteDb, office: Office, id: string, fields: NewVillage, by: ChangeBy): string {
  const { code } = fields;
  if (levelOfCode(code) !== 'village' || !code.startsWith(office.divisionCode.slice(0, codeDigits[office.desk])))
    throw userError('offices.village-outside', { code });
  if (findVillageByCode(db, code) !== undefined) throw userError('offices.village-code-taken', { code });
  addRecord(db, villageKind, by, { id, ownerCode: office.divisionCode, fields });
  return id;
}
