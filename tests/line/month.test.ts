import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBatch } from '#engine/batches/bag/open-batch.ts';
import { fetchFile } from '#engine/files/files.store.ts';
import { blankGridItems } from '#shared/rules/blank-grid.ts';
import { lineVersionHeader } from '#shared/contract/line.ts';
import { contentOf, madeUpDispute, openPair, type Pair } from './offices.ts';

let pair: Pair;

beforeEach(async () => {
  pair = await openPair({ automatic: false });
});
afterEach(async () => {
  await pair.end();
});

async function register(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await pair.township.api.disputes.create({ fields: madeUpDispute() })).id);
  return ids;
}

test('the month goes up, the county imports it, and the township reads the signed receipt line by line', async () => {
  const { township, county } = pair;
  await register(5);
  const gone = await township.api.disputes.create({ fields: madeUpDispute() });
  await township.api.disputes.remove({ id: gone.id, rev: gone.rev, reason: '登记错了' });
  expect(await township.api.batches.pending({})).toEqual({
    counts: { village: 8, grid: 0, organisation: 0, staff: 0, dispute: 5, mediationCase: 0 },
    total: 13,
    refusedEarlier: 0,
  });

  const built = await township.api.batches.build({ month: '2026-07' });
  expect(built).toMatchObject({ sequence: 1, state: 'built', recordCount: 13, receiptNumber: null });
  const delivered = await township.api.batches.send({ id: built.id });
  expect(delivered).toMatchObject({ state: 'delivered', lastError: null });

  const {
    rows: [inbox],
  } = await county.api.county.inbox({});
  expect(inbox).toMatchObject({
    batchId: built.id,
    state: 'checked',
    recordCount: 13,
    counts: { new: 13, changed: 0, refused: 0 },
    officeName: '枫桥示范镇',
  });
  const page = await county.api.county.lines({ batchId: built.id, effects: ['new'], offset: 8 });
  expect(page.count).toBe(13);
  expect(page.rows[0]).toMatchObject({ entity: 'dispute', verdict: 'accepted', effect: 'new', index: 8 });
  expect(page.rows[0]?.changes).toContainEqual({ path: 'amountFen', ours: '', theirs: '120000' });
  expect((await county.api.disputes.count({ search: '', filters: [] })).count).toBe(0);

  const imported = await county.api.county.import({ batchId: built.id });
  expect(imported).toMatchObject({ state: 'imported', importedBy: '沈示范' });
  const answered = await township.api.batches.send({ id: built.id });
  expect(answered).toMatchObject({ state: 'answered', receiptNumber: imported.receiptNumber, verdicts: { accepted: 13 } });
  expect(await township.api.batches.receipt({ id: built.id })).toMatchObject({
    signatureValid: true,
    countyName: '枫桥示范区综治中心',
    manifestHash: built.manifestHash,
  });
  expect((await township.api.batches.lines({ id: built.id, verdicts: ['accepted'] })).count).toBe(13);
  expect((await township.api.batches.pending({})).total).toBe(0);
  expect((await county.api.disputes.list({ limit: 10, offset: 0 })).rows.map((row) => row.ownerCode)).toEqual(
    Array(5).fill('320599100000'),
  );
  expect((await county.api.county.offices({})).rows[0]).toMatchObject({ lastSequence: 1, lastPeriod: '2026-07', recordCount: 13 });
  expect(await county.api.audit.verify({})).toMatchObject({ intact: true });
});

test('sent twice it arrives once: the same receipt, no record twice', async () => {
  const { township, county } = pair;
  await county.api.county.changeSettings({ importAutomatically: true });
  await register(3);
  const { id } = await township.api.batches.build({ month: '2026-07' });
  const first = await township.api.batches.send({ id });
  const before = contentOf(county.engine);
  const second = await township.api.batches.send({ id });
  expect(first.state).toBe('answered');
  expect(second).toEqual({ ...first, lastTryAt: second.lastTryAt });
  expect(contentOf(county.engine)).toEqual(before);
  expect((await county.api.county.inbox({})).rows).toHaveLength(1);
  const again = await county.api.county.import({ batchId: id });
  expect(again.receiptNumber).toBe(first.receiptNumber);
});

