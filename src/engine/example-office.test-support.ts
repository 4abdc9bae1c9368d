// A made-up office for tests: a real register in a folder of its own, a clock that stands where the test puts it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Api } from '#shared/contract/index.ts';
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import { blankGridItems } from '#shared/rules/blank-grid.ts';
import { blankDispute, blankPartyItems } from '#shared/rules/blank-dispute.ts';
import { UserError } from '#shared/errors.ts';
import { withRealPasswordCost } from './accounts/password-cost.test-support.ts';
import type { Clock } from './clock.ts';
import type { Ports } from './context.ts';
import { createEngine, type Engine } from './engine.ts';

const examplePassword = 'fengqiao-2026';
export const exampleKey = new Uint8Array(32).fill(7);
export const resourceFolder = resolve(import.meta.dirname, '../../resources');

export interface MovableClock extends Clock {
  /** Time passes until an instant (or is taken back to it, for tests that begin anew). */
  set(instant: string): void;
  /** Somebody sets the PC's clock: no time passes. */
  jump(instant: string): void;
}

export function movableClock(instant = '2026-07-28T09:00:00+08:00'): MovableClock {
  let now = new Date(instant);
  let uptimeMs = 3_600_000;
  return {
    now: () => now,
    uptimeMs: () => uptimeMs,
    set(next) {
      uptimeMs += Math.max(0, Date.parse(next) - now.getTime());
      now = new Date(next);
    },
    jump: (next) => void (now = new Date(next)),
  };
}

export interface ExampleOffice {
  readonly engine: Engine;
  readonly api: Api;
  readonly clock: MovableClock;
  readonly dataFolder: string;
  signIn(userName: string, password: string): Promise<void>;
  signOut(): void;
  close(): void;
}

export interface ExampleOptions {
  readonly desk?: 'township' | 'county';
  readonly clock?: MovableClock;
  readonly ports?: Ports;
  /** Leave the register without an office. */
  readonly empty?: boolean;
  /** The administrator's password is hashed as the program does it: for tests about passwords. */
  readonly realHash?: boolean;
}

