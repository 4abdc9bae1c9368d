import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '#shared/contract/index.ts';
import type { CopyReference } from '#shared/contract/recovery.ts';
import { v7 } from 'uuid';
import { listCopies, writeNote } from '../backups/copies.ts';
import { makeCopy } from '../backups/make-copy.ts';
import { upkeepHere } from '../backups/upkeep.ts';
import {
  clientOf,
  exampleDispute,
  exampleKey,
  exampleParty,
  movableClock,
  refusal,
  resourceFolder,
  setUpExample,
} from '../example-office.test-support.ts';
import { connect } from '../database/connect.ts';
import { keepKeyFile, loadKeyFile } from '../database/key.ts';
import { openRegister } from '../open-register/open.ts';
import { readHead } from '../database/register-head.ts';
import { makeRestoreFolder, replaceRegister } from '../database/restore-journal.ts';
import { createSupervisor, type Supervisor } from '../supervisor.ts';

const clock = movableClock();
const password = 'fengqiao-2026';
let folder: string;
let office: string;
let supervisor: Supervisor;
let token: string | null = null;
let api: Api;
/** As its host keeps it. */
let hostKey: Uint8Array;

async function start(): Promise<void> {
  supervisor = await createSupervisor({
    dataFolder: office,
    key: hostKey,
    keyFault: null,
    clock,
    resourceFolder,
    programVersion: '0.0.0-test',
    ports: { printPdf: null, keepKey: async (key) => void (hostKey = key) },
    onBug(name, error) {
      throw new Error(`Bug in ${name}`, { cause: error });
    },
  });
  token = null;
  api = clientOf(supervisor, () => token);
}

async function signIn(): Promise<void> {
  token = (await api.accounts.signIn({ userName: 'wangmin', password })).token;
}

async function addDisputes(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1)
    await api.disputes.create({ fields: exampleDispute({ parties: [exampleParty({ id: v7() })], story: '雨天排水。'.repeat(200) }) });
}

const countDisputes = async (): Promise<number> => (await api.disputes.count({})).count;
const passOf = async (): Promise<string> => (await api.recovery.prove({ userName: 'wangmin', password })).pass;

async function proposed(pass: string): Promise<CopyReference> {
  const found = (await api.recovery.copies({ pass })).rows.find(({ isProposed }) => isProposed);
  if (found === undefined) throw new Error('No copy is proposed');
  return found.reference;
}

