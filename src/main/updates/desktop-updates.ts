// The updates' part of Electron: its windows, its folders, its end and start. What is decided is in the files that know no Electron.
import { readFileSync, realpathSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { EngineSlot } from '../engine-slot.ts';
import { errorNumber, type Log } from '../log.ts';
import { localDataFolder, type Folders } from '../start/start-options.ts';
import { withTimeLimit } from '../time-limit.ts';
import { holdsUnsavedText } from './ask-page.ts';
import { ownInstallerIn } from './install-update.ts';
import type { Notices } from './notices.ts';
import { packageKindOf } from './package-kind.ts';
import { settleTrial } from './settle-trial.ts';
import { readMakerKeys } from './signature.ts';
import { openUpdateFiles } from './trial-files.ts';
import { backUpBeforeUpdate } from './update-backup.ts';
import { createUpdater, type Updater } from './updater.ts';
import type { UpdateQuestion } from './words.ts';

const closeLimitMilliseconds = 15_000;

export interface DesktopUpdatesParts {
  readonly folders: Folders;
  readonly log: Log;
  readonly notices: Notices;
  readonly window: () => BrowserWindow | null;
}

export interface DesktopUpdates {
  /** Before the register is opened. @returns false when the program ends here, for another version */
  readonly settleStart: () => Promise<boolean>;
  readonly createUpdater: (engine: EngineSlot) => Updater;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** A folder as the system names a program that runs in it. */
function realPath(path: string | undefined): string | undefined {
  try {
    return path === undefined ? undefined : realpathSync(path);
  } catch {
    return path;
  }
}

/** The public halves of the maker's keys. Without them nothing is taken for an update. */
function makerKeys(resources: string, log: Log): KeyObject[] {
  try {
    return readMakerKeys(readText(join(resources, 'update-key.pem')) ?? '');
  } catch {
    log.note('update key unreadable');
    return [];
  }
}

export function openDesktopUpdates({ folders, log, notices, window }: DesktopUpdatesParts): DesktopUpdates {
  const files = openUpdateFiles(folders.profile);
  const version = app.getVersion();
  const resourcesPath = app.isPackaged ? process.resourcesPath : folders.resources;
  const kind = packageKindOf({
    platform: process.platform,
    appImage: process.env['APPIMAGE'],
    appDir: realPath(process.env['APPDIR']),
    resourcesPath: realPath(resourcesPath) ?? resourcesPath,
    packageType: readText(join(resourcesPath, 'package-type')),
  });
  const appImage = kind === 'appimage' ? process.env['APPIMAGE'] : undefined;

  async function ask(question: UpdateQuestion, signal?: AbortSignal): Promise<number> {
    const options = {
      type: 'info' as const,
      title: '更新',
      message: question.message,
      detail: question.detail,
      buttons: [question.later, ...question.choices],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      ...(signal === undefined ? {} : { signal }),
    };
    const owner = window();
    const { response } = await (owner === null ? dialog.showMessageBox(options) : dialog.showMessageBox(owner, options));
    return response - 1;
  }

  async function askFolder(): Promise<string | null> {
    const options = { title: '选择放着更新文件的文件夹', buttonLabel: '从这里更新', properties: ['openDirectory' as const] };
    const owner = window();
    const { canceled, filePaths } = await (owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options));
    return canceled ? null : (filePaths[0] ?? null);
  }

  function leave(andRestart: boolean): void {
    // An AppImage runs from a place that is gone when it ends: its file is started, not what runs.
    if (andRestart) app.relaunch(appImage === undefined ? {} : { execPath: appImage });
    app.exit(0);
  }

  return {
    async settleStart() {
      const settled = await settleTrial({ version, appImage, files, log, ask });
      if (settled.kind === 'go on') return true;
      leave(settled.andRestart);
      return false;
    },
    createUpdater: (engine) =>
      createUpdater({
        settingsFile: join(folders.profile, 'update.json'),
        isPackaged: app.isPackaged,
        keys: makerKeys(folders.resources, log),
        resourcesPath,
        log,
        notices,
        files,
        ask,
        askFolder,
        leave,
        kind,
        number: () => errorNumber(new Date(), Math.random),
        program: {
          version,
          appImage,
          ownInstaller: ownInstallerIn(
            localDataFolder(process.env, app.getPath('home')),
            readText(join(resourcesPath, 'app-update.yml')) ?? '',
          ),
        },
        holdsUnsavedText: async () => {
          const open = window();
          return open !== null && (await holdsUnsavedText(open));
        },
        async backUp(toVersion) {
          const copy = await backUpBeforeUpdate(engine, toVersion);
          log.note('backup before update', { isMade: copy !== null });
          return copy;
        },
        close: () => withTimeLimit(engine.close(), closeLimitMilliseconds, () => new Error('closing takes too long')),
        reopen: async () => {
          if (!(await engine.open())) leave(false);
        },
      }),
  };
}
