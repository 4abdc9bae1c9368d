// Updates at the desktop: checks by itself and says so in one quiet line; everything else waits for a person, who finds it in the menu.
// Nothing is installed while the page holds unsaved text, and a failed installation gives the register back to its window.
import type { KeyObject } from 'node:crypto';
import { describeError } from '../log.ts';
import { attempt } from './attempt.ts';
import type { PackageKind } from './description.ts';
import { type InstallUpdateParts, installUpdate, type UpdateEnd } from './install-update.ts';
import type { Notices } from './notices.ts';
import { passTrial } from './settle-trial.ts';
import type { CheckResult, Downloaded } from './signed-updates.ts';
import { firstCheckDelay, folderSource, nextCheckDelay, readUpdateSource, type UpdatePlace } from './update-source.ts';
import { noteFault, noteSeen, textOf } from './update-notes.ts';
import { nextUpdateStep, type UpdateEvent, type UpdateStep } from './update-steps.ts';
import { faultNote, updateLines, type UpdateQuestion, updateWords } from './words.ts';

export interface UpdaterParts extends InstallUpdateParts {
  readonly settingsFile: string;
  readonly isPackaged: boolean;
  readonly keys: readonly KeyObject[];
  readonly kind: PackageKind | null;
  readonly resourcesPath: string;
  readonly notices: Notices;
  /** @returns the chosen one of the question's choices; -1 for later. `signal` takes the question away. */
  readonly ask: (question: UpdateQuestion, signal?: AbortSignal) => Promise<number>;
  readonly askFolder: () => Promise<string | null>;
  readonly holdsUnsavedText: () => Promise<boolean>;
  /** Opens the register again after an installation that failed. */
  readonly reopen: () => Promise<void>;
  /** Ends this program; `andRestart` starts what is installed now. */
  readonly leave: (andRestart: boolean) => void;
  /** A new number for a fault of ours. */
  readonly number: () => string;
}

export interface Updater {
  readonly start: () => void;
  readonly checkNow: () => Promise<void>;
  readonly checkFolder: () => Promise<void>;
  /** The page shows its first screen. */
  readonly screenShown: () => Promise<void>;
  /** Installs what is ready and was agreed to. The window is closed by then. */
  readonly installAtQuit: () => Promise<void>;
  /** The PC is being switched off: a program half written would be left. */
  readonly systemEnds: () => void;
}

type Found = Extract<CheckResult, { kind: 'found' }>;

