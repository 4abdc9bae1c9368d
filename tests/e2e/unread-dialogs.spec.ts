// No setting, dialog, filter or report goes through while one of its fields holds what was not understood (unread-fields.spec.ts).
import { expect, test } from './fixtures.ts';
import { callEngine } from './pages/call.ts';
import { pick } from './pages/controls.ts';
import { firstRecords } from './pages/screen-records.ts';
import { goTo, standsStill } from './pages/screens.ts';
import { signInAs } from './pages/sign-in.ts';
import { startWalk, walkDialog } from './pages/unread.ts';

test('no setting is stored while a field of it is unread', async ({ sharedOffice: { page } }) => {
  const main = page.getByRole('main');
  const walk = startWalk(page, 'settings');
  for (const section of ['limits', 'filing-day', 'grid-codes', 'transfers', 'case-limits', 'dossiers', 'allowance-rates']) {
    await goTo(page, `/settings/${section}`);
    await walk.form({ within: main, save: '存为新版本…' });
  }
  await goTo(page, '/settings/filing-day');
  await main.getByRole('textbox', { name: '报送日' }).fill('9');
  await main.getByRole('button', { name: '存为新版本…' }).click();
  await walkDialog(page, walk);
  walk.end();
});

test('no step of a dispute is taken and no supervision begun, changed or lifted while a field of it is unread', async ({
  demoOffice: { page },
}) => {
  await signInAs(page, '王敏');
  const { dispute = '' } = await firstRecords(page);
  const walk = startWalk(page, 'steps and supervision of a dispute');
  await goTo(page, `/disputes/${dispute}`);
  await page.getByRole('button', { name: '别的办理步骤' }).click();
  await page.locator('.ant-dropdown').getByRole('menuitem').first().click();
  await walkDialog(page, walk);
  const panel = page.getByRole('region', { name: '督办与包案' });
  await panel.getByRole('button', { name: '挂牌督办' }).click();
  await walkDialog(page, walk);
  const { acceptedOn } = (await callEngine(page, 'disputes.get', { id: dispute })) as { acceptedOn: string };
  await callEngine(page, 'supervisions.start', {
    disputeId: dispute,
    kind: 'listed',
    fields: {
      startedOn: acceptedOn,
      leaderName: '单雄信',
      leaderPost: '副镇长',
      unit: '枫桥村',
      plan: '每周上门。',
      progress: 10,
      expectedOn: null,
    },
  });
  await goTo(page, '/desk');
  await goTo(page, `/disputes/${dispute}`);
  const kept = startWalk(page, 'steps and supervision of a dispute');
  for (const button of ['修改', '解除']) {
    await panel.getByRole('button', { name: button, exact: true }).first().click();
    await walkDialog(page, kept);
  }
  kept.end(walk);
});

test('no grid is founded or changed and no post begun or ended while a field of it is unread', async ({ sharedOffice: { page } }) => {
  const { grid = '', committee = '' } = await firstRecords(page);
  const walk = startWalk(page, 'changes of grids and posts');
  await goTo(page, '/grids');
  await page.getByRole('button', { name: '设立网格' }).click();
  await walkDialog(page, walk);
  await goTo(page, `/grids/${grid}`);
  await page.getByRole('button', { name: '变动', exact: true }).click();
  await page.getByRole('dialog').getByText('拆分', { exact: true }).click();
  await walkDialog(page, walk);
  await goTo(page, `/organisations/${committee}`);
  await page.getByRole('button', { name: '加一位' }).click();
  await walkDialog(page, walk);
  await page.getByRole('button', { name: '离任' }).first().click();
  await walkDialog(page, walk);
  walk.end();
});

