// npm run drill -- --keys: a change of key is killed between any two of its steps, and at any moment of its work; the next start must
// find the register under the key that its host keeps, with all that was answered, and nothing left lying about.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCopies } from '#engine/backups/copies.ts';
import { makeCopy } from '#engine/backups/make-copy.ts';
import { upkeepHere } from '#engine/backups/upkeep.ts';
import { systemClock } from '#engine/clock.ts';
import { keepKeyFile, keyCheckOf, keyFileName, loadKeyFile, registerFileName } from '#engine/database/key.ts';
import { opensUnder } from '#engine/database/try-key.ts';
import { createEngine } from '#engine/engine.ts';
import { clientOf } from '#engine/example-office.test-support.ts';
import { unwrapKey, unwrapKeys } from '#engine/recovery-code/unwrap-key.ts';
import { mostChanges, type KeyChangeOrder } from './change-keys.ts';
import { checkFolder, type Findings } from './check-folder.ts';
import { copyFolder, drillKey, drillPassword, makeOfficeFolder, root } from './drill-folder.ts';
import type { DrillProgram } from './drill-program.ts';
import { runAndKill, type Killed } from './killed-process.ts';

export interface KeyChangeKill extends Findings {
  /** What the killed process was about to do, or '' where it was killed from outside. */
  readonly moment: string;
  /** A change had been answered, one way or the other, before the kill. */
  readonly isAnswered: boolean;
}

export interface KeyChangeDrill {
  /** Kills in place of a file call, by its number from the moment when the change is asked for or by how it begins. */
  killAt(moment: number | string, refuses?: boolean): Promise<KeyChangeKill>;
  /** The same, and the start afterwards is killed too, at a file call of its own. */
  killTwice(moment: number | string, startMoment: number): Promise<KeyChangeKill>;
  /** Kills from outside, so long after the process has begun its work. */
  killAfter(milliseconds: number): Promise<KeyChangeKill>;
  remove(): void;
}