/** An office with five disputes in a copy and three after it, closed: made once, copied for each test. */
let pattern: string;
beforeAll(async () => {
  pattern = mkdtempSync(join(tmpdir(), 'fengqiao-recovery-pattern-'));
  office = pattern;
  hostKey = exampleKey;
  await start();
  await setUpExample(api, 'township');
  await signIn();
  await addDisputes(5);
  await supervisor.close();
  const register = await openRegister(office, exampleKey, clock);
  await makeCopy({ register, folder: join(office, 'backups'), clock, upkeep: upkeepHere }, 'daily');
  register.close();
  await start();
  await signIn();
  await addDisputes(3);
  await supervisor.close();
}, 120_000);
afterAll(() => {
  rmSync(pattern, { recursive: true, force: true });
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-recovery-'));
  office = join(folder, 'office');
  hostKey = exampleKey;
  cpSync(pattern, office, { recursive: true });
  await start();
  await signIn();
}, 120_000);
afterEach(async () => {
  await supervisor.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Damages one leaf page in `every` of a table. The register is closed. */
async function damageTable(table: string, every: number): Promise<number> {
  const register = await openRegister(office, exampleKey, clock);
  const leaves = register.read
    .all<{ pageno: number }>("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno", table)
    .map(({ pageno }) => pageno);
  register.close();
  const handle = openSync(join(office, 'register.db'), 'r+');
  const hit = leaves.filter((_page, index) => index % every === 0);
  for (const page of hit) writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, (page - 1) * 4096 + 2000);
  closeSync(handle);
  return hit.length;
}

/** Damages the middle one of the pages that hold the list of tables. The register is closed. */
async function damageListOfTables(): Promise<void> {
  const register = await openRegister(office, exampleKey, clock);
  const pages = register.read
    .all<{ pageno: number }>("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' AND pagetype = 'leaf' ORDER BY path")
    .map(({ pageno }) => pageno);
  register.close();
  const page = pages[Math.floor(pages.length / 2)] ?? 0;
  const handle = openSync(join(office, 'register.db'), 'r+');
  writeSync(handle, Buffer.alloc(1, 0x5a), 0, 1, (page - 1) * 4096 + 2000);
  closeSync(handle);
}

describe('the ways back', () => {
  it('are for an administrator, or for whoever holds the recovery code', async () => {
    expect((await refusal(api.recovery.prove({ userName: 'wangmin', password: 'wrong-password' }))).code).toBe('accounts.wrong-password');
    await api.accounts.create({ userName: 'clerk', name: '李梅', password: 'fengqiao-2027', role: 'clerk' });
    expect((await refusal(api.recovery.prove({ userName: 'clerk', password: 'fengqiao-2027' }))).code).toBe('accounts.not-allowed');
    for (let tries = 0; tries < 3; tries += 1) await refusal(api.recovery.prove({ userName: 'wangmin', password: 'wrong-password' }));
    expect((await refusal(api.recovery.prove({ userName: 'wangmin', password }))).code).toBe('recovery.too-many-tries');
    expect((await refusal(api.recovery.copies({ pass: 'made-up' }))).code).toBe('recovery.pass-ended');
  });

  it('tell what a copy holds and what would be missing after it', async () => {
    const pass = await passOf();
    const { rows } = await api.recovery.copies({ pass });
    expect(rows).toMatchObject([{ label: 'daily', records: { dispute: 5 }, opens: true, isProposed: true }]);
    const preview = await api.recovery.preview({ pass, copy: await proposed(pass) });
    expect(preview).toMatchObject({ copy: { records: { dispute: 5 } }, present: { records: { dispute: 8 } } });
    expect(preview.newestLost.filter(({ action }) => action === 'create')).toHaveLength(3);
    expect(preview.changesLost).toBe(preview.newestLost.length);
    expect(await countDisputes()).toBe(8);
  });

  it('try a copy and leave the register alone', async () => {
    const pass = await passOf();
    expect(await api.recovery.rehearse({ pass, copy: await proposed(pass) })).toMatchObject({
      whole: true,
      chainIntact: true,
      records: { dispute: 5 },
    });
    expect(await countDisputes()).toBe(8);
    expect(existsSync(join(office, 'restore'))).toBe(false);
  });

  it("put a copy in the register's place, keep the register of before, and lead back to it", async () => {
    const pass = await passOf();
    const { keptIn } = await api.recovery.restore({ pass, copy: await proposed(pass) });
    expect((await refusal(api.disputes.count({}))).code).toBe('accounts.not-signed-in');
    await signIn();
    expect(await countDisputes()).toBe(5);
    expect(await api.audit.verify({})).toMatchObject({ intact: true });
    const kept = (await api.recovery.copies({ pass })).rows.find(({ reference }) => reference.place === 'set-aside');
    expect(`set-aside/${kept?.reference.name ?? ''}`).toBe(`${keptIn ?? ''}/register.db`);
    await api.recovery.restore({ pass, copy: kept?.reference ?? { place: 'set-aside', name: '' } });
    await signIn();
    expect(await countDisputes()).toBe(8);
  });

  it('refuse a copy that was changed since it was checked, and leave the register as it is', async () => {
    const [copy] = listCopies(join(office, 'backups'));
    const bytes = readFileSync(copy?.file ?? '');
    writeFileSync(copy?.file ?? '', bytes.with(bytes.length - 5000, (bytes.at(-5000) ?? 0) ^ 1));
    const pass = await passOf();
    expect((await refusal(api.recovery.restore({ pass, copy: await proposed(pass) }))).code).toBe('recovery.copy-damaged');
    await signIn();
    expect(await countDisputes()).toBe(8);
  });

  it('list and restore copies of another folder', async () => {
    const stick = join(folder, 'stick');
    cpSync(join(office, 'backups'), stick, { recursive: true });
    rmSync(join(office, 'backups'), { recursive: true });
    const pass = await passOf();
    expect((await api.recovery.copies({ pass })).rows).toEqual([]);
    expect(await refusal(api.recovery.copies({ pass, folder: join(folder, 'unplugged') }))).toMatchObject({
      code: 'recovery.folder-unreadable',
      isMissing: true,
    });
    expect(await refusal(api.recovery.copies({ pass, folder: 'stick' }))).toMatchObject({
      code: 'recovery.folder-unreadable',
      isMissing: false,
    });
    const [row] = (await api.recovery.copies({ pass, folder: stick })).rows;
    await api.recovery.restore({ pass, copy: row?.reference ?? { place: 'folder', name: '' } });
    await signIn();
    expect(await countDisputes()).toBe(5);
  });
});

describe('a register that is damaged', () => {
  it('stops being written at the first page that is not what was written, and says so', async () => {
    await supervisor.close();
    await damageTable('disputes', 1);
    await start();
    const state = await api.recovery.state({});
    // The start itself may read the page, or the first list.
    if (state.fault === null) {
      await signIn();
      expect((await refusal(api.disputes.list({}))).code).toBe('register.corrupt');
      expect((await api.recovery.state({})).fault).toMatchObject({ code: 'register.corrupt' });
      expect((await refusal(api.disputes.create({ fields: exampleDispute() }))).code).toBe('register.corrupt');
    } else {
      expect(state).toMatchObject({ phase: 'rescue', fault: { code: 'register.corrupt' } });
      expect((await refusal(api.accounts.status({}))).code).toBe('register.rescue');
    }
    const pass = await passOf();
    await api.recovery.restore({ pass, copy: await proposed(pass) });
    await signIn();
    expect(await countDisputes()).toBe(5);
    expect((await api.recovery.state({})).fault).toBeNull();
  });

  it('that was met in one run is not taken for whole by the next, until a copy takes its place', async () => {
    await supervisor.close();
    await damageTable('dispute_parties', 1);
    await start();
    await signIn();
    const [row] = (await api.disputes.list({})).rows;
    expect((await refusal(api.disputes.get({ id: row?.id ?? '' }))).code).toBe('register.corrupt');
    await supervisor.close();

    await start();
    expect(await api.recovery.state({})).toMatchObject({ phase: 'rescue', fault: { code: 'register.corrupt' } });
    const pass = await passOf();
    await api.recovery.restore({ pass, copy: await proposed(pass) });
    await supervisor.close();
    await start();
    expect((await api.recovery.state({})).fault).toBeNull();
    await signIn();
    expect((await api.backups.health({})).lines).toEqual([]);
  });

  it('gives back what can still be read, on top of the newest copy', async () => {
    await addDisputes(40);
    await supervisor.close();
    expect(await damageTable('disputes', 4)).toBeGreaterThan(2);
    await start();
    const pass = await passOf();
    const report = await api.recovery.selfRescue({ pass, copy: await proposed(pass) });
    await signIn();
    const found = await countDisputes();
    expect(found).toBeGreaterThan(5);
    expect(report.rowsTaken).toBeGreaterThan(0);
    // What is not there is known by number: nothing is missing in silence.
    expect(found).toBeLessThan(48);
    expect(report.tablesDamaged).toContain('disputes');
    expect(await api.audit.verify({})).toMatchObject({ intact: true });
    expect((await api.disputes.list({})).rows.length).toBeGreaterThan(0);
  });

  it('is told of change by change when its audit lines are damaged too: what was kept and what was lost make up all that is known of', async () => {
    await addDisputes(40);
    await supervisor.close();
    const copySeq = listCopies(join(office, 'backups'))[0]?.note?.auditSeq ?? 0;
    expect(await damageTable('audit_lines', 3)).toBeGreaterThan(2);
    const known = readHead(join(office, 'register.head'), exampleKey);
    await start();
    const pass = await passOf();
    const report = await api.recovery.selfRescue({ pass, copy: await proposed(pass) });
    expect(report.changesLost).toBeGreaterThan(0);
    expect(report.changesKept + report.changesLost).toBe((typeof known === 'string' ? 0 : known.auditSeq) - copySeq);
    await signIn();
    expect(await api.audit.verify({})).toMatchObject({ intact: true });
  });

  it('gives back everything when nothing of what was entered since the copy was hit', async () => {
    await supervisor.close();
    await start();
    const pass = await passOf();
    const report = await api.recovery.selfRescue({ pass, copy: await proposed(pass) });
    expect(report).toMatchObject({ changesLost: 0, tablesDamaged: [], rowsLeftOut: 0 });
    await signIn();
    expect(await countDisputes()).toBe(8);
    expect((await api.audit.verify({})).intact).toBe(true);
  });

  it('whose list of tables is damaged gives the tables that it still names; those behind are as the copy has them', async () => {
    await addDisputes(40);
    await supervisor.close();
    await damageListOfTables();
    await start();
    expect(await api.recovery.state({})).toMatchObject({ phase: 'rescue', fault: { code: 'register.corrupt' } });
    const pass = await passOf();
    const report = await api.recovery.selfRescue({ pass, copy: await proposed(pass) });
    expect(report).toMatchObject({ changesLost: 0 });
    expect(report.tablesDamaged.length).toBeGreaterThan(0);
    expect(report.changesKept).toBeGreaterThan(0);
    await signIn();
    expect(await api.audit.verify({})).toMatchObject({ intact: true });
    expect(await countDisputes()).toBeGreaterThanOrEqual(5);
  });

  it('that gives nothing more than the copy is left as it is, and that is said in words of its own', async () => {
    await supervisor.close();
    const bytes = readFileSync(join(office, 'register.db'));
    writeFileSync(join(office, 'register.db'), bytes.fill(0x5a, 2000, 2064));
    await start();
    const pass = await passOf();
    expect((await refusal(api.recovery.selfRescue({ pass, copy: await proposed(pass) }))).code).toBe('recovery.nothing-more');
    expect((await refusal(api.recovery.exportReadable({ pass }))).code).toBe('recovery.nothing-readable');
    expect(readFileSync(join(office, 'register.db')).equals(bytes)).toBe(true);
    await api.recovery.restore({ pass, copy: await proposed(pass) });
    await signIn();
    expect(await countDisputes()).toBe(5);
  });

  it('can be exported as far as it can be read', async () => {
    await supervisor.close();
    await damageTable('disputes', 4);
    await start();
    const { folder: exported, rows } = await api.recovery.exportReadable({ pass: await passOf() });
    expect(rows).toBeGreaterThan(20);
    expect(readdirSync(exported).sort()).toEqual(expect.arrayContaining(['json', '台账内容.xlsx']));
    const disputes = JSON.parse(readFileSync(join(exported, 'json', 'disputes.json'), 'utf8')) as unknown[];
    expect(disputes.length).toBeGreaterThan(0);
    expect(readFileSync(join(exported, 'json', 'accounts.json'), 'utf8')).not.toContain('argon2');
    expect(readdirSync(office).filter((name) => name.endsWith('.db.db') || (name.startsWith('导出') && name.endsWith('.db')))).toEqual([]);
  });
});

describe('a register that a newer program has written', () => {
  it('waits unopened; the copy from before the update takes its place, and it is kept', async () => {
    await supervisor.close();
    const register = await openRegister(office, exampleKey, clock);
    await makeCopy({ register, folder: join(office, 'backups'), clock, upkeep: upkeepHere }, 'before-update-9.9.0');
    register.close();
    const connection = connect(join(office, 'register.db'), exampleKey);
    connection.exec('CREATE TABLE of_a_newer_program (id INTEGER) STRICT');
    connection.pragma('user_version = 9990');
    connection.close();
    await start();
    expect(await api.recovery.state({})).toMatchObject({ phase: 'rescue', fault: { code: 'register.newer' } });
    expect((await refusal(api.accounts.status({}))).code).toBe('register.rescue');
    const pass = await passOf();
    const { keptIn } = await api.recovery.restore({ pass, copy: await proposed(pass) });
    expect(await api.recovery.state({})).toMatchObject({ phase: 'open', fault: null });
    await signIn();
    expect(await countDisputes()).toBe(8);
    const kept = connect(join(office, keptIn ?? '', 'register.db'), exampleKey);
    expect(kept.pragma('user_version', { simple: true })).toBe(9990);
    kept.close();
  });
});

describe('a copy beside the present file', () => {
  it('is ahead of it only where it has changes that the file does not give', async () => {
    const isAhead = async (pass: string): Promise<boolean | undefined> =>
      (await api.recovery.copies({ pass })).rows.find(({ isProposed }) => isProposed)?.isAhead;
    expect(await isAhead(await passOf())).toBe(false);
    await supervisor.close();
    const older = readFileSync(join(office, 'register.db'));
    await start();
    await signIn();
    await addDisputes(1);
    await supervisor.close();
    const register = await openRegister(office, exampleKey, clock);
    await makeCopy({ register, folder: join(office, 'backups'), clock, upkeep: upkeepHere }, 'daily');
    register.close();
    writeFileSync(join(office, 'register.db'), older);
    await start();
    expect(await api.recovery.state({})).toMatchObject({ fault: { code: 'register.behind', details: { reason: 'shorter' } } });
    expect(await isAhead(await passOf())).toBe(true);
  });

  it('is looked for in the folder that is named with the code: no folder, no copy and no recovery file there are told apart', async () => {
    const { code } = await api.keys.makeCode({ password });
    expect(await refusal(api.recovery.prove({ code, folder: join(folder, 'unplugged') }))).toMatchObject({
      code: 'recovery.folder-unreadable',
      isMissing: true,
    });
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    expect((await refusal(api.recovery.prove({ code, folder: stick }))).code).toBe('recovery.no-copies');
    for (const name of readdirSync(join(office, 'backups')).filter((each) => each.startsWith('register-')))
      cpSync(join(office, 'backups', name), join(stick, name));
    expect((await refusal(api.recovery.prove({ code, folder: stick }))).code).toBe('recovery.code-unknown');
  });
});

describe('the copy that is proposed', () => {
  async function makeTwoMore(): Promise<void> {
    await supervisor.close();
    const register = await openRegister(office, exampleKey, clock);
    for (const label of ['daily', 'manual'])
      await makeCopy({ register, folder: join(office, 'backups'), clock, upkeep: upkeepHere }, label);
    register.close();
    await start();
    await signIn();
  }
  const sequenceOf = ({ name }: CopyReference): number | undefined =>
    listCopies(join(office, 'backups')).find((copy) => copy.name === name)?.note?.sequence;

  it('is the newest that was checked, is as long as it was then, and this program can open', async () => {
    await makeTwoMore();
    const pass = await passOf();
    expect(sequenceOf(await proposed(pass))).toBe(3);
    const [newest, second] = listCopies(join(office, 'backups'));
    if (newest?.note == null || second?.note == null) throw new Error('The copies have no notes');
    writeNote(newest.file, { ...newest.note, schemaVersion: 9990 });
    expect(sequenceOf(await proposed(pass))).toBe(2);
    truncateSync(second.file, second.bytes - 4096);
    expect(sequenceOf(await proposed(pass))).toBe(1);
    expect((await api.recovery.copies({ pass })).rows).toHaveLength(3);
  });

  it('is the register’s own even where a stick holds one of a higher number; one of another office is named as that office’s', async () => {
    const other = join(folder, 'other');
    const theirs = await createSupervisor({
      dataFolder: other,
      key: exampleKey,
      keyFault: null,
      clock,
      resourceFolder,
      programVersion: '0.0.0-test',
      ports: { printPdf: null },
    });
    await clientOf(theirs, () => null).offices.setUp({
      desk: 'township',
      divisionCode: '320599100000',
      name: '别处镇综治办',
      committeeName: '别处镇人民调解委员会',
      committeeShortName: '别',
      administrator: { userName: 'zhao', name: '赵敏', password },
    });
    await theirs.close();
    const register = await openRegister(other, exampleKey, clock);
    for (let turn = 0; turn < 3; turn += 1)
      await makeCopy({ register, folder: join(other, 'backups'), clock, upkeep: upkeepHere }, 'daily');
    register.close();
    const pass = await passOf();
    const { rows } = await api.recovery.copies({ pass, folder: other });
    expect(rows.filter(({ isProposed }) => isProposed).map(({ reference }) => reference.place)).toEqual(['backups']);
    const foreign = rows.find(({ reference, label }) => reference.place === 'folder' && label === 'daily');
    const preview = await api.recovery.preview({ pass, copy: foreign?.reference ?? { place: 'folder', name: '' } });
    expect(preview).toMatchObject({
      copy: { officeName: '别处镇综治办' },
      present: { officeName: '枫桥示范镇综治办' },
      changesLost: null,
      newestLost: [],
    });
  });
});

describe('a copy made before the key was changed', () => {
  it('is opened with the former key that the register remembers, and its restore gives the host that key', async () => {
    await api.keys.changeKey({ jobId: v7(), password });
    expect(hostKey).not.toEqual(exampleKey);
    const pass = await passOf();
    const { rows } = await api.recovery.copies({ pass });
    expect(rows).toMatchObject([{ label: 'daily', opens: true, isProposed: true }]);
    const copy = await proposed(pass);
    expect(await api.recovery.preview({ pass, copy })).toMatchObject({
      copy: { records: { dispute: 5 } },
      present: { records: { dispute: 8 } },
    });
    expect(await api.recovery.rehearse({ pass, copy })).toMatchObject({ whole: true, chainIntact: true });
    await api.recovery.restore({ pass, copy });
    expect(hostKey).toEqual(exampleKey);
    await supervisor.close();
    await start();
    expect((await api.recovery.state({})).fault).toBeNull();
    await signIn();
    expect(await countDisputes()).toBe(5);
  });

  it('is opened by the recovery code where the register itself can no longer be read', async () => {
    const { code } = await api.keys.makeCode({ password });
    await api.keys.changeKey({ jobId: v7(), password });
    await supervisor.close();
    writeFileSync(join(office, 'register.db'), Buffer.alloc(20_480, 1));
    await start();
    const { pass } = await api.recovery.prove({ code });
    expect((await api.recovery.copies({ pass })).rows).toMatchObject([{ label: 'daily', opens: true, isProposed: true }]);
    await api.recovery.restore({ pass, copy: await proposed(pass) });
    await signIn();
    expect(await countDisputes()).toBe(5);
  });
});

describe('a folder that stands where a file should', () => {
  it.each(['register.db', 'register.head', 'register.json', 'register.db-wal', 'register.db-shm'])(
    '%s: nothing is touched, it is named, and once it is gone the register opens',
    async (name) => {
      await supervisor.close();
      const kept = join(folder, 'kept');
      if (existsSync(join(office, name))) renameSync(join(office, name), kept);
      mkdirSync(join(office, name));
      await start();
      expect(await api.recovery.state({})).toMatchObject({
        phase: 'rescue',
        fault: { code: 'register.not-a-file', details: { file: name } },
      });
      rmdirSync(join(office, name));
      if (existsSync(kept)) renameSync(kept, join(office, name));
      expect(await api.recovery.tryAgain({})).toMatchObject({ phase: 'open', fault: null });
      await signIn();
      expect(await countDisputes()).toBe(8);
    },
  );

  it('as a file in the folder of copies: it is named, and once it is gone the register opens', async () => {
    await supervisor.close();
    renameSync(join(office, 'backups'), join(folder, 'kept'));
    writeFileSync(join(office, 'backups'), 'x');
    await start();
    expect(await api.recovery.state({})).toMatchObject({
      phase: 'rescue',
      fault: { code: 'register.not-a-folder', details: { folder: 'backups' } },
    });
    expect((await api.recovery.copies({ pass: await passOf() })).rows).toEqual([]);
    rmSync(join(office, 'backups'));
    renameSync(join(folder, 'kept'), join(office, 'backups'));
    expect(await api.recovery.tryAgain({})).toMatchObject({ phase: 'open', fault: null });
  });

  it('in the place of the key is refused by name, and goes aside for a key that the recovery code found', () => {
    const place = join(folder, 'keys');
    mkdirSync(join(place, 'register.key', 'inside'), { recursive: true });
    expect(() => loadKeyFile(place)).toThrow('register.not-a-file');
    keepKeyFile(place, exampleKey, 'recovered');
    expect(loadKeyFile(place)).toEqual(Buffer.from(exampleKey));
    expect(readdirSync(place).sort()).toEqual(['register.key', 'register.key.former-1']);
  });

  it('goes aside with the rest when a copy is restored, and is not offered as a copy', async () => {
    await supervisor.close();
    rmSync(join(office, 'register.db'));
    mkdirSync(join(office, 'register.db'));
    await start();
    const pass = await passOf();
    const { keptIn } = await api.recovery.restore({ pass, copy: await proposed(pass) });
    expect(statSync(join(office, keptIn ?? '', 'register.db')).isDirectory()).toBe(true);
    expect((await api.recovery.copies({ pass })).rows.map(({ reference }) => reference.place)).toEqual(['backups']);
    await signIn();
    expect(await countDisputes()).toBe(5);
  });
});

describe('a stick that cannot be written', () => {
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'gives its copies all the same, also one that asks for a log of its own',
    async () => {
      const stick = join(folder, 'stick');
      cpSync(join(office, 'backups'), stick, { recursive: true });
      // Copied by hand out of the running program: with its log, as it lies there.
      for (const name of ['register.db', 'register.db-wal']) cpSync(join(office, name), join(stick, name));
      rmSync(join(office, 'backups'), { recursive: true });
      chmodSync(stick, 0o500);
      try {
        const pass = await passOf();
        const { rows } = await api.recovery.copies({ pass, folder: stick });
        expect(rows.map(({ reference: { name } }) => name)).toContain('register.db');
        for (const { reference } of rows) {
          const expected = reference.name === 'register.db' ? 8 : 5;
          expect(await api.recovery.preview({ pass, copy: reference })).toMatchObject({ copy: { records: { dispute: expected } } });
          await api.recovery.restore({ pass, copy: reference });
          await signIn();
          expect(await countDisputes()).toBe(expected);
        }
      } finally {
        chmodSync(stick, 0o700);
      }
    },
  );
});

