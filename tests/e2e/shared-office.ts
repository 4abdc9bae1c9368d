// One made-up township a worker, signed in once, for the tests that leave its register as they found it: starting a host, signing in and
// a window of one's own take longer than most of them. Between two tests the window forgets all (it is loaded anew, at the desk), and
// so does the register what was typed and not saved.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cookie, Page } from '@playwright/test';
import type { BrowserProfile } from './browser-profile.ts';
import { startHost, type Host } from './host.ts';
import type { MadeFolders } from './made-folders.ts';
import { goTo } from './pages/screens.ts';
import { signInAs } from './pages/sign-in.ts';

export interface SharedOffice {
  /** Starts the office with the first test that asks for it; answers its window, at the desk, watched from its load on. */
  readonly enter: (
    watch: (page: Page) => string[],
  ) => Promise<{ readonly page: Page; readonly host: Host; readonly faults: readonly string[] }>;
  /** Leaves an empty page of the same host, on which nothing goes on. */
  readonly leave: () => Promise<void>;
  /** Ends it; answers what its host said in all. */
  readonly close: () => Promise<string>;
}

interface Open {
  readonly host: Host;
  readonly page: Page;
  readonly folder: string;
  readonly cookies: readonly Cookie[];
}

export function shareOffice(profile: BrowserProfile, made: MadeFolders): SharedOffice {
  let opened: Open | null = null;

  async function open(): Promise<Open> {
    const folder = mkdtempSync(join(tmpdir(), 'fengqiao-shared-'));
    cpSync(await made.demo(), folder, { recursive: true });
    const host = await startHost({ dataFolder: folder });
    const page = await profile.newPage({ kept: true });
    await page.goto(host.address);
    await signInAs(page, '王敏');
    const cookies = await page.context().cookies(`${host.address}api/`);
    await page.goto(nowhere(host));
    return { host, page, folder, cookies };
  }

  return {
    async enter(watch) {
      opened ??= await open();
      const { host, page, cookies } = opened;
      await page.context().addCookies([...cookies]);
      await forgetDrafts(page, host);
      await page.bringToFront();
      const faults = watch(page);
      await page.goto(host.address);
      await goTo(page, '/desk');
      return { page, host, faults };
    },
    async leave() {
      if (opened === null) return;
      const { page, host } = opened;
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      for (const event of ['request', 'framenavigated', 'console', 'pageerror'] as const) page.removeAllListeners(event);
      await page.goto(nowhere(host));
      await page.mouse.move(0, 0);
    },
    async close() {
      if (opened === null) return '';
      const { page, host, folder } = opened;
      await page.close();
      await host.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      return host.output();
    },
  };
}

/** Of the same host, so that the next load needs no new process of the browser. */
function nowhere(host: Host): string {
  return `${host.address}api/nowhere`;
}

async function forgetDrafts(page: Page, host: Host): Promise<void> {
  const headers = { 'x-fengqiao': '1', origin: new URL(host.address).origin };
  const call = async (name: string, data: object): Promise<unknown> =>
    (await page.context().request.post(`${host.address}api/${name}`, { headers, data })).json();
  const { value } = (await call('drafts.list', {})) as { readonly value: { readonly rows: readonly { readonly key: string }[] } };
  if (value.rows.length > 0) await call('drafts.forget', { keys: value.rows.map(({ key }) => key) });
}