test('only what changed goes up again, each batch follows the one before, and a deletion travels with its reason', async () => {
  const { township, county } = pair;
  await county.api.county.changeSettings({ importAutomatically: true });
  const [first = '', second = ''] = await register(3);
  const one = await township.api.batches.build({ month: '2026-07' });
  await expect(township.api.batches.build({ month: '2026-07' })).rejects.toMatchObject({
    code: 'batches.earlier-unanswered',
    details: { sequence: 1 },
  });
  await township.api.batches.send({ id: one.id });
  const opened = await township.api.disputes.get({ id: first });
  await township.api.disputes.update({ id: first, rev: opened.rev, fields: madeUpDispute({ title: '改过的名称' }) });
  await township.api.disputes.remove({ id: second, rev: 1, reason: '重复登记' });
  const two = await township.api.batches.build({ month: '2026-08' });
  expect(two.recordCount).toBe(2);
  const file = await openBatch(fetchFile(township.engine.context.register.read, two.fileId).bytes);
  expect(file.header).toMatchObject({ sequence: 2, previousManifestHash: one.manifestHash, period: '2026-08' });
  expect([...file.lines()].map(({ op, rev, baseRev }) => ({ op, rev, baseRev }))).toEqual([
    { op: 'upsert', rev: 2, baseRev: 1 },
    { op: 'delete', rev: 2, baseRev: 1 },
  ]);
  expect(await township.api.batches.send({ id: two.id })).toMatchObject({ state: 'answered', verdicts: { accepted: 2 } });
  expect(await county.api.disputes.get({ id: second })).toMatchObject({ deleteReason: '重复登记' });
  expect(contentOf(county.engine)).toEqual(contentOf(township.engine));
  const { rows } = await county.api.county.lines({ batchId: two.id, effects: ['changed'] });
  expect(rows[0]?.changes).toContainEqual({ path: 'title', ours: expect.stringContaining('相邻纠纷') as string, theirs: '改过的名称' });
});

test('what the county changed is not overwritten: both values are kept and shown on both sides', async () => {
  const { township, county } = pair;
  await county.api.county.changeSettings({ importAutomatically: true });
  const [id = ''] = await register(1);
  await township.api.batches.send({ id: (await township.api.batches.build({ month: '2026-07' })).id });
  const own = await township.api.disputes.get({ id });
  const { fields } = {
    fields: (({
      id: _id,
      ownerCode: _o,
      rev: _r,
      createdAt: _c,
      createdBy: _cb,
      updatedAt: _u,
      updatedBy: _ub,
      deletedAt: _d,
      deleteReason: _dr,
      villageName: _v,
      gridCode: _gc,
      gridName: _gn,
      mediationCaseId: _m,
      ...rest
    }) => rest)(own),
  };
  await county.api.disputes.update({ id, rev: 1, fields: { ...fields, place: '县里写的地点' } });
  await township.api.disputes.update({ id, rev: 1, fields: { ...fields, place: '乡镇写的地点' } });
  const batch = await township.api.batches.build({ month: '2026-08' });
  expect(await township.api.batches.send({ id: batch.id })).toMatchObject({ verdicts: { conflict: 1, accepted: 0 } });
  expect((await county.api.disputes.get({ id })).place).toBe('县里写的地点');
  const { rows } = await township.api.batches.refused({});
  expect(rows).toMatchObject([
    { recordId: id, verdict: 'conflict', problems: [{ path: 'place', value: '县里写的地点', ours: '乡镇写的地点' }] },
  ]);
  expect((await county.api.county.lines({ batchId: batch.id })).rows[0]).toMatchObject({
    effect: 'conflict',
    changes: [{ path: 'place', ours: '县里写的地点', theirs: '乡镇写的地点' }],
  });
  await township.api.disputes.update({ id, rev: 2, fields: { ...fields, place: '县里写的地点' } });
  const agreed = await township.api.batches.build({ month: '2026-08' });
  expect(await township.api.batches.send({ id: agreed.id })).toMatchObject({ verdicts: { unchanged: 1 } });
  expect((await township.api.batches.refused({})).rows).toEqual([]);
});

