// A folder with the villages' tables in one go: one summary, one button; and the second round of a table that was handed back.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import exceljs from 'exceljs';
import { expect, test } from './fixtures.ts';
import { callEngine } from './pages/call.ts';
import { pick } from './pages/controls.ts';
import { bringIn, commit, rowCounts } from './pages/imports.ts';
import { openRegister } from './pages/shell.ts';
import { signInAs } from './pages/sign-in.ts';

const headings = ['受理时间', '村（社区）', '当事人', '纠纷类型', '简要情况'];

/** The table of one village: two disputes, the second as given. */
async function villageTable(
  file: string,
  village: string,
  names: readonly [string, string],
  second: Partial<Record<'on' | 'village', string>> = {},
) {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('7月');
  sheet.addRows([
    [`${village}2026年7月矛盾纠纷排查台账`],
    headings,
    ['2026-07-03', village, names[0], '邻里纠纷', `${names[0]}家排水沟改道，与邻居发生争执。`],
    [second.on ?? '2026-07-09', second.village ?? village, names[1], '婚姻家庭纠纷', `${names[1]}家为赡养老人发生争执。`],
  ]);
  sheet.mergeCells('A1:E1');
  await workbook.xlsx.writeFile(file);
}

const villages = ['枫桥村', '石佛村', '柳荫村', '张家湾村', '石桥头村', '新民社区', '南塘村', '北河村'] as const;
const people = [
  ['褚敏斌', '葛伟超'],
  ['郎春伟', '窦伟晓'],
  ['岑国良', '应水娟'],
  ['钮德兴', '阮桂芬'],
  ['宣志刚', '边丽华'],
  ['屠建平', '楼亚琴'],
  ['寿永祥', '骆文娟'],
  ['詹小军', '斯美英'],
] as const;

/** Eight villages: the second with a date that no calendar has, the fourth without a date, the last one's file broken; and what lies beside them. */
async function folderOfVillages(parent: string): Promise<string> {
  const folder = join(parent, '各村7月台账');
  mkdirSync(join(folder, '东片'), { recursive: true });
  for (const [index, village] of villages.entries()) {
    const file = join(folder, index < 4 ? '东片' : '', `${String(index + 1)}${village}.xlsx`);
    const names = people[index] ?? ['', ''];
    if (index === 7) writeFileSync(file, 'PK broken on its way');
    else await villageTable(file, '枫桥村', names, index === 1 ? { on: '2026-02-30' } : index === 3 ? { on: '' } : {});
  }
  for (const name of ['~$1枫桥村.xlsx', '.DS_Store', '现场照片.jpg', '关于报送台账的通知.docx']) writeFileSync(join(folder, name), 'x');
  return folder;
}

const line = (page: Page, file: string) => page.getByRole('row').filter({ hasText: file });

test('a folder of eight villages is read in one go, with one summary, and what is ready is written by one button', async ({
  demoOffice: { page, dataFolder },
}) => {
  await signInAs(page, '王敏');
  await openRegister(page, '导入');
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(page.getByRole('button', { name: '选择文件夹' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('import-page.png') });
  await page.getByTestId('import-folder').setInputFiles(await folderOfVillages(dataFolder));
  const summary = page.locator('.import-stack-summary');
  await expect(summary).toHaveText('8 个表格：1 个读不了，2 个要核对，5 个可以写入。另有 4 个不是表格，没有读。');
  await expect(page.getByRole('heading', { name: '各村7月台账' })).toBeVisible();
  await expect(line(page, '2石佛村.xlsx')).toContainText('1 行');
  await expect(line(page, '2石佛村.xlsx')).toContainText('2026-02-30');
  await expect(line(page, '8北河村.xlsx')).toContainText('已损坏');
  await page.getByText('没有读的 4 个文件（不是表格）').click();
  await expect(page.getByText('现场照片.jpg：图片')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('stack-read.png') });

  // Leaving keeps it; it is found again on the page of imports.
  await openRegister(page, '导入');
  await page.getByRole('link', { name: '各村7月台账' }).click();
  await page.getByRole('button', { name: '写入 5 个文件，共 10 行' }).click();
  await expect(summary).toHaveText('8 个表格：1 个读不了，2 个要核对，5 个已写入。另有 4 个不是表格，没有读。');
  await expect(line(page, '1枫桥村.xlsx')).toContainText('写入 2 行。');

  // A fault is mended in its own import, which leads back to the summary.
  await page.getByRole('button', { name: /^核对 .*2石佛村/ }).click();
  await page.getByRole('button', { name: '列对应无误，核对各行' }).click();
  const date = page.getByLabel(/^A4 .*改为$/);
  await date.fill('2026-07-10');
  await date.press('Enter');
  await expect.poll(() => rowCounts(page)).toMatchObject({ 有错误: 0, 可导入: 2 });
  await page.getByRole('link', { name: '回到一并导入的文件' }).click();
  await page.getByRole('checkbox', { name: '要核对的 1 个文件也先写入好的行，其余搁置' }).check();
  await page.getByRole('button', { name: '写入 2 个文件，共 3 行' }).click();
  await expect(summary).toHaveText('8 个表格：1 个读不了，7 个已写入。另有 4 个不是表格，没有读。');
  await expect(line(page, '4张家湾村.xlsx')).toContainText('写入 1 行，搁置 1 行');
  await page.screenshot({ path: test.info().outputPath('stack-written.png') });
});

