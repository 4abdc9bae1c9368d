// Every screen at four window sizes: words whole, nothing covered, nothing to scroll sideways, nothing read aloud in English; and read by axe, contrast first.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { root, startHost } from './host.ts';
import { axeFaults } from './pages/axe-faults.ts';
import { callEngine } from './pages/call.ts';
import { englishNames } from './pages/english-names.ts';
import { countyOffice, township } from './pages/first-run.ts';
import { layoutFaults } from './pages/layout-faults.ts';
import { firstRecords, joinAndSend, makeTransfer, printAgreementOf, takeInTables, type MadeRecords } from './pages/screen-records.ts';
import { office, sizes } from './pages/screen-sizes.ts';
import {
  countyScreens,
  disputeScreens,
  joinedScreens,
  mediationScreens,
  officeScreens,
  openScreen,
  peopleScreens,
  twoFrames,
  type Screen,
} from './pages/screens.ts';
import { signIn, signInAs } from './pages/sign-in.ts';
import { waysBack } from './pages/ways-back-screens.ts';

const pictures = join(root, '.cache', 'sight');

/** Two frames on, and no table under its own veil of loading; what stays veiled is told as covered. Runs in the page. */
async function settled(): Promise<void> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const until = performance.now() + 15_000;
  while (document.querySelector('.ant-spin-spinning') !== null && performance.now() < until) await frame();
  await document.fonts.ready;
  await frame();
  await frame();
}

/** Settled, measured and heard, in one visit to the page. */
async function faultsAsItStands(page: Page): Promise<string[]> {
  const inPage = (act: () => unknown) => `(${act.toString()})()`;
  return page.evaluate(`(async () => { await ${inPage(settled)}; return [...${inPage(layoutFaults)}, ...${inPage(englishNames)}]; })()`);
}

/** Faults of a screen at each size, told with the size; the picture of a faulty one lies in .cache/sight, with PICTURES=1 that of each. */
async function faultsAtEverySize(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const told = `${String(size.width)}x${String(size.height)}`;
    const found = await faultsAsItStands(page);
    if (found.length > 0 || process.env['PICTURES'] !== undefined) await keepPicture(page, told, name);
    faults.push(...found.map((fault) => `${told} ${fault}`));
  }
  await page.setViewportSize(office);
  await twoFrames(page);
  return faults;
}

async function keepPicture(page: Page, size: string, name: string): Promise<void> {
  mkdirSync(join(pictures, size), { recursive: true });
  await page.screenshot({ path: join(pictures, size, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

async function lookAt(page: Page, screens: readonly Screen[], records: MadeRecords): Promise<void> {
  for (const screen of screens) {
    await openScreen(page, screen, records);
    expect.soft([...(await faultsAtEverySize(page, screen.name)), ...(await axeFaults(page))], screen.name).toEqual([]);
    // Closes whatever it opened.
    if (screen.open) await page.reload();
  }
}

test('desk, disputes and transfers are whole and readable at every size', async ({ sharedOffice: { page } }) => {
  await lookAt(page, disputeScreens, { ...(await firstRecords(page)), ...(await makeTransfer(page)) });
});

test('grids, people and organisations are whole and readable at every size', async ({ sharedOffice: { page } }) => {
  await lookAt(page, peopleScreens, await firstRecords(page));
});

test('mediation and its papers are whole and readable at every size', async ({ sharedOffice: { page } }) => {
  const records = await firstRecords(page);
  await printAgreementOf(page, records['agreedCase'] ?? '');
  await lookAt(page, mediationScreens, records);
});

test('imports, reports, batches and settings are whole and readable at every size', async ({ demoOffice: { page } }) => {
  await signInAs(page, '王敏');
  await lookAt(page, officeScreens, await takeInTables(page));
});

test('batch and receipt are whole and readable at every size on both desks', async ({ demoOffice, emptyCounty: county }) => {
  await signInAs(demoOffice.page, '王敏');
  await signIn(county.page, countyOffice.administrator);
  const records = await joinAndSend(demoOffice.page, county.page);
  await lookAt(demoOffice.page, joinedScreens, records);
  await lookAt(county.page, countyScreens, records);
});

test.describe('the ways back', () => {
  test.skip(({ host }) => host === 'electron', 'the folder is damaged between two starts of a process of our own');

  test('are whole and readable at every size, whatever befell the register', async ({ page, folder, townshipFolder }) => {
    test.setTimeout(1_800_000);
    const killed = join(folder, 'killed');
    const code = await twoFolders(page, townshipFolder, killed);
    for (const way of waysBack) {
      const dataFolder = join(folder, way.name);
      cpSync(way.killed === true ? killed : townshipFolder, dataFolder, { recursive: true });
      way.befalls(dataFolder);
      const host = await startHost({ dataFolder });
      try {
        await page.goto(host.address);
        await page.locator('.door').waitFor();
        await lookAtStep(page, way.name);
        for (const step of way.steps) {
          await step.take(page, code);
          await lookAtStep(page, `${way.name}-${step.name}`);
        }
        await page.goto('about:blank');
      } finally {
        await host.stop();
      }
    }
  });
});

async function lookAtStep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await twoFrames(page);
  expect.soft([...(await faultsAtEverySize(page, name)), ...(await axeFaults(page))], name).toEqual([]);
}

/** Gives a township's folder a recovery code, a copy and something entered since, and lays the same beside it whose host was killed later. */
async function twoFolders(page: Page, whole: string, killed: string): Promise<string> {
  const { administrator } = township;
  const addAccount = (userName: string) =>
    callEngine(page, 'accounts.create', { userName, name: '李梅', password: 'li-mei-2026', role: 'clerk' });
  let host = await startHost({ dataFolder: whole });
  await page.goto(host.address);
  await signIn(page, administrator);
  const { code } = (await callEngine(page, 'keys.makeCode', { password: administrator.password })) as { code: string };
  await callEngine(page, 'backups.makeNow', {});
  await addAccount('limei');
  await page.goto('about:blank');
  await host.stop();
  cpSync(whole, killed, { recursive: true });
  host = await startHost({ dataFolder: killed });
  await page.goto(host.address);
  await signIn(page, administrator);
  await addAccount('zhangtao');
  await page.goto('about:blank');
  await host.stop('SIGKILL');
  return code;
}
