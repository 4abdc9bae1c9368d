// What a batch lacks is said before it is built, and the county says the same line by line.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { missingForFiling } from '#shared/rules/dispute-record.ts';
import { madeUpDispute, openPair, type Pair } from './offices.ts';

let pair: Pair;
beforeEach(async () => {
  pair = await openPair({ automatic: false });
});
afterEach(async () => {
  await pair.end();
});

test('a dispute that lacks thirteen items is named before the batch is built, and by the county when it checks', async () => {
  const { township, county } = pair;
  const lean = await township.api.disputes.create({
    fields: madeUpDispute({
      title: '缺项的',
      scale: null,
      dueOn: null,
      occurredOn: null,
      peopleCount: null,
      parties: madeUpDispute().parties.map((party) => ({ ...party, address: '', nation: null })),
    }),
  });
  const expected = missingForFiling(lean);
  expect(expected).toHaveLength(13);
  const gone = await township.api.disputes.create({ fields: madeUpDispute({ title: '删掉的' }) });

  const before = await township.api.batches.lacking({});
  expect(before).toMatchObject({ count: 2, records: (await township.api.batches.pending({})).total });
  expect(before.rows[0]).toEqual({ entity: 'dispute', recordId: lean.id, title: '缺项的', operation: 'upsert', missing: expected });
  await township.api.disputes.remove({ id: gone.id, rev: gone.rev, reason: '登记错了' });
  const { rows } = await township.api.batches.lacking({});
  expect(rows.map(({ title }) => title)).toEqual(['缺项的']);
  const all = await township.api.batches.waiting({});
  expect(all.count).toBe((await township.api.desk.today({})).counts.pendingUpload);
  expect(all.rows.filter(({ missing }) => missing.length > 0)).toEqual(rows);

  const built = await township.api.batches.build({ month: '2026-07' });
  await township.api.batches.send({ id: built.id });
  const {
    rows: [inbox],
  } = await county.api.county.inbox({});
  expect(inbox).toMatchObject({ batchId: built.id, state: 'checked', lacking: 1, counts: { refused: 0, conflict: 0 } });
  const lines = await county.api.county.lines({ batchId: built.id, lacking: true });
  expect(lines.rows.map(({ entity, recordId, title, operation, missing }) => ({ entity, recordId, title, operation, missing }))).toEqual(
    rows,
  );
  // Nothing is held back.
  expect(await county.api.county.import({ batchId: built.id })).toMatchObject({ state: 'imported', lacking: 1 });
});
