import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBatch } from '#engine/batches/bag/open-batch.ts';
import { fetchFile } from '#engine/files/files.store.ts';
import { loadKeyFile } from '#engine/database/key.ts';
import { startEngine } from '#engine/remote.ts';
import { connect, contentOf, madeUpDispute, makeApi, makeFolder, openDesk, openPair, removeFolder, type Pair } from './offices.ts';

let pair: Pair;
beforeEach(async () => {
  pair = await openPair({ automatic: true });
});
afterEach(async () => {
  await pair.end();
});

test('a mediation case travels whole: notice, session, agreement and what is to be paid', async () => {
  const { township, county } = pair;
  const dispute = await township.api.disputes.create({ fields: madeUpDispute() });
  const [payer, payee] = dispute.parties;
  let opened = await township.api.mediation.openCase({
    disputeId: dispute.id,
    fields: {
      acceptedOn: '2026-07-04',
      source: '1',
      difficulty: '1',
      mediationType: '4',
      summary: '宅基地边界',
      mediators: [{ staffId: null, name: '沈示范' }],
      recorder: '王示范',
    },
  });
  opened = await township.api.mediation.giveNotice({
    id: opened.id,
    rev: opened.rev,
    notice: { givenAt: '2026-07-04T09:00', manner: 'oral', givenBy: '沈示范' },
  });
  opened = await township.api.mediation.saveSession({
    id: opened.id,
    rev: opened.rev,
    session: {
      id: crypto.randomUUID(),
      heldAt: '2026-07-05T09:00',
      place: '枫桥村调解室',
      participants: '',
      record: '双方陈述',
      result: 'agreed',
      recorder: '王示范',
    },
  });
  opened = await township.api.mediation.saveAgreement({
    id: opened.id,
    rev: opened.rev,
    agreement: {
      facts: '双方因宅基地边界发生争执',
      clauses: ['乙方补偿甲方'],
      mannerAndTime: '一次付清',
      agreedOn: '2026-07-05',
      performance: [
        {
          id: crypto.randomUUID(),
          payerPartyId: payer?.id ?? '',
          payeePartyId: payee?.id ?? '',
          manner: '1',
          description: '补偿款',
          amountFen: 100_000,
          dueOn: '2026-08-01',
          way: '转账',
        },
      ],
    },
  });
  const batch = await township.api.batches.build({ month: '2026-07' });
  expect(await township.api.batches.send({ id: batch.id })).toMatchObject({ state: 'answered', verdicts: { accepted: 10, refused: 0 } });
  const { id, sessions, agreement, notice } = await county.api.mediation.get({ id: opened.id });
  expect({ id, sessions, agreement, notice }).toEqual({
    id: opened.id,
    sessions: opened.sessions,
    agreement: opened.agreement,
    notice: opened.notice,
  });
  expect(contentOf(county.engine)).toEqual(contentOf(township.engine));

  const file = await openBatch(fetchFile(township.engine.context.register.read, batch.fileId).bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(file.list) as unknown as ArrayBuffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['报送清单', '村（社区）', '矛盾纠纷', '调解案件']);
  expect(workbook.getWorksheet('调解案件')?.getRow(2).getCell(2).value).toBe(opened.title);
});

test('a batch is built and sent from a real engine thread', async () => {
  const folder = makeFolder('thread');
  const prepared = await openDesk(folder, 'township');
  await connect(prepared, pair.county);
  prepared.close();
  const handle = await startEngine({
    thread: new URL('../../src/engine/thread.ts', import.meta.url),
    dataFolder: folder,
    key: () => loadKeyFile(folder),
    resourceFolder: fileURLToPath(new URL('../../resources', import.meta.url)),
    programVersion: '0.1.0-test',
    ports: { printPdf: null },
    onFailure: (error) => console.error(error),
    onBug: (name, _number, stack) => console.error(name, stack),
  });
  try {
    let token: string | null = null;
    const api = makeApi((name, input) => handle.answer({ name, input, token }));
    ({ token } = await api.accounts.signIn({ userName: 'admin', password: 'made-up-password' }));
    const batch = await api.batches.build({ month: '2026-07' });
    expect(await api.batches.send({ id: batch.id })).toMatchObject({ state: 'answered', verdicts: { accepted: 8 } });
  } finally {
    await handle.close();
    removeFolder(folder);
  }
});

test('two records that claim one number: the second is refused with its reason, all others are taken', async () => {
  const { township, county } = pair;
  const first = await township.api.disputes.create({ fields: madeUpDispute() });
  await township.api.batches.send({ id: (await township.api.batches.build({ month: '2026-07' })).id });
  // At the county the same party id hangs on another dispute.
  const second = await township.api.disputes.create({ fields: madeUpDispute() });
  const third = await township.api.disputes.create({ fields: madeUpDispute() });
  county.engine.context.register.write((db) =>
    db.run('UPDATE dispute_parties SET id = ? WHERE dispute_id = ? AND position = 1', second.parties[0]?.id ?? '', first.id),
  );
  const batch = await township.api.batches.build({ month: '2026-07' });
  expect(await township.api.batches.send({ id: batch.id })).toMatchObject({ verdicts: { accepted: 1, refused: 1 } });
  expect((await township.api.batches.refused({})).rows).toMatchObject([{ recordId: second.id, problems: [{ code: 'receipt.taken' }] }]);
  await expect(county.api.disputes.get({ id: second.id })).rejects.toMatchObject({ code: 'record.not-found' });
  expect(await county.api.disputes.get({ id: third.id })).toMatchObject({ rev: 1 });
});
