// The start after a mishap, and where it says that something is lost, the way back that a person would take.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyOffered } from '#shared/contract/recovery.ts';
import type { Api } from '#shared/contract/index.ts';
import { UserError } from '#shared/errors.ts';
import { systemClock, type Clock } from '#engine/clock.ts';
import { loadKeyFile } from '#engine/database/key.ts';
import { listCopies } from '#engine/backups/copies.ts';
import { lookThrough } from '#engine/backups/look-through.store.ts';
import { readHead } from '#engine/database/register-head.ts';
import { openRegister } from '#engine/open-register/open.ts';
import type { ReadDb, Register } from '#engine/database/register.ts';
import { clientOf, exampleDispute, exampleParty } from '#engine/example-office.test-support.ts';
import { createSupervisor, type Supervisor } from '#engine/supervisor.ts';
import type { Fault } from '#engine/recovery/supervised.ts';
import { v7 } from 'uuid';
import { copyFolder, drillKey, drillPassword, root } from './drill-folder.ts';
import type { Mishap } from './mishaps.ts';
import { createToldLedger } from './told-ledger.ts';
import type { Told } from './told.ts';

export interface Ending {
  /** What the start came to, in a few words. */
  readonly how: string;
  readonly lost: readonly string[];
  readonly corrupt: readonly string[];
}

export interface Before {
  readonly expects: Mishap['expects'];
  readonly folderCopy: string;
  readonly told: readonly Told[];
}

const dayMs = 86_400_000;

export async function startAfter(office: string, before: Before): Promise<Ending> {
  const supervisor = await supervise(office);
  try {
    const api = clientOf(supervisor, () => null);
    const { fault } = await api.recovery.state({});
    if (fault === null) return await judgeOpened(supervisor, office, before);
    return await goBack(supervisor, api, office, before, fault.code, fault.details);
  } finally {
    await supervisor.close();
  }
}

/** Opened without a word: then nothing may be missing, and damage must show when the program looks through its register. */
async function judgeOpened(supervisor: Supervisor, office: string, { expects, folderCopy, told }: Before): Promise<Ending> {
  await supervisor.close();
  const look = lookThrough(join(office, 'register.db'), drillKey);
  if (!look.pagesWhole || look.chain?.intact === false) return { how: 'opened; the look finds the damage', lost: [], corrupt: [] };
  const register = await openRegister(office, drillKey, systemClock);
  try {
    const corrupt = brokenParts(register.read);
    if (expects === 'copy') return { how: 'opened as the copy', lost: await otherThanCopy(register, folderCopy), corrupt };
    return { how: 'opened', lost: createToldLedger().lostAfter(told, register.read), corrupt };
  } finally {
    register.close();
  }
}

/** It said what is wrong: that must be true, and the way back must end in a whole register. */
async function goBack(
  supervisor: Supervisor,
  api: Api,
  office: string,
  before: Before,
  code: string,
  details: Fault['details'],
): Promise<Ending> {
  const how = code === 'register.behind' ? `says ${code} (${String(details['reason'])})` : `says ${code}`;
  const corrupt: string[] = [];
  if (
    code === 'register.key-damaged' ||
    code === 'register.wrong-key' ||
    code === 'register.key-missing' ||
    code === 'register.key-sealed'
  ) {
    // The key is put back; nothing was done to the register meanwhile.
    writeFileSync(join(office, 'register.key'), `${Buffer.from(drillKey).toString('hex')}\n`);
    await supervisor.close();
    const ending = await startAfter(office, before);
    return { ...ending, how: `${how}; with its key: ${ending.how}` };
  }
  const { pass } = await api.recovery.prove({ userName: 'drill', password: drillPassword });
  if (code === 'register.behind' && details['reason'] !== 'other') {
    const known = details['witness'] === 'copy' ? furthestCopy(office) : readHead(join(office, 'register.head'), drillKey);
    await api.recovery.acceptLoss({ pass });
    await supervisor.close();
    return {
      how,
      lost: await unnamedLoss(office, before, details, typeof known === 'string' ? null : known.auditSeq),
      corrupt: await wholeness(office),
    };
  }
  const copy = (await api.recovery.copies({ pass })).rows.find((row: CopyOffered) => row.isProposed);
  if (copy === undefined) return { how, lost: [], corrupt: [`${how}, and there is no copy to go back to`] };
  await api.recovery.restore({ pass, copy: copy.reference });
  const { phase } = await api.recovery.state({});
  if (phase !== 'open') corrupt.push(`after the restore: ${phase}`);
  await supervisor.close();
  return { how, lost: [], corrupt: [...corrupt, ...(await wholeness(office))] };
}

