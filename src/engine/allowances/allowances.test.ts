import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleCaseParties, exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const month = '2026-07';
const rates = { levels: [{ difficulty: '2', amountFen: 10_000 }], oralPercent: 50, payroll: [], sameMonth: true };

/** A case of July with a final agreement that asks for nothing to be paid. */
async function agreedCase(): Promise<string> {
  const {
    api,
    engine: { context },
  } = office;
  const dispute = await api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
  const fields = {
    acceptedOn: '2026-07-20',
    source: '1',
    difficulty: '2',
    mediationType: '4',
    summary: '',
    mediators: [{ staffId: null, name: '张涛' }],
    recorder: '李娜',
  };
  const { id, rev } = await api.mediation.openCase({ disputeId: dispute.id, fields });
  const noticed = await api.mediation.giveNotice({ id, rev, notice: { givenAt: '2026-07-20T09:00', manner: 'oral', givenBy: '张涛' } });
  const held = await api.mediation.saveSession({
    id,
    rev: noticed.rev,
    session: {
      id: context.newId(),
      heldAt: '2026-07-21T09:00',
      place: '调解室',
      participants: '',
      record: '双方陈述。',
      result: 'agreed',
      recorder: '李娜',
    },
  });
  const drawn = await api.mediation.saveAgreement({
    id,
    rev: held.rev,
    agreement: {
      facts: '双方因押金退还发生争议。',
      clauses: ['葛伟超已于2026年7月22日当场退还。'],
      performance: [],
      mannerAndTime: '',
      agreedOn: '2026-07-22',
    },
  });
  await api.mediation.finaliseAgreement({ id, rev: drawn.rev });
  return id;
}

const saveRates = () => office.api.settings.saveVersion({ kind: 'allowance-rates', validFrom: '2026-07-01', value: rates });

it('lists the agreements of the month with what is taken off and why', async () => {
  const id = await agreedCase();
  expect((await office.api.allowances.month({ month })).lines).toMatchObject([
    { caseId: id, rateFen: 0, approvedFen: 0, reasons: ['noRate', 'dossierIncomplete'] },
  ]);
  await saveRates();
  expect((await office.api.allowances.month({ month })).lines).toMatchObject([
    { caseId: id, mediators: '张涛', rateFen: 10_000, declaredFen: 10_000, approvedFen: 0, reasons: ['dossierIncomplete'] },
  ]);
  expect((await office.api.allowances.month({ month: '2026-08' })).lines).toEqual([]);
});

it('a person decides otherwise with a reason, up to the rate', async () => {
  const caseId = await agreedCase();
  await saveRates();
  expect((await refusal(office.api.allowances.decide({ month, caseId, approvedFen: 10_001, reason: '案情复杂' }))).code).toBe(
    'allowances.above-rate',
  );
  const { lines } = await office.api.allowances.decide({ month, caseId, approvedFen: 8_000, reason: '卷宗在司法所' });
  expect(lines).toMatchObject([{ approvedFen: 8_000, reasons: ['dossierIncomplete', 'decided'], note: '卷宗在司法所' }]);
});

it('a filed list says again what it said; what changes later is a correction with its reason', async () => {
  const caseId = await agreedCase();
  await saveRates();
  const filed = await office.api.allowances.file({ month, reason: '' });
  expect(filed).toMatchObject({ editions: [{ edition: 1, by: '王敏' }], changed: [] });
  const first = await office.api.allowances.workbook({ month, edition: 1 });
  expect((await refusal(office.api.allowances.file({ month, reason: '再报' }))).code).toBe('allowances.unchanged');
  expect((await office.api.allowances.decide({ month, caseId, approvedFen: 8_000, reason: '卷宗在司法所' })).changed).toEqual([caseId]);
  office.clock.set('2026-08-20T09:00:00+08:00');
  await office.signIn('wangmin', 'fengqiao-2026');
  expect(await cellsOf((await office.api.allowances.workbook({ month, edition: 1 })).fileId)).toEqual(await cellsOf(first.fileId));
  expect((await refusal(office.api.allowances.file({ month, reason: '' }))).code).toBe('allowances.reason-missing');
  const corrected = await office.api.allowances.file({ month, reason: '卷宗补交' });
  expect(corrected.editions.map(({ edition, reason, lines }) => [edition, reason, lines[0]?.approvedFen])).toEqual([
    [1, '', 0],
    [2, '卷宗补交', 8_000],
  ]);
  expect(() => office.engine.context.register.write((db) => db.run("UPDATE allowance_editions SET reason = '别的'"))).toThrow(/never/);
});

it('the workbook is A4 landscape, one page wide, with its totals and the chain of approval', async () => {
  await agreedCase();
  await saveRates();
  const { fileId, fileName, rowCount } = await office.api.allowances.workbook({ month, edition: null });
  expect([fileName, rowCount]).toEqual(['2026-07以案定补申报表（草稿）.xlsx', 1]);
  const rows = await cellsOf(fileId);
  expect(rows[0]).toBe('2026年7月人民调解“以案定补”申报表（草稿）');
  expect(rows.some((row) => row.includes('合计 1 件') && row.includes('100'))).toBe(true);
  expect(rows.at(-1)).toContain('司法所');
  const sheet = await sheetOf(fileId);
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
});

async function sheetOf(fileId: string): Promise<exceljs.Worksheet> {
  const { bytes } = await office.api.files.fetch({ fileId });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** Each row's different values, from left to right. */
async function cellsOf(fileId: string): Promise<string[]> {
  const rows: string[] = [];
  (await sheetOf(fileId)).eachRow((row) => {
    const values = Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);
    rows.push([...new Set(values)].filter((text) => text !== '').join('|'));
  });
  return rows;
}
