// Takes the pictures of docs/pictures from the demo: every screen at 1366x768, the agreement's page, the ledger as LibreOffice
// prints it. Usage: node scripts/make-pictures.ts [clerk] (after a build); `clerk` takes only the manual's way of a new clerk anew. The same
// screens at 1920x1080 go to .cache/pictures/large.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../src/server/find-chromium.ts';
import { convertInOffice, officeOpens } from '../tests/office-suite.ts';
import { startHost, type Host } from '../tests/e2e/host.ts';
import { buildBatch, connectToCounty, sendBatch } from '../tests/e2e/pages/batches.ts';
import { callEngine } from '../tests/e2e/pages/call.ts';
import { pick, pickMonth } from '../tests/e2e/pages/controls.ts';
import { importBatch, inviteTownship, openNewestBatch } from '../tests/e2e/pages/county.ts';
import { countyOffice, divisionLevels, setUp, township } from '../tests/e2e/pages/first-run.ts';
import { bringIn } from '../tests/e2e/pages/imports.ts';
import { openRegister } from '../tests/e2e/pages/shell.ts';
import { signIn, signInAs } from '../tests/e2e/pages/sign-in.ts';
import { drawPage, firstId, large, office, pictures, save, take } from './picture-taker.ts';
import { pictureClerk } from './picture-clerk.ts';
import { pictureWork } from './picture-registers.ts';
import { root } from './run-tool.ts';

const kept = join(root, 'docs', 'pictures');
const samples = join(root, 'tests', 'fixtures', 'samples');

async function openWindow(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: office, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  return page;
}

async function pictureRegisters(page: Page, host: Host): Promise<void> {
  await take(page, 'sign-in');
  await pictureWaysBack(page);
  await signInAs(page, '王敏');
  for (const [word, name] of [
    ['工作台', 'desk'],
    ['矛盾纠纷', 'disputes'],
    ['人民调解', 'mediation'],
    ['网格', 'grids'],
    ['人员与组织', 'staff'],
    ['报表', 'reports'],
    ['设置', 'settings'],
  ] as const) {
    await openRegister(page, word);
    await take(page, name);
  }
  await page.getByRole('link', { name: '代码表' }).click();
  await page.getByRole('row').nth(3).waitFor();
  await take(page, 'codes');
  await pictureBackups(page);
  await openRegister(page, '矛盾纠纷');
  await page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: /^超期/ }).click();
  await page.locator('.register-grid').getByRole('row').nth(3).locator('[role=gridcell]').nth(2).click();
  await take(page, 'dispute-beside');
  for (const [call, path, name] of [
    ['disputes.list', 'disputes', 'dispute'],
    ['grids.list', 'grids', 'grid'],
    ['staff.list', 'staff', 'staff-member'],
  ] as const) {
    await page.goto(`${host.address}#/${path}/${await firstId(page, call)}`);
    await take(page, name);
  }
}

/** 找回台账, where the register is well: a copy is there since the demo's first minute, or is made here. */
async function pictureWaysBack(page: Page): Promise<void> {
  await signInAs(page, '王敏');
  await callEngine(page, 'backups.makeNow', {});
  await callEngine(page, 'accounts.signOut', {});
  await page.reload();
  await page.getByRole('button', { name: '恢复备份' }).click();
  await page.getByLabel('管理员用户名').fill('wangmin');
  await page.getByLabel('密码', { exact: true }).fill('fengqiao-demo');
  await page.getByRole('button', { name: '看看有哪些备份' }).click();
  await page.getByRole('button', { name: '看差别' }).first().click();
  await page.getByText('换上它会少').waitFor();
  await take(page, 'ways-back');
  await page.getByRole('button', { name: '返回' }).click();
}

async function pictureBackups(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-stick-'));
  await callEngine(page, 'backups.makeNow', {});
  await callEngine(page, 'backups.addPlace', { path: folder, copiesKept: 7 });
  await callEngine(page, 'backups.lookNow', {});
  await openRegister(page, '设置');
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await page.getByRole('button', { name: '试一试' }).waitFor();
  await take(page, 'backups');
  rmSync(folder, { recursive: true, force: true });
}

async function pictureImport(page: Page): Promise<void> {
  await openRegister(page, '导入');
  await take(page, 'imports');
  await page.getByTestId('import-files').setInputFiles(join(samples, '7月矛盾纠纷台账.xlsx'));
  await page.getByRole('button', { name: '列对应无误，核对各行' }).waitFor();
  await take(page, 'import-columns');
  await bringIn(page, join(samples, '7月矛盾纠纷台账.xlsx'));
  await take(page, 'import-rows');
}