describe('what would lead to nowhere', () => {
  it('is refused before anything moves: a copy that a newer program made', async () => {
    await supervisor.close();
    const [copy] = listCopies(join(office, 'backups'));
    const newer = connect(copy?.file ?? '', exampleKey);
    newer.pragma('user_version = 9990');
    newer.pragma('journal_mode = DELETE');
    newer.close();
    rmSync(`${copy?.file ?? ''}.json`);
    await start();
    const pass = await passOf();
    const [row] = (await api.recovery.copies({ pass })).rows;
    const reference = row?.reference ?? { place: 'backups', name: '' };
    expect((await refusal(api.recovery.restore({ pass, copy: reference }))).code).toBe('register.newer');
    expect((await api.recovery.state({})).phase).toBe('open');
    await signIn();
    expect(await countDisputes()).toBe(8);
  });

  it('is not put in place: a file that is not the one that was to take it', async () => {
    await supervisor.close();
    const plan = {
      id: v7(),
      keptIn: 'set-aside/20260728090000',
      copyName: 'a copy',
      sha256: 'a'.repeat(64),
      by: '王敏',
      at: '2026-07-28T09:00:00.000+08:00',
      copySeq: 1,
      copyHash: '',
      replacedSeq: null,
    };
    const [copy] = listCopies(join(office, 'backups'));
    cpSync(copy?.file ?? '', join(makeRestoreFolder(office), 'register.db'));
    writeFileSync(join(office, 'restore.json'), JSON.stringify(plan));
    await start();
    await signIn();
    expect(await countDisputes()).toBe(8);
    expect(existsSync(join(office, 'restore.json'))).toBe(false);
  });

  it('keeps the log and the head of a register whose file is gone', async () => {
    const killed = join(folder, 'killed');
    cpSync(office, killed, { recursive: true });
    await supervisor.close();
    rmSync(office, { recursive: true });
    cpSync(killed, office, { recursive: true });
    rmSync(join(office, 'register.db'));
    await start();
    expect((await api.recovery.state({})).fault).toMatchObject({ code: 'register.missing' });
    const pass = await passOf();
    const { keptIn } = await api.recovery.restore({ pass, copy: await proposed(pass) });
    expect(readdirSync(join(office, keptIn ?? '')).sort()).toEqual(['register.db-wal', 'register.head']);
  });
});

