// 备份: one made by hand, a stick that copies go to, the stick pulled out, and the desk that says so after three days.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, leave, test, watch } from './fixtures.ts';
import { startHost } from './host.ts';
import { setUp, township } from './pages/first-run.ts';
import { openRegister } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';

const openBackups = async (page: Page) => {
  await openRegister(page, '设置');
  await page.getByRole('navigation', { name: '设置项目' }).getByRole('link', { name: '备份', exact: true }).click();
  await expect(page.getByRole('heading', { name: '备份', exact: true })).toBeVisible();
};
const copiesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^register-.*\.db$/u.test(name))
    .sort();
const copies = (page: Page) => page.getByRole('region', { name: '备份', exact: true }).locator('tbody tr.ant-table-row');
const places = (page: Page) => page.getByRole('region', { name: '第二个备份位置' });

test('an administrator makes a copy, sends copies to a stick, and is told on the desk when the stick was gone for three days', async ({
  page,
  folder,
  host: kind,
}) => {
  test.skip(kind === 'electron', 'a desktop window has no other day');
  const dataFolder = join(folder, 'township');
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const faults = watch(page);
  let host = await startHost({ dataFolder, day: '2026-11-30' });
  try {
    await page.goto(host.address);
    await expect(page.getByRole('button', { name: '建立本单位' })).toBeVisible();
    await setUp(page, township);
    await signIn(page, township.administrator);
    await openBackups(page);

    await test.step('one press makes a copy that was checked', async () => {
      await page.getByRole('button', { name: '立即备份' }).click();
      await expect(copies(page)).toHaveCount(1, { timeout: 60_000 });
      await expect(copies(page).first()).toContainText('手工');
      await expect(copies(page).first()).toContainText('完好');
      expect(copiesIn(join(dataFolder, 'backups'))).toHaveLength(1);
      expect(existsSync(join(dataFolder, 'backups', `${copiesIn(join(dataFolder, 'backups'))[0] ?? ''}.json`))).toBe(true);
    });

    await test.step('the register’s own folder is refused, the stick is taken and gets the copy at once', async () => {
      const path = page.getByRole('textbox', { name: '文件夹地址' });
      await path.fill(join(dataFolder, 'backups'));
      await page.getByRole('button', { name: '设为备份位置' }).click();
      await expect(places(page).getByText('不能设在这里')).toBeVisible();
      await path.fill(join(folder, 'nowhere'));
      await page.getByRole('button', { name: '设为备份位置' }).click();
      await expect(places(page).getByText('备份位置连不上')).toBeVisible();
      await path.fill(stick);
      await page.getByRole('button', { name: '设为备份位置' }).click();
      await expect(places(page).getByText('最新一份已写入并读回核对')).toBeVisible({ timeout: 60_000 });
      expect(copiesIn(stick)).toEqual(copiesIn(join(dataFolder, 'backups')));
      expect(readdirSync(stick).filter((name) => name.includes('key'))).toEqual([]);
      await expect(page.getByText('2026-11-30').first()).toBeVisible();
    });

    await test.step('a look through the register finds every page readable', async () => {
      await page.getByRole('button', { name: '立即核对' }).click();
      await expect(page.getByText(/每一页都读得出来，\d+ 条变更记录前后相扣/)).toBeVisible({ timeout: 60_000 });
      await page.screenshot({ path: join(test.info().outputDir, 'backups.png') });
    });

    await test.step('the stick is pulled out: the copy is made all the same, and the place says what is wrong', async () => {
      renameSync(stick, `${stick}-pulled`);
      await page.getByRole('button', { name: '立即备份' }).click();
      await expect(copies(page)).toHaveCount(2, { timeout: 60_000 });
      await expect(places(page).getByText('备份位置连不上：U盘没有插上，或者共享文件夹打不开')).toBeVisible();
      await openRegister(page, '工作台');
      await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
      await expect(page.getByText('备份位置超过 3 天没有写入')).toHaveCount(0);
    });

    await test.step('four days later the desk says so; another stick in its place is not taken for it', async () => {
      await leave(page, host);
      host = await startHost({ dataFolder, day: '2026-12-04' });
      await page.goto(host.address);
      await signIn(page, township.administrator);
      await expect(page.getByText('备份位置超过 3 天没有写入')).toBeVisible();
      await page.screenshot({ path: join(test.info().outputDir, 'desk.png') });
      await page.getByRole('button', { name: '去看备份' }).click();
      mkdirSync(stick);
      await page.getByRole('button', { name: '试一试' }).click();
      await expect(places(page).getByText(/不是当时选的那个位置/)).toBeVisible({ timeout: 60_000 });
      expect(readdirSync(stick)).toEqual([]);
    });

    await test.step('the stick is back: it gets what it lacks, and the desk is quiet', async () => {
      renameSync(stick, `${stick}-other`);
      renameSync(`${stick}-pulled`, stick);
      await page.getByRole('button', { name: '试一试' }).click();
      await expect(places(page).getByText('最新一份已写入并读回核对')).toBeVisible({ timeout: 60_000 });
      expect(copiesIn(stick)).toHaveLength(2);
      await openRegister(page, '工作台');
      await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
      await expect(page.getByText('备份位置超过 3 天没有写入')).toHaveCount(0);
    });

    await test.step('removed, it keeps its copies', async () => {
      await openBackups(page);
      await page.getByRole('button', { name: '移除' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click();
      await expect(page.getByRole('button', { name: '试一试' })).toHaveCount(0);
      expect(copiesIn(stick)).toHaveLength(2);
    });
  } finally {
    await leave(page, host);
  }
  expect(faults).toEqual([]);
});
