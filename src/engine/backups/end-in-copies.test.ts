// What the copies of a folder remember of the chain's end, when older files were laid over it or its head is gone.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { connect } from '../database/connect.ts';
import { noHead } from '../database/head-keeper.ts';
import { migrate } from '../database/migrations/index.ts';
import { openRegister, type OpenOptions } from '../open-register/open.ts';
import { createRegister } from '../database/register.ts';
import { exampleKey, movableClock, refusal } from '../example-office.test-support.ts';
import { listCopies, noteFileOf, writeNote } from './copies.ts';
import { makeCopy } from './make-copy.ts';
import { upkeepHere } from './upkeep.ts';

const clock = movableClock();
/** The last one of which a head is not expected. */
const lastSchemaWithoutHead = 360;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-end-'));
  const connection = connect(join(folder, 'register.db'), exampleKey);
  connection.pragma('application_id = 1179735130');
  migrate(connection, lastSchemaWithoutHead);
  const register = createRegister({ connection, key: exampleKey, keeper: noHead }, { walSetAside: null, restored: null });
  for (let count = 0; count < 10; count += 1)
    register.write((db) => {
      writeAuditLine(db, lineAt(`2026-07-28T09:0${String(count)}:00.000+08:00`));
    });
  await makeCopy({ register, folder: join(folder, 'backups'), clock, upkeep: upkeepHere }, 'daily');
  register.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who has the key, or a program that went wrong: the chain ends earlier and is whole. */
function cutBehind(seq: number): void {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  for (const { name } of connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_lines'").all() as {
    name: string;
  }[])
    connection.exec(`DROP TRIGGER ${name}`);
  connection.exec(
    `DELETE FROM audit_lines WHERE seq > ${String(seq)}; UPDATE audit_head SET seq = ${String(seq)}, hash = (SELECT hash FROM audit_lines WHERE seq = ${String(seq)})`,
  );
  connection.close();
}

/** Closes the register after so many more changes, and makes a copy of it. */
async function workOn(lines: number): Promise<void> {
  const register = await openRegister(folder, exampleKey, clock);
  for (let count = 0; count < lines; count += 1) register.write((db) => writeAuditLine(db, lineAt('2026-07-29T09:00:00.000+08:00')));
  await makeCopy({ register, folder: join(folder, 'backups'), clock, upkeep: upkeepHere }, 'manual');
  register.close();
}

const lineAt = (at: string) => ({ at, actor: { id: null, name: '王敏' }, action: 'update', entity: 'dispute', recordId: null }) as const;

async function countLines(options?: OpenOptions): Promise<number | undefined> {
  const register = await openRegister(folder, exampleKey, clock, options);
  const count = register.read.get<{ count: number }>('SELECT count(*) AS count FROM audit_lines')?.count;
  register.close();
  return count;
}

it('a chain that was cut behind the end that a copy sealed shows by number, and is opened only by who goes on with it', async () => {
  cutBehind(6);
  expect(await refusal(countLines())).toMatchObject({
    code: 'register.behind',
    reason: 'shorter',
    lostChanges: 4,
    foundUntil: '2026-07-28T09:05:00.000+08:00',
  });
  expect(await countLines({ acceptLoss: true })).toBe(6);
  expect(await countLines()).toBe(6);
});

it('a chain that still reaches that end opens without a word, and has a head from then on', async () => {
  expect(await countLines()).toBe(10);
  cutBehind(8);
  rmSync(join(folder, 'backups'), { recursive: true });
  expect(await refusal(countLines())).toMatchObject({ code: 'register.behind', reason: 'shorter', lostChanges: 2 });
});

it('a note whose seal does not fit proves nothing', async () => {
  const [copy] = listCopies(join(folder, 'backups'));
  if (copy?.note == null) throw new Error('The copy has no note');
  writeNote(copy.file, { ...copy.note, auditSeq: 900 });
  expect(await countLines()).toBe(10);
});

it('a later register whose head and folder note are gone is missed by number where a copy tells more', async () => {
  expect(await countLines()).toBe(10);
  cutBehind(6);
  for (const name of ['register.head', 'register.json']) rmSync(join(folder, name));
  expect(await refusal(countLines())).toMatchObject({ code: 'register.behind', reason: 'shorter', lostChanges: 4 });
  rmSync(join(folder, 'backups'), { recursive: true });
  expect(await refusal(countLines())).toMatchObject({ code: 'register.behind', reason: 'unknown' });
  expect(await countLines({ acceptLoss: true })).toBe(6);
});

/** As a clerk does it: the files of the older folder over those of now, whatever else lies there. */
function layOver(older: string): void {
  for (const name of readdirSync(older)) cpSync(join(older, name), join(folder, name), { recursive: true });
}

describe('an older whole copy of the folder is laid over it', () => {
  let older: string;
  beforeEach(async () => {
    await countLines();
    older = mkdtempSync(join(tmpdir(), 'fengqiao-older-'));
    cpSync(folder, older, { recursive: true });
    await workOn(5);
    layOver(older);
  });
  afterEach(() => {
    rmSync(older, { recursive: true, force: true });
  });

  it('the copy in the folder knows of more, and the loss is named by number before anybody works on', async () => {
    expect(await refusal(countLines())).toMatchObject({ code: 'register.behind', witness: 'copy', reason: 'shorter', lostChanges: 5 });
    expect(await refusal(countLines())).toMatchObject({ code: 'register.behind' });
  });

  it('who goes on with it is not asked again, also when it has grown past that copy; the next copies are watched as before', async () => {
    expect(await countLines({ acceptLoss: true })).toBe(10);
    expect(await countLines()).toBe(10);
    await workOn(9);
    expect(await countLines()).toBe(19);
    layOver(older);
    expect(await refusal(countLines())).toMatchObject({ witness: 'copy', reason: 'shorter', lostChanges: 9 });
  });

  it('a copy that lost its note is read itself', async () => {
    const [newest] = listCopies(join(folder, 'backups'));
    rmSync(noteFileOf(newest?.file ?? ''));
    expect(await refusal(countLines())).toMatchObject({ witness: 'copy', reason: 'shorter', lostChanges: 5 });
  });

  it('a copy from after a change of key, which the older register knows nothing of, is told by what its note says', async () => {
    const [newest] = listCopies(join(folder, 'backups'));
    if (newest?.note == null) throw new Error('The copy has no note');
    writeNote(newest.file, { ...newest.note, keyCheck: 'f'.repeat(32), headSeal: 'sealed under that key' });
    expect(await refusal(countLines())).toMatchObject({ witness: 'other-key', reason: 'shorter', lostChanges: 5 });
    expect(await countLines({ acceptLoss: true })).toBe(10);
    expect(await countLines()).toBe(10);
  });

  it('without its note of what was given up it is another history than the copy', async () => {
    await countLines({ acceptLoss: true });
    rmSync(join(folder, 'register.json'));
    const register = await openRegister(folder, exampleKey, clock, { acceptLoss: true });
    for (let count = 0; count < 9; count += 1) register.write((db) => writeAuditLine(db, lineAt('2026-07-30T09:00:00.000+08:00')));
    register.close();
    rmSync(join(folder, 'register.json'));
    expect(await refusal(countLines())).toMatchObject({ witness: 'copy', reason: 'other' });
  });
});
