import { expect, type Page } from '@playwright/test';
import { fill, pick } from './controls.ts';

export interface NewParty {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
}

export interface NewDispute {
  readonly title: string;
  readonly acceptedOn: string;
  readonly village: string;
  readonly type: string;
  readonly amountYuan: string;
  readonly story: string;
  readonly resolver: string;
  readonly parties: readonly NewParty[];
}

/** Registers a dispute from the list and stays on its page. */
export async function registerDispute(page: Page, dispute: NewDispute): Promise<void> {
  await fillDispute(page, dispute);
  await saveDispute(page);
}

/** Types a new dispute in, from the list. */
export async function fillDispute(page: Page, dispute: NewDispute): Promise<void> {
  await page.getByRole('button', { name: /^登记/ }).click();
  await expect(page.getByRole('heading', { name: '登记矛盾纠纷' })).toBeVisible();
  await fill(page, '事件名称', dispute.title);
  await fill(page, '受理日期', dispute.acceptedOn);
  await pick(page, '村（社区）', dispute.village);
  await pick(page, '人民调解类型', dispute.type);
  await fill(page, '涉及金额', dispute.amountYuan);
  await fill(page, '事件简述', dispute.story);
  for (const [index, party] of dispute.parties.entries()) {
    const block = page.locator('.party').nth(index);
    // A new record offers two.
    if (index > 1) await page.getByRole('button', { name: '加一位当事人' }).click();
    await fill(block, '姓名', party.name);
    await fill(block, '证件号码', party.idNumber);
    await fill(block, '联系电话', party.phone);
    await fill(block, '居住地址', party.address);
  }
  await fill(page, '化解责任人', dispute.resolver);
}

export async function saveDispute(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已登记')).toBeVisible();
}

/** Opens a mediation case from the dispute on the screen. */
export async function openCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: '转人民调解' }).click();
  await expect(page.getByRole('button', { name: '立案', exact: true })).toBeVisible();
}
