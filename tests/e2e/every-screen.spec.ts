// What must hold on every screen: no breach of the content policy, everything by keyboard. Sizes and contrast: sight.spec.ts.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { countyOffice, setUp } from './pages/first-run.ts';
import { openList } from './pages/register-list.ts';
import { countyRegisters, openRegister, townshipRegisters } from './pages/shell.ts';
import { signIn, signInAs } from './pages/sign-in.ts';

/** Counts breaches from the first script on, also those that a library tries and catches. */
async function countBreaches(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const breaches: string[] = [];
    Object.assign(window, { contentPolicyBreaches: breaches });
    document.addEventListener('securitypolicyviolation', (event) =>
      breaches.push(`${location.hash} ${event.violatedDirective} ${event.sourceFile}:${String(event.lineNumber)} ${event.sample}`),
    );
  });
  await page.reload();
  return () => page.evaluate(() => (window as unknown as { contentPolicyBreaches: string[] }).contentPolicyBreaches);
}

/** The first record of a register, opened. */
async function openFirstRecord(page: Page): Promise<void> {
  await page.locator('.register-grid').getByRole('row').nth(1).locator('[role=gridcell]').nth(1).dblclick();
}

test('no screen of the township breaks its content policy', async ({ demoOffice: { page } }) => {
  const breaches = await countBreaches(page);
  await signInAs(page, '王敏');
  for (const word of townshipRegisters) {
    await openRegister(page, word);
    await expect(page.getByRole('main')).toContainText(/\p{Script=Han}/u);
    await page.waitForLoadState('networkidle');
    if (['矛盾纠纷', '网格', '人员与组织', '人民调解'].includes(word)) {
      await openFirstRecord(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
    }
  }
  expect(await breaches()).toEqual([]);
});

test('no screen of the county breaks its content policy', async ({ county: { page } }) => {
  const breaches = await countBreaches(page);
  await setUp(page, countyOffice);
  await signIn(page, countyOffice.administrator);
  for (const word of countyRegisters) {
    await openRegister(page, word);
    await expect(page.getByRole('main')).toContainText(/\p{Script=Han}/u);
    await page.waitForLoadState('networkidle');
  }
  expect(await breaches()).toEqual([]);
});

test('Ctrl+K searches every register, Ctrl+N registers, Esc goes back and what was typed stays', async ({ sharedOffice: { page } }) => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '搜索全部台账' })).toBeFocused();
  await page.keyboard.type('第一网格');
  await expect(page.locator('.ant-select-dropdown .hit').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await openList(page, '矛盾纠纷');
  await page.locator('.register-grid').getByRole('row').nth(1).locator('[role=gridcell]').nth(1).click();
  await expect(page.getByRole('complementary', { name: '选中的记录' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '选中的记录' })).toHaveCount(0);

  await page.keyboard.press('Control+n');
  const title = page.getByRole('textbox', { name: '事件名称' });
  await expect(title).toBeFocused();
  await page.keyboard.type('还没有写完的纠纷');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '留着离开 Enter' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '在本列表中查找' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(title).toHaveValue('还没有写完的纠纷');
});
