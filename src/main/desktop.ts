// The program from ready to quit: guards, engine, gate, window, menu, updates.
import { join } from 'node:path';
import { app, dialog, Menu, session, type BrowserWindow } from 'electron';
import type { EngineHandle } from '#engine/remote.ts';
import { appAddress } from './addresses.ts';
import { bindBridge } from './bridge-calls.ts';
import { createGate } from './gate.ts';
import { guardApp, guardSession } from './guards.ts';
import { describeError, errorNumber, type Log } from './log.ts';
import { fillDemo } from './fill-demo.ts';
import { openMemory, type RememberingHost } from './memory.ts';
import { menuTemplate } from './menu.ts';
import { servePages } from './pages.ts';
import { createPaperPrinter } from './paper-printer.ts';
import { openEngine } from './start-engine.ts';
import { engineStopped } from './start-faults.ts';
import type { Folders, StartOptions } from './start-options.ts';
import { withTimeLimit } from './time-limit.ts';
import { backUpBeforeUpdate } from './update-backup.ts';
import { createUpdater, type Updater } from './updater.ts';
import { openMainWindow, showAgain } from './window.ts';
import { stepZoom, type Zoom } from './window-state.ts';

const closeLimitMilliseconds = 15_000;

const number = (): string => errorNumber(new Date(), Math.random);

function restart(): void {
  app.relaunch();
  app.exit(0);
}

async function tellEngineStopped(log: Log, error: Error): Promise<void> {
  const ours = number();
  log.note('engine stopped', { number: ours, ...describeError(error) });
  const { response } = await dialog.showMessageBox({
    type: 'error', title: '枫桥台账', message: engineStopped.message, detail: engineStopped.detail(ours), buttons: ['重新启动', '退出'], defaultId: 0, cancelId: 1, noLink: true,
  });
  if (response === 0) restart();
  else app.exit(1);
}

function buildMenu(window: BrowserWindow, memory: RememberingHost, updater: Updater): void {
  const setZoom = (zoom: Zoom): void => {
    memory.change({ zoom });
    window.webContents.setZoomFactor(zoom);
    buildMenu(window, memory, updater);
  };
  const template = menuTemplate({
    setZoom,
    stepZoom: (direction) => setZoom(stepZoom(memory.get().zoom, direction)),
    // The page knows which screen is open and so which page of the manual to show.
    openManual: () => window.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F1' }),
    checkForUpdate: () => void updater.checkNow(),
    showAbout: () => void dialog.showMessageBox(window, { type: 'info', title: '关于', message: '枫桥台账', detail: `版本 ${app.getVersion()}`, buttons: ['知道了'], noLink: true }),
  }, { zoom: memory.get().zoom, isDevelopment: !app.isPackaged });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The register is closed before the process ends, but a stuck engine must not keep the PC from switching off. */
function closeBeforeQuit(engine: EngineHandle, log: Log): { readonly close: () => Promise<void> } {
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= withTimeLimit(engine.close(), closeLimitMilliseconds, () => new Error('closing takes too long')));
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().catch((error: unknown) => log.note('close failed', describeError(error))).finally(() => {
      isClosed = true;
      app.quit();
    });
  });
  return { close };
}

async function start(folders: Folders, options: StartOptions, log: Log): Promise<void> {
  log.note('started', { version: app.getVersion(), platform: process.platform, electron: process.versions.electron });
  Menu.setApplicationMenu(null);
  guardSession(session.defaultSession, log);
  await session.defaultSession.clearCache();
  const pages = servePages(session.defaultSession.protocol, folders.renderer);
  const memory = openMemory(join(folders.profile, 'desktop.json'), log);
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => showAgain(window));
  const engine = await openEngine({
    thread: folders.engineThread, dataFolder: folders.data, resourceFolder: folders.resources, programVersion: app.getVersion(), log, number,
    printPdf: createPaperPrinter(pages), onFailure: (error) => void tellEngineStopped(log, error),
  });
  if (engine === null) { app.exit(1); return; }
  const { close } = closeBeforeQuit(engine, log);
  if (options.isDemo) await fillDemo(engine);
  const gate = createGate({ engine, log, number });
  bindBridge(gate, { memory, pages });
  const updater = createUpdater({
    settingsFile: join(folders.profile, 'update.json'), isPackaged: app.isPackaged, version: app.getVersion(), log, window: () => window, restart,
    async backUp(version) {
      try {
        await close();
        await backUpBeforeUpdate(folders.data, version, new Date());
        return true;
      } catch (error) {
        log.note('backup failed', describeError(error));
        return false;
      }
    },
  });
  window = openMainWindow({ preload: folders.preload, memory, log, isDevelopment: !app.isPackaged });
  const windowId = window.webContents.id;
  window.on('closed', () => { gate.forget(windowId); window = null; });
  buildMenu(window, memory, updater);
  updater.start();
  await window.loadURL(appAddress);
}

/** Runs until the last window is closed. */
export function runDesktop(folders: Folders, options: StartOptions, log: Log): void {
  guardApp(app, log);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(() => start(folders, options, log)).catch((error: unknown) => {
    const ours = number();
    log.note('start failed', { number: ours, ...describeError(error) });
    dialog.showErrorBox('枫桥台账没有能够启动', `这是程序自身的错误，编号 ${ours}，已记入日志。台账文件没有被改动。请重新启动；仍然不行，请把编号告诉维护人员。`);
    app.exit(1);
  });
}
