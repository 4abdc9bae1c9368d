// The program from ready to quit: guards, engine, gate, window, menu, updates.
import { app, dialog, Menu, powerMonitor, session, type BrowserWindow } from 'electron';
import { appAddress } from './addresses.ts';
import { bindBridge } from './bridge-calls.ts';
import { createEngineSlot, type EngineSlot } from './engine-slot.ts';
import { createGate } from './gate.ts';
import { guardApp, guardSession } from './network/guards.ts';
import { quietenSessions } from './network/quieten.ts';
import { describeError, errorNumber, type Log } from './log.ts';
import { fillDemo } from './fill-demo.ts';
import type { Memory, RememberingHost } from './memory.ts';
import { menuTemplate } from './menu.ts';
import { servePages } from './pages.ts';
import { createPaperPrinter } from './printing/paper-printer.ts';
import { listPrinters } from './printing/printers.ts';
import { printMenuTemplate } from './printing/print-menu.ts';
import { askCrashHelp } from './start/ask-crash-help.ts';
import { isCrashLoop } from './start/crash-loop.ts';
import { openingPage, wordOpening } from './start/opening-words.ts';
import { openEngine } from './start/start-engine.ts';
import { engineStopped } from './start/start-faults.ts';
import { type Folders, safeStartSwitch, type StartOptions } from './start/start-options.ts';
import { openStartWindow } from './start/start-window.ts';
import { watchFaults } from './start/watch-faults.ts';
import { withTimeLimit } from './time-limit.ts';
import { openDesktopUpdates } from './updates/desktop-updates.ts';
import { createNotices } from './updates/notices.ts';
import type { Updater } from './updates/updater.ts';
import { openMainWindow, showAgain } from './window.ts';
import { stepZoom, type Zoom } from './window-state.ts';

const closeLimitMilliseconds = 15_000;

const number = (): string => errorNumber(new Date(), Math.random);

function restart(more: readonly string[] = []): void {
  // An AppImage runs from a place that is gone when it ends: its file is started, not what runs.
  const appImage = process.env['APPIMAGE'];
  app.relaunch({ args: [...process.argv.slice(1), ...more], ...(appImage === undefined ? {} : { execPath: appImage }) });
  app.exit(0);
}

async function tellEngineStopped(log: Log, error: Error): Promise<void> {
  const ours = number();
  log.note('engine stopped', { number: ours, ...describeError(error) });
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: '枫桥台账',
    message: engineStopped.message,
    detail: engineStopped.detail(ours),
    buttons: ['重新启动', '退出'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) restart();
  else app.exit(1);
}