test('no number is lent or written, no code changed and no dossier handed over while a field of it is unread', async ({
  demoOffice: { page },
}) => {
  await signInAs(page, '王敏');
  const { closedCase = '' } = await firstRecords(page);
  await callEngine(page, 'dossiers.bind', { recordId: closedCase, jobId: crypto.randomUUID(), reason: '证据另行归档' });
  const walk = startWalk(page, 'numbers, codes and handovers');
  await goTo(page, '/mediation/numbers');
  for (const open of ['登记历史编号', '借出号段']) {
    await page.getByRole('button', { name: open }).first().click();
    await walkDialog(page, walk);
  }
  await goTo(page, '/settings/codes');
  await page.getByRole('button', { name: '加一行' }).click();
  await walkDialog(page, walk);
  await goTo(page, '/mediation/handovers');
  await page.getByRole('button', { name: '移交列出的全部' }).click();
  await walkDialog(page, walk);
  walk.end();
});

test('no filter is set and no bulk change shown while a field of it is unread', async ({ sharedOffice: { page } }) => {
  const lists = startWalk(page, 'filters and bulk changes');
  await goTo(page, '/disputes');
  for (const column of ['受理日期', '金额（元）', '人数']) {
    await page.getByRole('button', { name: `筛选${column}`, exact: true }).click();
    const editor = page.locator('.filter-editor:visible');
    // It takes the cursor once it is placed.
    await expect(editor.getByRole('textbox').first()).toBeFocused();
    await lists.form({ within: editor, save: /^筛\s?选$/, byKey: false });
    await page.keyboard.press('Escape');
    await expect(editor).toHaveCount(0);
  }
  await page.locator('.register-grid').getByRole('row').nth(1).locator('[role=gridcell]').nth(2).click();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '批量修改', exact: true }).click();
  const bulk = page.getByRole('dialog');
  await pick(bulk, '改哪一项', '化解时限');
  await lists.form({ within: bulk, save: '先看改动', byKey: false });
  await bulk.getByText('办一步', { exact: false }).click();
  await lists.form({ within: bulk, save: '先看改动', byKey: false });
  await bulk.getByRole('button', { name: /关闭|Close/ }).click();
  lists.end();
});

test('an allowance list that was never shown is not filed by the press that settles its month', async ({ demoOffice: { page } }) => {
  await signInAs(page, '王敏');
  await goTo(page, '/reports/allowances');
  const shown = page.getByRole('region', { name: '以案定补申报表' });
  const act = shown.getByRole('button', { name: '申报并固定' });
  await expect(act).toBeVisible();
  const editionsOf = async (month: string) =>
    ((await callEngine(page, 'allowances.month', { month })) as { editions: unknown[] }).editions.length;
  await page.getByRole('textbox', { name: '申报月份' }).fill('2026-05');
  await act.click();
  await expect(act).toBeVisible();
  expect(await editionsOf('2026-05')).toBe(0);
  await page.getByRole('textbox', { name: '申报月份' }).fill('2026-06');
  // As a reading aid presses it: the cursor stays in the box.
  await act.dispatchEvent('click');
  await expect(shown.getByRole('status')).toContainText('2026年6月的表，还没有申报');
  expect(await editionsOf('2026-06')).toBe(0);
  await act.click();
  await expect(shown.getByRole('button', { name: '作为更正申报' })).toBeVisible();
  expect(await editionsOf('2026-06')).toBe(1);
  await expect(shown.getByRole('status')).toHaveCount(0);
});

test('no report is made and no allowance filed or approved while a month or an amount is unread', async ({ sharedOffice: { page } }) => {
  const months = startWalk(page, 'months');
  await goTo(page, '/reports');
  await months.form({ within: page.getByRole('main'), save: '制作并保存 Excel 表', byKey: false });
  await goTo(page, '/reports/allowances');
  await months.form({ within: page.getByRole('main'), save: /^(申报并固定|作为更正申报)$/, byKey: false });
  await page.getByRole('textbox', { name: '申报月份' }).fill('2026-07');
  await page.keyboard.press('Enter');
  await standsStill(page);
  await page.getByRole('button', { name: '核定', exact: true }).first().click();
  await walkDialog(page, months, '核定');
  months.end();
});
