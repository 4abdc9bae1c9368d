import { expect, type Page } from '@playwright/test';
import { pick } from './controls.ts';
import { openRegister } from './shell.ts';

export interface Invitation {
  readonly address: string;
  readonly code: string;
}

export async function inviteTownship(page: Page, name: string): Promise<Invitation> {
  await openRegister(page, '收件箱');
  await page.getByRole('button', { name: '乡镇与接入码' }).click();
  await page.getByRole('button', { name: '给乡镇发接入码' }).click();
  const dialog = page.getByRole('dialog');
  await pick(dialog, '乡镇（街道）', name);
  await dialog.getByRole('button', { name: '生成接入码' }).click();
  const code = (await page.locator('.invite-code').innerText()).trim();
  const address = (await page.getByRole('dialog').getByText('平台地址').locator('.number').innerText()).trim();
  await page.getByRole('button', { name: '已转告乡镇' }).click();
  return { address, code };
}

/** Opens the newest batch of the inbox. */
export async function openNewestBatch(page: Page): Promise<void> {
  await openRegister(page, '收件箱');
  const batches = page.getByRole('region', { name: '收到的批次' });
  await batches.getByRole('link').first().click();
  await expect(page.getByRole('region', { name: '本批记录' })).toBeVisible();
}

export async function importBatch(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导入并签发回执' }).click();
  await expect(page.getByRole('button', { name: '查看回执' })).toBeVisible({ timeout: 150_000 });
}
