import { expect, it, vi } from 'vitest';
import type { Register, WriteDb } from '../database/register.ts';
import { exampleDispute, openExampleOffice } from '../example-office.test-support.ts';

/** A large township's running disputes, many times over. */
const many = 20_000;

it('new holidays set twenty thousand running clocks anew in one transaction', async () => {
  const office = await openExampleOffice();
  try {
    const { id } = await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-01' }) });
    const { register } = office.engine.context;
    register.write((db) => {
      const columns = db
        .all<{ name: string }>("SELECT name FROM pragma_table_info('disputes') WHERE name NOT IN ('id', 'accepted_on', 'seq')")
        .map(({ name }) => name)
        .join(', ');
      db.run(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(many)})
        INSERT INTO disputes (id, accepted_on, ${columns}) SELECT printf('01900000-0000-7000-8000-%012d', i), date('2026-07-01', '+' || (i % 27) || ' days'), ${columns} FROM disputes, n WHERE id = ?`,
        id,
      );
      db.run(
        'INSERT INTO dispute_clocks (dispute_id, limits) SELECT d.id, k.limits FROM disputes AS d, dispute_clocks AS k WHERE k.dispute_id = ? AND d.id <> ?',
        id,
        id,
      );
    });
    const done = countStatements(register);
    await office.api.settings.saveVersion({
      kind: 'holidays',
      validFrom: '2026-07-28',
      value: { years: [{ year: 2026, days: [{ date: '2026-07-30', name: '镇庆', works: false }] }] },
    });
    const { reads, writes } = done();
    const wrong = register.read.get<{ count: number }>(
      "SELECT count(*) AS count FROM disputes WHERE accepted_on = '2026-07-02' AND clock_due_on <> '2026-07-31'",
    )?.count;
    expect([
      wrong,
      register.read.get<{ count: number }>('SELECT count(*) AS count FROM disputes WHERE clock_due_on IS NULL')?.count,
    ]).toEqual([0, 0]);
    // Each clock is written once, and none is read on its own: one record read for each took longer than a minute.
    expect(reads).toBeLessThan(200);
    expect(writes).toBeGreaterThan(1000);
    expect(writes).toBeLessThan(many * 1.1);
  } finally {
    office.close();
  }
});

it('a dispute that was deleted while the holidays changed comes back with the limit that all others have', async () => {
  const office = await openExampleOffice();
  try {
    const [stays, goes] = [
      await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-20' }) }),
      await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-20' }) }),
    ];
    await office.api.disputes.remove({ id: goes.id, rev: goes.rev, reason: '误' });
    await office.api.settings.saveVersion({
      kind: 'holidays',
      validFrom: '2026-07-28',
      value: { years: [{ year: 2026, days: [{ date: '2026-07-30', name: '镇庆', works: false }] }] },
    });
    const { rev } = await office.api.disputes.get({ id: goes.id });
    await office.api.disputes.restore({ id: goes.id, rev });
    const limits = await Promise.all([stays, goes].map(async ({ id }) => (await office.api.disputes.get({ id })).limitOn));
    expect(limits[0]).not.toBe(stays.limitOn);
    expect(limits[1]).toBe(limits[0]);
  } finally {
    office.close();
  }
});

/** Counts what the register's one connection is asked from now on, until the answer is called; reading and writing code share it. */
function countStatements(register: Register): () => { readonly reads: number; readonly writes: number } {
  const spies = (['all', 'get', 'iterate', 'run'] as const).map((name) => vi.spyOn(register.read as WriteDb, name));
  return () => {
    const [all = 0, get = 0, iterate = 0, run = 0] = spies.map((spy) => spy.mock.calls.length);
    for (const spy of spies) spy.mockRestore();
    return { reads: all + get + iterate, writes: run };
  };
}
