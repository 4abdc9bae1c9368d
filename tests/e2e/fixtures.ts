// What every spec starts from: an office with a data folder of its own, a county's process, a page that is watched.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { createProfile, type BrowserProfile } from './browser-profile.ts';
import { answerSaveDialog, launchDesktop, whyNoElectron } from './desktop.ts';
import { hostErrors, startHost, type Host } from './host.ts';
import { madeFoldersIn, type MadeFolders } from './made-folders.ts';
import { signInAs } from './pages/sign-in.ts';
import { shareOffice, type SharedOffice } from './shared-office.ts';

export { expect };

export interface HostChoice {
  readonly host: 'browser' | 'electron';
}

export interface Office {
  readonly page: Page;
  readonly dataFolder: string;
  /** The browser host's process; null in a desktop window. */
  readonly host: Host | null;
  /** Does what saves a file, and answers where the file lies. */
  readonly save: (act: () => Promise<void>) => Promise<string>;
}

interface Fixtures {
  /** Skips, with the reason, what cannot run here. */
  readonly hostIsHere: undefined;
  /** A folder for this test's files; gone after it. */
  readonly folder: string;
  /** The worker's browser as a test finds it: no page open, nobody signed in. */
  readonly profile: BrowserProfile;
  /** The data folder of a township that was set up, on which the test starts the hosts. */
  readonly townshipFolder: string;
  /** An office before its first run. */
  readonly office: Office;
  /** A township that was set up and holds nothing yet (pages/first-run.ts), at its sign-in page. */
  readonly emptyTownship: Office;
  /** The same with the villages' grids and July's ledger. */
  readonly ledgerTownship: Office;
  /** The made-up township, at its sign-in page. */
  readonly demoOffice: Office;
  /**
   * The made-up township at its desk, signed in as 王敏, shared by the tests of a worker: for tests that write nothing but drafts, or
   * only what no other can meet, and that add no script to their page.
   */
  readonly sharedOffice: Office;
  /** A county's receiving end before its first run, always in a browser. */
  readonly county: Office & { readonly host: Host };
  /** A county that was set up and holds nothing yet, at its sign-in page. */
  readonly emptyCounty: Office & { readonly host: Host };
  /** A second window on an office, signed out: another clerk at another PC. */
  readonly openWindow: (office: Office) => Promise<Page>;
}

