import { expect, type Page } from '@playwright/test';
import { openRegister } from './shell.ts';

/** Chooses a table and agrees to the proposed columns; ends before the rows. */
export async function bringIn(page: Page, file: string): Promise<void> {
  await openRegister(page, '导入');
  const columns = page.getByRole('button', { name: '列对应无误，核对各行' }).or(rowFilter(page));
  await page.getByTestId('import-files').setInputFiles(file);
  await expect(columns).toBeVisible({ timeout: 30_000 });
  const agree = page.getByRole('button', { name: '列对应无误，核对各行' });
  if (await agree.isVisible()) await agree.click();
  await expect(rowFilter(page)).toBeVisible();
}

/** How many rows stand under each judgement, e.g. { 有错误: 13 }. */
export async function rowCounts(page: Page): Promise<Readonly<Record<string, number>>> {
  const words = await rowFilter(page).locator('.ant-segmented-item-label').allInnerTexts();
  return Object.fromEntries(
    words.map((text) => {
      const [, word = '', count = ''] = /^(.+?)\s*(\d+)$/.exec(text.trim()) ?? [];
      return [word, Number(count)];
    }),
  );
}

/** Writes another value over one cell, e.g. G40. */
export async function mendCell(page: Page, address: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: new RegExp(`^${address} .*改为$`) });
  await field.fill(value);
  await field.press('Enter');
  await expect(field).toHaveCount(0);
}

/** Imports what the button says and answers the line that says how it went. */
export async function commit(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^导入 [\d,]+ 行$/ }).click();
  const result = page.getByRole('region', { name: '导入结果' });
  await expect(result).toBeVisible({ timeout: 30_000 });
  return (await result.locator('.import-result-line').innerText()).trim();
}

function rowFilter(page: Page) {
  return page.getByLabel('按判断筛选');
}
