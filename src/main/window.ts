// The main window: closed to everything but the bridge, opened where it was, in the text size the office chose.
import { app, BrowserWindow, dialog, Menu, screen } from 'electron';
import { appAddress } from './addresses.ts';
import type { Log } from './log.ts';
import type { RememberingHost } from './memory.ts';
import { textMenuTemplate } from './menu.ts';
import { planSessionEnd } from './start/session-end.ts';
import { placeWindow, smallestSizeOn } from './window-state.ts';

interface Parts {
  readonly preload: string;
  readonly memory: RememberingHost;
  readonly log: Log;
  readonly isDevelopment: boolean;
  /** Opens at the usual place, whatever is remembered. */
  readonly isSafe: boolean;
}

function screens() {
  const main = screen.getPrimaryDisplay();
  return [
    main.workArea,
    ...screen
      .getAllDisplays()
      .filter((display) => display.id !== main.id)
      .map((display) => display.workArea),
  ];
}

function remember(window: BrowserWindow, memory: RememberingHost): void {
  memory.change({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
}

/** Nothing typed is lost by a slip: the page says that something is unsaved (and sends it), the person decides. @param mayAsk false once the system waits no longer */
function askBeforeLosing(window: BrowserWindow, mayAsk: () => boolean): void {
  window.webContents.on('will-prevent-unload', (event) => {
    if (!mayAsk()) {
      event.preventDefault(); // here: goes on with closing
      return;
    }
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: '枫桥台账',
      message: '有内容还没有保存',
      detail: '关闭后，没有保存的内容会丢失。',
      buttons: ['留下继续填写', '不保存，关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault(); // here: goes on with closing
  });
}

/** Before the system ends the session the window closes as if by its cross: it asks, and the register is closed in order. @returns whether a person may still be asked */
function closeBeforeSessionEnd(window: BrowserWindow, log: Log): () => boolean {
  let isEnding = false;
  window.on('query-session-end', (event) => {
    const plan = planSessionEnd(event.reasons);
    log.note('session ends', { plan, reasons: event.reasons.join(',') });
    if (plan === 'let go') return;
    event.preventDefault();
    window.close();
  });
  window.on('session-end', () => {
    isEnding = true;
    app.quit();
  });
  return () => !isEnding;
}

function watchPage(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    void dialog
      .showMessageBox(window, {
        type: 'error',
        title: '枫桥台账',
        message: '窗口的内容停止了工作',
        detail: '已经保存的内容不会丢失。请按“重新打开”，再检查刚才填写的内容。',
        buttons: ['重新打开'],
        noLink: true,
      })
      .then(() => window.loadURL(appAddress))
      .catch(() => log.note('page not reopened'));
  });
  window.on('unresponsive', () => log.note('page unresponsive'));
  window.webContents.on('preload-error', (_event, _path, error) => log.note('preload failed', { error: error.name }));
}

export function openMainWindow({ preload, memory, log, isDevelopment, isSafe }: Parts): BrowserWindow {
  const areas = screens();
  const { zoom } = memory.get();
  const { bounds, isMaximized } = isSafe ? { bounds: null, isMaximized: false } : memory.get();
  const place = placeWindow(bounds, areas);
  const least = smallestSizeOn(screen.getDisplayMatching(place).workArea);
  const window = new BrowserWindow({
    ...place,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: '枫桥台账',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      spellcheck: false,
      plugins: true,
      devTools: isDevelopment,
      zoomFactor: zoom,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // Chromium keeps a zoom for each origin and would put its own back after a load.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(memory.get().zoom));
  window.on('close', () => remember(window, memory));
  window.webContents.on('context-menu', (_event, place) => {
    const template = textMenuTemplate(place);
    if (template !== null) Menu.buildFromTemplate(template).popup({ window });
  });
  askBeforeLosing(window, closeBeforeSessionEnd(window, log));
  watchPage(window, log);
  return window;
}

/** A second start shows the first one's window. */
export function showAgain(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