interface WorkerFixtures extends HostChoice {
  /** Data folders made once a run and copied for each test. */
  readonly madeFolders: MadeFolders;
  /** The browser of this worker, with its cache. */
  readonly workerProfile: BrowserProfile;
  readonly workerOffice: SharedOffice;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  host: ['browser', { option: true, scope: 'worker' }],
  madeFolders: [
    async ({ workerProfile }, use, { project }) => {
      await use(madeFoldersIn(project.outputDir, workerProfile));
    },
    { scope: 'worker' },
  ],
  workerProfile: [
    async ({ playwright }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'fengqiao-profile-'));
      const profile = createProfile(playwright.chromium, folder);
      await use(profile);
      await profile.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  workerOffice: [
    async ({ workerProfile, madeFolders }, use) => {
      const shared = shareOffice(workerProfile, madeFolders);
      await use(shared);
      expect(hostErrors(await shared.close()), 'errors of ours that the shared host reported').toEqual([]);
    },
    { scope: 'worker' },
  ],
  profile: async ({ workerProfile }, use) => {
    await use(workerProfile);
    await workerProfile.clear();
  },
  page: async ({ profile }, use) => {
    await use(await profile.newPage());
  },
  hostIsHere: [
    async ({ host }, use) => {
      const reason = host === 'electron' ? whyNoElectron() : null;
      test.skip(reason !== null, reason ?? '');
      await use(undefined);
    },
    { auto: true },
  ],
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'fengqiao-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  townshipFolder: async ({ folder, madeFolders }, use) => {
    await use(copyInto(folder, await madeFolders.township()).dataFolder);
  },
  office: async ({ host, profile, folder }, use) => {
    await withOffice(host, profile, { dataFolder: join(folder, 'township'), files: folder }, use);
  },
  emptyTownship: async ({ host, profile, folder, madeFolders }, use) => {
    await withOffice(host, profile, copyInto(folder, await madeFolders.township()), use);
  },
  ledgerTownship: async ({ host, profile, folder, madeFolders }, use) => {
    await withOffice(host, profile, copyInto(folder, await madeFolders.ledger()), use);
  },
  demoOffice: async ({ host, profile, folder, madeFolders }, use) => {
    await withOffice(host, profile, copyInto(folder, await madeFolders.demo()), use);
  },
  sharedOffice: async ({ host, profile, folder, madeFolders, workerOffice }, use) => {
    if (host === 'browser') return withSharedOffice(workerOffice, folder, use);
    await withOffice(host, profile, copyInto(folder, await madeFolders.demo()), async (office) => {
      await signInAs(office.page, '王敏');
      await use(office);
    });
  },
  county: async ({ profile, folder }, use) => {
    await withBrowserOffice(profile, { dataFolder: join(folder, 'county'), files: folder, county: true }, use);
  },
  emptyCounty: async ({ profile, folder, madeFolders }, use) => {
    await withBrowserOffice(profile, { ...copyInto(folder, await madeFolders.county()), county: true }, use);
  },
  openWindow: async ({ browser, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ host }) => {
      if (host === null) throw new Error('A desktop window has no second window');
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(host.address);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** Stops a host under no open page: what a page still asks of a stopped host is no fault of the program. */
export async function leave(page: Page, host: Host): Promise<void> {
  await page.goto('about:blank');
  await host.stop();
}

interface Place {
  readonly dataFolder: string;
  readonly files: string;
  readonly county?: boolean;
}

function copyInto(folder: string, made: string): Place {
  const dataFolder = join(folder, basename(made));
  cpSync(made, dataFolder, { recursive: true });
  return { dataFolder, files: folder };
}

async function withOffice(
  host: HostChoice['host'],
  profile: BrowserProfile,
  place: Place,
  use: (office: Office) => Promise<void>,
): Promise<void> {
  if (host === 'browser') return withBrowserOffice(profile, place, use);
  await withDesktopOffice(place, use);
}

async function withBrowserOffice(
  profile: BrowserProfile,
  place: Place,
  use: (office: Office & { readonly host: Host }) => Promise<void>,
): Promise<void> {
  const host = await startHost({ dataFolder: place.dataFolder, county: place.county ?? false });
  const page = await profile.newPage();
  const faults = watch(page);
  await page.goto(host.address);
  try {
    await use({ page, host, dataFolder: place.dataFolder, save: (act) => saveDownload(page, place.files, act) });
  } finally {
    await page.close();
    await host.stop();
  }
  expect.soft(faults, 'faults that the page reported').toEqual([]);
  expect(hostErrors(host.output()), 'errors of ours that the host reported').toEqual([]);
}

async function withSharedOffice(shared: SharedOffice, files: string, use: (office: Office) => Promise<void>): Promise<void> {
  const { page, host, faults } = await shared.enter(watch);
  const before = host.output().length;
  try {
    await use({ page, host, dataFolder: host.dataFolder, save: (act) => saveDownload(page, files, act) });
  } finally {
    await shared.leave();
  }
  expect.soft(faults, 'faults that the page reported').toEqual([]);
  expect(hostErrors(host.output().slice(before)), 'errors of ours that the host reported').toEqual([]);
}

async function saveDownload(page: Page, folder: string, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function withDesktopOffice(place: Place, use: (office: Office) => Promise<void>): Promise<void> {
  const application = await launchDesktop(place.dataFolder);
  const page = await application.firstWindow();
  const faults = watch(page);
  let saved = 0;
  try {
    await use({
      page,
      host: null,
      dataFolder: place.dataFolder,
      async save(act) {
        const path = join(place.files, `saved-${String(++saved)}`);
        await answerSaveDialog(application, path);
        await act();
        return path;
      },
    });
  } finally {
    await application.close();
  }
  expect(faults, 'faults that the page reported').toEqual([]);
}

/** Collects what a page must never do: throw, or break its own content policy. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // An answer with a refusal is a sentence on the screen, not a fault; Chromium notes its status all the same.
    if (/^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())) return;
    faults.push(`${message.text()} (${basename(message.location().url)})`);
  });
  return faults;
}