async function pictureMediation(page: Page, host: Host, folder: string): Promise<void> {
  const { rows } = (await callEngine(page, 'mediation.list', {
    limit: 1,
    filters: [{ column: 'state', operator: 'in', value: ['agreed'] }],
  })) as { rows: readonly { readonly id: string }[] };
  const id = rows[0]?.id ?? '';
  await page.goto(`${host.address}#/mediation/${id}`);
  await take(page, 'mediation-case');
  await page.goto(`${host.address}#/papers/mediationAgreement/${id}`);
  await page.getByLabel('打印预览').locator('canvas').first().waitFor();
  await take(page, 'agreement-preview');
  const pdf = await save(page, '另存 PDF', join(folder, 'agreement.pdf'));
  drawPage(pdf, 'agreement', 80);
}

async function pictureLedger(page: Page, folder: string): Promise<void> {
  await openRegister(page, '报表');
  await pickMonth(page.getByRole('textbox', { name: '月份' }), '2026-07');
  const file = await save(page, '制作并保存 Excel 表', join(folder, 'ledger.xlsx'));
  if (!officeOpens('workbooks')) {
    console.log('No LibreOffice here: no picture of the ledger.');
    return;
  }
  await convertInOffice([file], 'pdf', folder);
  drawPage(join(folder, 'ledger.pdf'), 'ledger', 90);
}

async function pictureUpload(page: Page, county: Page): Promise<void> {
  await take(county, 'first-run-choice');
  await setUp(county, countyOffice);
  await signIn(county, countyOffice.administrator);
  await openRegister(page, '报送');
  await take(page, 'batches-connect');
  const { address, code } = await inviteTownship(county, '枫桥示范镇');
  await connectToCounty(page, address, code);
  await buildBatch(page, '2026-11');
  await sendBatch(page);
  await page.getByText('已送达，等待县级导入并签发回执').waitFor();
  await openRegister(county, '收件箱');
  await take(county, 'county-inbox');
  await openNewestBatch(county);
  await take(county, 'county-batch');
  await importBatch(county);
  await openRegister(county, '矛盾纠纷');
  await take(county, 'county-disputes');
  await openRegister(page, '报送');
  await page.getByText(/已回执/).waitFor();
  await take(page, 'batches');
  await page.getByRole('link', { name: '第 1 批' }).click();
  await take(page, 'batch');
  await page.getByRole('button', { name: '查看回执' }).click();
  await take(page, 'receipt');
}

/** First run's form with its place chosen, from a host of its own. */
async function pictureFirstRun(browser: Browser, folder: string): Promise<void> {
  const host = await startHost({ dataFolder: join(folder, 'empty') });
  const page = await openWindow(browser, host.address);
  await page.getByRole('button', { name: '建立本单位' }).click();
  for (const [level, name] of township.place.entries()) await pick(page, divisionLevels[level] ?? '', name);
  await take(page, 'first-run');
  await page.context().close();
  await host.stop();
}

/** Everything but the clerk's way, from the made-up township and its county. */
async function pictureAll(browser: Browser, folder: string): Promise<void> {
  const [townshipHost, countyHost] = await Promise.all([
    startHost({ dataFolder: join(folder, 'township'), demo: true }),
    startHost({ dataFolder: join(folder, 'county'), county: true }),
  ]);
  try {
    const page = await openWindow(browser, townshipHost.address);
    await pictureRegisters(page, townshipHost);
    await pictureWork(page, townshipHost.address, folder);
    await pictureMediation(page, townshipHost, folder);
    await pictureLedger(page, folder);
    await pictureImport(page);
    await pictureFirstRun(browser, folder);
    await pictureUpload(page, await openWindow(browser, countyHost.address));
  } finally {
    await Promise.all([townshipHost.stop(), countyHost.stop()]);
  }
}

for (const folder of [pictures, large]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
const executablePath = await findChromium();
if (executablePath === undefined) throw new Error('No Chromium is installed here.');
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-pictures-'));
const browser = await chromium.launch({
  executablePath,
  ignoreDefaultArgs: ['--hide-scrollbars'],
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--disable-background-networking', '--disable-lcd-text', '--force-color-profile=srgb'],
});
const clerkOnly = process.argv.includes('clerk');
try {
  await pictureClerk(browser, openWindow, join(folder, 'clerk'));
  if (!clerkOnly) await pictureAll(browser, folder);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
// All are taken anew, and none stays of a screen that is gone; papers.png is make-paper-pictures.ts's, zoom/ make-zoom-pictures.ts's.
if (!clerkOnly)
  for (const name of readdirSync(kept).filter((file) => file.endsWith('.png') && file !== 'papers.png')) rmSync(join(kept, name));
cpSync(pictures, kept, { recursive: true });
console.log(readdirSync(kept).join('\n'));
