// Every screen of the program, once: specs that must hold everywhere and the pictures walk this list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { MadeRecords } from './screen-records.ts';

export interface Screen {
  /** Names its pictures. */
  readonly name: string;
  /** Address behind the #; {case} stands for the id of a made record. */
  readonly address: string;
  /** What a person does there to see it: picks a row, opens a dialogue. */
  readonly open?: (page: Page) => Promise<void>;
}

/** Second parts of the settings' addresses, read where they are said: importing them would bring React along. */
function settingsSections(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../../src/renderer/features/settings/sections.tsx'), 'utf8');
  return [...source.matchAll(/\bpath: '([^']+)'/g)].flatMap(([, path]) => path ?? []);
}

const pickFirstRow = async (page: Page): Promise<void> => {
  await page.locator('.register-grid').getByRole('row').nth(1).locator('[role=gridcell]').nth(2).click();
  await page.getByRole('complementary', { name: '选中的记录' }).locator('h2').first().waitFor();
};

const press =
  (button: string | RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
  };

/** Desk, disputes and their transfers. */
export const disputeScreens: readonly Screen[] = [
  { name: 'desk', address: '/desk' },
  { name: 'disputes', address: '/disputes' },
  { name: 'dispute-beside', address: '/disputes', open: pickFirstRow },
  { name: 'dispute-export', address: '/disputes', open: press('导出表格') },
  { name: 'dispute-new', address: '/disputes/new' },
  { name: 'dispute', address: '/disputes/{dispute}' },
  { name: 'dispute-delete', address: '/disputes/{dispute}', open: press('删除') },
  { name: 'merge', address: '/disputes/merge/{dispute}/{otherDispute}' },
  { name: 'transfers', address: '/transfers' },
  { name: 'transfer-new', address: '/transfers/new' },
  { name: 'transfer', address: '/transfers/{transfer}' },
];

/** Grids, people and organisations. */
export const peopleScreens: readonly Screen[] = [
  { name: 'grids', address: '/grids' },
  { name: 'grid-beside', address: '/grids', open: pickFirstRow },
  { name: 'grid-new', address: '/grids/new' },
  { name: 'grid', address: '/grids/{grid}' },
  { name: 'grid-map', address: '/grids/map' },
  { name: 'grid-tree', address: '/grids/tree' },
  { name: 'grid-changes', address: '/grids/changes' },
  { name: 'grid-notice', address: '/papers/gridNotice/{grid}' },
  { name: 'staff', address: '/staff' },
  { name: 'staff-beside', address: '/staff', open: pickFirstRow },
  { name: 'staff-new', address: '/staff/new' },
  { name: 'staff-member', address: '/staff/{staff}' },
  { name: 'organisations', address: '/organisations' },
  { name: 'organisation-list', address: '/organisations/list' },
  { name: 'organisation-new', address: '/organisations/new' },
  { name: 'organisation', address: '/organisations/{organisation}' },
  { name: 'committee', address: '/organisations/{committee}' },
];

/** People's mediation and its papers. */
export const mediationScreens: readonly Screen[] = [
  { name: 'mediation', address: '/mediation' },
  { name: 'mediation-beside', address: '/mediation', open: pickFirstRow },
  { name: 'mediation-open', address: '/mediation/open?dispute={caselessDispute}' },
  { name: 'mediation-case', address: '/mediation/{agreedCase}' },
  { name: 'mediation-running', address: '/mediation/{runningCase}' },
  { name: 'mediation-closed', address: '/mediation/{closedCase}' },
  { name: 'numbers', address: '/mediation/numbers' },
  { name: 'prints', address: '/mediation/prints' },
  { name: 'handovers', address: '/mediation/handovers' },
  { name: 'agreement', address: '/papers/mediationAgreement/{agreedCase}' },
  { name: 'case-papers', address: '/papers/case/{agreedCase}' },
  { name: 'blanks', address: '/papers/blanks' },
  { name: 'dossier', address: '/papers/dossier/{closedCase}' },
  { name: 'scans', address: '/scans/{closedCase}' },
];

/** What the office does with all of it: in, out, and how it is set. */
export const officeScreens: readonly Screen[] = [
  { name: 'imports', address: '/imports' },
  { name: 'import-columns', address: '/imports/{importColumns}' },
  { name: 'import-rows', address: '/imports/{importRows}' },
  { name: 'import-memory', address: '/imports/memory' },
  { name: 'import-stack', address: '/imports/stacks/{importStack}' },
  { name: 'reports', address: '/reports' },
  { name: 'allowances', address: '/reports/allowances' },
  { name: 'batches', address: '/batches' },
  { name: 'settings', address: '/settings' },
  ...settingsSections().map((section) => ({ name: `settings-${section}`, address: `/settings/${section}` })),
];

/** What a township has only with its county. */
export const joinedScreens: readonly Screen[] = [
  { name: 'batches-joined', address: '/batches' },
  { name: 'batch', address: '/batches/{batch}' },
  { name: 'receipt', address: '/batches/{batch}/receipt' },
];

export const countyScreens: readonly Screen[] = [
  { name: 'county-desk', address: '/desk' },
  { name: 'county-disputes', address: '/disputes' },
  { name: 'county-inbox', address: '/county' },
  { name: 'county-offices', address: '/county/offices' },
  { name: 'county-batch', address: '/county/{batch}' },
  { name: 'county-receipt', address: '/county/{batch}/receipt' },
  { name: 'county-settings', address: '/settings' },
];

/** Routes that only lead on to another screen, or stand in the list under a more special address. */
export const leadOn: readonly string[] = ['mediation/prints/:id', 'mediation/handovers/:id'];

/** The address of a screen, with the ids of the made records in it. @throws Error where no such record was made */
export function addressOf(screen: Screen, records: MadeRecords): string {
  return screen.address.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const id = records[key];
    if (id === undefined) throw new Error(`No record was made for ${screen.name}: ${key}`);
    return id;
  });
}

/** Opens a screen and waits until it stands still: answers in, fonts there, rows and pages drawn. */
export async function openScreen(page: Page, screen: Screen, records: MadeRecords): Promise<void> {
  await goTo(page, addressOf(screen, records));
  if (!screen.open) return;
  await screen.open(page);
  await standsStill(page);
}

/** Goes to the address behind the # and waits for its screen; until that is loaded the one before it stays. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.locator(`main[data-address="${address.replace(/\?.*$/, '')}"]`).waitFor({ timeout: 60_000 });
  await standsStill(page);
}

export async function standsStill(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () => {
      const shows = (selector: string) => document.querySelector(selector) !== null;
      const rowsAreIn = !shows('.register-grid[aria-busy=true]');
      const pagesAreIn = !shows('[aria-label="打印预览"]') || shows('[aria-label="打印预览"] canvas');
      return shows('main') && !shows('.ant-spin-spinning') && rowsAreIn && pagesAreIn;
    },
    undefined,
    { timeout: 120_000 },
  );
  await twoFrames(page);
}

/** Whatever was changed is laid out and drawn. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
