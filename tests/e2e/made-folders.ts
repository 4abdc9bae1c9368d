// Data folders that many tests start from, each filled once a run and copied for each test: filling takes longer than most of them.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { BrowserProfile } from './browser-profile.ts';
import { startHost } from './host.ts';
import { countyOffice, setUp, township } from './pages/first-run.ts';
import { bringIn, commit } from './pages/imports.ts';
import { signIn } from './pages/sign-in.ts';

const samples = join(import.meta.dirname, '../fixtures/samples');

export interface MadeFolders {
  /** The made-up township. */
  readonly demo: () => Promise<string>;
  /** A township that was set up, with nothing in it; a county's receiving end likewise. */
  readonly township: () => Promise<string>;
  readonly county: () => Promise<string>;
  /** The township with the villages' grids and July's ledger. */
  readonly ledger: () => Promise<string>;
}

/** @param outputFolder Playwright empties it before each run: what another build filled is not met again */
export function madeFoldersIn(outputFolder: string, profile: BrowserProfile): MadeFolders {
  const made = async (name: string, fill: (folder: string) => Promise<void>): Promise<string> => {
    const filled = join(outputFolder, name);
    const filling = join(outputFolder, `${name}-filling`);
    mkdirSync(outputFolder, { recursive: true });
    while (!existsSync(filled)) {
      if (takes(filling)) await fillAndName(filling, filled, fill);
      else await wait(200);
    }
    return filled;
  };
  const onPage = async (options: { dataFolder: string; county?: boolean }, act: (page: Page) => Promise<void>): Promise<void> => {
    const host = await startHost(options);
    const page = await profile.newPage();
    try {
      await page.goto(host.address);
      await act(page);
    } finally {
      await page.close();
      await host.stop();
    }
  };
  const folders: MadeFolders = {
    demo: () =>
      made('demo', async (dataFolder) => {
        await (await startHost({ dataFolder, demo: true })).stop();
      }),
    township: () => made('township', (dataFolder) => onPage({ dataFolder }, (page) => setUp(page, township))),
    county: () => made('county', (dataFolder) => onPage({ dataFolder, county: true }, (page) => setUp(page, countyOffice))),
    ledger: async () => {
      const before = await folders.township();
      return made('ledger', (dataFolder) => {
        cpSync(before, dataFolder, { recursive: true });
        return onPage({ dataFolder }, bringTablesIn);
      });
    },
  };
  return folders;
}

async function bringTablesIn(page: Page): Promise<void> {
  await signIn(page, township.administrator);
  for (const name of ['网格基本情况表.xlsx', '7月矛盾纠纷台账.xlsx']) {
    await bringIn(page, join(samples, name));
    await commit(page);
  }
}

/** Whose folder it becomes fills it; the other workers wait. */
function takes(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function fillAndName(filling: string, filled: string, fill: (folder: string) => Promise<void>): Promise<void> {
  try {
    await fill(filling);
    renameSync(filling, filled);
  } catch (error) {
    rmSync(filling, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}
