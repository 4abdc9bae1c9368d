// Bad sheets from drop to committed by a person who never leaves the program: every fault is mended where it stands.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import exceljs from 'exceljs';
import { expect, test } from './fixtures.ts';
import { pick } from './pages/controls.ts';
import { bringIn, commit, mendCell, rowCounts } from './pages/imports.ts';
import { openRegister } from './pages/shell.ts';
import { signInAs } from './pages/sign-in.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const headings = ['序号', '受理时间', '村（社区）', '当事人', '身份证号', '纠纷类型', '纠纷简要情况'];
const ledger = [
  ['1', '2026-07-03', '月亮村', '褚敏斌', '320599198001010018', '邻里纠纷', '因排水发生争执'],
  ['2', '2026-07-04', '月亮村', '葛伟超', '', '邻里纠纷', '因采光发生争执'],
  ['3', '2026年7月', '枫桥村', '单雄杰', '', '邻里纠纷', '因院墙发生争执'],
  ['4', '2026-07-06', '枫桥村', '柏长青', '', '邻里纠纷', '因通道发生争执'],
];

const [first = [], second = [], third = [], fourth = []] = ledger;
const resent = [
  [...first.slice(0, 5), '婚姻家庭纠纷', first[6] ?? ''],
  second,
  ['3', '2026-07-05', ...third.slice(2)],
  [...fourth.slice(0, 6), '因通道堆物发生争执'],
];

test('three bad sheets go in without another program: faults, columns and a corrected resend', async ({
  demoOffice: { page, dataFolder },
}) => {
  await signInAs(page, '王敏');

  await test.step('villages unknown, an id faulty, a month without its day', async () => {
    await bringIn(page, await workbookIn(dataFolder, '七月.xlsx', [headings, ...ledger]));
    expect(await rowCounts(page)).toMatchObject({ 有错误: 2, 待确认: 1 });
    // No fault stands at a serial number.
    await expect(page.getByRole('cell', { name: /^A\d+$/ })).toHaveCount(0);
    await shot(page, 'faults');
    await pick(page, 'C2 村（社区）改为', '枫桥村');
    await shot(page, 'village');
    await rowOf(page, 'C2').getByRole('button', { name: '同值全改' }).click();
    await expect.poll(() => rowCounts(page)).toMatchObject({ 有错误: 2, 待确认: 0, 可导入: 2 });
    await mendCell(page, 'E2', '320599198001010017');
    await expect.poll(() => rowCounts(page)).toMatchObject({ 有错误: 1, 可导入: 3 });
    // The day has to be asked for: the rest goes in.
    expect(await commit(page)).toContain('3');
    const kept = page.getByRole('region', { name: '搁置的行' });
    await shot(page, 'kept');
    await mendCell(page, 'B4', '2026-07-05');
    await kept.getByRole('button', { name: '导入已改好的 1 行' }).click();
    await expect(page.getByText('共 4 行：已导入 4 行，没有搁置的行。')).toBeVisible();
    await shot(page, 'kept-done');
  });

  await test.step('columns that nobody knows, and no village anywhere', async () => {
    const rows = [
      ['受理时间', '当事人', '纠纷类型', '来龙去脉', '涉军情况'],
      ['2026-07-13', '查玉兰', '邻里纠纷', '因噪声发生争执', '否'],
      ['2026-07-14', '查玉成', '邻里纠纷', '因晾晒发生争执', ''],
    ];
    await openRegister(page, '导入');
    await page.getByTestId('import-files').setInputFiles(await workbookIn(dataFolder, '来信.xlsx', rows));
    await pick(page, 'D 列对应的项目', '纠纷简要情况');
    await page.getByRole('button', { name: 'E 列不导入' }).click();
    await shot(page, 'columns');
    await page.getByRole('button', { name: '列对应无误，核对各行' }).click();
    await expect.poll(() => rowCounts(page)).toMatchObject({ 有错误: 2, 可导入: 0 });
    await shot(page, 'no-village');
    await pick(page, 'A2 村（社区）改为', '枫桥村');
    await rowOf(page, 'A2').getByRole('button', { name: '同值全改' }).click();
    await expect.poll(() => rowCounts(page)).toMatchObject({ 有错误: 0, 可导入: 2 });
    expect(await commit(page)).toBe('共 2 行：已导入 2 行，没有搁置的行。');
  });

  await test.step('the first sheet once more, with a type and a story corrected', async () => {
    await bringIn(page, await workbookIn(dataFolder, '七月更正.xlsx', [headings, ...resent]));
    // The village that was mended for all stands by itself; what is as it was is the same, what is not waits for a person.
    await expect(page.getByText('村（社区）：“月亮村”改为“枫桥村”，2 行')).toBeVisible();
    await mendCell(page, 'E2', '320599198001010017');
    await expect.poll(() => rowCounts(page)).toMatchObject({ 有错误: 0, 与台账不同: 2, 已有相同记录: 2, 可导入: 0 });
    await expect(rowOf(page, 'F2')).toContainText('台账里是 邻里纠纷');
    await expect(rowOf(page, 'G5')).toContainText('台账里是 因通道发生争执');
    await shot(page, 'resent');
    await page.getByRole('button', { name: '全部更新台账' }).click();
    await expect.poll(() => rowCounts(page)).toMatchObject({ 与台账不同: 0, 可导入: 2 });
    await shot(page, 'chosen');
    expect(await commit(page)).toContain('已导入 2 行');
    await shot(page, 'updated');
  });

  await test.step('once more, nothing is left to do: no record was made twice, and the updates stand', async () => {
    await bringIn(page, await workbookIn(dataFolder, '七月再报.xlsx', [headings, ...resent]));
    await mendCell(page, 'E2', '320599198001010017');
    await expect.poll(() => rowCounts(page)).toMatchObject({ 需要处理: 0, 已有相同记录: 4, 可导入: 0 });
    await shot(page, 'same');
  });
});

function rowOf(page: Page, address: string) {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name: address, exact: true }) });
}

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

/** A workbook of one sheet, as a village would send it. */
async function workbookIn(folder: string, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('表');
  for (const row of rows) sheet.addRow([...row]);
  const file = join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}
