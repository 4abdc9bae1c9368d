// webContents over a Playwright page.
import { EventEmitter } from 'node:events';
import type { IpcMainInvokeEvent, PrintToPDFOptions, WebContents, WebContentsPrintOptions, WindowOpenHandlerResponse } from 'electron';
import type { Frame, Page } from 'playwright-core';
import { app } from './app.ts';
import { browserContext, guardPagesWith } from './browser.ts';
import { invoke } from './ipc.ts';
import { toBrowser, toElectron } from './mapping.ts';
import { pageSide, runPreload } from './preload.ts';
import { records } from './records.ts';

type OpenHandler = (details: { url: string }) => WindowOpenHandlerResponse;
type Part =
  'id' | 'executeJavaScript' | 'printToPDF' | 'print' | 'getPrintersAsync' | 'getURL' | 'setZoomFactor' | 'sendInputEvent' | 'loadURL';

interface BridgeSource {
  readonly frame: Frame;
}

const byPage = new Map<Page, StandInContents>();
let nextId = 1;
/** Pages that the stand-in itself is opening; every other new page is a popup. */
let expectedPages = 0;

function inches(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}in`;
}

export class StandInContents extends EventEmitter implements Pick<WebContents, Part> {
  readonly id = nextId++;
  readonly page: Promise<Page>;
  zoomFactor = 1;
  openHandler: OpenHandler = () => ({ action: 'allow' });
  /** The address that the host itself asked for: its loads raise no will-navigate. */
  loading: string | null = null;
  #address = '';
  #isDrawn = false;

  constructor(preload: string | undefined) {
    super();
    this.page = this.#open(preload);
    this.page.catch((error: unknown) => this.emit('stand-in-failed', error));
  }

  async #open(preload: string | undefined): Promise<Page> {
    const context = await browserContext();
    expectedPages += 1;
    const page = await context.newPage();
    expectedPages -= 1;
    byPage.set(page, this);
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#address = toElectron(frame.url());
    });
    page.on('load', () => this.emit('did-finish-load'));
    page.on('close', () => this.emit('destroyed'));
    page.on('console', (message) => {
      if (message.type() === 'error') this.emit('console-error', message.text());
    });
    page.on('pageerror', (error) => this.emit('console-error', error.message));
    page.on('dialog', (dialog) => {
      const asked = {
        isLeaving: false,
        preventDefault() {
          this.isLeaving = true;
        },
      };
      this.emit('will-prevent-unload', asked);
      void (asked.isLeaving ? dialog.accept() : dialog.dismiss());
    });
    if (preload !== undefined) await this.#bridge(page, preload);
    return page;
  }

  async #bridge(page: Page, preload: string): Promise<void> {
    const source: { current: BridgeSource | null } = { current: null };
    const exposed = runPreload(preload, (channel, args) => invoke(this.#eventFrom(source.current), channel, args));
    await page.exposeBinding('__standInBridge', (from, name: string, key: string, args: unknown[]) => {
      source.current = from;
      const run = exposed[name]?.[key];
      if (run === undefined) throw new Error(`Nothing is exposed as ${name}.${key}`);
      return run(...args);
    });
    await page.addInitScript(pageSide(exposed, '__standInBridge'));
  }

  #eventFrom(source: BridgeSource | null): Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'> {
    const frame = source?.frame;
    const senderFrame = frame === undefined ? null : { url: toElectron(frame.url()), parent: frame.parentFrame() };
    return { sender: this as unknown as WebContents, senderFrame: senderFrame as IpcMainInvokeEvent['senderFrame'] };
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page;
    this.loading = address;
    try {
      await page.goto(toBrowser(address), { waitUntil: 'load' });
    } finally {
      this.loading = null;
    }
    // The viewer draws after its page has loaded, and says so when it has.
    if (address.includes('://paper/'))
      setTimeout(() => {
        this.#isDrawn = true;
        this.emit('-pdf-ready-to-print');
      }, 200);
  }

  getURL(): string {
    return this.#address;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return await (await this.page).evaluate(code);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { pageSize, margins } = options;
    return await (
      await this.page
    ).pdf({
      ...(options.preferCSSPageSize === undefined ? {} : { preferCSSPageSize: options.preferCSSPageSize }),
      ...(options.printBackground === undefined ? {} : { printBackground: options.printBackground }),
      // Electron's own default, which the host must not rely on.
      ...(typeof pageSize === 'object'
        ? { width: `${pageSize.width}in`, height: `${pageSize.height}in` }
        : { format: pageSize ?? 'Letter' }),
      ...(margins === undefined
        ? {}
        : {
            margin: JSON.parse(
              JSON.stringify({
                top: inches(margins.top),
                right: inches(margins.right),
                bottom: inches(margins.bottom),
                left: inches(margins.left),
              }),
            ) as Record<string, string>,
          }),
    });
  }

  print(options: WebContentsPrintOptions = {}, callback: (success: boolean, reason: string) => void = () => undefined): void {
    records.prints.push({ address: this.getURL() || (this.loading ?? ''), options, isDrawn: this.#isDrawn });
    callback(records.printEnd.success, records.printEnd.reason);
  }

  async getPrintersAsync() {
    return records.printers.map((name) => ({ name, displayName: name, description: '', options: {} }));
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  sendInputEvent(event: unknown): void {
    records.inputEvents.push(event);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
}

/** Asks the host's navigation guards, as Electron does for what a page or a person starts. */
function mayGo(page: Page, url: string, isMainFrame: boolean): boolean {
  const contents = byPage.get(page);
  if (contents === undefined) return false;
  if (isMainFrame && contents.loading === url) return true;
  const details = {
    url,
    isMainFrame,
    isSameDocument: false,
    frame: null,
    isRefused: false,
    preventDefault() {
      this.isRefused = true;
    },
  };
  contents.emit('will-frame-navigate', details);
  if (isMainFrame) contents.emit('will-navigate', details);
  return !details.isRefused;
}

/** window.open: the opener's handler decides; the stand-in only knows how to refuse. */
async function guardPopup(page: Page): Promise<void> {
  if (expectedPages > 0 || byPage.has(page)) return;
  const opener = await page.opener();
  const contents = opener === null ? undefined : byPage.get(opener);
  const answer = contents?.openHandler({ url: toElectron(page.url()) });
  if (answer?.action === 'allow') throw new Error('The host allowed a new window; the stand-in has none to give');
  await page.close();
}

guardPagesWith({ mayGo, onPage: guardPopup });

/** Announced after its window has set it up, before anything is loaded. */
export function announce(contents: StandInContents): void {
  app.emit('web-contents-created', {}, contents);
}
