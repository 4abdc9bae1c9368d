import { expect, type Locator, type Page } from '@playwright/test';
import { openRegister } from './shell.ts';

/** Opens a register and waits until its list stands: before that its keys do nothing. */
export async function openList(page: Page, word: string): Promise<void> {
  await openRegister(page, word);
  await expect(page.getByRole('textbox', { name: '在本列表中查找' })).toBeVisible();
  await expect(page.locator('.register-grid [role=gridcell]').first()).toBeVisible();
}

/** The foot says how many rows the list has. */
export async function expectCount(page: Page, words: string): Promise<void> {
  await expect(page.locator('.register-foot').getByText(words, { exact: true })).toBeVisible();
}

export async function searchList(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: '在本列表中查找' }).fill(words);
}

/** Rows that hold these words. */
export function rowsWith(page: Page, words: string): Locator {
  return page.locator('.register-grid').getByRole('row').filter({ hasText: words });
}

/** Opens a record as a person does: one click shows it beside the list, a second opens it. */
export async function openRow(page: Page, words: string): Promise<void> {
  await rowsWith(page, words).first().dblclick();
}
