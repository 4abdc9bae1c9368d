// How each picture of docs/pictures is taken: at an office's 1366x768, and large beside it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callEngine } from '../tests/e2e/pages/call.ts';
import { root } from './run-tool.ts';

/** Kept only when all were taken. */
export const pictures = join(root, '.cache', 'pictures', 'new');
export const large = join(root, '.cache', 'pictures', 'large');
export const office = { width: 1366, height: 768 };

export async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await settle(page);
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await settle(page);
  await page.screenshot({ path: join(large, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(office);
}

/** Lists draw their rows after the answer, previews after the fonts. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  // Nothing lies under the pointer here.
  await page.mouse.move(700, 20);
  await page.waitForTimeout(800);
}

export async function firstId(page: Page, call: string, selection: object = {}): Promise<string> {
  const { rows } = (await callEngine(page, call, { limit: 1, ...selection })) as { rows: readonly { readonly id: string }[] };
  const [row] = rows;
  if (row === undefined) throw new Error(`${call} has no row`);
  return row.id;
}

export async function save(page: Page, button: string, file: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  await download.saveAs(file);
  return file;
}

/** The first page of a PDF as a picture. */
export function drawPage(pdf: string, name: string, dotsPerInch: number): void {
  const ran = spawnSync('pdftoppm', ['-png', '-r', String(dotsPerInch), '-f', '1', '-l', '1', '-singlefile', pdf, join(pictures, name)], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`pdftoppm: ${ran.stderr}`);
}
