import type { Office } from '../fixtures.ts';
import { pickMonth } from './controls.ts';
import { openRegister } from './shell.ts';

/** Makes the month's ledger and answers where the workbook was saved. */
export async function makeLedger(office: Office, month: string): Promise<string> {
  const { page } = office;
  await openRegister(page, '报表');
  await pickMonth(page.getByRole('textbox', { name: '月份' }), month);
  return office.save(() => page.getByRole('button', { name: '制作并保存 Excel 表' }).click());
}
