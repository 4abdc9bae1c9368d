// electron-updater, held back: it checks by itself, and does nothing else without a person's button. Failures are the log's, not the clerk's.
import { readFileSync } from 'node:fs';
import { dialog, type BrowserWindow } from 'electron';
import { describeError, type Log } from './log.ts';
import { firstCheckDelay, nextCheckDelay, nextUpdateStep, readUpdateSource, type UpdateEvent, type UpdateStep, updateWords } from './update-plan.ts';

export interface UpdaterParts {
  readonly settingsFile: string;
  readonly isPackaged: boolean;
  readonly version: string;
  readonly log: Log;
  readonly window: () => BrowserWindow | null;
  /** Closes the engine and backs the register up; true when the copy stands. */
  readonly backUp: (version: string) => Promise<boolean>;
  /** After a backup that failed the engine is closed: start the program anew. */
  readonly restart: () => void;
}

export interface Updater { readonly start: () => void; readonly checkNow: () => Promise<void>; readonly stop: () => void }

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return '';
  }
}

async function loadUpdater(address: string) {
  const { autoUpdater } = await import('electron-updater');
  autoUpdater.autoDownload = false;
  // A PC that is switched off at closing time would be left with half a program.
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.logger = null;
  // Many static servers answer a request for several ranges wrongly; then the whole program would be fetched.
  autoUpdater.setFeedURL({ provider: 'generic', url: address, useMultipleRangeRequest: false });
  return autoUpdater;
}

export function createUpdater(parts: UpdaterParts): Updater {
  const { log, version } = parts;
  const source = readUpdateSource(readText(parts.settingsFile), parts.isPackaged);
  let step: UpdateStep = 'idle';
  let timer: NodeJS.Timeout | undefined;
  let found = '';
  /** Asked once a start: the person said no, or later. */
  let declined = '';
  const move = (event: UpdateEvent): void => { step = nextUpdateStep(step, event); };

  async function ask(words: { readonly message: string; readonly detail: string; readonly agree?: string; readonly decline?: string }): Promise<boolean> {
    const options = { type: 'info' as const, title: '更新', message: words.message, detail: words.detail, buttons: words.agree === undefined ? ['知道了'] : [words.agree, words.decline ?? ''], defaultId: 0, cancelId: words.agree === undefined ? 0 : 1, noLink: true };
    const window = parts.window();
    const { response } = await (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
    return response === 0;
  }

  async function install(updater: Awaited<ReturnType<typeof loadUpdater>>): Promise<void> {
    if (!(await ask(updateWords.downloaded(found)))) return;
    const isBackedUp = await parts.backUp(found);
    move({ kind: 'install', isBackedUp });
    log.note('update install', { version: found, isBackedUp });
    if (step === 'installing') { updater.quitAndInstall(false, true); return; }
    await ask(updateWords.backupFailed);
    parts.restart();
  }

  /** @param isAsked a person waits for the answer, also when there is nothing new */
  async function check(isAsked: boolean): Promise<void> {
    if (source.kind === 'none') {
      if (isAsked) await ask(updateWords.notSet(version));
      return;
    }
    // A check while another one, a download or an install is under way answers nothing: that one will speak.
    if (step === 'checking' || step === 'downloading' || step === 'installing') return;
    try {
      const updater = await loadUpdater(source.address);
      if (step === 'downloaded') {
        if (isAsked) await install(updater);
        return;
      }
      move({ kind: 'check' });
      const result = await updater.checkForUpdates();
      if (result === null || !result.isUpdateAvailable) {
        move({ kind: 'none' });
        if (isAsked) await ask(updateWords.latest(version));
        return;
      }
      move({ kind: 'found' });
      found = result.updateInfo.version;
      log.note('update found', { version: found });
      if (!isAsked && declined === found) return;
      if (!(await ask(updateWords.offered(found)))) {
        declined = found;
        return;
      }
      move({ kind: 'accept' });
      await updater.downloadUpdate();
      move({ kind: 'downloaded' });
      await install(updater);
    } catch (error) {
      move({ kind: 'failed' });
      log.note('update failed', describeError(error));
      if (isAsked) await ask(updateWords.failed);
    }
  }

  function schedule(delay: number): void {
    timer = setTimeout(() => {
      void check(false).finally(() => schedule(nextCheckDelay(Math.random())));
    }, delay);
    timer.unref();
  }

  return {
    start() {
      log.note('update source', { kind: source.kind, reason: source.kind === 'none' ? source.reason : null });
      if (source.kind === 'address') schedule(firstCheckDelay(Math.random()));
    },
    checkNow: () => check(true),
    stop: () => clearTimeout(timer),
  };
}