function buildMenu(window: BrowserWindow, memory: RememberingHost, updater: Updater, printers: readonly string[]): void {
  const keep = (part: Partial<Memory>): void => {
    memory.change(part);
    buildMenu(window, memory, updater, printers);
  };
  const setZoom = (zoom: Zoom): void => {
    window.webContents.setZoomFactor(zoom);
    keep({ zoom });
  };
  const template = menuTemplate(
    {
      setZoom,
      stepZoom: (direction) => setZoom(stepZoom(memory.get().zoom, direction)),
      // The page knows which screen is open and so which page of the manual to show.
      openManual: () => window.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F1' }),
      // A person who switches it on again begins with a clean slate.
      setGpu: (isUsed) => keep({ isGpuOff: !isUsed, gpuCrashes: [] }),
      checkForUpdate: () => void updater.checkNow(),
      updateFromFolder: () => void updater.checkFolder(),
      showAbout: () =>
        void dialog.showMessageBox(window, {
          type: 'info',
          title: '关于',
          message: '枫桥台账',
          detail: `版本 ${app.getVersion()}`,
          buttons: ['知道了'],
          noLink: true,
        }),
    },
    {
      zoom: memory.get().zoom,
      isGpuOff: memory.get().isGpuOff,
      isDevelopment: !app.isPackaged,
      printing: printMenuTemplate(memory.get().printing, printers, (printing) => keep({ printing })),
    },
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** What was agreed to be installed at quitting is installed, and the register is closed before the process ends; but a stuck engine must not keep the PC from switching off. */
function closeBeforeQuit(engine: EngineSlot, updater: Updater, log: Log): void {
  let isLeaving = false;
  let isClosed = false;
  async function leave(): Promise<void> {
    await updater.installAtQuit();
    await withTimeLimit(engine.close(), closeLimitMilliseconds, () => new Error('closing takes too long'));
  }
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    void leave()
      .catch((error: unknown) => log.note('close failed', describeError(error)))
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

async function start({ folders, options, updateAddress, memory, log }: Program): Promise<void> {
  log.note('started', { version: app.getVersion(), platform: process.platform, electron: process.versions.electron });
  Menu.setApplicationMenu(null);
  guardSession(session.defaultSession, log);
  await quietenSessions(updateAddress, log);
  await session.defaultSession.clearCache();
  const pages = servePages(session.defaultSession.protocol, folders.renderer);
  let window: BrowserWindow | null = null;
  const notices = createNotices();
  const updates = openDesktopUpdates({ folders, log, notices, window: () => window });
  if (!(await updates.settleStart())) return;
  const { unfinishedStarts } = memory.get();
  memory.change({ unfinishedStarts: unfinishedStarts + 1 });
  if (isCrashLoop(unfinishedStarts) && !(await mayStart(folders, options, memory))) return;
  const starting = openStartWindow(pages, log);
  app.on('second-instance', () => showAgain(window ?? starting.window));
  const engine = createEngineSlot(() =>
    openEngine({
      thread: folders.engineThread,
      dataFolder: folders.data,
      resourceFolder: folders.resources,
      programVersion: app.getVersion(),
      log,
      number,
      printPdf: createPaperPrinter(pages),
      onOpening: (now) => starting.say(wordOpening(now)),
      onFailure: (error) => void tellEngineStopped(log, error),
    }),
  );
  if (!(await engine.open())) {
    // The person was told why: that is no crash.
    memory.change({ unfinishedStarts: 0 });
    app.exit(1);
    return;
  }
  starting.say(openingPage);
  const updater = updates.createUpdater(engine);
  closeBeforeQuit(engine, updater, log);
  if (options.isDemo) await fillDemo(engine);
  const gate = createGate({ engine, log, number });
  bindBridge(gate, { memory, pages, log, notices, updater });
  window = openMainWindow({ preload: folders.preload, memory, log, isDevelopment: !app.isPackaged, isSafe: options.isSafe });
  window.once('ready-to-show', () => {
    memory.change({ unfinishedStarts: 0 });
    starting.close();
  });
  const windowId = window.webContents.id;
  window.on('closed', () => {
    gate.forget(windowId);
    window = null;
  });
  // Nothing is installed while the system switches off.
  window.on('query-session-end', () => updater.systemEnds());
  powerMonitor.prependListener('shutdown', () => updater.systemEnds());
  buildMenu(window, memory, updater, []);
  updater.start();
  await window.loadURL(appAddress);
  const printers = await listPrinters(window.webContents, log);
  if (printers !== null && !window.isDestroyed()) buildMenu(window, memory, updater, printers);
}

interface Program {
  readonly folders: Folders;
  readonly options: StartOptions;
  /** Null where the office has set none. */
  readonly updateAddress: string | null;
  readonly memory: RememberingHost;
  readonly log: Log;
}

/** After three starts that came to nothing. @returns false when this start ends here */
async function mayStart(folders: Folders, options: StartOptions, memory: RememberingHost): Promise<boolean> {
  const help = await askCrashHelp(folders.log, options.isSafe);
  // Asked and answered: the next three count anew.
  memory.change({ unfinishedStarts: 0 });
  if (help === 'safe') restart([safeStartSwitch]);
  if (help === 'quit') app.exit(0);
  return help === 'usual';
}

/** Runs until the last window is closed. */
export function runDesktop(program: Program): void {
  const { log, memory } = program;
  watchFaults({ log, memory, number, restart });
  guardApp(app, log);
  // Linux; Windows asks the window (window.ts). Electron's types leave out the event that its documentation names.
  powerMonitor.on('shutdown', ((event: { preventDefault(): void }) => {
    event.preventDefault();
    app.quit();
  }) as () => void);
  powerMonitor.on('suspend', () => log.note('sleeps'));
  powerMonitor.on('resume', () => log.note('wakes'));
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(() => start(program))
    .catch((error: unknown) => {
      const ours = number();
      log.note('start failed', { number: ours, ...describeError(error) });
      dialog.showErrorBox(
        '枫桥台账没有能够启动',
        `这是程序自身的错误，编号 ${ours}，已记入日志。台账文件没有被改动。请重新启动；仍然不行，请把编号告诉维护人员。`,
      );
      app.exit(1);
    });
}
