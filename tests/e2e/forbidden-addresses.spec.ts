// An address that an account or a desk may not open says so and leads on; nobody lands elsewhere without a word.
import { expect, test } from './fixtures.ts';
import { countyOffice } from './pages/first-run.ts';
import { signIn, signInAs } from './pages/sign-in.ts';

test("a clerk at an administrator's setting and a township at a county's page are told why, with a way on", async ({
  demoOffice: { page },
}) => {
  const at = (address: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  await signInAs(page, '李娜');
  await at('#/settings/accounts');
  await expect(page.getByRole('alert').filter({ hasText: '“账号”由管理员办理' })).toBeVisible();
  await page.getByRole('navigation', { name: '设置项目' }).getByRole('link', { name: '节假日' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '由管理员办理' })).toHaveCount(0);
  await at('#/settings/nowhere');
  await expect(page.getByText('没有这项设置')).toBeVisible();

  await at('#/county/offices');
  await expect(page.getByText('这是县级平台的页面')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('county-page-at-a-township.png') });
  await page.getByRole('button', { name: '到报送' }).click();
  await expect(page.getByRole('heading', { name: '报送', exact: true }).first()).toBeVisible();
});

test("a county at a township's page or setting is told whose it is", async ({ emptyCounty: { page } }) => {
  const at = (address: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  await signIn(page, countyOffice.administrator);
  await at('#/batches');
  await expect(page.getByText('这是乡镇（街道）的页面')).toBeVisible();
  await at('#/settings/limits');
  await expect(page.getByText('本单位没有“期限”这一项')).toBeVisible();
  await at('#/batches');
  await page.getByRole('button', { name: '到收件箱' }).click();
  await expect(page.getByRole('heading', { name: '收件箱' })).toBeVisible();
});
