import { cpSync, rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { packBatch } from '#engine/batches/bag/pack-batch.ts';
import { signReceipt } from '#engine/batches/bag/receipt.ts';
import { toRecordLine } from '#engine/batches/record-data.ts';
import { sharedKindOf } from '#engine/registers/index.ts';
import { uploadBatch } from '#engine/batches/upload.ts';
import { getOfficeKeys } from '#engine/own-office/own-office.store.ts';
import { Receipt, type RecordLine } from '#shared/contract/batch-file.ts';
import {
  connect,
  contentOf,
  madeUpDispute,
  makeFolder,
  openCounty,
  openDesk,
  openPair,
  removeFolder,
  townshipCode,
  type Pair,
} from './offices.ts';
import { freePort } from './county-process.ts';
import { openProxy } from './cutting-proxy.ts';

const cleaning: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

async function open(automatic: boolean): Promise<Pair> {
  const pair = await openPair({ automatic });
  cleaning.push(() => pair.end());
  return pair;
}

test('an upload that was cut goes on at the byte where it was cut', async () => {
  const { township, county } = await open(true);
  const proxy = await openProxy(() => Number(new URL(county.address).port));
  cleaning.push(() => proxy.close());
  await connect(township, { api: county.api, address: proxy.address });
  for (let count = 0; count < 30; count += 1) {
    const story = Array.from({ length: 1500 }, (_, index) =>
      String.fromCharCode(0x4e00 + ((index * 7919 + count * 104_729 + index * index * 31) % 20_000)),
    ).join('');
    await township.api.disputes.create({ fields: madeUpDispute({ story }) });
  }
  const batch = await township.api.batches.build({ month: '2026-07' });
  proxy.cutAfter(Math.floor(batch.byteCount * 0.8), () => undefined);
  await expect(township.api.batches.send({ id: batch.id })).rejects.toMatchObject({ code: 'batches.county-unreachable' });
  expect(await township.api.batches.get({ id: batch.id })).toMatchObject({ state: 'sending', lastError: 'batches.county-unreachable' });
  expect((await county.api.county.inbox({})).rows).toMatchObject([{ batchId: batch.id, state: 'receiving', sequence: 1 }]);
  proxy.mend();
  expect(await township.api.batches.send({ id: batch.id })).toMatchObject({
    state: 'answered',
    verdicts: { accepted: 38 },
    lastError: null,
  });
  expect(proxy.sent()).toBeLessThan(batch.byteCount * 0.4);
});

test('a receipt in which one byte was changed is refused, and so is one that does not answer each record', async () => {
  const { township, county } = await open(false);
  await township.api.disputes.create({ fields: madeUpDispute() });
  const { id } = await township.api.batches.build({ month: '2026-07' });
  await township.api.batches.send({ id });
  await county.api.county.import({ batchId: id });
  const db = county.engine.context.register;
  const { receipt: genuine } = db.read.get<{ receipt: string }>('SELECT receipt FROM received_batches') ?? { receipt: '' };
  const replaceWith = (text: string): unknown => db.write((write) => write.run('UPDATE received_batches SET receipt = ?', text));
  const { signature: _signature, ...draft } = Receipt.parse(JSON.parse(genuine));
  const shorter = { ...draft, lines: draft.lines.slice(0, -1), counts: { ...draft.counts, accepted: draft.counts.accepted - 1 } };
  for (const [text, reason] of [
    [genuine.replace('枫桥示范区综治中心', '枫桥示范区综治中兴'), 'signature'],
    [JSON.stringify(signReceipt(shorter, getOfficeKeys(db.read).privateKey)), 'lines'],
    [JSON.stringify(signReceipt(draft, getOfficeKeys(township.engine.context.register.read).privateKey)), 'signature'],
  ] as const) {
    replaceWith(text);
    await expect(township.api.batches.send({ id })).rejects.toMatchObject({ code: 'batches.receipt-invalid', details: { reason } });
    expect((await township.api.batches.get({ id })).state).not.toBe('answered');
    expect((await township.api.batches.pending({})).total).toBe(9);
  }
  replaceWith(genuine);
  expect(await township.api.batches.send({ id })).toMatchObject({ state: 'answered', verdicts: { accepted: 9 } });
});

/** Packs and uploads a batch of the township by hand, as it would come from a USB stick in any order. */
async function sendByHand(
  { township, county }: Pair,
  place: { batchId: string; sequence: number; previousManifestHash: string | null },
  lines: readonly RecordLine[],
): Promise<string> {
  const db = township.engine.context.register.read;
  const packed = await packBatch({
    header: {
      ...place,
      officeCode: townshipCode,
      officeName: '枫桥示范镇综治办',
      schemaVersion: 1,
      programVersion: '0.1.0',
      period: '2026-07',
      madeAt: '2026-08-01T09:00:00.000+08:00',
      madeBy: '沈示范',
    },
    lines,
    list: Buffer.from('PK'),
    signingKey: getOfficeKeys(db).privateKey,
  });
  const { token } = db.get<{ token: string }>('SELECT token FROM county_connections') ?? { token: '' };
  await uploadBatch({
    address: county.address,
    token,
    bytes: Buffer.from(packed.bytes),
    url: null,
    signal: new AbortController().signal,
    onUrl: () => undefined,
    onProgress: () => undefined,
    metadata: { batchId: place.batchId, manifestHash: packed.manifestHash, sequence: String(place.sequence), period: '2026-07' },
  });
  await settled(county, place.batchId);
  return packed.manifestHash;
}

async function settled(county: Pair['county'], batchId: string): Promise<void> {
  await expect
    .poll(async () => (await county.api.county.inbox({})).rows.find((row) => row.batchId === batchId)?.state)
    .toMatch(/imported|waiting|checked|damaged/);
}

async function twoBatches(pair: Pair): Promise<{ first: RecordLine[]; second: RecordLine[]; id: string }> {
  const { id } = await pair.township.api.disputes.create({ fields: madeUpDispute({ title: '第一次报的名称' }) });
  const db = pair.township.engine.context.register.read;
  const line = (baseRev: number | null): RecordLine => {
    const record = sharedKindOf('dispute').find(db, id);
    if (record === undefined) throw new Error('no dispute');
    return toRecordLine(sharedKindOf('dispute'), record, baseRev);
  };
  const village = sharedKindOf('village');
  const villages = db.all<{ id: string }>('SELECT id FROM villages ORDER BY seq').flatMap((row) => {
    const record = village.find(db, row.id);
    return record === undefined ? [] : [toRecordLine(village, record, null)];
  });
  const first = [...villages, line(null)];
  await pair.township.api.disputes.update({ id, rev: 1, fields: madeUpDispute({ title: '第二次报的名称' }) });
  return { first, second: [...villages, line(1)], id };
}

const firstId = '01981c2a-7a10-7000-8000-000000000001';
const secondId = '01981c2a-7a10-7000-8000-000000000002';

/** The hash of the first batch is known before it is sent: same parts, same bytes. */
async function hashOfFirst(pair: Pair, lines: readonly RecordLine[]): Promise<string> {
  const packed = await packBatch({
    header: {
      batchId: firstId,
      sequence: 1,
      previousManifestHash: null,
      officeCode: townshipCode,
      officeName: '枫桥示范镇综治办',
      schemaVersion: 1,
      programVersion: '0.1.0',
      period: '2026-07',
      madeAt: '2026-08-01T09:00:00.000+08:00',
      madeBy: '沈示范',
    },
    lines,
    list: Buffer.from('PK'),
    signingKey: getOfficeKeys(pair.township.engine.context.register.read).privateKey,
  });
  return packed.manifestHash;
}

test('a batch that comes before its predecessor waits for it and then follows by itself', async () => {
  const pair = await open(true);
  const { first, second, id } = await twoBatches(pair);
  const previousManifestHash = await hashOfFirst(pair, first);
  await sendByHand(pair, { batchId: secondId, sequence: 2, previousManifestHash }, second);
  expect((await pair.county.api.county.inbox({})).rows).toMatchObject([{ sequence: 2, state: 'waiting', problem: 'county.out-of-order' }]);
  await expect(pair.county.api.county.import({ batchId: secondId })).rejects.toMatchObject({
    code: 'county.out-of-order',
    details: { missing: 1 },
  });
  await sendByHand(pair, { batchId: firstId, sequence: 1, previousManifestHash: null }, first);
  await expect.poll(async () => (await pair.county.api.county.inbox({})).rows.map((row) => row.state)).toEqual(['imported', 'imported']);
  expect(await pair.county.api.disputes.get({ id })).toMatchObject({ title: '第二次报的名称', rev: 2 });
  expect((await pair.county.api.county.offices({})).rows[0]).toMatchObject({ lastSequence: 2 });
});

test('a person may let it in, marked; what comes late does not undo what it brought', async () => {
  const pair = await open(false);
  const { first, second, id } = await twoBatches(pair);
  const previousManifestHash = await hashOfFirst(pair, first);
  await sendByHand(pair, { batchId: secondId, sequence: 2, previousManifestHash }, second);
  expect(await pair.county.api.county.import({ batchId: secondId, outOfOrder: true })).toMatchObject({
    state: 'imported',
    problem: 'county.let-in-early',
    counts: { new: 9 },
  });
  expect((await pair.county.api.county.offices({})).rows[0]).toMatchObject({ lastSequence: 0 });
  await sendByHand(pair, { batchId: firstId, sequence: 1, previousManifestHash: null }, first);
  expect(await pair.county.api.county.import({ batchId: firstId })).toMatchObject({
    state: 'imported',
    counts: { new: 0, changed: 0, unchanged: 9 },
  });
  expect(await pair.county.api.disputes.get({ id })).toMatchObject({ title: '第二次报的名称', rev: 2 });
  expect((await pair.county.api.county.offices({})).rows[0]).toMatchObject({ lastSequence: 2 });
});

test('a county restored from an old backup is noticed and gets exactly what it lost', async () => {
  const folders = { township: makeFolder('township'), county: makeFolder('county'), backup: makeFolder('backup') };
  for (const folder of Object.values(folders)) cleaning.push(() => removeFolder(folder));
  const port = await freePort();
  const township = await openDesk(folders.township, 'township');
  cleaning.push(() => township.close());
  let county = await openCounty(folders.county, port);
  cleaning.push(() => county.stop());
  await county.api.county.changeSettings({ importAutomatically: true });
  await connect(township, county);
  const report = async (): Promise<string> => {
    const { id } = await township.api.batches.build({ month: '2026-07' });
    expect(await township.api.batches.send({ id })).toMatchObject({ state: 'answered', verdicts: { refused: 0, conflict: 0 } });
    return id;
  };
  const kept = await township.api.disputes.create({ fields: madeUpDispute() });
  const removed = await township.api.disputes.create({ fields: madeUpDispute() });
  await report();
  await county.stop();
  cpSync(folders.county, folders.backup, { recursive: true });
  county = await openCounty(folders.county, port);
  await township.api.disputes.update({ id: kept.id, rev: 1, fields: madeUpDispute({ title: '第二批里改的' }) });
  const lost = await township.api.disputes.create({ fields: madeUpDispute() });
  const second = await report();
  await township.api.disputes.remove({ id: removed.id, rev: 1, reason: '重复登记' });
  const third = await report();

  await county.stop();
  rmSync(folders.county, { recursive: true });
  cpSync(folders.backup, folders.county, { recursive: true });
  county = await openCounty(folders.county, port);
  await expect(county.api.disputes.get({ id: lost.id })).rejects.toMatchObject({ code: 'record.not-found' });

  // Pressing 报送 on a batch that was answered long ago is enough.
  expect(await township.api.batches.send({ id: third })).toMatchObject({ state: 'answered', verdicts: { accepted: 1 } });
  expect((await township.api.batches.connection({})).connection?.countyRestoredAt).toMatch(/^20/);
  expect(contentOf(county.engine)).toEqual(contentOf(township.engine));
  expect((await county.api.county.inbox({})).rows.map((row) => [row.sequence, row.recordCount])).toEqual([
    [3, 1],
    [2, 2],
    [1, 10],
  ]);
  expect((await township.api.batches.get({ id: second })).state).toBe('answered');
  expect(township.engine.context.register.read.get('SELECT count(*) AS count FROM earlier_receipts')).toEqual({ count: 2 });
  expect((await township.api.batches.pending({})).total).toBe(0);
  await report();
});

test('until the county has it again, what it lost counts as pending', async () => {
  const { township, county } = await open(true);
  await township.api.disputes.create({ fields: madeUpDispute() });
  const one = await township.api.batches.build({ month: '2026-07' });
  await township.api.batches.send({ id: one.id });
  const { id } = await township.api.disputes.create({ fields: madeUpDispute() });
  const two = await township.api.batches.build({ month: '2026-07' });
  await township.api.batches.send({ id: two.id });
  county.engine.context.register.write((db) => {
    for (const sql of [
      'DELETE FROM taken_records WHERE batch_id = ?',
      'DELETE FROM received_lines WHERE batch_id = ?',
      'DELETE FROM received_batches WHERE batch_id = ?',
    ])
      db.run(sql, two.id);
    db.run('UPDATE reporting_offices SET last_sequence = 1, last_manifest_hash = ?', one.manifestHash);
    db.run('DELETE FROM dispute_parties WHERE dispute_id = ?', id);
    // As if it had never come: hops are kept for ever in earnest.
    db.run('DROP TRIGGER dispute_hops_last');
    db.run('DELETE FROM dispute_hops WHERE dispute_id = ?', id);
    db.run('DELETE FROM disputes WHERE id = ?', id);
  });
  await county.api.county.changeSettings({ importAutomatically: false });
  expect(await township.api.batches.send({ id: two.id })).toMatchObject({ state: 'delivered', receiptNumber: null });
  expect(await township.api.batches.pending({})).toMatchObject({ counts: { village: 0, dispute: 1 }, total: 1 });
  await county.api.county.import({ batchId: two.id });
  expect(await township.api.batches.send({ id: two.id })).toMatchObject({ state: 'answered' });
  expect((await township.api.batches.pending({})).total).toBe(0);
});

test('a township restored from an old backup takes its batch back and goes on behind what the county knows', async () => {
  const backup = makeFolder('backup');
  cleaning.push(() => removeFolder(backup));
  const { township: before, county, end: _end } = await openPair({ automatic: true });
  cleaning.push(() => county.stop());
  const { id } = await before.api.disputes.create({ fields: madeUpDispute({ title: '备份里有的' }) });
  await before.api.batches.send({ id: (await before.api.batches.build({ month: '2026-07' })).id });
  before.close();
  cpSync(before.folder, backup, { recursive: true });
  const later = await openDesk(before.folder, 'township');
  const forgotten = await later.api.disputes.create({ fields: madeUpDispute({ title: '备份之后登记的' }) });
  await later.api.batches.send({ id: (await later.api.batches.build({ month: '2026-07' })).id });
  later.close();
  removeFolder(before.folder);

  const restored = await openDesk(backup, 'township');
  cleaning.push(() => restored.close());
  await restored.api.disputes.update({ id, rev: 1, fields: madeUpDispute({ title: '恢复之后改的' }) });
  const taken = await restored.api.batches.build({ month: '2026-08' });
  expect(taken.sequence).toBe(2);
  await expect(restored.api.batches.send({ id: taken.id })).rejects.toMatchObject({ code: 'batches.other-content' });
  expect((await restored.api.batches.get({ id: taken.id })).state).toBe('refused');
  const next = await restored.api.batches.build({ month: '2026-08' });
  expect(next.sequence).toBe(3);
  expect(await restored.api.batches.send({ id: next.id })).toMatchObject({ state: 'answered', verdicts: { accepted: 1 } });
  expect((await county.api.disputes.get({ id })).title).toBe('恢复之后改的');
  expect((await county.api.disputes.get({ id: forgotten.id })).title).toBe('备份之后登记的');
});

test('a batch that was changed on its way is refused by name and can be built again', async () => {
  const { township, county } = await open(true);
  await township.api.disputes.create({ fields: madeUpDispute() });
  const batch = await township.api.batches.build({ month: '2026-07' });
  township.engine.context.register.write((db) => {
    const { bytes } = db.get<{ bytes: Uint8Array }>('SELECT bytes FROM files WHERE id = ?', batch.fileId) ?? { bytes: new Uint8Array() };
    const changed = Buffer.from(bytes);
    const at = Math.floor(changed.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    db.run('UPDATE files SET bytes = ? WHERE id = ?', changed, batch.fileId);
  });
  await expect(township.api.batches.send({ id: batch.id })).rejects.toMatchObject({ code: 'batches.county-refused' });
  expect(await township.api.batches.get({ id: batch.id })).toMatchObject({ state: 'refused', lastError: 'batches.county-refused' });
  expect((await county.api.county.inbox({})).rows).toMatchObject([{ state: 'damaged', sequence: 1 }]);
  const again = await township.api.batches.build({ month: '2026-07' });
  expect(again.sequence).toBe(1);
  expect(await township.api.batches.send({ id: again.id })).toMatchObject({ state: 'answered', verdicts: { accepted: 9 } });
});

test('a send can be cancelled and goes on later', async () => {
  const { township, county } = await open(true);
  const proxy = await openProxy(() => Number(new URL(county.address).port));
  cleaning.push(() => proxy.close());
  await connect(township, { api: county.api, address: proxy.address });
  await township.api.disputes.create({ fields: madeUpDispute() });
  const batch = await township.api.batches.build({ month: '2026-07' });
  // The line dies behind the first questions: the upload keeps trying until somebody stops it.
  proxy.cutAfter(1500, () => undefined);
  const jobId = crypto.randomUUID();
  const sending = township.api.batches.send({ id: batch.id, jobId });
  await expect.poll(async () => (await township.api.jobs.get({ jobId })).job?.step).toBe('报送第 1 批');
  await township.api.jobs.cancel({ jobId });
  await expect(sending).rejects.toMatchObject({ code: 'jobs.cancelled' });
  expect(await township.api.batches.get({ id: batch.id })).toMatchObject({ state: 'sending', lastError: 'jobs.cancelled' });
  proxy.mend();
  expect(await township.api.batches.send({ id: batch.id })).toMatchObject({ state: 'answered' });
});
