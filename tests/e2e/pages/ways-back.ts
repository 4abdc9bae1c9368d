// What brings a person to 找回台账, and what is typed there.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { connect } from '../../../src/engine/database/connect.ts';
import { loadKeyFile } from '../../../src/engine/database/key.ts';
import { township } from './first-run.ts';

const { administrator } = township;

/** Changes bytes on the pages of one table, as a failing disk would. */
export function damageTable(dataFolder: string, table: string): void {
  const connection = connect(join(dataFolder, 'register.db'), loadKeyFile(dataFolder));
  const leaves = connection.prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'").all(table) as { pageno: number }[];
  connection.close();
  const handle = openSync(join(dataFolder, 'register.db'), 'r+');
  for (const { pageno } of leaves) writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, (pageno - 1) * 4096 + 2000);
  closeSync(handle);
}

/** Proves to be the administrator, where the ways back ask for it. */
export async function prove(page: Page): Promise<void> {
  await page.getByLabel('管理员用户名').fill(administrator.userName);
  await page.getByLabel('密码', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: '看看有哪些备份' }).click();
}

/** The whole code goes into the first group, as one would paste it. */
export async function typeWholeCode(page: Page, code: string): Promise<void> {
  const field = page.getByRole('group', { name: '恢复码' }).getByRole('textbox').or(page.locator('input[name=code]'));
  await field.first().fill(code);
}
