import exceljs, { type Worksheet } from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  exampleDispute,
  exampleGrid,
  exampleParty,
  exampleVillage,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';
import { createLedgerWriter } from './ledger-workbook.ts';

let office: ExampleOffice;
let gridId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  gridId = (await office.api.grids.create({ fields: exampleGrid() })).id;
});
afterEach(() => office.close());

async function sheetOf(
  input: Parameters<ExampleOffice['api']['reports']['disputeLedger']>[0],
): Promise<{ sheet: Worksheet; fileName: string; rowCount: number; fileId: string }> {
  const answer = await office.api.reports.disputeLedger(input);
  return { ...answer, sheet: await readSheet((await office.api.files.fetch({ fileId: answer.fileId })).bytes) };
}

async function readSheet(bytes: Uint8Array): Promise<Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('The workbook has no sheet');
  return sheet;
}

const shown = (sheet: Worksheet, row: number): unknown[] =>
  Array.from({ length: 19 }, (_item, index) => sheet.getRow(row).getCell(index + 1).value);

async function registerTwo(): Promise<void> {
  await office.api.disputes.create({
    fields: exampleDispute({ gridId, acceptedOn: '2026-07-19', dueOn: '2026-08-03', peopleCount: 3, resolverName: '张涛', remark: '=1+1' }),
  });
  const settled = await office.api.disputes.create({
    fields: exampleDispute({
      gridId,
      acceptedOn: '2026-07-02',
      amountFen: 12_345,
      peopleCount: 2,
      story: '欧阳小文与安居物业服务部为停车位争执。',
      mediationType: '18',
      parties: [
        exampleParty({ name: '欧阳小文', idNumber: '320599199309286348', sex: '2', phone: '13839494738' }),
        exampleParty({
          side: 'respondent',
          kind: '02',
          name: '安居物业服务部',
          idType: '',
          idNumber: '',
          sex: null,
          phone: '0512-81234567',
        }),
      ],
    }),
  });
  await office.api.disputes.move({
    id: settled.id,
    rev: settled.rev,
    move: 'settle',
    on: '2026-07-05',
    changes: { resolution: '@双方和解_x0041_', resolveMethod: '0103', resolveOrganisation: '枫桥村调委会' },
  });
  await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-06-30', title: '六月的纠纷' }) });
}

