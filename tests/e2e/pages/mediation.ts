import { expect, type Page } from '@playwright/test';
import { fill } from './controls.ts';

export interface NewAgreement {
  readonly clauses: readonly string[];
  readonly mannerAndTime: string;
  readonly agreedOn: string;
  readonly performance: { readonly amountYuan: string; readonly dueOn: string; readonly description: string; readonly way: string };
}

/** The dispute's facts are there already; only the day is set. */
export async function acceptCase(page: Page, acceptedOn: string): Promise<void> {
  await fill(page, '受理日期', acceptedOn);
  await page.getByRole('button', { name: '立案', exact: true }).click();
  await expect(page.getByRole('region', { name: '权利义务告知' })).toBeVisible();
}

export async function giveNotice(page: Page, date: string, time: string): Promise<void> {
  const notice = page.getByRole('region', { name: '权利义务告知' });
  await fill(notice, '告知时间（日期）', date);
  await fill(notice, '告知时间（时刻）', time);
  await notice.getByRole('button', { name: '登记告知' }).click();
  await expect(notice.getByRole('button', { name: '登记告知' })).toHaveCount(0);
}

export async function recordSession(
  page: Page,
  session: { readonly date: string; readonly time: string; readonly place: string; readonly record: string },
): Promise<void> {
  await page.getByRole('button', { name: '记录调解', exact: true }).click();
  const sessions = page.getByRole('region', { name: '调解记录' });
  await fill(sessions, '调解时间（日期）', session.date);
  await fill(sessions, '调解时间（时刻）', session.time);
  await fill(sessions, '调解地点', session.place);
  await fill(sessions, '调解记录', session.record);
  await sessions.getByText('调解成功', { exact: true }).click();
  await sessions.getByRole('button', { name: '保存调解记录' }).click();
  await expect(sessions.getByText('第 1 次')).toBeVisible();
}

export async function drawUpAgreement(page: Page, agreement: NewAgreement): Promise<void> {
  const part = page.getByRole('region', { name: '调解协议' });
  for (const [index, clause] of agreement.clauses.entries()) {
    if (index > 0) await part.getByRole('button', { name: '添加一条' }).click();
    await part
      .getByRole('textbox', { name: /^协议第.+条$/ })
      .nth(index)
      .fill(clause);
  }
  await fill(part, '协议日期', agreement.agreedOn);
  await part.getByRole('button', { name: '添加履行事项' }).click();
  await fill(part, '第1项金额', agreement.performance.amountYuan);
  await fill(part, '第1项履行期限', agreement.performance.dueOn);
  await fill(part, '第1项履行内容', agreement.performance.description);
  await fill(part, '第1项履行方式', agreement.performance.way);
  await fill(part, '履行方式、时限', agreement.mannerAndTime);
  await part.getByRole('button', { name: '保存协议草稿' }).click();
  await expect(page.getByRole('button', { name: '定稿并编号' })).toBeVisible();
}

/** Changes a field so that the check finds something, and looks where the button is then; the change is not kept. */
export async function saveStandsStill(page: Page): Promise<void> {
  const part = page.getByRole('region', { name: '调解协议' });
  const words = part.getByRole('textbox', { name: '履行方式、时限' });
  const save = part.getByRole('button', { name: '保存修改' });
  const before = await save.boundingBox();
  await words.fill('');
  await expect(part.getByRole('region', { name: '协议核对' }).getByRole('listitem').first()).toBeVisible();
  expect(await save.boundingBox()).toEqual(before);
  await part.getByRole('button', { name: '不保存这些修改' }).click();
}

/** Makes the agreement final and answers its number. */
export async function finalise(page: Page): Promise<string> {
  await page.getByRole('button', { name: '定稿并编号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '定稿并编号' }).click();
  await expect(dialog).toBeHidden();
  return (await page.getByRole('region', { name: '调解协议' }).locator('.case-number').innerText()).trim();
}

/** Prints the final agreement on its paper's page. The print dialogue is the browser's own: one without a screen falls over it, so it stays shut. */
export async function printAgreement(page: Page, copies: number): Promise<void> {
  await expect(page.getByLabel('打印预览').locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: `打印 ${String(copies)} 份 Ctrl+P` }).click();
  await expect(page.locator('.paper-side').getByRole('cell', { name: `1-${String(copies)}`, exact: true })).toBeVisible();
}

/** Prints it once more; each print of the same copies has a line of its own. */
export async function printAgreementAgain(page: Page, copies: number): Promise<void> {
  const lines = page.locator('.paper-side').getByRole('cell', { name: `1-${String(copies)}`, exact: true });
  const before = await lines.count();
  await page.getByRole('button', { name: `打印 ${String(copies)} 份 Ctrl+P` }).click();
  await expect(lines).toHaveCount(before + 1);
}

/** Says that the newest print of these copies (1-3) came to nothing. */
export async function voidPrint(page: Page, copies: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `没打出来 第 ${copies} 份` }).click();
  const dialog = page.getByRole('dialog', { name: '这次打印作废' });
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: '作废', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: `作废：${reason}` })).toHaveCount(1);
}

/** Ticks all places under the agreement that are still open, but for one name. */
export async function tickSignatures(page: Page, on: string, left: { readonly not?: string } = {}): Promise<void> {
  const part = page.getByRole('region', { name: '签字与送达' });
  await expect(part.getByRole('button', { name: /^登记 \d+ 处$/ })).toBeVisible();
  if (left.not !== undefined) await part.getByRole('row').filter({ hasText: left.not }).getByRole('checkbox').uncheck();
  await fill(part, '签字日期', on);
  await part.getByRole('button', { name: /^登记 \d+ 处$/ }).click();
  await expect(part.getByRole('button', { name: left.not === undefined ? /^登记 \d+ 处$/ : /^登记 1 处$/ })).toHaveCount(
    left.not === undefined ? 0 : 1,
  );
}

/** Notes that a party took its copy home. */
export async function issueCopy(page: Page, name: string, on: string): Promise<void> {
  const part = page.getByRole('region', { name: '签字与送达' });
  await fill(part, '送达日期', on);
  await part.getByRole('button', { name: `登记送达 ${name}` }).click();
  await expect(part.getByRole('button', { name: `登记送达 ${name}` })).toHaveCount(0);
}
