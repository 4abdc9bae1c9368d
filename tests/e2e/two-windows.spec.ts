// Several clerks share one register: nothing that somebody else saved is written over unseen.
import { expect, test } from './fixtures.ts';
import { fill } from './pages/controls.ts';
import { openList, openRow, rowsWith, searchList } from './pages/register-list.ts';
import { signInAs } from './pages/sign-in.ts';

test.skip(({ host }) => host === 'electron', 'a desktop register has one window');

test('whoever saves second is told, and keeps what was typed', async ({ demoOffice, openWindow }) => {
  const first = demoOffice.page;
  const second = await openWindow(demoOffice);
  await signInAs(first, '王敏');
  await signInAs(second, '李娜');
  for (const page of [first, second]) {
    await openList(page, '矛盾纠纷');
    await searchList(page, '纠纷');
  }
  const title = await rowsWith(first, '纠纷').first().locator('[col-id=title]').innerText();
  for (const page of [first, second]) {
    await openRow(page, title);
    await expect(page.getByRole('textbox', { name: '事件名称' })).toHaveValue(title);
  }
  await fill(first, '备注', '先保存的备注');
  await first.getByRole('button', { name: /^保存/ }).click();
  await expect(first.getByText('已保存')).toBeVisible();

  await fill(second, '化解责任人', '后保存的人');
  await second.getByRole('button', { name: /^保存/ }).click();
  await second.getByRole('button', { name: '读入最新内容，保留我填的' }).click();
  await expect(second.getByRole('textbox', { name: '备注' })).toHaveValue('先保存的备注');
  await expect(second.getByRole('textbox', { name: '化解责任人' })).toHaveValue('后保存的人');
  await second.getByRole('button', { name: /^保存/ }).click();
  await expect(second.getByText('已保存')).toBeVisible();
});
