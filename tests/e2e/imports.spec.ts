// Tables that the program does not understand at once: what a person is asked on the way in, and that the answer counts.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import exceljs from 'exceljs';
import { expect, test } from './fixtures.ts';
import { pick } from './pages/controls.ts';
import { bringIn, commit, rowCounts } from './pages/imports.ts';
import { openRegister } from './pages/shell.ts';
import { signInAs } from './pages/sign-in.ts';

/** A workbook of one sheet, as a village would send it. */
async function workbookIn(folder: string, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('表');
  for (const row of rows) sheet.addRow([...row]);
  const file = join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

test('a grid of a village that is not registered is held back, until the village is chosen or registered', async ({
  demoOffice: { page, dataFolder },
}) => {
  await signInAs(page, '王敏');
  const file = await workbookIn(dataFolder, '新村网格.xlsx', [
    ['村（社区）', '网格编码', '网格名称', '户数'],
    ['月亮村', '320599100777001', '月亮村第一网格', '180'],
    ['月亮村', '320599100777002', '月亮村第二网格', '160'],
  ]);
  await bringIn(page, file);
  expect(await rowCounts(page)).toMatchObject({ 有错误: 2, 可导入: 0 });
  await expect(page.getByRole('cell', { name: /登记簿里没有“月亮村”（代码 320599100777）/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '导入 0 行' })).toBeDisabled();
  await page.screenshot({ path: test.info().outputPath('unknown-village.png') });
  await page.getByRole('button', { name: '登记新村' }).first().click();
  const dialog = page.getByRole('dialog', { name: '添加村（社区）' });
  await expect(dialog.getByPlaceholder('末 3 位')).toHaveValue('777');
  await expect(dialog.getByPlaceholder('如 枫桥村')).toHaveValue('月亮村');
  await page.screenshot({ path: test.info().outputPath('register-village.png') });
  await dialog.getByRole('button', { name: '添加' }).click();
  await expect.poll(() => rowCounts(page)).toMatchObject({ 有错误: 0, 可导入: 2 });
  expect(await commit(page)).toContain('2');
});

test('a village is chosen from those of the office', async ({ demoOffice: { page, dataFolder } }) => {
  await signInAs(page, '王敏');
  const file = await workbookIn(dataFolder, '台账.xlsx', [
    ['受理时间', '村（社区）', '当事人', '纠纷类型'],
    ['2026-07-03', '月亮村', '褚敏斌', '邻里纠纷'],
  ]);
  await bringIn(page, file);
  expect(await rowCounts(page)).toMatchObject({ 待确认: 1 });
  await pick(page, 'B2 村（社区）改为', '枫桥村');
  await page.getByRole('button', { name: '改正' }).click();
  await expect.poll(() => rowCounts(page)).toMatchObject({ 待确认: 0, 可导入: 1 });
});

test('columns that are not understood are answered before anything goes in, and the answers are remembered', async ({
  demoOffice: { page, dataFolder },
}) => {
  await signInAs(page, '王敏');
  const lines = [
    ['受理时间', '村（社区）', '当事人', '纠纷类型', '来龙去脉', '涉军情况'],
    ['2026-07-03', '枫桥村', '褚敏斌', '邻里纠纷', '因排水发生争执，双方各执一词', '否'],
    ['2026-07-04', '枫桥村', '葛伟超', '邻里纠纷', '因采光发生争执', ''],
  ];
  await openColumns(page, await workbookIn(dataFolder, '7月.xlsx', lines));
  const asked = page.getByRole('group', { name: '没有看懂的列' });
  await expect(asked.getByRole('row', { name: /列 E 来龙去脉 2 行 因排水发生争执/ })).toBeVisible();
  await expect(asked.getByRole('row', { name: /列 F 涉军情况 1 行 否/ })).toBeVisible();
  const agree = page.getByRole('button', { name: '列对应无误，核对各行' });
  await expect(page.getByText('还有 2 列没有答复：列 E“来龙去脉”、列 F“涉军情况”')).toBeVisible();
  await expect(agree).toBeDisabled();
  await bothSizes(page, 'unanswered-columns');
  // Whoever goes on to the rows is told there too.
  await page.getByText('核对行').click();
  await expect(page.getByRole('button', { name: '导入 2 行' })).toBeDisabled();
  await bothSizes(page, 'unanswered-rows');
  await page.getByRole('button', { name: '去答复' }).click();
  await pick(page, 'E 列对应的项目', '纠纷简要情况');
  await page.getByRole('button', { name: 'F 列不导入' }).click();
  await agree.click();
  await expect.poll(() => rowCounts(page)).toMatchObject({ 可导入: 2 });
  expect(await commit(page)).toContain('2');

  await openColumns(
    page,
    await workbookIn(
      dataFolder,
      '8月.xlsx',
      lines.map((line) => [...line].reverse()),
    ),
  );
  await expect(asked).toHaveCount(0);
  await expect(page.getByText('列已对应好')).toBeVisible();
});

test('a header that the program does not find is pointed at, and the sheet is read from there', async ({
  demoOffice: { page, dataFolder },
}) => {
  await signInAs(page, '王敏');
  const notes = Array.from({ length: 104 }, (_none, index) => [`填表须知第 ${String(index + 1)} 条`]);
  const table = [
    ['受理', '当事人', '纠纷', '村居'],
    ['时间', '', '类型', ''],
    ['2026-07-03', '褚敏斌', '邻里纠纷', '枫桥村'],
  ];
  await openColumns(page, await workbookIn(dataFolder, '须知在前.xlsx', [...notes, ...table]));
  await expect(page.getByText('没有找到表头')).toBeVisible();
  await page.getByRole('button', { name: '指定表头' }).click();
  const dialog = page.getByRole('dialog', { name: /的表头在哪几行/ });
  await dialog.getByRole('row', { name: /^105 受理/ }).click();
  await dialog.getByRole('row', { name: /^106 时间/ }).click();
  await bothSizes(page, 'named-header');
  await dialog.getByRole('button', { name: '按这个表头重新读' }).click();
  await expect(page.getByText('表头在第 105、106 行，数据 1 行')).toBeVisible();
  await page.getByRole('button', { name: '列对应无误，核对各行' }).click();
  await expect.poll(() => rowCounts(page)).toMatchObject({ 可导入: 1 });
});

async function openColumns(page: Page, file: string): Promise<void> {
  await openRegister(page, '导入');
  await page.getByTestId('import-files').setInputFiles(file);
  await expect(page.getByRole('button', { name: '列对应无误，核对各行' })).toBeVisible();
}

async function bothSizes(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [911, 512],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: test.info().outputPath(`${name}-${String(width)}.png`) });
  }
}
