// The same word counts the same on desk, tab, list, export, ledger, grid figures and batch, whatever was done to the register.
// COUNT_REGISTERS=200 npx vitest run tests/counts runs the long form.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import type { DeskTask } from '#shared/contract/desk.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { exampleGrid, openExampleOffice, type ExampleOffice } from '../../src/engine/example-office.test-support.ts';
import { countByHand, countInPlaces, rowsInWorkbook } from './counted-everywhere.ts';
import { act, begin, chanceOf } from './office-acts.ts';

const registers = Number(process.env['COUNT_REGISTERS'] ?? '12');

it(`a count is the same wherever it is told: ${String(registers)} registers made by chance`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(100_000), { minLength: 60, maxLength: 90 }), async (numbers) => {
      const office = await openExampleOffice();
      try {
        const done: string[] = [];
        const chance = chanceOf(numbers);
        await office.api.grids.create({ fields: exampleGrid() });
        await begin(office, chance);
        for (let turn = 0; turn < 3; turn += 1) {
          for (let index = 0; index < 7; index += 1) done.push(await act(office, chance));
          await expectSame(office, done.join(' → '));
        }
        await expectSameBatch(office);
        if (process.env['COUNT_STORIES'] !== undefined) console.info(done.join(' → '));
      } finally {
        office.close();
      }
    }),
    { numRuns: registers, ...(process.env['COUNT_SEED'] === undefined ? {} : { seed: Number(process.env['COUNT_SEED']) }) },
  );
}, 3_600_000);

/** Kinds of tasks on the desk that are named counts. */
const deskKinds = { overdue: 'overdue', dueSoon: 'dueSoon', toAccept: 'toAccept', revisitDue: 'revisitDue' } as const;

async function expectSame(office: ExampleOffice, story: string): Promise<void> {
  const { api } = office;
  const today = new Date(office.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const byHand = await countByHand(office, today);
  const desk = await api.desk.today({});
  const { handling, overdue, thisMonth, settledThisMonth } = byHand;
  expect(desk.counts, story).toMatchObject({ handling, overdue, thisMonth, settledThisMonth });
  for (const [kind, id] of Object.entries(deskKinds))
    expect(desk.totals[kind as DeskTask['kind']] ?? 0, `${id} on the desk: ${story}`).toBe(byHand[id]);
  for (const count of Object.values(disputeCounts)) {
    const number = byHand[count.id];
    expect(await countInPlaces(office, count), `${count.word}: ${story}`).toEqual({
      tab: number,
      list: number,
      groups: number,
      export: number,
      ledger: number,
    });
  }
  expect(await rowsInWorkbook(office, disputeCounts.overdue), story).toBe(overdue);
  expect((await api.reports.disputeLedger({ month: today.slice(0, 7), masked: true })).rowCount, story).toBe(thisMonth);
  // The column 期限 filters computed days like written ones.
  const late = {
    filters: [
      { column: 'state', operator: 'in' as const, value: ['accepted', 'assigned', 'transferred', 'handling'] },
      { column: 'dueOn', operator: 'between' as const, value: [null, daysAfterDate(today, -1)] as [null, string] },
    ],
    search: '',
  };
  expect((await api.disputes.count(late)).count, story).toBe(overdue);
  const { rows, without } = await api.grids.figures({ from: '1900-01-01', to: today, basis: 'now' });
  const summed = [...rows, without].reduce(
    (sum, row) => ({ disputes: sum.disputes + row.disputes, open: sum.open + row.open, overdue: sum.overdue + row.overdue }),
    { disputes: 0, open: 0, overdue: 0 },
  );
  expect(summed, story).toEqual({ disputes: byHand.registered, open: handling, overdue });
}

/** 待报送: what desk and upload screen count is what the batch then holds. */
async function expectSameBatch(office: ExampleOffice): Promise<void> {
  office.engine.context.register.write((db) => {
    db.run(
      "INSERT INTO county_connections (only_one, address, county_code, county_name, county_public_key, token, connected_at) VALUES (1, 'https://127.0.0.1', '320599000000', '枫桥示范区综治中心', 'key', 'token', '2026-07-01T00:00:00.000Z')",
    );
  });
  const { counts } = await office.api.desk.today({});
  const pending = await office.api.batches.pending({});
  const batch = await office.api.batches.build({ month: '2026-07' });
  expect([counts.pendingUpload, batch.recordCount]).toEqual([pending.total, pending.total]);
  expect(batch.recordCounts).toMatchObject(Object.fromEntries(Object.entries(pending.counts).filter(([, count]) => count > 0)));
}
