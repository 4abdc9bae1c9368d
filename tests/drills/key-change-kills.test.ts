// A small slice of `npm run drill -- --keys`, which kills a change of key in place of each of its file calls, and at random.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDrillProgram, type DrillProgram } from './drill-program.ts';
import { prepareKeyChangeDrill, type KeyChangeDrill } from './key-change-kills.ts';

let program: DrillProgram;
let drill: KeyChangeDrill;
beforeAll(async () => {
  program = await buildDrillProgram();
  drill = await prepareKeyChangeDrill(program);
}, 600_000);
afterAll(() => {
  drill.remove();
});

it.each([
  'renameSync register.rekey.json.new register.rekey.json',
  'rmSync register.db.rekeyed-shm',
  'renameSync register.db register.db.before-rekey',
  'renameSync register.db.rekeyed register.db',
  'openSync register.head r+',
  'renameSync register.json.new register.json',
  'openSync register.key.new w',
  'renameSync register.key.new register.key',
  'rmSync register.db.before-rekey',
  'rmSync register.rekey.json',
])(
  'a change of key that is killed before "%s" leaves the register whole under the key that its host keeps',
  async (moment) => {
    expect(await drill.killAt(moment)).toMatchObject({ moment, lost: [], corrupt: [] });
  },
  600_000,
);

it.each(['renameSync register.db.before-rekey register.db', 'renameSync register.json.new register.json'])(
  'one that its host refuses, killed before "%s", comes to nothing',
  async (moment) => {
    expect(await drill.killAt(moment, true)).toMatchObject({ moment, lost: [], corrupt: [] });
  },
  600_000,
);

it.each([
  ['renameSync register.db.rekeyed register.db', 12],
  ['openSync register.key.new w', 30],
] as const)(
  'killed before "%s", and the start afterwards at its file call %i, it is settled by the next start',
  async (moment, startMoment) => {
    expect(await drill.killTwice(moment, startMoment)).toMatchObject({ lost: [], corrupt: [] });
  },
  600_000,
);

it('killed from outside at any moment it loses nothing', async () => {
  for (let turn = 0; turn < 4; turn += 1) expect(await drill.killAfter(Math.random() * 1500)).toMatchObject({ lost: [], corrupt: [] });
}, 600_000);
