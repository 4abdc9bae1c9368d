import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gridThenText } from '#shared/rules/grid-then.ts';
import { exampleDispute, exampleGrid, exampleVillage, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
let grids: string[];
beforeEach(async () => {
  office = await openExampleOffice();
  grids = [];
  for (const [serial, name] of [
    ['001', '枫桥村第一网格'],
    ['002', '枫桥村第二网格'],
    ['003', '枫桥村第三网格'],
  ])
    grids.push(
      (
        await office.api.grids.create({
          fields: exampleGrid({ code: `${exampleVillage}${serial ?? ''}`, name: name ?? '', households: 100, population: 300 }),
        })
      ).id,
    );
});
afterEach(() => office.close());

const basis = { document: '枫综治〔2026〕3号', note: '' };
const grid = (index: number) => grids[index] ?? '';
const disputeIn = async (index: number, acceptedOn: string) =>
  (await office.api.disputes.create({ fields: exampleDispute({ gridId: grid(index), acceptedOn, remark: '' }) })).id;
async function toldOf(id: string): Promise<string | null> {
  const { gridThen } = await office.api.disputes.get({ id });
  return gridThen === null ? null : gridThenText(gridThen);
}

it('a dispute tells the grid that it was registered in and what has become of it, as long as that counts', async () => {
  const [before, same, split, after] = [
    await disputeIn(2, '2026-04-30'),
    await disputeIn(1, '2026-04-30'),
    await disputeIn(0, '2026-04-30'),
    await disputeIn(1, '2026-06-02'),
  ];
  expect(await Promise.all([before, same, split].map(toldOf))).toEqual([null, null, null]);
  const merged = await office.api.grids.change({
    ...basis,
    changedOn: '2026-05-01',
    kind: 'merge',
    gridIds: [grid(2), grid(1)],
    intoGridId: grid(1),
    grid: null,
  });
  expect(await toldOf(before)).toBe('原枫桥村第三网格，2026-05-01 并入枫桥村第二网格');
  expect(await toldOf(same)).toBeNull();
  const renamed = await office.api.grids.change({
    ...basis,
    changedOn: '2026-06-01',
    kind: 'rename',
    gridId: grid(1),
    name: '枫桥村渡口网格',
  });
  expect(await Promise.all([before, same, after].map(toldOf))).toEqual([
    '原枫桥村第三网格，2026-05-01 并入枫桥村渡口网格',
    '原枫桥村第二网格，2026-06-01 更名为枫桥村渡口网格',
    null,
  ]);
  const parts = [
    { name: '枫桥村东网格', code: `${exampleVillage}008`, households: 60, population: 200 },
    { name: '枫桥村西网格', code: `${exampleVillage}009`, households: 40, population: 100 },
  ];
  await office.api.grids.change({ ...basis, changedOn: '2026-06-10', kind: 'split', gridId: grid(0), stays: false, heir: 1, parts });
  expect(await toldOf(split)).toBe('原枫桥村第一网格，2026-06-10 拆分，旧案由枫桥村西网格承接');
  await office.api.grids.undoChange({ id: renamed.id, reason: '办错' });
  await office.api.grids.undoChange({ id: merged.id, reason: '办错' });
  expect(await Promise.all([before, same].map(toldOf))).toEqual([null, null]);
});

it('a grid that ended without an heir, and one that got another code', async () => {
  const [ended, coded] = [await disputeIn(0, '2026-04-30'), await disputeIn(1, '2026-04-30')];
  await office.api.grids.change({ ...basis, changedOn: '2026-05-01', kind: 'close', gridId: grid(0), heirGridId: null });
  await office.api.grids.change({ ...basis, changedOn: '2026-05-02', kind: 'renumber', gridId: grid(1), code: `${exampleVillage}011` });
  expect(await Promise.all([ended, coded].map(toldOf))).toEqual([
    '原枫桥村第一网格，2026-05-01 撤销',
    '原枫桥村第二网格，2026-05-02 改了编码',
  ]);
});

it('the ledger names the grid of that day and says in its last column what it is today', async () => {
  await disputeIn(2, '2026-04-30');
  await office.api.grids.change({
    ...basis,
    changedOn: '2026-05-01',
    kind: 'merge',
    gridIds: [grid(2), grid(1)],
    intoGridId: grid(1),
    grid: null,
  });
  const { fileId } = await office.api.reports.disputeLedger({ month: '2026-04' });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from((await office.api.files.fetch({ fileId })).bytes) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  expect([sheet?.getCell('D5').value, sheet?.getCell('S5').value]).toEqual(['第三网格', '原第三网格，2026-05-01 并入第二网格']);
});
