// Places that the bundled list lacks: typed with their codes at set-up, and later by the county.
import { expect, test } from './fixtures.ts';
import { fill, pick } from './pages/controls.ts';
import { countyOffice, divisionLevels, fillAdministrator, setUp, township } from './pages/first-run.ts';
import { openRegister } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';

test('a township that the list lacks is set up with its code, its name and its villages, and has them in its pickers', async ({
  office: { page },
}) => {
  await page.getByRole('button', { name: '建立本单位' }).click();
  for (const [level, name] of ['江苏省', '苏州市', '枫桥示范区'].entries()) await pick(page, divisionLevels[level] ?? '', name);
  await expect(page.getByText('区划名单：国家统计局《2023年统计用区划代码和城乡划分代码》，截至 2023-06-30')).toBeVisible();
  await page.getByRole('button', { name: '乡镇（街道）名单里没有，自己填' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '区划代码' }).fill('100');
  await dialog.getByRole('textbox', { name: '名称' }).fill('周庄示范镇');
  await expect(dialog.getByRole('alert')).toHaveText('这个代码已经是枫桥示范镇的。请核对代码；名单上的就直接选它。');
  await expect(dialog.getByRole('button', { name: '填入' })).toBeDisabled();
  // A whole code that was pasted leaves its own three digits.
  await dialog.getByRole('textbox', { name: '区划代码' }).fill('320599101000');
  await expect(dialog.getByRole('textbox', { name: '区划代码' })).toHaveValue('101');
  await page.screenshot({ path: test.info().outputPath('typed-township.png') });
  await dialog.getByRole('button', { name: '填入' }).click();
  await expect(page.locator('.set-up-line').filter({ hasText: '单位名称' }).locator('input')).toHaveValue('周庄示范镇综治办');

  const villages = page.getByRole('textbox', { name: '名单里没有的村（社区）' });
  await villages.fill('001 桥东社区\n南塘村');
  await expect(page.getByText('第 2 行“南塘村”：看不出代码和名称')).toBeVisible();
  await fillAdministrator(page, township.administrator);
  await expect(page.getByText('还缺：村（社区）第 2 行要改')).toBeVisible();
  await villages.fill('001 桥东社区\n200 南塘村');
  await expect(page.getByText('要添加 2 个：桥东社区（001）、南塘村（200）。')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('typed-villages.png'), fullPage: true });
  await page.getByRole('button', { name: '建立登记簿' }).click();
  await page.getByRole('button', { name: '稍后再办' }).click();
  await signIn(page, township.administrator);

  await openRegister(page, '矛盾纠纷');
  await page.getByRole('button', { name: /^登记/ }).first().click();
  await pick(page, '村（社区）', '南塘村');
  await openRegister(page, '设置');
  await page.getByRole('link', { name: '区划名单' }).click();
  await expect(page.getByRole('row', { name: /320599101000 周庄示范镇/ })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('division-settings.png') });
});

test('a county adds a township that the list lacks where it sends the code', async ({ county: { page } }) => {
  await page.getByRole('button', { name: '建立本单位' }).click();
  // The county's host proposes the county's desk.
  await expect(page.getByRole('radio', { name: '县（市、区），接收乡镇报送' })).toBeChecked();
  await page.getByRole('button', { name: '返回' }).click();
  await setUp(page, countyOffice);
  await signIn(page, countyOffice.administrator);
  await openRegister(page, '收件箱');
  await page.getByRole('button', { name: '乡镇与接入码' }).click();
  await page.getByRole('button', { name: '给乡镇发接入码' }).click();
  await page.getByRole('button', { name: '名单里没有，自己填' }).click();
  const dialog = page.getByRole('dialog', { name: /填一个乡镇/ });
  await fill(dialog, '区划代码', '101');
  await fill(dialog, '名称', '周庄示范镇');
  await dialog.getByRole('button', { name: '填入' }).click();
  await page.getByRole('button', { name: '生成接入码' }).click();
  await expect(page.locator('.invite-code')).not.toBeEmpty();
});
