// Tables that the program does not understand at once: what a person is asked on the way in, and that the answer counts.
import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from './fixtures.ts';
import { pick } from './pages/controls.ts';
import { bringIn, commit, rowCounts } from './pages/imports.ts';
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
