// One browser profile a worker, as an office's PC has one: what an earlier test read of the program is in its cache, and no test
// waits for a browser. Everything that a test could leave to the next (pages, cookies) is taken away between them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, Page } from '@playwright/test';

export interface BrowserProfile {
  /** A page that nobody used before. */
  readonly newPage: () => Promise<Page>;
  /** Closes the pages and forgets who was signed in. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createProfile(chromium: BrowserType, folder: string): BrowserProfile {
  /** Opened by the first test, which knows language, time zone and size: they are the same for all. */
  let opened: BrowserContext | null = null;

  async function open(): Promise<BrowserContext> {
    offerNothing(folder);
    return chromium.launchPersistentContext(folder);
  }

  return {
    async newPage() {
      opened ??= await open();
      return opened.newPage();
    },
    async clear() {
      // The page that it opened with stays: a browser without a page ends.
      for (const page of opened?.pages().slice(1) ?? []) await page.close();
      await opened?.clearCookies();
    },
    async close() {
      await opened?.close();
    },
  };
}

/** What an earlier test typed is not offered under a field of the next. */
function offerNothing(folder: string): void {
  mkdirSync(join(folder, 'Default'), { recursive: true });
  const preferences = { autofill: { profile_enabled: false, credit_card_enabled: false }, credentials_enable_service: false };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
}