test('the same table twice is read once; its folder brought in again brings nothing twice', async ({
  demoOffice: { page, dataFolder },
}) => {
  await signInAs(page, '王敏');
  const file = join(dataFolder, '枫桥村.xlsx');
  await villageTable(file, '枫桥村', people[0]);
  const copy = { name: '枫桥村 - 副本.xlsx', mimeType: '', buffer: readFileSync(file) };
  const bring = async () => {
    await openRegister(page, '导入');
    await page.getByTestId('import-files').setInputFiles([{ ...copy, name: '枫桥村.xlsx' }, copy]);
  };
  await bring();
  await expect(line(page, '重复的文件')).toContainText('内容完全一样，只读一次');
  await page.getByRole('button', { name: '写入 1 个文件，共 2 行' }).click();
  await expect(page.locator('.import-stack-summary')).toHaveText('2 个表格：1 个重复的文件，1 个已写入。');
  await bring();
  await expect(page.locator('.import-stack-summary')).toHaveText('2 个表格：1 个重复的文件，1 个没有新的行。');
  await expect(page.getByRole('button', { name: '写入 0 个文件，共 0 行' })).toBeDisabled();
});

test('what was handed back comes again mended: its second round takes what was missing, and nothing twice', async ({
  demoOffice: { page, dataFolder, save },
}) => {
  await signInAs(page, '王敏');
  const file = join(dataFolder, '石佛村7月.xlsx');
  await villageTable(file, '枫桥村', people[1], { on: '2026-02-30' });
  await bringIn(page, file);
  expect(await rowCounts(page)).toMatchObject({ 有错误: 1, 可导入: 1 });
  expect(await commit(page)).toContain('1');
  const back = await save(() => page.getByRole('button', { name: '另存退回表' }).click());

  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(back);
  const sheet = workbook.getWorksheet('7月');
  expect(sheet?.getCell('A4').text).toBe('2026-02-30');
  expect(JSON.stringify(sheet?.getCell('A4').note)).toContain('2026-02-30');
  // The village mends the marked cell and sends the workbook as it is.
  if (sheet) sheet.getCell('A4').value = '2026-07-20';
  const mended = join(dataFolder, '石佛村7月（退回修改）已改.xlsx');
  await workbook.xlsx.writeFile(mended);

  await bringIn(page, mended);
  expect(await rowCounts(page)).toMatchObject({ 有错误: 0, 可导入: 1, 已有相同记录: 1 });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: test.info().outputPath('second-round.png') });
  expect(await commit(page)).toContain('1');
  const names = people[1].map((name) => callEngine(page, 'disputes.list', { search: name }));
  expect((await Promise.all(names)).map((found) => (found as { rows: unknown[] }).rows.length)).toEqual([1, 1]);
});

test('the answers given once are saved as a file without a name, and taken from it after they were forgotten', async ({
  demoOffice: { page, dataFolder, save },
}) => {
  await signInAs(page, '王敏');
  const file = join(dataFolder, '月亮村7月.xlsx');
  await villageTable(file, '月亮村', people[2]);
  await bringIn(page, file);
  await pick(page, 'B3 村（社区）改为', '枫桥村');
  await page
    .getByRole('button', { name: /^同值全改/ })
    .first()
    .click();
  await expect.poll(() => rowCounts(page)).toMatchObject({ 待确认: 0, 可导入: 2 });
  await openRegister(page, '导入');
  await page.getByRole('link', { name: '记住的列对应和改法' }).click();
  await page.setViewportSize({ width: 1366, height: 768 });
  const forget = page.getByRole('button', { name: '忘记 “月亮村”改为“枫桥村”' });
  await expect(forget).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('memory.png') });
  const saved = await save(() => page.getByRole('button', { name: '存成文件' }).click());
  const text = readFileSync(saved, 'utf8');
  expect(text).toContain('月亮村');
  for (const word of [...people[2], '王敏', '发生争执']) expect(text).not.toContain(word);
  await forget.click();
  await expect(forget).toHaveCount(0);
  await page.getByTestId('memory-file').setInputFiles(saved);
  const dialog = page.getByRole('dialog', { name: '读入列对应和改法' });
  await expect(dialog.getByText('改法：新增 1 条，替换 0 条')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('memory-taken.png') });
  await dialog.getByRole('button', { name: '读入', exact: true }).click();
  await expect(forget).toBeVisible();
});
