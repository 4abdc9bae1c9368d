// What was not understood is not dropped: a form whose reading fields (dates, numbers, amounts, months, moments, coordinates) hold nonsense
// refuses to save by its button and by Ctrl+S, names each field in the order of the page, puts the cursor into the next one that is still to
// be mended, keeps the text, and calls nothing that writes. Here the records; unread-case-papers.spec.ts walks the papers of a case,
// unread-dialogs.spec.ts settings, dialogs and lists.
// What is walked stands in pages/reading-walks.ts, file by file; each walk also fails when one of its files holds a reading field that it
// did not meet. tests/reading-fields.test.ts takes all such fields from the sources and fails when a form is in no walk. Not walked in a
// browser: building a batch (needs a county) and cutting a scanned page, whose gate that test reads in the source; and two fields that only
// look (the county's month, the day of a grid's holders), which save nothing. Not shown per field: one form of a component stands for all of
// its kind, e.g. one move of a dispute for every move, three columns for every filter. That useTyped throws outside of a form, and that no
// file goes round the gate, is src/renderer/components/one-way-to-save.test.ts.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { callEngine } from './pages/call.ts';
import { firstRecords, makeTransfer } from './pages/screen-records.ts';
import { goTo } from './pages/screens.ts';
import { expectHeld, startWalk } from './pages/unread.ts';

test('a dispute whose 发生日期 is 11.31 is not registered by Ctrl+S; the text outlives the page', async ({ sharedOffice: { page } }) => {
  await goTo(page, '/disputes/new');
  await page.getByRole('textbox', { name: '事件名称' }).fill('十一月三十一日的纠纷');
  await page.getByRole('textbox', { name: '发生地点' }).fill('枫桥村');
  await page.getByRole('textbox', { name: '姓名' }).first().fill('单雄信');
  await page.getByRole('textbox', { name: '姓名' }).nth(1).fill('仇小娟');
  const occurred = page.getByRole('textbox', { name: '发生日期' });
  await occurred.fill('11.31');
  await page.keyboard.press('Control+s');
  await expectHeld(page, occurred, '发生日期', '11.31', '这一天不存在，11 月没有 31 日');
  await goTo(page, '/desk');
  await goTo(page, '/disputes/new');
  await expect(occurred).toHaveValue('11.31');
  await occurred.fill('');
  const walk = startWalk(page, 'a dispute');
  await walk.form({ within: page.getByRole('main'), save: '登记 Ctrl+S' });
  const { dispute = '' } = await firstRecords(page);
  await goTo(page, `/disputes/${dispute}`);
  await walk.form({ within: page.getByRole('main'), save: '保存 Ctrl+S' });
  walk.end();
});

/** Records that are begun at an address and kept at another, with the buttons that add rows. */
const records = [
  { name: 'a person', module: 'staff', add: ['加一次培训', '加一本证书', '加一个岗位'] },
  { name: 'an organisation', module: 'organisations', add: [] },
  { name: 'a transfer', module: 'transfers', add: [] },
] as const;

for (const { name, module, add } of records) {
  test(`no reading field of ${name} is dropped, begun or kept`, async ({ sharedOffice: { page } }) => {
    const main = page.getByRole('main');
    const walk = startWalk(page, name);
    await goTo(page, `/${module}/new`);
    for (const button of add) await main.getByRole('button', { name: button }).click();
    await walk.form({ within: main, save: '登记 Ctrl+S' });
    const made =
      module === 'transfers'
        ? (await makeTransfer(page))['transfer']
        : (await firstRecords(page))[module === 'staff' ? 'staff' : 'committee'];
    await goTo(page, `/${module}/${made ?? ''}`);
    const kept = startWalk(page, name);
    await kept.form({ within: main, save: '保存 Ctrl+S' });
    kept.end(walk);
  });
}

test('a grid: 810.5 households and 220 degrees are refused, 1.5万 is shown as 15,000', async ({ sharedOffice: { page } }) => {
  const { rows } = (await callEngine(page, 'grids.list', { limit: 1 })) as { rows: { id: string }[] };
  await goTo(page, `/grids/${rows[0]?.id ?? ''}`);
  const households = page.getByRole('textbox', { name: '户数' });
  await households.fill('810.5');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('要填整数')).toBeVisible();
  await expect(households).toBeFocused();
  await households.fill('1.5万');
  await households.press('Tab');
  await expect(households).toHaveValue('15,000');
  await page.getByRole('textbox', { name: '中心经度' }).fill('220');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.unread-banner')).toContainText('“中心经度”里的“220”不在 73 到 136 之间');
});

test('no reading field of a grid is dropped', async ({ sharedOffice: { page } }) => {
  await goTo(page, `/grids/${(await firstRecords(page))['grid'] ?? ''}`);
  const walk = startWalk(page, 'a grid');
  // The day below the form, 哪一天在任, only looks.
  await walk.form({ within: page.getByRole('main').locator('.form-fields'), saveIn: page.getByRole('main'), save: '保存 Ctrl+S' });
  walk.end();
});

test('the unread text of the second row stays with it when the first is removed', async ({ sharedOffice: { page } }) => {
  await goTo(page, '/staff/new');
  for (const button of ['加一本证书', '加一本证书', '加一次培训', '加一次培训']) await page.getByRole('button', { name: button }).click();
  for (const [label, remove] of [
    ['有效期止', '移除证书1'],
    ['培训日期', '移除培训1'],
  ] as const)
    await expectToStay(page, label, remove);
  await goTo(page, '/disputes/new');
  const sides = page.getByRole('textbox', { name: '本方人数' });
  await sides.nth(1).fill('几个人');
  await page.getByRole('button', { name: '移除', exact: true }).first().click();
  await expect(sides).toHaveCount(1);
  await expect(sides).toHaveValue('几个人');
});

async function expectToStay(page: Page, label: string, remove: string): Promise<void> {
  const fields = page.getByRole('textbox', { name: label, exact: true });
  await fields.nth(1).fill('看不懂');
  await page.getByRole('button', { name: remove }).click();
  await expect(fields).toHaveCount(1);
  await expect(fields).toHaveValue('看不懂');
}
