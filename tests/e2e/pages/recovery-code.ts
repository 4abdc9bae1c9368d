// The recovery code as a person handles it: read from the screen, typed from the paper.
import { expect, type Locator, type Page } from '@playwright/test';

/** The code that the screen shows. */
export async function readCode(within: Locator | Page): Promise<string> {
  const groups = within.locator('.code-group b');
  await expect(groups).toHaveCount(7);
  return (await groups.allTextContents()).join('-');
}

/** Goes on to the check and types the two groups that are asked for. */
export async function typeBack(within: Locator | Page, code: string): Promise<void> {
  await within.getByRole('button', { name: '已经保管好，核对' }).click();
  const asked = within.locator('.code-back label');
  await expect(asked).toHaveCount(2);
  for (const label of await asked.all()) {
    const place = Number(/第 (\d) 组/u.exec((await label.textContent()) ?? '')?.[1]);
    await label.locator('input').fill((code.split('-')[place - 1] ?? '').toLowerCase());
  }
  await within.getByRole('button', { name: '核对', exact: true }).click();
}

/** Types a whole code, group after group, as from paper: a right group sends the cursor on to the next. */
export async function typeCode(within: Locator | Page, code: string): Promise<void> {
  const boxes = within.getByRole('group', { name: '恢复码' }).locator('input');
  await boxes.first().click();
  await boxes.first().page().keyboard.type(code.replaceAll('-', '').toLowerCase());
}
