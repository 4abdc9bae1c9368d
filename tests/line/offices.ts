// A township's engine and a county's engine behind its HTTP address, both real, for the tests beside this file.
import fastify from 'fastify';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadKeyFile } from '#engine/database/key.ts';
import type { Ports } from '#engine/context.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { Api } from '#shared/contract/index.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { UserError } from '#shared/errors.ts';
import { blankDisputeItems, blankPartyItems } from '#shared/rules/blank-dispute.ts';
import { registerLineRoutes } from '../../src/server/line-routes.ts';

export const townshipCode = '320599100000';
export const countyCode = '320599000000';
const root = resolve(import.meta.dirname, '../..');

export interface Desk {
  readonly engine: Engine;
  readonly api: Api;
  readonly folder: string;
  close(): void;
}

export function makeFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `fengqiao-${name}-`));
}

/** Opens the engine of a folder, sets the office up where it is new, and signs in. */
export async function openDesk(
  folder: string,
  desk: 'township' | 'county',
  ports: Ports = { printPdf: null },
  place: Partial<Parameters<Api['offices']['setUp']>[0]> = {},
): Promise<Desk> {
  const bugs: unknown[] = [];
  const engine = await createEngine({
    dataFolder: folder,
    key: loadKeyFile(folder),
    resourceFolder: join(root, 'resources'),
    programVersion: '0.1.0-test',
    ports,
    onBug: (name, error) => {
      bugs.push(error);
      console.error(name, error);
    },
  });
  let token: string | null = null;
  const api = makeApi(async (name, input) => engine.answer({ name, input, token }));
  if ((await api.accounts.status({})).state === 'unset') {
    await api.offices.setUp({
      desk,
      divisionCode: desk === 'township' ? townshipCode : countyCode,
      name: desk === 'township' ? '枫桥示范镇综治办' : '枫桥示范区综治中心',
      committeeName: desk === 'township' ? '枫桥示范镇人民调解委员会' : '',
      committeeShortName: desk === 'township' ? '枫' : '',
      administrator: { userName: 'admin', name: '沈示范', password: 'made-up-password' },
      ...place,
    });
  }
  ({ token } = await api.accounts.signIn({ userName: 'admin', password: 'made-up-password' }));
  return { engine, api, folder, close: () => engine.close() };
}

type Ask = (
  name: string,
  input: unknown,
) => Promise<{ ok: true; value: unknown } | { ok: false; error: { code: string; details: object } }>;

/** The contract's calls over any way to an engine; a refusal is thrown as the engine threw it. */
export function makeApi(ask: Ask): Api {
  const module = (moduleName: string): unknown =>
    new Proxy(
      {},
      {
        get: (_target, call) => async (input: unknown) => {
          const answer = await ask(`${moduleName}.${String(call)}`, input);
          if (!answer.ok) throw new UserError(answer.error.code, answer.error.details as Record<string, string>);
          return answer.value;
        },
      },
    );
  return new Proxy({}, { get: (_target, moduleName) => module(String(moduleName)) }) as Api;
}

export interface ListeningCounty extends Desk {
  readonly address: string;
  stop(): Promise<void>;
}

export async function openCounty(folder: string, port = 0): Promise<ListeningCounty> {
  const county = await openDesk(folder, 'county');
  const app = fastify({ forceCloseConnections: true });
  registerLineRoutes(app, {
    answer: (request) => county.engine.answer(request),
    announce: () => undefined,
    close: async () => county.close(),
  });
  const address = await app.listen({ host: '127.0.0.1', port });
  return {
    ...county,
    address,
    async stop() {
      await app.close();
      county.close();
    },
  };
}

/** The township joins with the code that the county gives it. */
export async function connect(township: Desk, county: Pick<ListeningCounty, 'api' | 'address'>): Promise<void> {
  const { code } = await county.api.county.invite({ divisionCode: townshipCode, name: '枫桥示范镇' });
  await township.api.batches.connect({ address: county.address, code });
}

export interface Pair {
  readonly township: Desk;
  readonly county: ListeningCounty;
  end(): Promise<void>;
}

const setUpOnce = new Map<string, Promise<string>>();

/** A folder whose office is set up: made once in a test file, copied for each test. */
async function copyOfSetUp(desk: 'township' | 'county'): Promise<string> {
  const pattern =
    setUpOnce.get(desk) ??
    (async () => {
      const folder = makeFolder(`${desk}-pattern`);
      (await openDesk(folder, desk)).close();
      process.once('exit', () => removeFolder(folder));
      return folder;
    })();
  setUpOnce.set(desk, pattern);
  const folder = makeFolder(desk);
  cpSync(await pattern, folder, { recursive: true });
  return folder;
}

export async function openPair(options: { readonly automatic: boolean }): Promise<Pair> {
  const folders = { township: await copyOfSetUp('township'), county: await copyOfSetUp('county') };
  const township = await openDesk(folders.township, 'township');
  const county = await openCounty(folders.county);
  await county.api.county.changeSettings({ importAutomatically: options.automatic });
  await connect(township, county);
  return {
    township,
    county,
    async end() {
      township.close();
      await county.stop();
      removeFolder(folders.township);
      removeFolder(folders.county);
    },
  };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

let serial = 0;

/** A made-up neighbours' dispute in 枫桥村. */
export function madeUpDispute(changes: Partial<DisputeFields> = {}): DisputeFields {
  serial += 1;
  return {
    title: `甲某${serial}与乙某${serial}相邻纠纷`,
    acceptedOn: '2026-07-03',
    occurredOn: '2026-07-02',
    place: '枫桥村 3 组',
    scale: null,
    disputeType: null,
    mediationType: null,
    peopleCount: 2,
    story: '因宅基地边界发生争执',
    involvedUnit: '',
    amountFen: 120_000,
    source: null,
    riskLevel: null,
    villageCode: '320599100200',
    gridId: null,
    parties: [
      {
        id: crypto.randomUUID(),
        side: 'applicant',
        kind: '01',
        name: `甲某${serial}`,
        idType: '111',
        idNumber: '',
        sex: '1',
        nation: '01',
        education: null,
        category: null,
        occupation: '',
        phone: '',
        address: '枫桥村',
        representative: '',
        ...blankPartyItems,
      },
      {
        id: crypto.randomUUID(),
        side: 'respondent',
        kind: '01',
        name: `乙某${serial}`,
        idType: '111',
        idNumber: '',
        sex: '2',
        nation: '01',
        education: null,
        category: null,
        occupation: '',
        phone: '',
        address: '枫桥村',
        representative: '',
        ...blankPartyItems,
      },
    ],
    dueOn: '2026-08-02',
    resolveMethod: null,
    resolveOrganisation: '',
    resolverName: '',
    resolverPhone: '',
    state: 'accepted',
    resolvedOn: null,
    resolution: '',
    evaluatedOn: null,
    evaluation: '',
    longitude: null,
    latitude: null,
    remark: '',
    ...blankDisputeItems,
    ...changes,
  };
}

/** Clocks run where the dispute is handled: a county keeps none. */
const localColumns = ['seq', 'clock', 'clock_due_on', 'yellow_on', 'red_on', 'limit_on'];

/** What a register holds of the shared records: id -> revision and content. */
export function contentOf(engine: Engine): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const table of ['villages', 'grids', 'staff', 'disputes', 'dispute_parties', 'mediation_cases']) {
    const rows = engine.context.register.read.all<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`);
    content[table] = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !localColumns.includes(column))));
  }
  return content;
}