describe('the dispute ledger of a month', () => {
  it('lists the disputes accepted in the month, oldest first, with text ids, real dates, money in 万元 and summed totals', async () => {
    await registerTwo();
    const { sheet, fileName, rowCount } = await sheetOf({ month: '2026-07' });
    expect([fileName, rowCount, sheet.name]).toEqual(['枫桥示范镇2026年7月矛盾纠纷排查化解台账.xlsx', 2, '7月台账']);
    expect(sheet.getCell('A1').value).toBe('枫桥示范镇2026年7月份矛盾纠纷排查化解台账');
    expect([sheet.getCell('A2').value, sheet.getCell('K2').value]).toEqual([
      '填报单位（盖章）：枫桥示范镇综治办',
      '填报时间：2026年7月28日',
    ]);
    expect(shown(sheet, 5)).toEqual([
      1,
      new Date('2026-07-02T00:00:00Z'),
      '枫桥村',
      '第一网格',
      '欧阳小文',
      '320599199309286348',
      '13839494738',
      '安居物业服务部',
      '0512-81234567',
      '物业纠纷',
      '欧阳小文与安居物业服务部为停车位争执。',
      2,
      0.012345,
      new Date('2026-07-30T00:00:00Z'),
      '化解成功',
      new Date('2026-07-05T00:00:00Z'),
      '@双方和解_x0041_',
      null,
      null,
    ]);
    expect(shown(sheet, 6)).toEqual([
      2,
      new Date('2026-07-19T00:00:00Z'),
      '枫桥村',
      '第一网格',
      '褚敏斌',
      '320599195801038938',
      '17738195158',
      '葛伟超',
      '15234174008',
      '合同纠纷',
      '因房屋租赁押金退还产生纠纷。',
      3,
      2.3,
      new Date('2026-08-03T00:00:00Z'),
      '已受理',
      null,
      null,
      '张涛',
      '=1+1',
    ]);
    expect(['B5', 'F5', 'M5', 'S6'].map((cell) => [sheet.getCell(cell).type, sheet.getCell(cell).numFmt])).toEqual([
      [exceljs.ValueType.Date, 'yyyy-mm-dd'],
      [exceljs.ValueType.String, '@'],
      [exceljs.ValueType.Number, '0.00##;-0.00##;0'],
      [exceljs.ValueType.String, '@'],
    ]);
    expect(sheet.getCell('A7').value).toBe('合计');
    expect([sheet.getCell('L7').value, sheet.getCell('M7').value]).toEqual([
      { formula: 'SUM(L5:L6)', result: 5 },
      { formula: 'SUM(M5:M6)', result: 2.312345 },
    ]);
  });

  it('is laid out for A4 landscape, one page wide, with its header repeated on every page', async () => {
    await registerTwo();
    const { sheet } = await sheetOf({ month: '2026-07' });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:4',
    });
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet.model.merges).toEqual(expect.arrayContaining(['A1:S1', 'C3:D3', 'E3:G3', 'H3:I3', 'A3:A4', 'K3:K4', 'S3:S4']));
    expect([sheet.getCell('E3').value, sheet.getCell('F4').value]).toEqual(['当事人（申请人）', '身份证号码']);
    expect(sheet.getCell('A1').font).toMatchObject({ size: 14, bold: true });
    expect(sheet.getCell('K6').border).toMatchObject({ top: { style: 'thin' }, right: { style: 'thin' } });
  });

  it('hides names, ids and telephones in the masked copy, also where the story repeats them', async () => {
    await registerTwo();
    const { sheet, fileName } = await sheetOf({ month: '2026-07', masked: true });
    expect(fileName).toBe('枫桥示范镇2026年7月矛盾纠纷排查化解台账（脱敏）.xlsx');
    expect(shown(sheet, 5).slice(4, 11)).toEqual([
      '欧阳*',
      '320599********6348',
      '138****4738',
      '安居物业服务部',
      '0512-****4567',
      '物业纠纷',
      '欧阳*与安居物业服务部为停车位争执。',
    ]);
  });

  it('leaves drafts out of a month', async () => {
    await registerTwo();
    await office.api.disputes.create({ fields: exampleDispute({ gridId, state: 'draft', acceptedOn: '2026-07-20', title: '还没受理' }) });
    expect((await sheetOf({ month: '2026-07' })).rowCount).toBe(2);
  });

  it('files a zero report when nothing was found', async () => {
    const { sheet, rowCount } = await sheetOf({ month: '2026-05' });
    expect(rowCount).toBe(0);
    expect(sheet.getCell('A5').value).toBe('零报告：经排查，本期无矛盾纠纷。');
    expect(sheet.getCell('L6').formula).toBe('SUM(L5:L5)');
  });

  it('writes any selection under a title of its own', async () => {
    await registerTwo();
    const { sheet, rowCount, fileName } = await sheetOf({
      month: null,
      selection: { filters: [{ column: 'villageCode', operator: 'equals', value: exampleVillage }], search: '欧阳' },
      title: '枫桥村/物业专项台账',
    });
    expect([rowCount, fileName, sheet.getCell('A1').value]).toEqual([1, '枫桥村物业专项台账.xlsx', '枫桥村/物业专项台账']);
  });

  it('is forgotten when a person cancels it', async () => {
    await registerTwo();
    const jobId = '01900000-0000-7000-8000-00000000f001';
    const writing = office.api.reports.disputeLedger({ month: '2026-07', jobId });
    while ((await office.api.jobs.get({ jobId })).job === null);
    await office.api.jobs.cancel({ jobId });
    expect((await refusal(writing)).code).toBe('jobs.cancelled');
  });

  it('is read back by the import as the disputes that it was written from', async () => {
    await registerTwo();
    const { fileId, fileName } = await sheetOf({ month: '2026-07' });
    const { bytes } = await office.api.files.fetch({ fileId });
    const next = await openExampleOffice();
    try {
      await next.api.grids.create({ fields: exampleGrid() });
      const kept = await next.api.files.keep({ name: fileName, bytes });
      const opened = await next.api.imports.open({ fileId: kept.fileId });
      expect(opened.counts).toMatchObject({ rows: 2, faulty: 0, duplicate: 0 });
      await next.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take' });
      const { rows } = await next.api.disputes.list({ sort: [{ column: 'acceptedOn', direction: 'asc' }] });
      expect(
        rows.map((row) => [
          row.acceptedOn,
          row.gridName,
          row.partyNames,
          row.mediationType,
          row.amountFen,
          row.peopleCount,
          row.state,
          row.resolvedOn,
          row.dueOn,
        ]),
      ).toEqual([
        ['2026-07-02', '枫桥村第一网格', '欧阳小文、安居物业服务部', '18', 12_345, 2, 'settled', '2026-07-05', '2026-07-30'],
        ['2026-07-19', '枫桥村第一网格', '褚敏斌、葛伟超', '4', 2_300_000, 3, 'accepted', null, '2026-08-03'],
      ]);
      const second = await next.api.disputes.get({ id: rows[0]?.id ?? '' });
      expect([second.resolution, second.parties[0]?.idNumber, second.parties[1]?.phone]).toEqual([
        '@双方和解_x0041_',
        '320599199309286348',
        '0512-81234567',
      ]);
    } finally {
      next.close();
    }
  });
});

describe('a ledger of many rows', () => {
  it('goes out row by row and counts to the last', async () => {
    const writer = await createLedgerWriter({ title: '台账', unit: '综治办', filledOn: '2026-07-28', filledBy: '王敏', sheetName: '台账' });
    const row = {
      acceptedOn: '2026-07-01',
      villageName: '枫桥村',
      gridName: '枫桥村第一网格',
      gridThen: null,
      applicants: [{ name: '张伟', idNumber: '', phone: '' }],
      respondents: [],
      thirdNames: [],
      disputeType: '0201',
      mediationType: null,
      title: '事',
      story: '',
      peopleCount: 2,
      amountFen: 100,
      dueOn: null,
      state: 'handling',
      resolvedOn: null,
      resolution: '',
      resolverName: '',
      remark: '',
    };
    for (let index = 0; index < 6000; index += 1) writer.add(row);
    const sheet = await readSheet(await writer.finish());
    expect(sheet.getCell('A6004').value).toBe(6000);
    expect(sheet.getCell('L6005').value).toEqual({ formula: 'SUM(L5:L6004)', result: 12_000 });
    expect(sheet.getCell('J5').value).toBe('邻里纠纷');
  });
});
