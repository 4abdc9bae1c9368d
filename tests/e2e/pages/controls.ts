// Controls as a person handles them: by the Chinese word beside them.
import type { Locator, Page } from '@playwright/test';

/** Opens a picker and takes the row with exactly these words. */
export async function pick(within: Locator | Page, label: string, words: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await box.fill(words);
  await openRows(box.page()).filter({ hasText: words }).first().click();
}

/** Types into a field and leaves it, as Tab does: dates and amounts settle then. */
export async function fill(within: Locator | Page, label: string, text: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.press('Tab');
}

function openRows(page: Page): Locator {
  return page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
}

/** Types a month, e.g. 2026-07, into a month picker. */
export async function pickMonth(field: Locator, month: string): Promise<void> {
  await field.fill(month);
  await field.press('Enter');
}