/** Opens an engine, sets the office up and signs its administrator in. */
export async function openExampleOffice(options: ExampleOptions = {}): Promise<ExampleOffice> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fengqiao-test-'));
  const { desk = 'township', empty = false, realHash = false } = options;
  // An office whose clock stands at the usual moment is set up once and copied; another clock would tell of days before its own.
  const copied = !empty && !realHash && options.clock === undefined;
  if (copied) cpSync(await setUpFolderOf(desk), dataFolder, { recursive: true });
  const clock = options.clock ?? movableClock();
  const engine = await openEngine(dataFolder, clock, options.ports ?? { printPdf: null });
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  const office: ExampleOffice = {
    engine,
    api,
    clock,
    dataFolder,
    async signIn(userName, password) {
      token = (await api.accounts.signIn({ userName, password })).token;
    },
    signOut: () => void (token = null),
    close() {
      engine.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  if (!empty) {
    if (realHash) await withRealPasswordCost(() => setUpExample(api, desk));
    else if (!copied) await setUpExample(api, desk);
    await office.signIn('wangmin', examplePassword);
  }
  return office;
}

function openEngine(dataFolder: string, clock: MovableClock, ports: Ports): Promise<Engine> {
  return createEngine({
    dataFolder,
    key: exampleKey,
    resourceFolder,
    programVersion: '0.0.0-test',
    clock,
    ports,
    onBug(name, error) {
      throw new Error(`Bug in ${name}`, { cause: error });
    },
  });
}

const setUpFolders = new Map<'township' | 'county', Promise<string>>();

/** A data folder with an office that nobody has worked in: every migration once for all tests of a process. */
function setUpFolderOf(desk: 'township' | 'county'): Promise<string> {
  const made = setUpFolders.get(desk) ?? makeSetUpFolder(desk);
  setUpFolders.set(desk, made);
  return made;
}

async function makeSetUpFolder(desk: 'township' | 'county'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-set-up-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const engine = await openEngine(folder, movableClock(), { printPdf: null });
  await setUpExample(
    clientOf(engine, () => null),
    desk,
  );
  engine.close();
  return folder;
}

export async function setUpExample(api: Api, desk: 'township' | 'county'): Promise<void> {
  const names =
    desk === 'township'
      ? { divisionCode: '320599100000', name: '枫桥示范镇综治办', committeeName: '枫桥示范镇人民调解委员会', committeeShortName: '枫' }
      : { divisionCode: '320599000000', name: '枫桥示范区综治中心', committeeName: '', committeeShortName: '' };
  await api.offices.setUp({ desk, ...names, administrator: { userName: 'wangmin', name: '王敏', password: examplePassword } });
}

/** The contract's client straight on an engine; a refusal is thrown as UserError. */
export function clientOf(engine: Pick<Engine, 'answer'>, tokenOf: () => string | null): Api {
  return new Proxy({} as Api, {
    get: (_api, moduleName: string) =>
      new Proxy(
        {},
        {
          get: (_module, callName: string) => async (input: unknown) => {
            const answer = await engine.answer({ name: `${moduleName}.${callName}`, input, token: tokenOf() });
            if (!answer.ok) throw new UserError(answer.error.code, answer.error.details);
            return answer.value;
          },
        },
      ),
  });
}

export const exampleVillage = '320599100200';

export function exampleGrid(changes: Partial<GridFields> = {}): GridFields {
  return {
    villageCode: exampleVillage,
    code: `${exampleVillage}001`,
    name: '枫桥村第一网格',
    kind: '1',
    households: 252,
    population: 1460,
    keyPeopleCount: null,
    areaSquareMetres: null,
    centreLongitude: null,
    centreLatitude: null,
    chiefName: '郎春伟',
    chiefSex: null,
    chiefNation: null,
    chiefPoliticalStatus: null,
    chiefBirthDate: null,
    chiefEducation: null,
    chiefMobile: '15993311828',
    chiefPhone: '',
    workerNames: '张涛',
    workerPhones: '13888694479',
    workerCount: 1,
    remark: '',
    ...blankGridItems,
    ...changes,
  };
}

let nextParty = 1;

export function exampleParty(changes: Partial<Party> = {}): Party {
  const id = `01900000-0000-7000-8000-${String(nextParty++).padStart(12, '0')}`;
  return {
    id,
    side: 'applicant',
    kind: '01',
    name: '褚敏斌',
    idType: '111',
    idNumber: '320599195801038938',
    sex: '1',
    nation: '01',
    education: null,
    category: null,
    occupation: '',
    phone: '17738195158',
    address: '',
    representative: '',
    ...blankPartyItems,
    ...changes,
  };
}

/** Two parties whose papers are complete: an agreement of theirs can become final. */
export function exampleCaseParties(): Party[] {
  return [
    exampleParty(),
    exampleParty({
      side: 'respondent',
      name: '葛伟超',
      idNumber: '320599198003151219',
      sex: '1',
      phone: '15234174008',
      address: '枫桥村2号',
    }),
  ];
}

export function exampleDispute(changes: Partial<DisputeFields> = {}): DisputeFields {
  return {
    ...blankDispute,
    title: '褚敏斌与葛伟超合同纠纷',
    acceptedOn: '2026-07-19',
    place: '枫桥村',
    scale: '01',
    mediationType: '4',
    peopleCount: 2,
    story: '因房屋租赁押金退还产生纠纷。',
    amountFen: 2_300_000,
    villageCode: exampleVillage,
    parties: [exampleParty(), exampleParty({ side: 'respondent', name: '葛伟超', idNumber: '', sex: '1', phone: '15234174008' })],
    ...changes,
  };
}

/** The code and details of a refusal; fails the test when nothing was refused. */
export async function refusal(promise: Promise<unknown>): Promise<{ code: string } & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('Nothing was refused');
}
