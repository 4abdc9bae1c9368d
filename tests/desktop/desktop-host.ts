// The built desktop host and its window, as the tests of this folder start them.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumOptions } from '../electron-stand-in/chromium.ts';
import { type Host, runHost } from '../electron-stand-in/run-host.ts';

const main = resolve(import.meta.dirname, '../../out/main/index.js');
const folders: string[] = [];
const hosts: Host[] = [];

/** One Chromium for all hosts of a file: starting it takes longer than starting the host. */
let browser: BrowserServer;
beforeAll(async () => {
  browser = await chromium.launchServer(chromiumOptions);
});

afterAll(async () => {
  for (const host of hosts) host.kill();
  await browser.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-desktop-'));
  folders.push(folder);
  return folder;
}

export function startHost(data: string, environment: Readonly<Record<string, string>> = {}, more: readonly string[] = []): Host {
  if (!existsSync(main)) throw new Error('out/main/index.js is missing: npm test builds it, or run electron-vite build');
  const host = runHost(main, ['--data', data, ...more], { FENGQIAO_STAND_IN_BROWSER: browser.wsEndpoint(), ...environment });
  hosts.push(host);
  return host;
}

/** Waits for the main window with its page, and until nothing else is open. @param text what its first screen says */
export async function openWindow(host: Host, text = '枫桥台账'): Promise<number> {
  const { windows } = await host.until(
    (state) => state.windows.length === 1 && state.windows[0]?.isVisible === true && state.windows[0].address.startsWith('fengqiao://app/'),
    'the window',
    300_000,
  );
  const id = windows[0]?.id;
  if (id === undefined) throw new Error('no window');
  await waitForText(host, id, text);
  return id;
}

/** The window that stands where the register does not open. */
export const openWayBack = (host: Host): Promise<number> => openWindow(host, '找回台账');

export async function waitForText(host: Host, id: number, text: string): Promise<void> {
  await host.evaluate(
    id,
    `new Promise((resolve, reject) => {
    const end = Date.now() + 30000;
    const look = () => document.body.innerText.includes(${JSON.stringify(text)}) ? resolve(true) : Date.now() > end ? reject(new Error('Not shown: ' + document.body.innerText.slice(0, 400))) : setTimeout(look, 50);
    look();
  })`,
  );
}
