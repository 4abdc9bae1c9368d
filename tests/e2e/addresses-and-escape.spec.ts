// Small promises of every screen: an address that leads nowhere says so; Esc on an open menu closes the menu only.
import { expect, test } from './fixtures.ts';
import { township } from './pages/first-run.ts';
import { openRegister } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';

test('an unknown address says so and leads on; an open menu is walked by arrows, and Esc on it stays on the page; outgoing letters are headed so; blanks are told apart', async ({
  emptyTownship: { page },
}) => {
  await signIn(page, township.administrator);
  const at = (address: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  await at('#/nowhere');
  await expect(page.getByText('没有这个页面')).toBeVisible();
  await page.getByRole('button', { name: '到工作台' }).click();
  await expect(page.getByText('没有这个页面')).toHaveCount(0);

  await at('#/transfers/new');
  await page.getByText('转出', { exact: true }).first().click();
  await expect(page.getByRole('heading', { name: '去函' })).toBeVisible();
  const account = page.getByRole('banner').getByRole('button', { name: '王敏' });
  await account.click();
  await expect(page.getByRole('menuitem', { name: '退出' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '去函' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: '退出' })).toBeHidden();
  await expect(account).toBeFocused();

  // The arrows open and walk it; what Enter picks opens, and the menu is gone.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: '使用手册' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: '修改密码' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '修改密码' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: '修改密码' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await openRegister(page, '人民调解');
  await page.getByRole('button', { name: '空白文书' }).click();
  const forms = page.locator('.paper-list .paper-list-title');
  await expect(forms.nth(10)).toBeVisible();
  const titles = await forms.allInnerTexts();
  expect(titles.length).toBeGreaterThan(10);
  expect(new Set(titles).size).toBe(titles.length);
});
