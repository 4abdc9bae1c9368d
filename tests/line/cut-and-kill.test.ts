// Issue 2's acceptance: 20 uploads cut at random bytes, the county killed in 5 of them. Each ends with one receipt,
// no record twice, none lost.
import { expect, test } from 'vitest';
import { connect, contentOf, madeUpDispute, makeFolder, openCounty, openDesk, removeFolder, type Desk } from './offices.ts';
import { freePort, startCountyProcess } from './county-process.ts';
import { openProxy } from './cutting-proxy.ts';

const rounds = 20;
const killedRounds = new Set([2, 6, 10, 14, 18]);

/** mulberry32: the same cuts for the same seed, which stands in the test's output. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A story that does not shrink in the zip, so that the upload is long enough to be cut anywhere. */
function longStory(random: () => number): string {
  return Array.from({ length: 1500 }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 20_000))).join('');
}

async function changeTheMonth(township: Desk, random: () => number): Promise<void> {
  const { rows } = await township.api.disputes.list({ limit: 3, offset: 0 });
  for (const row of rows.slice(0, 2))
    await township.api.disputes.update({ id: row.id, rev: row.rev, fields: madeUpDispute({ story: longStory(random) }) });
  const last = rows[2];
  if (last !== undefined) await township.api.disputes.remove({ id: last.id, rev: last.rev, reason: '重复登记' });
  for (let count = 0; count < 12; count += 1) await township.api.disputes.create({ fields: madeUpDispute({ story: longStory(random) }) });
}

test(
  '20 uploads cut at random bytes, the county killed in 5: one receipt each, no record twice, none lost',
  { timeout: 600_000 },
  async () => {
    const seed = Number(process.env['LINE_SEED'] ?? Date.now() % 1_000_000);
    const random = seededRandom(seed);
    const folders = { township: makeFolder('township'), county: makeFolder('county') };
    const port = await freePort();
    const township = await openDesk(folders.township, 'township');
    const proxy = await openProxy(() => port);
    const setUp = await openCounty(folders.county, port);
    await setUp.api.county.changeSettings({ importAutomatically: true });
    await connect(township, { api: setUp.api, address: proxy.address });
    await setUp.stop();
    let county = await startCountyProcess(folders.county, port);
    const receipts: string[] = [];
    const tries: number[] = [];
    let batchBytes = 40_000;
    try {
      for (let round = 0; round < rounds; round += 1) {
        await changeTheMonth(township, random);
        const batch = await township.api.batches.build({ month: '2026-07' });
        batchBytes = batch.byteCount;
        // Questions before and after the upload take some 2 KB: the cut may fall into any of them.
        const cutAt = 1 + Math.floor(random() * (batchBytes + 2000));
        const dead = killedRounds.has(round);
        let restarted: Promise<void> = Promise.resolve();
        proxy.cutAfter(cutAt, () => {
          restarted = (async () => {
            if (dead) {
              await county.kill();
              county = await startCountyProcess(folders.county, port);
            }
            proxy.mend();
          })();
        });
        let state = '';
        let count = 0;
        for (; state !== 'answered'; count += 1) {
          expect(count, `round ${round}, cut at ${cutAt}, seed ${seed}`).toBeLessThan(6);
          state = await township.api.batches.send({ id: batch.id }).then(
            (sent) => sent.state,
            (error: unknown) => (error as { code: string }).code,
          );
          await restarted;
        }
        tries.push(count);
        if (process.env['LINE_TRACE']) console.log(round, cutAt, batchBytes, count, dead, Math.round(performance.now()));
        proxy.mend();
        receipts.push((await township.api.batches.receipt({ id: batch.id })).receiptNumber);
      }
      await county.kill();
      const opened = await openDesk(folders.county, 'county');
      try {
        expect(contentOf(opened.engine)).toEqual(contentOf(township.engine));
        const { rows } = await opened.api.county.inbox({ limit: 100 });
        expect(rows.map((row) => row.receiptNumber).toSorted()).toEqual(receipts.toSorted());
        expect(rows.every((row) => row.state === 'imported' && row.counts.conflict + row.counts.refused === 0)).toBe(true);
        expect(new Set(receipts).size).toBe(rounds);
        expect(receipts.toSorted().map((number) => Number(number.slice(-6)))).toEqual(
          Array.from({ length: rounds }, (_, index) => index + 1),
        );
        expect(opened.engine.context.register.read.get('SELECT count(*) AS count FROM upload_pieces')).toEqual({ count: 0 });
        expect(await opened.api.audit.verify({})).toMatchObject({ intact: true });
      } finally {
        opened.close();
      }
      console.log(`seed ${seed}: ${rounds} uploads of about ${Math.round(batchBytes / 1024)} KB, presses of 报送 each: ${tries.join(' ')}`);
    } finally {
      await county.kill();
      await proxy.close();
      township.close();
      removeFolder(folders.township);
      removeFolder(folders.county);
    }
  },
);
