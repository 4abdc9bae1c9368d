// 设置: next year's holidays from a pasted notice, a longer limit, and a clerk who may look but not touch.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, leave, test, watch } from './fixtures.ts';
import { startHost } from './host.ts';
import { callEngine } from './pages/call.ts';
import { fill } from './pages/controls.ts';
import { registerDispute } from './pages/disputes.ts';
import { setUp, township } from './pages/first-run.ts';
import { openRegister } from './pages/shell.ts';
import { signIn, signOut } from './pages/sign-in.ts';

/** The desk asks for next year's table from 1 December on. A Thursday. */
const day = '2026-12-03';
const clerk = { name: '李娜', userName: 'lina', password: 'feng-qiao-2026', role: 'clerk' };
const notice =
  '关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）上班。\n二、春节：2月5日（周五）至11日（周四）放假调休，共7天。';

const openSetting = async (page: Page, word: string) => {
  await openRegister(page, '设置');
  await page.getByRole('navigation', { name: '设置项目' }).getByRole('link', { name: word, exact: true }).click();
};

/** The page's clock runs on from that day; Playwright's own would stand still or drive every timer itself. */
async function startPageOn(page: Page, date: string): Promise<void> {
  await page.addInitScript(
    (shiftMs) => {
      globalThis.Date = new Proxy(Date, {
        construct: (real, values: unknown[], made) =>
          Reflect.construct(real, values.length === 0 ? [real.now() + shiftMs] : values, made) as Date,
        get: (real, name) => (name === 'now' ? () => real.now() + shiftMs : (Reflect.get(real, name) as unknown)),
      });
    },
    Date.parse(`${date}T10:00:00+08:00`) - Date.now(),
  );
}

test("an administrator brings in next year's holidays and sets a longer limit; a new dispute is due by both, and a clerk only reads them", async ({
  page,
  folder,
  host: kind,
}) => {
  test.skip(kind === 'electron', 'a desktop window has no other day');
  const host = await startHost({ dataFolder: join(folder, 'township'), day });
  const faults = watch(page);
  try {
    await startPageOn(page, day);
    await page.goto(host.address);
    await expect(page.getByRole('button', { name: '建立本单位' })).toBeVisible();
    await setUp(page, township);
    await signIn(page, township.administrator);
    await callEngine(page, 'accounts.create', clerk);

    await test.step('the desk leads to the missing table; the notice is pasted, looked at and saved', async () => {
      await page.getByRole('button', { name: /2027 年没有节假日表/ }).click();
      await expect(page.getByText('还没有 2027 年的节假日表')).toBeVisible();
      await page.getByRole('button', { name: '粘贴或导入放假通知…' }).click();
      await page.getByRole('textbox', { name: '通知正文' }).fill(notice);
      await page.getByRole('button', { name: '读取粘贴的内容' }).click();
      await expect(page.getByText('读出 2027 年放假 11 天、周末上班 1 天')).toBeVisible();
      await page.getByRole('button', { name: '放进 2027 年日历' }).click();
      await expect(page.getByRole('button', { name: '1月4日 周一 元旦放假' })).toBeVisible();
      await page.getByRole('button', { name: '存为新版本…' }).click();
      await expect(page.getByRole('dialog').getByText(/正在计时的 0 件纠纷/)).toBeVisible();
      await page.getByRole('button', { name: '从今天起执行' }).click();
      await expect(page.getByRole('region', { name: '各版' })).toContainText('王敏');
      await openRegister(page, '工作台');
      await expect(page.getByRole('button', { name: '登记矛盾纠纷 Ctrl+N' })).toBeVisible();
      await expect(page.getByText('2027 年没有节假日表')).toHaveCount(0);
    });

    await test.step('the limit grows from 20 to 30 working days', async () => {
      await openSetting(page, '期限');
      await fill(page, '化解期限', '30');
      await page.getByRole('button', { name: '存为新版本…' }).click();
      await expect(page.getByRole('dialog').getByText(/已受理的仍按受理那天的期限/)).toBeVisible();
      await page.getByRole('button', { name: '从今天起执行' }).click();
      await expect(page.getByText(`现行的从 ${day} 起执行，王敏`)).toBeVisible();
    });

    await test.step('a new dispute is due 30 working days on, over the days of rest that were pasted', async () => {
      await openRegister(page, '矛盾纠纷');
      await expect(page.getByRole('textbox', { name: '在本列表中查找' })).toBeVisible();
      await registerDispute(page, {
        title: '单雄信与仇小娟相邻排水纠纷',
        acceptedOn: day,
        village: '枫桥村',
        type: '邻里纠纷',
        amountYuan: '0',
        story: '屋檐排水。',
        resolver: '程咬金',
        parties: [
          { name: '单雄信', idNumber: '320599198003151219', phone: '13912340001', address: '枫桥村1号' },
          { name: '仇小娟', idNumber: '320599198507222420', phone: '13912340002', address: '枫桥村2号' },
        ],
      });
      // 20 in December, 5 to 9 January (the Saturday works), 11 to 15 January.
      await expect(page.getByText(/应化解：2027-01-15/)).toBeVisible();
    });

    await test.step('a clerk sees what counts and since when, and can change nothing', async () => {
      await signOut(page, '王敏');
      await signIn(page, clerk);
      await openSetting(page, '期限');
      await expect(page.getByRole('textbox', { name: '化解期限', exact: true })).toHaveValue('30');
      await expect(page.getByRole('textbox', { name: '化解期限', exact: true })).toBeDisabled();
      await expect(page.getByText('由管理员更改。')).toBeVisible();
      await openSetting(page, '节假日');
      await expect(page.getByRole('button', { name: /粘贴或导入放假通知/ })).toHaveCount(0);
      await expect(page.getByRole('button', { name: '存为新版本…' })).toHaveCount(0);
    });
  } finally {
    await leave(page, host);
  }
  expect(faults).toEqual([]);
});
