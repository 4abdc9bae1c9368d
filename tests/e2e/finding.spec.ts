// Finding again: the box for everything, groups, a view of one's own, and the list as a workbook.
import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import { expect, test } from './fixtures.ts';
import { expectCount, rowsWith } from './pages/register-list.ts';
import { openRegister } from './pages/shell.ts';
import { signInAs } from './pages/sign-in.ts';

test('a clerk finds by a name, counts by village, keeps the view, and takes it out as a masked workbook', async ({
  demoOffice: { page },
}) => {
  await signInAs(page, '王敏');
  await openRegister(page, '矛盾纠纷');
  const parties = page.locator('.register-grid [role=gridcell][col-id=partyNames]').first();
  await expect(parties).toContainText(/\p{Script=Han}/u);
  const [name = ''] = (await parties.innerText()).split('、');

  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(page.locator('.search-popup .hit mark').first()).toHaveText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);

  await openRegister(page, '矛盾纠纷');
  await page.getByLabel('分组统计').last().click();
  await page.getByText('按村（社区）分组', { exact: true }).click();
  const group = page.locator('.group-chip').first();
  const [, count = ''] = (await group.innerText()).split(' ');
  await group.click();
  await expectCount(page, `${count} 件`);

  await page.getByRole('button', { name: /我的视图/ }).click();
  await page.getByText('把现在的样子存为视图…').click();
  await page.getByRole('textbox', { name: '视图名称' }).fill('一村的');
  await page.getByRole('button', { name: '存下' }).click();
  await page.getByRole('button', { name: '全部', exact: true }).click();
  await expectCount(page, '3,000 件');
  await page.getByRole('button', { name: /我的视图/ }).click();
  await page.getByRole('menuitem', { name: '一村的' }).first().click();
  await expectCount(page, `${count} 件`);

  await page.getByRole('button', { name: '导出表格' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出并保存' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^矛盾纠纷清单\d{8}（脱敏）\.xlsx$/);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await readFile(await saved.path())) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const sheet = workbook.worksheets[0];
  expect(sheet?.rowCount).toBe(3 + Number(count));
  expect(sheet?.getRow(4).values).not.toContain(await rowsWith(page, '').nth(1).locator('[col-id=partyNames]').innerText());
});