describe('a restore', () => {
  it('that was killed between any two steps is finished by the next start', async () => {
    await supervisor.close();
    const [copy] = listCopies(join(office, 'backups'));
    const plan = {
      id: v7(),
      keptIn: 'set-aside/20260728090000',
      copyName: copy?.name ?? '',
      sha256: copy?.note?.sha256 ?? '',
      by: '王敏',
      at: '2026-07-28T09:00:00.000+08:00',
      copySeq: copy?.note?.auditSeq ?? 0,
      copyHash: copy?.note?.auditHash ?? '',
      replacedSeq: null,
    };
    const untouched = join(folder, 'untouched');
    cpSync(office, untouched, { recursive: true });
    const moved = ['register.head', 'register.db-wal', 'register.db'];
    for (let kill = 0; kill <= moved.length; kill += 1) {
      rmSync(office, { recursive: true });
      cpSync(untouched, office, { recursive: true });
      cpSync(copy?.file ?? '', join(makeRestoreFolder(office), 'register.db'));
      writeFileSync(join(office, 'restore.json'), JSON.stringify(plan));
      mkdirSync(join(office, plan.keptIn), { recursive: true });
      for (const name of moved.slice(0, kill))
        if (existsSync(join(office, name))) cpSync(join(office, name), join(office, plan.keptIn, name));
      for (const name of moved.slice(0, kill)) rmSync(join(office, name), { force: true });
      await start();
      await signIn();
      expect(await countDisputes(), `killed after ${String(kill)} moves`).toBe(5);
      expect((await api.audit.history({ entity: 'register', recordId: plan.id })).rows.map(({ action }) => action)).toEqual([
        'restoreRegister',
      ]);
      expect(existsSync(join(office, 'restore.json'))).toBe(false);
      expect(existsSync(join(office, plan.keptIn, 'register.db'))).toBe(true);
      await supervisor.close();
    }
    // And nobody is restored twice.
    cpSync(copy?.file ?? '', join(makeRestoreFolder(office), 'register.db'));
    replaceRegister(office, exampleKey, { ...plan, id: v7(), keptIn: 'set-aside/20260728090001' });
    await start();
    await supervisor.close();
    await start();
    await signIn();
    expect(await countDisputes()).toBe(5);
  });
});