function furthestCopy(office: string): { readonly auditSeq: number } {
  return { auditSeq: Math.max(...listCopies(join(office, 'backups')).map(({ note }) => note?.auditSeq ?? 0)) };
}

/** What was said to be missing must be all that is missing. */
async function unnamedLoss(
  office: string,
  { expects, folderCopy, told }: Before,
  details: Fault['details'],
  knownSeq: number | null,
): Promise<string[]> {
  const register = await openRegister(office, drillKey, systemClock);
  try {
    if (expects === 'copy') return await otherThanCopy(register, folderCopy);
    const missing = createToldLedger().lostAfter(told, register.read);
    const named = Number(details['lostChanges']);
    // The line that tells of the acceptance itself stands behind the last one that was found.
    const found = lineCount(register.read) - 1;
    if (missing.length > 0 && named === 0 && details['reason'] === 'shorter') return missing;
    return knownSeq === null || details['reason'] !== 'shorter' || named === knownSeq - found
      ? []
      : [`${String(named)} changes named, ${String(knownSeq - found)} missing`];
  } finally {
    register.close();
  }
}

/** The office's last own lines apart, the register must be the copy that was put back. */
async function otherThanCopy(register: Register, folderCopy: string): Promise<string[]> {
  const twin = `${folderCopy}-twin`;
  copyFolder(folderCopy, twin);
  const copied = await openRegister(twin, drillKey, systemClock);
  try {
    const [now, then] = [disputesOf(register.read), disputesOf(copied.read)];
    return now === then ? [] : [`not the copy: ${String(lineCount(register.read))} lines, ${String(lineCount(copied.read))} in the copy`];
  } finally {
    copied.close();
  }
}

const disputesOf = (db: ReadDb): string => JSON.stringify(db.all('SELECT id, rev FROM disputes ORDER BY id'));
const lineCount = (db: ReadDb): number => db.get<{ count: number }>('SELECT count(*) AS count FROM audit_lines')?.count ?? 0;

async function wholeness(office: string): Promise<string[]> {
  const register = await openRegister(office, drillKey, systemClock);
  try {
    return brokenParts(register.read);
  } finally {
    register.close();
  }
}

function brokenParts(db: ReadDb): string[] {
  const integrity = db.get<{ integrity_check: string }>('PRAGMA integrity_check')?.integrity_check ?? '';
  return [
    ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
    ...(db.all('PRAGMA foreign_key_check').length === 0 ? [] : ['orphans']),
  ];
}

/** Works a day with a clock that is wrong by so many days, then with the right one: nobody is locked out, and all that was entered is there. */
export async function startWithWrongClock(template: string, office: string, days: number): Promise<Ending> {
  copyFolder(template, office);
  const wrong: Clock = { ...systemClock, now: () => new Date(Date.now() + days * dayMs) };
  const ids: string[] = [];
  for (const clock of [systemClock, wrong, systemClock]) {
    const supervisor = await supervise(office, clock);
    try {
      let token: string | null = null;
      const api = clientOf(supervisor, () => token);
      token = (await api.accounts.signIn({ userName: 'drill', password: drillPassword })).token;
      const today = clock.now().toISOString().slice(0, 10);
      ids.push((await api.disputes.create({ fields: exampleDispute({ acceptedOn: today, parties: [exampleParty({ id: v7() })] }) })).id);
      const found = (await Promise.all(ids.map((id) => api.disputes.get({ id })))).length;
      if (found !== ids.length) return { how: 'opened', lost: [`${String(ids.length - found)} disputes`], corrupt: [] };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { how: error.code, lost: [], corrupt: [`a clock that is wrong by ${String(days)} days: ${error.code}`] };
    } finally {
      await supervisor.close();
    }
  }
  return { how: 'opened', lost: [], corrupt: await wholeness(office) };
}

async function supervise(office: string, clock: Clock = systemClock): Promise<Supervisor> {
  const [key, keyFault] = readKey(office);
  return createSupervisor({
    dataFolder: office,
    key,
    keyFault,
    clock,
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-drill',
    ports: { printPdf: null },
    onBug(name, error) {
      throw new Error(`Bug in ${name}`, { cause: error });
    },
  });
}

function readKey(office: string): readonly [Uint8Array | null, Fault | null] {
  try {
    return [loadKeyFile(office), null];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [null, { code: error.code, details: error.details }];
  }
}
