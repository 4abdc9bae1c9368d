import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchReceipts } from '../../src/renderer/features/batches/fetch-receipts.ts';
import { madeUpDispute, openPair, type Pair } from './offices.ts';

let pair: Pair;
beforeEach(async () => {
  pair = await openPair({ automatic: false });
});
afterEach(async () => {
  await pair.end();
});

test('a delivered batch fetches its receipt by itself as soon as the county has imported it', async () => {
  const { township, county } = pair;
  await township.api.disputes.create({ fields: madeUpDispute() });
  const { id } = await township.api.batches.build({ month: '2026-07' });
  // A batch that nobody has sent is not sent by asking.
  expect(await fetchReceipts(township.api.batches)).toBe(false);
  expect((await township.api.batches.get({ id })).state).toBe('built');
  await township.api.batches.send({ id });
  expect(await fetchReceipts(township.api.batches)).toBe(false);
  await county.api.county.import({ batchId: id });
  expect(await fetchReceipts(township.api.batches)).toBe(true);
  expect(await township.api.batches.get({ id })).toMatchObject({ state: 'answered', verdicts: { accepted: 9 } });
  expect(await fetchReceipts(township.api.batches)).toBe(false);
});