test("a refused line comes back to the township's to-do list and leaves it when the mended record is accepted", async () => {
  const { township, county } = pair;
  await county.api.county.changeSettings({ importAutomatically: true });
  const { id } = await township.api.disputes.create({ fields: madeUpDispute() });
  // A record from before today's rules: it lies in the register, but the county does not take it.
  township.engine.context.register.write((db) => db.run("UPDATE disputes SET source = '77' WHERE id = ?", id));
  await register(2);
  const batch = await township.api.batches.build({ month: '2026-07' });
  expect(await township.api.batches.send({ id: batch.id })).toMatchObject({ state: 'answered', verdicts: { accepted: 10, refused: 1 } });
  const { rows } = await township.api.batches.refused({});
  expect(rows).toMatchObject([
    { recordId: id, batchId: batch.id, verdict: 'refused', problems: [{ code: 'code.unknown', path: 'source', value: '77' }] },
  ]);
  expect(rows[0]?.problems[0]?.text).toContain('代码“77”不在');
  expect(await township.api.batches.pending({})).toMatchObject({ total: 1, refusedEarlier: 1 });
  const returnedOnDesk = async () => (await township.api.desk.today({})).tasks.filter((task) => task.kind === 'refusedLine');
  expect(await returnedOnDesk()).toMatchObject([
    { title: rows[0]?.title, detail: rows[0]?.problems[0]?.text, target: { module: 'batches', id: batch.id } },
  ]);

  await township.api.disputes.update({ id, rev: 1, fields: madeUpDispute({ source: null }) });
  expect((await township.api.batches.refused({})).rows).toEqual([]);
  expect(await returnedOnDesk()).toEqual([]);
  const mended = await township.api.batches.build({ month: '2026-07' });
  expect(await township.api.batches.send({ id: mended.id })).toMatchObject({ verdicts: { accepted: 1, refused: 0 } });
  expect(await township.api.batches.pending({})).toMatchObject({ total: 0 });
  expect(contentOf(county.engine)).toEqual(contentOf(township.engine));
});

test('what hangs on a refused grid waits with it and follows by itself', async () => {
  const { township, county } = pair;
  await county.api.county.changeSettings({ importAutomatically: true });
  const grid = await township.api.grids.create({
    fields: {
      villageCode: '320599100200',
      code: '320599100200001',
      name: '第一网格',
      kind: '1',
      households: null,
      population: null,
      keyPeopleCount: null,
      areaSquareMetres: null,
      centreLongitude: null,
      centreLatitude: null,
      chiefName: '王示范',
      chiefSex: null,
      chiefNation: null,
      chiefPoliticalStatus: null,
      chiefBirthDate: null,
      chiefEducation: null,
      chiefMobile: '',
      chiefPhone: '',
      workerNames: '',
      workerPhones: '',
      workerCount: null,
      remark: '',
      ...blankGridItems,
    },
  });
  const dispute = await township.api.disputes.create({ fields: madeUpDispute({ gridId: grid.id }) });
  township.engine.context.register.write((db) => db.run("UPDATE grids SET chief_sex = '7' WHERE id = ?", grid.id));
  const batch = await township.api.batches.build({ month: '2026-07' });
  expect(await township.api.batches.send({ id: batch.id })).toMatchObject({ verdicts: { accepted: 8, refused: 1, waiting: 1 } });
  expect((await township.api.batches.refused({})).rows.map((row) => row.recordId)).toEqual([grid.id]);
  township.engine.context.register.write((db) => db.run("UPDATE grids SET chief_sex = '1', rev = 2 WHERE id = ?", grid.id));
  const next = await township.api.batches.build({ month: '2026-07' });
  expect(await township.api.batches.send({ id: next.id })).toMatchObject({ verdicts: { accepted: 2 } });
  expect((await county.api.disputes.get({ id: dispute.id })).gridName).toBe('第一网格');
});

