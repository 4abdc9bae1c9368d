// A row that names a village the office has not registered: it is a fault that a person can mend, never a crash at the import's end.
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Import } from '#shared/contract/imports.ts';
import { openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

async function openRows(name: string, rows: readonly (readonly string[])[]): Promise<Import> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('表');
  for (const row of rows) sheet.addRow([...row]);
  const { fileId } = await office.api.files.keep({ name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  return office.api.imports.open({ fileId });
}

const gridRows = [
  ['村（社区）', '网格编码', '网格名称', '户数'],
  ['枫桥村', '320599100200001', '枫桥村第一网格', '252'],
  ['月亮村', '320599100777001', '月亮村第一网格', '180'],
] as const;

const takeAll = ({ id, planHash }: Import) => office.api.imports.commit({ id, planHash: planHash ?? '', doubtful: 'take' });
const village = { code: '320599100777', name: '月亮村', kind: 'village' } as const;

describe('a grid of a village that the office has not registered', () => {
  it('is a fault at the village that says what to do; the other grids go in', async () => {
    const opened = await openRows('网格表.xlsx', gridRows);
    const { rows } = await office.api.imports.rows({ id: opened.id, verdicts: ['faulty'] });
    expect(rows.map(({ row }) => row)).toEqual([3]);
    const cell = rows[0]?.cells.find(({ field }) => field === 'village');
    expect(cell).toMatchObject({ address: 'A3', level: 'fault', code: 'village.not-registered' });
    expect(cell?.message).toContain('月亮村');
    expect(cell?.message).toContain('320599100777');
    expect((await takeAll(opened)).counts).toMatchObject({ taken: 1, parked: 1 });
  });

  it('stays a fault when a person confirms the name as it stands', async () => {
    const opened = await openRows('网格表.xlsx', gridRows);
    const confirmed = await office.api.imports.fix({ id: opened.id, sheet: '表', row: 3, field: 'village', value: '月亮村' });
    expect(confirmed.import.counts).toMatchObject({ good: 1, faulty: 1 });
    expect((await takeAll(confirmed.import)).counts).toMatchObject({ taken: 1, parked: 1 });
  });

  it('goes in once its village was registered and the name confirmed', async () => {
    const opened = await openRows('网格表.xlsx', gridRows);
    await office.api.offices.addVillage(village);
    const confirmed = await office.api.imports.fix({ id: opened.id, sheet: '表', row: 3, field: 'village', value: '月亮村', alike: true });
    expect(confirmed.import.counts).toMatchObject({ good: 2, faulty: 0 });
    expect((await takeAll(confirmed.import)).counts.taken).toBe(2);
    expect((await office.api.grids.list({ search: '月亮村' })).rows[0]).toMatchObject({ villageCode: village.code, villageName: '月亮村' });
  });

  it('goes in with a village of the office and a code of that village', async () => {
    const opened = await openRows('网格表.xlsx', gridRows);
    const at = { id: opened.id, sheet: '表', row: 3 };
    const named = await office.api.imports.fix({ ...at, field: 'village', value: '枫桥村' });
    expect(named.import.counts.faulty).toBe(1);
    const coded = await office.api.imports.fix({ ...at, field: 'code', value: '320599100200002' });
    expect((await takeAll(coded.import)).counts.taken).toBe(2);
  });

  it('is a fault too where only its code tells the village', async () => {
    const byCode = await openRows('网格表.xlsx', [
      ['网格编码', '网格名称', '户数'],
      ['320599100777001', '月亮第一网格', '180'],
    ]);
    expect(byCode.counts).toMatchObject({ rows: 1, faulty: 1 });
    const { rows } = await office.api.imports.rows({ id: byCode.id });
    expect(rows[0]?.cells.find(({ field }) => field === 'village')?.message).toContain('320599100777');
    expect((await takeAll(byCode)).counts).toMatchObject({ taken: 0, parked: 1 });
  });
});

describe('a dispute, a person or an organisation with a village that the office has not registered', () => {
  it('is doubted and, when a person takes it so, goes in without a village', async () => {
    const disputes = await openRows('台账.xlsx', [
      ['受理时间', '村（社区）', '当事人', '纠纷类型'],
      ['2026-07-03', '月亮村', '褚敏斌', '邻里纠纷'],
    ]);
    expect(disputes.counts).toMatchObject({ doubtful: 1 });
    expect((await takeAll(disputes)).counts.taken).toBe(1);
    const [dispute] = (await office.api.disputes.list({})).rows;
    expect(await office.api.disputes.get({ id: dispute?.id ?? '' })).toMatchObject({ villageCode: null, place: '月亮村' });
    const staff = await openRows('花名册.xlsx', [
      ['村（社区）', '姓名', '身份证号码', '手机'],
      ['月亮村', '褚敏斌', '320599195801038938', '17738195158'],
    ]);
    expect((await takeAll(staff)).counts.taken).toBe(1);
    const organisations = await openRows('组织名册.xlsx', [
      ['组织名称', '组织类型', '村（社区）', '负责人'],
      ['月亮村平安巡逻队', '群防群治组织', '月亮村', '褚敏斌'],
    ]);
    expect((await takeAll(organisations)).counts.taken).toBe(1);
  });
});
