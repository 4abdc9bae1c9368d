import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine, type Engine } from '#engine/engine.ts';
import { clientOf, exampleDispute, exampleParty } from '#engine/example-office.test-support.ts';
import { pickWeighted, seededChance } from '#engine/demo/seeded-random.ts';
import { v7 } from 'uuid';
import { createClerk } from './clerk.ts';
import { drillKey, drillPassword, copyFolder, makeOfficeFolder, root } from './drill-folder.ts';
import { buildDrillProgram, type DrillProgram } from './drill-program.ts';
import { acts, doAct } from './random-edits.ts';
import { createRandomLane } from './random-kills.ts';
import { createToldLedger } from './told-ledger.ts';
import type { Told } from './told.ts';

/** `npm run drill` kills a thousand times; these come after every second number of answers that it kills after. */
const kills = 30;
const lanes = 2;
let folder = '';
let program: DrillProgram;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-drill-'));
  program = await buildDrillProgram();
  await makeOfficeFolder(join(folder, 'office'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function openOffice(place: string): Promise<{ readonly engine: Engine; readonly api: ReturnType<typeof clientOf> }> {
  copyFolder(join(folder, 'office'), place);
  const engine = await createEngine({
    dataFolder: place,
    key: drillKey,
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-drill',
    ports: { printPdf: null },
  });
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  token = (await api.accounts.signIn({ userName: 'drill', password: drillPassword })).token;
  return { engine, api };
}

function newDispute() {
  return exampleDispute({ acceptedOn: new Date().toISOString().slice(0, 10), parties: [exampleParty({ id: v7() })] });
}

it('the random edits do every act that they know, and what they tell is what the register holds', async () => {
  const { engine, api } = await openOffice(join(folder, 'acts'));
  try {
    const told: Told[] = [];
    const chance = seededChance(3);
    const clerk = await createClerk(api, newDispute, (line) => told.push(line));
    const done = new Map<string, number>(acts.map(([, act]) => [act.name, 0]));
    for (let turn = 0; turn < 600; turn += 1) {
      const act = pickWeighted(chance, acts);
      if (await doAct(act, clerk, chance)) done.set(act.name, (done.get(act.name) ?? 0) + 1);
    }
    expect([...done].filter(([, times]) => times < 3)).toEqual([]);
    expect(createToldLedger().lostAfter(told, engine.context.register.read)).toEqual([]);
  } finally {
    engine.close();
  }
}, 120_000);

it('the ledger of what was told names a change that is gone, and one that nobody made', async () => {
  const { engine, api } = await openOffice(join(folder, 'ledger'));
  try {
    const told: Told[] = [];
    const clerk = await createClerk(api, newDispute, (line) => told.push(line));
    const fields = newDispute();
    const dispute = await api.disputes.create({ fields });
    clerk.tookDispute(dispute);
    const { read } = engine.context.register;
    const ledger = createToldLedger();
    expect(ledger.lostAfter(told, read)).toEqual([]);
    await api.disputes.update({ id: dispute.id, rev: 1, fields: { ...fields, remark: '没有说过的改动' } });
    expect(ledger.lostAfter([], read)).toEqual([`dispute ${dispute.id}: is at 2, nobody went beyond 1`]);
    clerk.tookDispute({ ...dispute, rev: 5 });
    expect(ledger.lostAfter(told.slice(-1), read)).toEqual([`dispute ${dispute.id}: is at 2, was answered as 5`]);
    clerk.tookDispute({ ...dispute, rev: 2 });
    expect(ledger.lostAfter(told.slice(-1), read)).toHaveLength(1);
    clerk.trying('update', [`dispute ${dispute.id}`]);
    expect(ledger.lostAfter(told.slice(-1), read)).toEqual([]);
  } finally {
    engine.close();
  }
});

it('an office that is killed again and again in the middle of random edits has lost no answered edit and no kept draft', async () => {
  let answered = 0;
  const seeds = Array.from({ length: kills }, (_, index) => index).values();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const random = createRandomLane(program, join(folder, 'office'), join(folder, `lane-${String(lane)}`));
      for (const seed of seeds) {
        const kill = await random.kill(seed, seed / kills);
        answered += kill.answered;
        expect([...kill.lost, ...kill.corrupt], `kill ${String(seed)}`).toEqual([]);
      }
    }),
  );
  expect(answered).toBeGreaterThan(kills);
}, 600_000);
