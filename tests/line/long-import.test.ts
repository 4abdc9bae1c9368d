// The county's long import: watched, stopped, killed. Whatever happens, all of a batch is in with one receipt, or nothing.
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { lineVersionHeader } from '#shared/contract/line.ts';
import { startCountyProcess, freePort } from './county-process.ts';
import {
  connect,
  contentOf,
  madeUpDispute,
  makeFolder,
  openCounty,
  openDesk,
  openPair,
  removeFolder,
  type Desk,
  type Pair,
} from './offices.ts';

const cleaning: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

async function register({ api }: Desk, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await api.disputes.create({ fields: madeUpDispute() });
}

/** A month of 400 disputes and the villages lies checked at the county. */
async function deliverMonth(): Promise<Pair & { readonly id: string }> {
  const pair = await openPair({ automatic: false });
  cleaning.push(() => pair.end());
  await register(pair.township, 400);
  const { id } = await pair.township.api.batches.build({ month: '2026-07' });
  expect(await pair.township.api.batches.send({ id })).toMatchObject({ state: 'delivered' });
  return { ...pair, id };
}

/** Looks at each turn of the event loop: under load a whole step may be over within a few milliseconds of waiting. */
async function untilStep({ api }: Desk, jobId: string, step: string): Promise<number> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const { job } = await api.jobs.get({ jobId });
    if (job?.step === step && job.done > 0) return job.done;
    await nextTurn();
  }
  throw new Error(`The job did not come to ${step} in 30 s`);
}

test('an import tells how far it is, and other calls wait for its end', async () => {
  const { county, id } = await deliverMonth();
  const jobId = crypto.randomUUID();
  const importing = county.api.county.import({ batchId: id, jobId });
  const done = await untilStep(county, jobId, '写入台账');
  expect(done % 100).toBe(0);
  expect((await county.api.jobs.get({ jobId })).job).toMatchObject({ total: 408 });
  // Asked in the middle, answered at the end: nobody sees half a batch.
  expect((await county.api.county.inbox({})).rows).toMatchObject([{ batchId: id, state: 'imported', counts: { new: 408 } }]);
  expect(await importing).toMatchObject({ state: 'imported' });
});

test('an import that a person stops leaves nothing behind, and the next one gets the first receipt number', async () => {
  const { county, township, id } = await deliverMonth();
  const before = contentOf(county.engine);
  for (const step of ['写入台账', '记下每条结果']) {
    const jobId = crypto.randomUUID();
    const importing = county.api.county.import({ batchId: id, jobId });
    importing.catch(() => undefined);
    await untilStep(county, jobId, step);
    await county.api.jobs.cancel({ jobId });
    await expect(importing).rejects.toMatchObject({ code: 'jobs.cancelled' });
    expect(contentOf(county.engine)).toEqual(before);
    expect((await county.api.county.inbox({})).rows).toMatchObject([{ state: 'checked', receiptNumber: null, counts: { new: 408 } }]);
  }
  const imported = await county.api.county.import({ batchId: id });
  expect(imported.receiptNumber).toMatch(/-000001$/);
  expect(await township.api.batches.send({ id })).toMatchObject({
    state: 'answered',
    receiptNumber: imported.receiptNumber,
    verdicts: { accepted: 408 },
  });
  expect(await county.api.audit.verify({})).toMatchObject({ intact: true });
});

test('the comparison before an import can be stopped as well; what was compared before still stands', async () => {
  const { county, id } = await deliverMonth();
  // Something was written since: opening the batch compares it anew.
  await county.api.county.invite({ divisionCode: '320599101000', name: '另一示范镇' });
  const jobId = crypto.randomUUID();
  const opening = county.api.county.open({ batchId: id, jobId });
  opening.catch(() => undefined);
  await untilStep(county, jobId, '比对');
  await county.api.jobs.cancel({ jobId });
  await expect(opening).rejects.toMatchObject({ code: 'jobs.cancelled' });
  expect((await county.api.county.lines({ batchId: id })).count).toBe(408);
  expect(await county.api.county.open({ batchId: id })).toMatchObject({ state: 'checked', counts: { new: 408 } });
});

/** The county answers the line only before and after an import: a question that stays open tells that it is at work. */
async function untilImporting(port: number, { engine }: Desk): Promise<void> {
  const { token } = engine.context.register.read.get<{ token: string }>('SELECT token FROM county_connections') ?? { token: '' };
  const headers = { authorization: `Bearer ${token}`, [lineVersionHeader]: '1' };
  for (let tries = 0; tries < 2000; tries += 1) {
    const answered = fetch(`http://127.0.0.1:${String(port)}/line/watermark`, { headers }).then(
      () => true,
      () => true,
    );
    if (!(await Promise.race([answered, wait(300, false)]))) return;
  }
  throw new Error('The county never was at work');
}

test(
  'a county killed in the middle of an import has nothing of it, and imports it once when it is asked again',
  { timeout: 300_000 },
  async () => {
    const folders = { township: makeFolder('township'), county: makeFolder('county') };
    cleaning.push(
      () => removeFolder(folders.township),
      () => removeFolder(folders.county),
    );
    const port = await freePort();
    const township = await openDesk(folders.township, 'township');
    cleaning.push(() => township.close());
    const setUp = await openCounty(folders.county, port);
    await setUp.api.county.changeSettings({ importAutomatically: true });
    await connect(township, setUp);
    await setUp.stop();
    await register(township, 900);
    const { id } = await township.api.batches.build({ month: '2026-07' });

    let county = await startCountyProcess(folders.county, port);
    cleaning.push(() => county.kill());
    const sending = township.api.batches.send({ id }).catch((error: unknown) => error);
    await untilImporting(port, township);
    await county.kill();
    await sending;

    const after = await openDesk(folders.county, 'county');
    const { read } = after.engine.context.register;
    // On a slow machine the kill may come while the batch is still being compared: then even that is taken back.
    expect([undefined, { state: 'checked', receipt: null }]).toContainEqual(
      read.get('SELECT state, receipt_number AS receipt FROM received_batches'),
    );
    for (const table of ['disputes', 'villages', 'taken_records'])
      expect(read.get(`SELECT count(*) AS count FROM ${table}`), table).toEqual({ count: 0 });
    after.close();

    county = await startCountyProcess(folders.county, port);
    expect(await township.api.batches.send({ id })).toMatchObject({
      state: 'answered',
      receiptNumber: expect.stringMatching(/-000001$/) as string,
      verdicts: { accepted: 908 },
    });
    await county.kill();
    const opened = await openDesk(folders.county, 'county');
    try {
      expect(contentOf(opened.engine)).toEqual(contentOf(township.engine));
      expect((await opened.api.county.inbox({})).rows).toHaveLength(1);
      expect(await opened.api.audit.verify({})).toMatchObject({ intact: true });
    } finally {
      opened.close();
    }
  },
);
