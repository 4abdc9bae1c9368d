// The same word counts the same: the desk's numbers open lists with as many rows, ticked rows are what is exported, and what a batch will lack
// is told before it is built, to the township and to the county.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { connectToCounty, sendBatch } from './pages/batches.ts';
import { inviteTownship, openNewestBatch } from './pages/county.ts';
import { countyOffice, township } from './pages/first-run.ts';
import { expectCount, openList } from './pages/register-list.ts';
import { openRegister } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';
import { readWorkbook } from './read-back.ts';

/** Where a person wants to look at the screens, not only to test them. */
const pictures = process.env['FENGQIAO_PICTURES'];

test.beforeEach(async ({ ledgerTownship: { page } }) => {
  await signIn(page, township.administrator);
  await openRegister(page, '工作台');
});

test('every number of the desk opens a list with as many rows, and says on hover what it counts', async ({ ledgerTownship: { page } }) => {
  for (const word of ['办理中', '超期', '本月受理', '本月化解']) {
    await openRegister(page, '工作台');
    const card = page.locator('.count').filter({ hasText: word });
    const number = (await card.locator('.count-number').innerText()).trim();
    await expect(card).toHaveAttribute('title', /。$/);
    await card.click();
    await expectCount(page, `${number} 件`);
    await expect(page.locator('.chips').getByText(word, { exact: true })).toHaveAttribute('title', /。$/);
    if (word !== '本月化解')
      await expect(
        page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: `${word} ${number}`, exact: true }),
      ).toHaveAttribute('title', /。$/);
  }
  await picture(page, 'desk-card-list');

  await openRegister(page, '工作台');
  const late = (await page.locator('.count').filter({ hasText: '超期' }).locator('.count-number').innerText()).trim();
  const box = page.locator('.tasks .panel').filter({ has: page.getByRole('heading', { name: `超期 ${late}` }) });
  await expect(box.locator('.task')).toHaveCount(8);
  await picture(page, 'desk-box');
  await box.getByRole('button', { name: `还有 ${String(Number(late) - 8)} 件` }).click();
  await expect(box.locator('.task')).toHaveCount(20);
  await box.getByRole('button', { name: `还有 ${String(Number(late) - 20)} 件` }).click();
  await expect(box.locator('.task')).toHaveCount(Number(late));
  await box.getByRole('button', { name: `在列表中看全部 ${late} 件` }).click();
  await expectCount(page, `${late} 件`);
  // None of the sheet's disputes has a day of its own: the column shows the one that the limits give.
  await expect(page.locator('.register-grid [role=gridcell][col-id=dueOn]').first()).toHaveText(/^\d{4}-\d{2}-\d{2}$/);
});

test('three rows that were ticked are exported as three; a record that left the list says so beside it', async ({
  ledgerTownship: office,
}) => {
  const { page } = office;
  await openList(page, '矛盾纠纷');
  const boxes = page.locator('.register-grid').getByRole('checkbox');
  for (const index of [0, 2, 4]) await boxes.nth(index).click();
  const rows = await page
    .locator('.register-foot')
    .getByText(/^\d+ 件$/)
    .innerText();
  await page.getByRole('button', { name: '导出表格' }).click();
  const dialog = page.getByRole('dialog', { name: '导出表格' });
  await expect(dialog.getByRole('radio', { name: '已选 3 件' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: `筛选出的全部 ${rows}` })).not.toBeChecked();
  await picture(page, 'export-ticked');
  const three = await readWorkbook(await office.save(() => dialog.getByRole('button', { name: '导出并保存' }).click()));
  expect(three.rows.length - 3).toBe(3);
  await page.getByRole('button', { name: '导出表格' }).click();
  await page.getByRole('radio', { name: /^筛选出的全部/ }).check();
  const all = await readWorkbook(await office.save(() => page.getByRole('dialog').getByRole('button', { name: '导出并保存' }).click()));
  expect(`${String(all.rows.length - 3)} 件`).toBe(rows);

  await page.locator('.register-grid').getByRole('row').filter({ hasText: '化解成功' }).first().locator('[col-id=title]').click();
  const beside = page.getByRole('complementary', { name: '选中的记录' });
  await expect(beside.getByRole('heading').first()).toBeVisible();
  await expect(beside.getByText('这条记录不在现在的列表里')).toHaveCount(0);
  await page
    .getByRole('navigation', { name: '视图' })
    .getByRole('button', { name: /^办理中/ })
    .click();
  await expect(beside.getByText('这条记录不在现在的列表里')).toBeVisible();
  await picture(page, 'not-listed');
  await beside.getByRole('button', { name: /^关上/ }).click();
  await expect(beside).toHaveCount(0);
});

test('what a batch will lack is told before it is built, with links; the county sees the same list', async ({
  ledgerTownship: { page },
  emptyCounty: county,
}) => {
  await signIn(county.page, countyOffice.administrator);
  const waiting = (await page.locator('.count').filter({ hasText: '待报送' }).locator('.count-number').innerText()).trim();
  const { address, code } = await inviteTownship(county.page, '枫桥示范镇');
  await connectToCounty(page, address, code);
  const panel = page.getByRole('region', { name: '待报送' });
  await expect(panel.getByRole('heading')).toHaveText(`待报送 ${waiting} 条`);
  await expect(panel.getByText(/第一次报送以前，全部记录都算/)).toBeVisible();
  await panel.getByRole('button', { name: '逐条看' }).click();
  await expect(panel.getByRole('row').nth(1)).toBeVisible();
  await picture(page, 'waiting');
  await panel.getByRole('button', { name: /^生成.*批次$/ }).click();
  const dialog = page.getByRole('dialog', { name: /条记录缺必填项目$/ });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  const title = await dialog.locator('.ant-modal-title').innerText();
  const lacking = /^(\S+) 条/.exec(title)?.[1] ?? '';
  const first = dialog.getByRole('row').filter({ hasText: '项：' }).first();
  const words = (await first.locator('.attention').innerText()).trim();
  expect(words).toMatch(/^\d+ 项：.*发生日期/);
  await picture(page, 'lacking');
  const link = first.getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await openRegister(page, '报送');
  await panel.getByRole('button', { name: /^生成.*批次$/ }).click();
  await page.getByRole('button', { name: '照样生成批次' }).click();
  await expect(page.getByRole('button', { name: /^报送第 1 批$/ })).toBeVisible({ timeout: 30_000 });
  await sendBatch(page);
  await expect(page.getByText('已送达，等待县级导入并签发回执')).toBeVisible({ timeout: 30_000 });

  await openNewestBatch(county.page);
  await expect(county.page.getByText(`已核对，${lacking} 条缺项，待导入`)).toBeVisible({ timeout: 60_000 });
  await county.page.getByText(`缺项 ${lacking}`, { exact: true }).click();
  await expect(county.page.getByRole('row').filter({ hasText: name }).first()).toContainText(`缺 ${words}`);
  await picture(county.page, 'county-lacking');
});

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}
