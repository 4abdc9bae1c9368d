// BrowserWindow: a page with the few properties of a window that the host reads.
import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import { app } from './app.ts';
import { announce, StandInContents } from './contents.ts';
import { records } from './records.ts';

type Part =
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'isMinimized'
  | 'isDestroyed'
  | 'isVisible'
  | 'getNormalBounds'
  | 'destroy'
  | 'close';

/** What research D §6 asks of every window; a window without it never opens here. */
function refuseOpenWindow({ webPreferences = {} }: BrowserWindowConstructorOptions): void {
  const { sandbox, contextIsolation, nodeIntegration, webSecurity } = webPreferences;
  if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false || webSecurity === false)
    throw new Error('A window was opened without its locks');
}

export class BrowserWindow extends EventEmitter implements Pick<ElectronWindow, Part> {
  static readonly all = new Set<BrowserWindow>();
  readonly webContents: StandInContents;
  readonly options: BrowserWindowConstructorOptions;
  #isVisible: boolean;
  #isMaximized = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    refuseOpenWindow(options);
    this.options = options;
    this.#isVisible = options.show !== false;
    this.webContents = new StandInContents(options.webPreferences?.preload);
    BrowserWindow.all.add(this);
    announce(this.webContents);
    void this.webContents.page.then((page) => page.on('close', () => this.#gone()));
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...BrowserWindow.all].find((window) => window.webContents === (contents as unknown)) ?? null;
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    BrowserWindow.all.delete(this);
    this.emit('closed');
    if (BrowserWindow.all.size === 0) app.emit('window-all-closed');
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
    this.emit('ready-to-show');
  }

  close(): void {
    this.emit('close', { preventDefault: () => undefined });
    void this.webContents.page.then((page) => page.close({ runBeforeUnload: true }));
  }

  destroy(): void {
    void this.webContents.page.then((page) => page.close());
    this.#gone();
  }

  show(): void {
    this.#isVisible = true;
  }
  focus(): void {
    records.focused = this.webContents.id;
    this.emit('focus');
  }
  restore(): void {
    this.emit('restore');
  }
  maximize(): void {
    this.#isMaximized = true;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  isMinimized(): boolean {
    return false;
  }
  isVisible(): boolean {
    return this.#isVisible;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  getNormalBounds() {
    return { x: this.options.x ?? 0, y: this.options.y ?? 0, width: this.options.width ?? 800, height: this.options.height ?? 600 };
  }
}
