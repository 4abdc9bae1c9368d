// The list that is open under a picker.
import { expect, type Locator, type Page } from '@playwright/test';

/** Its rows, the best first. */
export function offeredRows(page: Page): Locator {
  return page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
}

/** The row that Enter would take. */
export function markedRow(page: Page): Locator {
  return page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active');
}

export async function expectNoList(page: Page): Promise<void> {
  await expect(page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')).toHaveCount(0);
}