test("another office's record is refused, and so is a place outside the township", async () => {
  const { township, county } = pair;
  await county.api.county.changeSettings({ importAutomatically: true });
  const [own = '', foreign = ''] = await register(2);
  township.engine.context.register.write((db) => {
    db.run("UPDATE disputes SET owner_code = '320599101000' WHERE id = ?", foreign);
    db.run(
      "INSERT INTO villages (id, owner_code, rev, created_at, created_by, updated_at, updated_by, code, name, kind) SELECT 'ffffffff-0000-7000-8000-000000000000', owner_code, 1, created_at, created_by, updated_at, updated_by, '320599101200', '别镇村', 'village' FROM villages LIMIT 1",
    );
    db.run("UPDATE disputes SET village_code = '320599101200' WHERE id = ?", own);
  });
  const batch = await township.api.batches.build({ month: '2026-07' });
  expect(await township.api.batches.send({ id: batch.id })).toMatchObject({ verdicts: { accepted: 8, refused: 3 } });
  const { rows } = await county.api.county.lines({ batchId: batch.id, effects: ['refused'] });
  expect(rows.map((row) => row.problems[0]?.code)).toEqual(['receipt.outside', 'receipt.outside', 'receipt.other-owner']);
});

test('other content under the same batch id is refused with 422, a stranger with 401', async () => {
  const { township, county } = pair;
  await register(1);
  const batch = await township.api.batches.build({ month: '2026-07' });
  await township.api.batches.send({ id: batch.id });
  const { token } = township.engine.context.register.read.get<{ token: string }>('SELECT token FROM county_connections') ?? { token: '' };
  const ask = async (manifestHash: string, bearer: string): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(`${county.address}/line/answers/${batch.id}?manifestHash=${manifestHash}`, {
      headers: { authorization: `Bearer ${bearer}`, [lineVersionHeader]: '1' },
    });
    return { status: response.status, body: await response.json() };
  };
  const other = createHash('sha256').update('other').digest('hex');
  expect(await ask(batch.manifestHash, token)).toEqual({ status: 409, body: { state: 'working', step: 'waitingForPerson' } });
  expect(await ask(other, token)).toEqual({ status: 422, body: { state: 'otherContent', manifestHash: batch.manifestHash } });
  expect(await ask(batch.manifestHash, 'x'.repeat(43))).toMatchObject({ status: 401 });
  const metadata = Object.entries({ batchId: batch.id, manifestHash: other, sequence: '1', period: '2026-07' })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const upload = await fetch(`${county.address}/line/uploads`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      [lineVersionHeader]: '1',
      'tus-resumable': '1.0.0',
      'upload-length': '10',
      'upload-metadata': metadata,
    },
  });
  expect(upload.status).toBe(422);
  expect(await upload.json()).toMatchObject({ error: { code: 'line.other-content' } });
  const oldProgram = await fetch(`${county.address}/line/watermark`, {
    headers: { authorization: `Bearer ${token}`, [lineVersionHeader]: '0' },
  });
  expect(await oldProgram.json()).toEqual({ error: { code: 'line.version', details: { theirs: '0', ours: 1 } } });
  await county.api.county.import({ batchId: batch.id });
  expect(await ask(batch.manifestHash, token)).toMatchObject({ status: 200, body: { state: 'answered' } });
});

test('a code joins one office once, and not for ever', async () => {
  const { township, county } = pair;
  const { code } = await county.api.county.invite({ divisionCode: '320599101000', name: '另一示范镇' });
  await expect(township.api.batches.connect({ address: county.address, code })).rejects.toMatchObject({ code: 'batches.code-wrong' });
  await expect(township.api.batches.connect({ address: 'http://192.0.2.1:4180', code })).rejects.toMatchObject({
    code: 'batches.address-insecure',
  });
  await expect(county.api.county.invite({ divisionCode: '320508100000', name: '外县的镇' })).rejects.toMatchObject({
    code: 'county.outside',
  });
  const own = await county.api.county.invite({ divisionCode: '320599100000', name: '枫桥示范镇' });
  for (let tries = 0; tries < 10; tries += 1) {
    await expect(township.api.batches.connect({ address: county.address, code: '00000-00000' })).rejects.toMatchObject({
      code: 'batches.code-wrong',
    });
  }
  await expect(township.api.batches.connect({ address: county.address, code: own.code })).rejects.toMatchObject({
    code: 'batches.code-wrong',
  });
});
