import { expect, type Page } from '@playwright/test';
import { openRegister } from './shell.ts';
import { pickMonth } from './controls.ts';

export async function connectToCounty(page: Page, address: string, code: string): Promise<void> {
  await openRegister(page, '报送');
  await page.getByRole('textbox', { name: '平台地址' }).fill(address);
  await page.getByRole('textbox', { name: '接入码' }).fill(code);
  await page.getByRole('button', { name: '接入', exact: true }).click();
  await expect(page.getByRole('textbox', { name: '接入码' })).toHaveCount(0);
}

export async function buildBatch(page: Page, month: string): Promise<void> {
  await openRegister(page, '报送');
  await pickMonth(page.getByRole('textbox', { name: '报送月份' }), month);
  await page.getByRole('button', { name: /^生成.*批次$/ }).click();
  const send = page.getByRole('button', { name: /^报送第 \d+ 批$/ });
  const allTheSame = page.getByRole('button', { name: '照样生成批次' });
  await expect(send.or(allTheSame)).toBeVisible({ timeout: 30_000 });
  if (await allTheSame.isVisible()) await allTheSame.click();
  await expect(send).toBeVisible({ timeout: 30_000 });
}

export async function sendBatch(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^报送第 \d+ 批$/ }).click();
}
