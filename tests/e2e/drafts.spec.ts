// What is typed and not saved outlives the page and the program.
import { expect, test } from './fixtures.ts';
import { openList } from './pages/register-list.ts';
import { signInAs } from './pages/sign-in.ts';

test('a form typed two seconds before the page was killed is offered again, to go on or to begin anew', async ({
  demoOffice,
  openWindow,
  host,
}) => {
  test.skip(host === 'electron', 'the browser closes a page without asking it');
  const { page } = demoOffice;
  await signInAs(page, '王敏');
  await openList(page, '矛盾纠纷');
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: '事件名称' }).fill('写到一半的排水纠纷');
  await page.waitForTimeout(2000);
  const later = await openWindow(demoOffice);
  await page.close({ runBeforeUnload: false });

  await signInAs(later, '王敏');
  await later.getByRole('button', { name: /^写到一半的排水纠纷/ }).click();
  await expect(later.getByText(/接着上次没写完的内容（.+ 留下）/)).toBeVisible();
  await expect(later.getByRole('textbox', { name: '事件名称' })).toHaveValue('写到一半的排水纠纷');
  await later.getByRole('button', { name: '不要了，重新填' }).click();
  await expect(later.getByRole('textbox', { name: '事件名称' })).toHaveValue('');
  await later.reload();
  await expect(later.getByRole('textbox', { name: '事件名称' })).toHaveValue('');
  await expect(later.getByText(/没写完的内容/)).toHaveCount(0);
});
