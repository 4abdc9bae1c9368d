// A dispute from Ctrl+N to saved without a mouse, the key actions beside the texts counted as they are made.
import { expect, test } from './fixtures.ts';
import { callEngine as call } from './pages/call.ts';
import { township } from './pages/first-run.ts';
import { openList } from './pages/register-list.ts';
import { openRegister } from './pages/shell.ts';
import { signIn, signInAs } from './pages/sign-in.ts';

const mostKeys = 45;

test('a dispute of two parties with its 4-digit type, grid and story is registered in at most 45 key actions beside the texts', async ({
  demoOffice: { page },
}, info) => {
  await signInAs(page, '王敏');
  await openList(page, '矛盾纠纷');
  let keys = 0;
  const press = async (...names: string[]) => {
    for (const name of names) {
      keys += 1;
      await page.keyboard.press(name);
    }
  };
  /** Letters and digits by which a row is picked are key actions too; Enter takes the row. */
  const pick = async (words: string) => {
    keys += words.length;
    await page.keyboard.type(words);
    await expect(page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')).toBeVisible();
    await press('Enter');
  };
  const at = (name: string) => expect(page.locator(':focus')).toHaveAttribute('aria-label', name);
  const tabs = (count: number) => press(...Array.from({ length: count }, () => 'Tab'));

  await press('Control+n');
  await at('事件名称');
  await page.keyboard.type('褚敏斌与葛伟超相邻排水纠纷');
  await tabs(2);
  await at('受理日期');
  await tabs(3);
  await at('所属网格');
  await pick('dk');
  await tabs(1);
  await at('发生地点');
  await tabs(2);
  await at('矛盾纠纷类别');
  await pick('0201');
  await tabs(6);
  await at('事件简述');
  await page.keyboard.type('屋后排水沟被堵，雨水倒灌进院子。');
  await press('Alt+ArrowDown');
  const party = async (name: string, idNumber: string, phone: string) => {
    await at('姓名');
    await page.keyboard.type(name);
    await tabs(3);
    await at('证件号码');
    await page.keyboard.type(idNumber);
    await tabs(1);
    await at('联系电话');
    await page.keyboard.type(phone);
  };
  await party('褚敏斌', '320599195801038938', '17738195158');
  await press('Alt+ArrowDown');
  await party('葛伟超', '320599198003151219', '15234174008');
  await page.screenshot({ path: info.outputPath('typed-by-keyboard.png') });
  await press('Enter');

  await expect(page.getByText('已登记“褚敏斌与葛伟超相邻排水纠纷”')).toBeVisible();
  await at('事件名称');
  await expect(page.locator(':focus')).toHaveValue('');
  info.annotations.push({ type: 'key actions', description: String(keys) });
  expect(keys).toBeLessThanOrEqual(mostKeys);

  const { rows } = (await call(page, 'disputes.list', { search: '褚敏斌', limit: 5, offset: 0 })) as { rows: { id: string }[] };
  expect(rows).toHaveLength(1);
  const saved = (await call(page, 'disputes.get', { id: rows[0]?.id ?? '' })) as {
    parties: { name: string; idNumber: string; phone: string; sex: string }[];
  };
  expect(saved).toMatchObject({
    disputeType: '0201',
    story: '屋后排水沟被堵，雨水倒灌进院子。',
    gridName: expect.stringContaining('渡口'),
  });
  expect(saved.parties).toMatchObject([
    { name: '褚敏斌', idNumber: '320599195801038938', phone: '17738195158', sex: '1', side: 'applicant' },
    { name: '葛伟超', idNumber: '320599198003151219', phone: '15234174008', side: 'respondent' },
  ]);
});

test('a third party is added by key; a known person is taken over by key; a double is told before saving, and merged and parted', async ({
  demoOffice: { page },
}, info) => {
  await signInAs(page, '王敏');
  await openList(page, '矛盾纠纷');
  const [row] = (
    (await call(page, 'disputes.list', { limit: 1, offset: 0, filters: [{ column: 'state', operator: 'in', value: ['handling'] }] })) as {
      rows: { id: string }[];
    }
  ).rows;
  const known = (await call(page, 'disputes.get', { id: row?.id ?? '' })) as {
    title: string;
    acceptedOn: string;
    villageName: string;
    mediationCaseId: string | null;
    parties: { name: string; idNumber: string }[];
  };
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: '事件名称' })).toBeFocused();
  await page.keyboard.type('又报来的同一件');
  for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
  await page.keyboard.type(known.villageName);
  await expect(page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.type(known.parties[0]?.name ?? '');
  await expect(page.locator('.known-person').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.party').first().getByRole('textbox', { name: '证件号码' })).not.toHaveValue('');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.type(known.parties[1]?.name ?? '');
  await page.keyboard.press('Alt+p');
  await expect(page.locator('.party')).toHaveCount(3);
  await expect(page.locator('.party').nth(2).getByRole('textbox', { name: '姓名' })).toBeFocused();
  await page.keyboard.press('Control+s');

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/可能已经登记过/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /就是这一件/ })).toBeFocused();
  await page.screenshot({ path: info.outputPath('double.png') });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await dialog.getByRole('button', { name: /不是同一件/ }).click();
  await expect(page.getByText('已登记')).toBeVisible();
  await page.waitForURL(/#\/disputes\/[0-9a-f-]{36}$/);
  const id = new URL(page.url()).hash.split('/').at(-1) ?? '';

  await page.goto(`${new URL(page.url()).origin}/#/disputes/merge/${id}/${row?.id ?? ''}`);
  await expect(page.getByRole('heading', { name: '合并两件矛盾纠纷' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('merge.png') });
  await page.getByRole('button', { name: '合并成一件' }).click();
  await expect(page.getByText(/并入了/)).toBeVisible();
  expect(await call(page, 'disputes.get', { id })).toMatchObject({ deleteReason: expect.stringContaining('并入') });
  await page.getByRole('button', { name: '撤销合并' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click();
  await expect(page.getByText('已撤销合并，两件都恢复了')).toBeVisible();
  expect(await call(page, 'disputes.get', { id })).toMatchObject({ deletedAt: null });
});

test('what is typed right after Ctrl+N stands in the form, however slow the PC, from the list and from the desk', async ({
  emptyTownship: { page },
}) => {
  await signIn(page, township.administrator);
  const session = await page.context().newCDPSession(page);
  // Letter after letter, with no look at the screen in between.
  const typeAtOnce = async (title: string) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    await page.keyboard.press('Control+n');
    await page.keyboard.type(title);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expect(page.getByRole('textbox', { name: '事件名称' })).toHaveValue(title);
    await page.keyboard.press('Escape');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /不要了/ })
      .click();
  };
  await openRegister(page, '矛盾纠纷');
  await expect(page.getByText('还没有矛盾纠纷')).toBeVisible();
  await typeAtOnce('褚敏斌与葛伟超相邻排水纠纷');
  await expect(page.getByText('还没有矛盾纠纷')).toBeVisible();
  await openRegister(page, '工作台');
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await typeAtOnce('单雄信与程咬金相邻通行纠纷');
});
