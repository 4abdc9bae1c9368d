import type { Page } from '@playwright/test';
import { pick } from './controls.ts';

export interface Person {
  readonly name: string;
  readonly userName: string;
  readonly password: string;
}

export interface NewOffice {
  readonly desk: 'township' | 'county';
  /** Province, city, county and, for a township's desk, the township. */
  readonly place: readonly string[];
  readonly administrator: Person;
}

export const divisionLevels = ['省（自治区、直辖市）', '市（州、盟）', '县（市、区）', '乡镇（街道）'] as const;

export const township: NewOffice = {
  desk: 'township',
  place: ['江苏省', '苏州市', '枫桥示范区', '枫桥示范镇'],
  administrator: { name: '王敏', userName: 'wangmin', password: 'feng-qiao-2026' },
};

export const countyOffice: NewOffice = {
  desk: 'county',
  place: ['江苏省', '苏州市', '枫桥示范区'],
  administrator: { name: '周县', userName: 'zhouxian', password: 'xian-li-2026' },
};

/** From the first page to the sign-in page, the recovery code put off. */
export async function setUp(page: Page, office: NewOffice): Promise<void> {
  await fillSetUp(page, office);
  await page.getByRole('button', { name: '建立登记簿' }).click();
  await page.getByRole('button', { name: '稍后再办' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor();
}

/** Everything of the first run up to its last button. */
export async function fillSetUp(page: Page, office: NewOffice): Promise<void> {
  await page.getByRole('button', { name: '建立本单位' }).click();
  await page
    .getByText(office.desk === 'township' ? '乡镇（街道）' : '县（市、区），接收乡镇报送', { exact: true })
    .first()
    .click();
  for (const [level, name] of office.place.entries()) await pick(page, divisionLevels[level] ?? '', name);
  await fillAdministrator(page, office.administrator);
}

export async function fillAdministrator(page: Page, { name, userName, password }: Person): Promise<void> {
  await line(page, '姓名').fill(name);
  await line(page, '用户名').fill(userName);
  await line(page, '密码').fill(password);
  await line(page, '再输一次密码').fill(password);
}

/** From the first page to the sign-in page of the made-up township. */
export async function startDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '试用示范数据' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor({ timeout: 400_000 });
}

function line(page: Page, label: string) {
  return page
    .locator('.set-up-line')
    .filter({ has: page.locator('span', { hasText: new RegExp(`^${label}$`) }) })
    .locator('input');
}
