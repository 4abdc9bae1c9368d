import { expect, type Page } from '@playwright/test';
import type { Person } from './first-run.ts';

export async function typePassword(page: Page, person: Pick<Person, 'userName' | 'password'>): Promise<void> {
  await page.locator('input[name=userName]').fill(person.userName);
  await page.locator('input[name=password]').fill(person.password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Signs in and waits for the desk. */
export async function signIn(page: Page, person: Pick<Person, 'userName' | 'password'>): Promise<void> {
  await typePassword(page, person);
  await expect(page.getByRole('navigation', { name: '台账' })).toBeVisible();
}

/** Signs in with an account that the sign-in page of a demo register offers. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: '示范账号' }).getByRole('button', { name }).click();
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('navigation', { name: '台账' })).toBeVisible();
}

export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name }).click();
  await page.getByRole('menuitem', { name: '退出' }).click();
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
}
