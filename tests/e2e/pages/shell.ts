import type { Page } from '@playwright/test';

export const townshipRegisters = ['工作台', '矛盾纠纷', '人民调解', '网格', '人员与组织', '导入', '报表', '报送', '设置'] as const;
export const countyRegisters = ['工作台', '矛盾纠纷', '人民调解', '网格', '人员与组织', '导入', '报表', '收件箱', '设置'] as const;

/** Opens a register from the left column. */
export async function openRegister(page: Page, word: string): Promise<void> {
  await page.getByRole('navigation', { name: '台账' }).getByRole('menuitem', { name: word }).click();
}