export function createUpdater(parts: UpdaterParts): Updater {
  const { ask, files, log, notices, program } = parts;
  const source = readUpdateSource(textOf(parts.settingsFile), parts.isPackaged);
  let step: UpdateStep = 'idle';
  /** Counts the checks: a person's answers sooner than one that still waits for the county, whose answer is dropped then. */
  let lastCheck = 0;
  /** A person has a question before them: a second click in the menu asks no second one. */
  let isAsking = false;
  let found: Found | null = null;
  let percent = 0;
  /** Downloads that a person stopped: their end is no fault. */
  const stopped = new WeakSet<Found>();
  let ready: Downloaded | null = null;
  let isForQuit = false;
  const move = (event: UpdateEvent): void => {
    step = nextUpdateStep(step, event);
  };

  async function lookAt(place: UpdatePlace, kind: PackageKind): Promise<CheckResult> {
    // Its packages are read only when they are needed.
    const { checkForSigned } = await import('./signed-updates.ts');
    const { newestSeen, gaveUp } = files.memory();
    return await checkForSigned({
      place,
      keys: parts.keys,
      home: files.folders.home,
      partialFolder: files.folders.partial,
      resourcesPath: parts.resourcesPath,
      here: { version: program.version, kind, arch: process.arch, newestSeen, gaveUp },
      onSigned: ({ version }) => noteSeen(files, version),
    });
  }

  /** @param isAsked a person waits for the answer, also when there is nothing new */
  async function check(place: UpdatePlace, isAsked: boolean): Promise<void> {
    const { kind } = parts;
    if (kind === null) {
      if (isAsked) await ask(updateWords.cannotInstall);
      return;
    }
    if (step !== 'idle' && step !== 'offered' && !(step === 'checking' && isAsked)) return;
    lastCheck += 1;
    const mine = lastCheck;
    move({ kind: 'check' });
    try {
      const result = await lookAt(place, kind);
      if (mine !== lastCheck) return;
      if (result.kind !== 'found') {
        move({ kind: 'none' });
        if (isAsked) await ask(result.kind === 'latest' ? updateWords.latest(program.version) : updateWords.notYet(result.version));
        return;
      }
      found = result;
      move({ kind: 'found' });
      log.note('update found', { version: result.version });
      notices.tell(updateLines.offered(result.version));
    } catch (error) {
      if (mine !== lastCheck) return;
      move({ kind: 'failed' });
      const { code, details } = noteFault(parts, error);
      if (isAsked) await ask(faultNote(code, details));
      return;
    }
    if (isAsked && (await ask(updateWords.offered(found.version))) === 0) void download(found);
  }

  async function download(update: Found): Promise<void> {
    move({ kind: 'accept' });
    if (step !== 'downloading') return;
    percent = 0;
    notices.tell(updateLines.downloading(update.version, percent));
    try {
      ready = await update.download((now) => {
        const whole = Math.floor(now);
        // The line changes twenty times, not a thousand.
        if (whole < percent + 5) return;
        percent = whole;
        notices.tell(updateLines.downloading(update.version, percent));
      });
      move({ kind: 'downloaded' });
      // Stopped too late: it is there, but nobody agreed to have it installed.
      isForQuit = !stopped.has(update);
      notices.tell((isForQuit ? updateLines.atQuit : updateLines.ready)(update.version));
      log.note('update downloaded', { version: update.version });
    } catch (error) {
      move({ kind: 'failed' });
      if (stopped.has(update)) {
        log.note('download stopped', { version: update.version });
        notices.tell(updateLines.offered(update.version));
        return;
      }
      const { code, details } = noteFault(parts, error);
      // Minutes later somebody may be typing: a line, no window.
      notices.tell(updateLines.failed(update.version, code, details), 'warning');
    }
  }

  async function askWhileDownloading(update: Found): Promise<void> {
    if ((await ask(updateWords.downloading(update.version, percent))) !== 0 || step !== 'downloading') return;
    stopped.add(update);
    update.cancel();
  }

  async function askReady(update: Downloaded): Promise<void> {
    const choice = await ask(updateWords.ready(update.version));
    if (choice === 1) isForQuit = false;
    if (choice === -1) isForQuit = true;
    if (choice !== 0) notices.tell((isForQuit ? updateLines.atQuit : updateLines.ready)(update.version));
    else if (await parts.holdsUnsavedText()) await ask(updateWords.unsavedFirst);
    else await installNow(update);
  }

  /** Where the system asks for a password, a note stands before the window, by which the person can give up. Throws nothing: the register may be closed. */
  async function installWatched(update: Downloaded, andRestart: boolean): Promise<UpdateEnd> {
    const given = new AbortController();
    const noteEnds = new AbortController();
    const isWaited = update.kind === 'deb';
    if (isWaited)
      void ask(updateWords.waitingForSystem(update.version), noteEnds.signal).then(() => {
        if (!noteEnds.signal.aborted) given.abort();
      });
    try {
      return await installUpdate(parts, update, andRestart, given.signal);
    } catch (error) {
      log.note('installing failed', describeError(error));
      // Who knows how far it came: only a new start is sound.
      return { fault: 'updates.install-failed', isTouched: true, isClosed: true };
    } finally {
      noteEnds.abort();
    }
  }

  async function installNow(update: Downloaded): Promise<void> {
    move({ kind: 'install' });
    notices.tell(updateLines.installing(update.version));
    const { fault, isTouched, isClosed } = await installWatched(update, true);
    if (fault === null) {
      parts.leave(update.kind !== 'nsis');
      return;
    }
    move({ kind: 'failed' });
    if (isTouched || (isClosed && !(await isOpenAgain()))) {
      attempt(log, 'update memory not written', () => files.remember({ tellAtStart: { code: fault, version: update.version } }));
      parts.leave(true);
      return;
    }
    if (fault === 'updates.package-differs') forgetReady();
    notices.tell(updateLines.failed(update.version, fault), 'warning');
    await ask(faultNote(fault, { version: update.version }));
  }

  async function isOpenAgain(): Promise<boolean> {
    try {
      await parts.reopen();
      return true;
    } catch (error) {
      log.note('not opened again', describeError(error));
      return false;
    }
  }

  function forgetReady(): void {
    ready = null;
    isForQuit = false;
    step = 'idle';
  }

  async function perhapsFromAddress(isAsked: boolean): Promise<void> {
    if (source.kind !== 'none') await check(source, isAsked);
    else if (isAsked) await ask(updateWords.notSet(program.version));
  }

  function schedule(delay: number): void {
    setTimeout(() => {
      void perhapsFromAddress(false).finally(() => schedule(nextCheckDelay(Math.random())));
    }, delay).unref();
  }

  async function once(work: () => Promise<void>): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      if (step === 'downloading' && found !== null) await askWhileDownloading(found);
      else if (step === 'downloaded' && ready !== null) await askReady(ready);
      else await work();
    } finally {
      isAsking = false;
    }
  }

  return {
    start() {
      log.note('update source', { kind: source.kind, reason: source.kind === 'none' ? source.reason : null });
      const { tellAtStart } = files.memory();
      if (tellAtStart !== null) {
        notices.tell(
          tellAtStart.code === 'went-back'
            ? updateLines.wentBack(tellAtStart.version)
            : updateLines.failed(tellAtStart.version, tellAtStart.code),
          'warning',
        );
        attempt(log, 'update memory not written', () => files.remember({ tellAtStart: null }));
      }
      if (source.kind === 'address') schedule(firstCheckDelay(Math.random()));
    },
    checkNow: () => once(() => perhapsFromAddress(true)),
    checkFolder: () =>
      once(async () => {
        const folder = await parts.askFolder();
        if (folder !== null) await check(folderSource(folder), true);
      }),
    async screenShown() {
      const version = await passTrial(parts);
      if (version !== null) notices.tell(updateLines.updated(version));
    },
    async installAtQuit() {
      if (step !== 'downloaded' || ready === null || !isForQuit) return;
      move({ kind: 'install' });
      const { fault } = await installWatched(ready, false);
      if (fault !== null) await ask(faultNote(fault, { version: ready.version }));
    },
    systemEnds() {
      if (!isForQuit) return;
      isForQuit = false;
      // Switching off can be called off, and nobody tells us: the line in the page must hold then too.
      if (step === 'downloaded' && ready !== null) notices.tell(updateLines.ready(ready.version));
    },
  };
}
