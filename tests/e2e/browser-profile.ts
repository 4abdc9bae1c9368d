// One browser profile a worker, as an office's PC has one: what an earlier test read of the program is in its cache, and no test
// waits for a browser. Everything that a test could leave to the next (pages, cookies) is taken away between them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, Page } from '@playwright/test';

export interface BrowserProfile {
  /** A page that nobody used before; a kept one stays until it is closed by who opened it. */
  readonly newPage: (options?: { readonly kept?: boolean }) => Promise<Page>;
  /** Closes the pages, but for the kept, and forgets who was signed in. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createProfile(chromium: BrowserType, folder: string): BrowserProfile {
  /** Opened by the first test, which knows language, time zone and size: they are the same for all. */
  let opened: BrowserContext | null = null;
  const kept = new Set<Page>();

  async function open(): Promise<BrowserContext> {
    offerNothing(folder);
    return chromium.launchPersistentContext(folder);
  }

  return {
    async newPage(options) {
      opened ??= await open();
      const alone = opened.pages().every((page) => kept.has(page) || page.url() === 'about:blank');
      const page = alone ? await opened.newPage() : await openWindow(opened);
      if (options?.kept === true) kept.add(page);
      return page;
    },
    async clear() {
      // The page that it opened with stays: a browser without a page ends.
      for (const page of opened?.pages().slice(1) ?? []) if (!kept.has(page)) await page.close();
      await opened?.clearCookies();
    },
    async close() {
      await opened?.close();
    },
  };
}

/**
 * Beside another page a new one gets a window of its own: in a tab behind another Chromium draws one frame a second, and a click waits
 * for two.
 */
async function openWindow(context: BrowserContext): Promise<Page> {
  const [first] = context.pages();
  if (!first) return context.newPage();
  const session = await context.newCDPSession(first);
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
  ]);
  await session.detach();
  return page;
}

/** What an earlier test typed is not offered under a field of the next. */
function offerNothing(folder: string): void {
  mkdirSync(join(folder, 'Default'), { recursive: true });
  const preferences = { autofill: { profile_enabled: false, credit_card_enabled: false }, credentials_enable_service: false };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
}
