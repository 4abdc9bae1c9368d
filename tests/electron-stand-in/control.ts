// The test's hand on the stand-in: messages over the child process's channel. Without a channel (started by hand) there is none.
import type { MenuItemConstructorOptions } from 'electron';
import { app, beforeLeaving } from './app.ts';
import { closeBrowser } from './browser.ts';
import { records } from './records.ts';
import { powerMonitor } from './system.ts';
import { isCancelled, permissions } from './session.ts';
import { BrowserWindow } from './window.ts';

beforeLeaving(closeBrowser);
const pageErrors: string[] = [];
app.on('web-contents-created', (_event, contents: { on: (event: string, listener: (text: string) => void) => void }) =>
  contents.on('console-error', (text) => pageErrors.push(text)),
);

function window(id: unknown): BrowserWindow {
  const found = [...BrowserWindow.all].find((one) => one.webContents.id === id);
  if (found === undefined) throw new Error(`No window ${String(id)}`);
  return found;
}

function clickMenu(path: readonly string[]): void {
  let items = records.menu;
  let item: MenuItemConstructorOptions | undefined;
  for (const label of path) {
    item = items.find((one) => one.label === label);
    if (item === undefined) throw new Error(`No menu item ${label}`);
    items = Array.isArray(item.submenu) ? item.submenu : [];
  }
  (item?.click as (() => void) | undefined)?.();
}

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, part: unknown) => (typeof part === 'function' ? undefined : part)));

const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
  state: () =>
    plain({
      ...records,
      pageErrors,
      openDialogs: records.openDialogs.map(({ kind, options }) => ({ kind, options })),
      windows: [...BrowserWindow.all].map((one) => ({
        id: one.webContents.id,
        address: one.webContents.getURL(),
        isVisible: one.isVisible(),
        zoom: one.webContents.zoomFactor,
        options: one.options,
      })),
    }),
  /** The person answers the oldest open dialog. */
  answer: (value: unknown) => {
    const dialog = records.openDialogs.shift();
    if (dialog === undefined) throw new Error('No dialog is open');
    dialog.answer(value);
  },
  set: (part: Partial<typeof records>) => {
    Object.assign(records, part);
  },
  evaluate: async (id: number, code: string) => await (await window(id).webContents.page).evaluate(code),
  load: async (id: number, address: string) => await window(id).webContents.loadURL(address),
  /** The person types into a box of the page, then presses a button of it. */
  type: async (id: number, box: string, text: string) => {
    await (await window(id).webContents.page).locator(box).first().fill(text);
  },
  press: async (id: number, name: string) => {
    await (await window(id).webContents.page).getByRole('button', { name, exact: true }).click();
  },
  screenshot: async (id: number, path: string) => {
    await (await window(id).webContents.page).screenshot({ path });
  },
  clickMenu: (...path: string[]) => clickMenu(path),
  /** What a page might be granted by a host that forgot to refuse: permission asked, permission looked up, a webview. */
  forbidden: async (id: number) => {
    const contents = window(id).webContents;
    const asked = await new Promise<boolean>((resolve) =>
      (permissions.request as (from: unknown, name: string, answer: (granted: boolean) => void) => void)(contents, 'media', resolve),
    );
    const lookedUp = (permissions.check as (from: unknown, name: string) => boolean)(contents, 'clipboard-read');
    const webview = {
      isRefused: false,
      preventDefault() {
        this.isRefused = true;
      },
    };
    contents.emit('will-attach-webview', webview, {}, {});
    return { asked, lookedUp, webview: !webview.isRefused };
  },
  /** Whether the host refuses a request of a session. */
  refuses: (partition: string, url: string) => isCancelled(partition, url),
  /** Something that the system tells the program, or a window of it; answers whether the host held it up. */
  tellApp: (event: string, details: unknown) => {
    app.emit(event, {}, details);
  },
  tellContents: (id: number, event: string, details: unknown) => {
    const { webContents } = window(id);
    app.emit(event, {}, webContents, details);
    webContents.emit(event, {}, details);
  },
  tellWindow: (id: number, event: string, part: object) => {
    const asked = {
      ...part,
      isHeldUp: false,
      preventDefault() {
        this.isHeldUp = true;
      },
    };
    window(id).emit(event, asked);
    return asked.isHeldUp;
  },
  tellPower: (event: string) => void powerMonitor.emit(event),
  /** An error that nobody caught, as Node reports it. */
  throwUncaught: (message: string) =>
    void (process as NodeJS.EventEmitter).emit('uncaughtException', new Error(message), 'uncaughtException'),
  secondInstance: () => void app.emit('second-instance', {}, [], ''),
  close: (id: number) => window(id).close(),
};

interface Command {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

async function run({ id, name, args }: Command): Promise<void> {
  try {
    const command = commands[name];
    if (command === undefined) throw new Error(`No command ${name}`);
    const value = await (command as (...args: readonly unknown[]) => unknown)(...args);
    process.send?.({ id, value: value ?? null });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

process.on('message', (message: Command) => void run(message));