/** An office with a recovery code and a copy of before, whose key lies in its file. */
export async function prepareKeyChangeDrill(program: Pick<DrillProgram, 'office'>): Promise<KeyChangeDrill> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-keys-'));
  const template = join(folder, 'office');
  await makeOfficeFolder(template);
  writeFileSync(join(template, keyFileName), `${Buffer.from(drillKey).toString('hex')}\n`, { mode: 0o600 });
  const code = await makeCode(template);
  let drills = 0;

  async function drill(kill: (place: string) => Promise<Killed>): Promise<KeyChangeKill> {
    const place = join(folder, `drill-${String((drills += 1))}`);
    mkdirSync(place);
    copyFolder(template, place);
    const run = await kill(place);
    const moments = run.told.flatMap((told) => (told.type === 'moment' ? [told.moment] : []));
    if (moments.length === 0 && run.told.filter(({ type }) => type === 'keyChanged' || type === 'keyNotChanged').length >= mostChanges)
      throw new Error('The moment of the kill was never met');
    const found = await checkAfter(place, code, run);
    rmSync(place, { recursive: true, force: true });
    return {
      ...found,
      moment: moments.join('; then '),
      isAnswered: run.told.some(({ type }) => type === 'keyChanged' || type === 'keyNotChanged'),
    };
  }

  const run = (folderOfDrill: string, order: Partial<KeyChangeOrder>, killAfterMs: number | null = null): Promise<Killed> =>
    runAndKill({
      program,
      work: 'keys',
      folder: folderOfDrill,
      seed: 1,
      killAfterMs,
      order: { folder: folderOfDrill, killAt: null, fromStart: false, refuses: false, ...order },
    });
  return {
    killAt: (moment, refuses = false) => drill((place) => run(place, { killAt: moment, refuses })),
    killTwice: (moment, startMoment) =>
      drill(async (place) => {
        const [first, second] = [await run(place, { killAt: moment }), await run(place, { killAt: startMoment, fromStart: true })];
        return { told: [...first.told, ...second.told], complaint: first.complaint + second.complaint };
      }),
    killAfter: (milliseconds) => drill((place) => run(place, {}, milliseconds)),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeCode(folder: string): Promise<string> {
  const engine = await createEngine({
    dataFolder: folder,
    key: drillKey,
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-drill',
    ports: { printPdf: null },
  });
  try {
    let token: string | null = null;
    const api = clientOf(engine, () => token);
    token = (await api.accounts.signIn({ userName: 'drill', password: drillPassword })).token;
    const { code } = await api.keys.makeCode({ password: drillPassword });
    await makeCopy(
      { register: engine.context.register, folder: join(folder, 'backups'), clock: systemClock, upkeep: upkeepHere },
      'manual',
    );
    return code;
  } finally {
    engine.close();
  }
}

async function checkAfter(place: string, code: string, { told, complaint }: Killed): Promise<Findings> {
  const kept: string[] = [];
  const host = () => ({
    key: new Uint8Array(loadKeyFile(place)),
    keepKey: async (key: Uint8Array) => {
      kept.push(keyCheckOf(key));
      keepKeyFile(place, key, 'changed');
    },
  });
  const first = await checkFolder(place, 'keys', told, undefined, host());
  const asked = kept.length;
  const second = await checkFolder(place, 'keys', told, undefined, host());
  const key = new Uint8Array(loadKeyFile(place));
  const wrong: string[] = [];
  if (complaint !== '') wrong.push(`ended by itself: ${complaint}`);
  if (kept.length > asked) wrong.push('the second start still settles the change');
  if (!opensUnder(join(place, registerFileName), key)) wrong.push('the host keeps a key that opens nothing');
  if (told.some(({ type }) => type === 'keyChanged') && keyCheckOf(key) === keyCheckOf(drillKey))
    wrong.push('a change that was answered is undone');
  if (told.some(({ type }) => type === 'keyNotChanged') && keyCheckOf(key) !== keyCheckOf(drillKey))
    wrong.push('a change that came to nothing has happened');
  if (!Buffer.from(unwrapKey(place, code)).equals(key)) wrong.push('the recovery code opens another key');
  const keys = unwrapKeys(place, code);
  for (const { file, name } of listCopies(join(place, 'backups')))
    if (!keys.some((each) => opensUnder(file, each))) wrong.push(`no key opens ${name}`);
  const strays = [place, join(place, 'backups')].flatMap((each) => readdirSync(each)).filter((name) => !expected.test(name));
  if (strays.length > 0) wrong.push(`left behind: ${strays.join(', ')}`);
  return { lost: [...first.lost, ...second.lost], corrupt: [...first.corrupt, ...second.corrupt, ...wrong] };
}

/** What lies in a closed office's folder and beside its copies. */
const expected =
  /^(?:register\.(?:db|head|json|key|recovery\.json)|backups|recovery-[0-9a-f]{32}\.json|register-.+\.db(?:\.json)?|upkeep\.json)$/;

export interface KeyChangeKills {
  readonly kills: number;
  readonly lost: number;
  readonly corrupt: number;
}

/** Every file call of a change, kept and refused by its host, then `random` kills at any moment, half of them with another in the start afterwards. */
export async function drillKeyChanges(
  program: Pick<DrillProgram, 'office'>,
  random: number,
  say: (line: string) => void,
): Promise<KeyChangeKills> {
  const drill = await prepareKeyChangeDrill(program);
  const sum = { kills: 0, lost: 0, corrupt: 0 };
  const note = ({ moment, isAnswered, lost, corrupt }: KeyChangeKill): boolean => {
    sum.kills += 1;
    sum.lost += lost.length;
    sum.corrupt += corrupt.length === 0 ? 0 : 1;
    for (const what of [...lost, ...corrupt]) say(`killed before ${moment}: ${what}`);
    return isAnswered;
  };
  try {
    for (const refuses of [false, true]) {
      let calls = 1;
      while (!note(await drill.killAt(calls, refuses))) calls += 1;
      say(
        `each of ${String(calls)} file calls of a change that its host ${refuses ? 'refuses' : 'keeps'}: ${String(sum.lost)} lost, ${String(sum.corrupt)} corrupt`,
      );
    }
    for (let turn = 0; turn < random; turn += 1) {
      note(
        await (turn % 2 === 0
          ? drill.killAfter(Math.random() * longestMs)
          : drill.killTwice(1 + Math.floor(Math.random() * mostCalls), 1 + Math.floor(Math.random() * mostStartCalls))),
      );
    }
  } finally {
    drill.remove();
  }
  return sum;
}

/** About how long two changes take here, and how many file calls a change and a start make: a kill falls anywhere in them. */
const longestMs = 1500;
const mostCalls = 100;
const mostStartCalls = 60;
