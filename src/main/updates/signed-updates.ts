// electron-updater with the maker's signature before everything: it asks, compares, keeps turns and downloads; the description that it
// goes by is only ever a signed one, and what it downloads is only ever what that one names. It installs nothing: see install-package.ts.
import { lstat, readFile } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// By name, from the package: its `autoUpdater` is a getter that an import does not see (electron-builder#7976).
import { AppImageUpdater, type AppUpdater, DebUpdater, NsisUpdater, Provider, type UpdateInfo } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { ResolvedUpdateFileInfo } from 'electron-updater/out/types.js';
import { UserError, userError } from '#shared/errors.ts';
import { descriptionFileName, type PackageKind, type UpdateDescription, type UpdatePackage } from './description.ts';
import { FetchingExecutor } from './fetching-executor.ts';
import { judgeUpdate, type ThisProgram } from './judge-update.ts';
import { mostDescriptionBytes, readSigned } from './signature.ts';
import type { UpdatePlace } from './update-source.ts';

export interface SignedUpdatesParts {
  readonly place: UpdatePlace;
  readonly keys: readonly KeyObject[];
  readonly here: ThisProgram & { readonly kind: PackageKind };
  /** Where it keeps its files, and the program's `resources` folder with app-update.yml. */
  readonly home: string;
  readonly partialFolder: string;
  readonly resourcesPath: string;
  /** Every signed description, before it is judged. */
  readonly onSigned: (description: UpdateDescription) => void;
}

export type CheckResult =
  | { readonly kind: 'latest' }
  /** It is there, but the turn of this PC has not come. */
  | { readonly kind: 'not yet'; readonly version: string }
  | {
      readonly kind: 'found';
      readonly version: string;
      readonly download: (onPercent: (percent: number) => void) => Promise<Downloaded>;
      readonly cancel: () => void;
    };

export interface Downloaded {
  readonly version: string;
  readonly kind: PackageKind;
  readonly file: string;
  readonly sha512: string;
}

/** @throws updates.* where nothing may be taken or could be reached; what else electron-updater throws */
export async function checkForSigned(parts: SignedUpdatesParts): Promise<CheckResult> {
  let chosen: UpdatePackage | null = null;
  const executor = new FetchingExecutor(parts.partialFolder, (sha512) => {
    if (chosen?.sha512 !== sha512) throw userError('updates.package-differs');
    return chosen;
  });
  const updater = openUpdater(parts, executor);
  updater.setFeedURL({
    provider: 'custom',
    updateProvider: providerOf(parts, executor, (fitting) => {
      chosen = fitting;
    }),
  } as never);
  const result = await updater.checkForUpdates();
  if (result === null) throw userError('updates.no-package');
  const fitting = chosen as UpdatePackage | null;
  if (fitting === null) return { kind: 'latest' };
  const { version } = result.updateInfo;
  if (!result.isUpdateAvailable) return { kind: 'not yet', version };
  return {
    kind: 'found',
    version,
    async download(onPercent) {
      updater.on('download-progress', ({ percent }) => onPercent(percent));
      const [file] = await updater.downloadUpdate(result.cancellationToken).catch((error: unknown) => {
        throw isOtherPublisher(error) ? userError('updates.publisher-differs') : error;
      });
      if (file === undefined) throw userError('updates.package-missing');
      return { version, kind: fitting.kind, file, sha512: fitting.sha512 };
    },
    cancel: () => result.cancellationToken?.cancel(),
  };
}

function openUpdater({ place, here, home, resourcesPath }: SignedUpdatesParts, executor: FetchingExecutor): AppUpdater {
  const adapter: AppAdapter = {
    version: here.version,
    name: 'fengqiao-register',
    isPackaged: true,
    appUpdateConfigPath: join(resourcesPath, 'app-update.yml'),
    userDataPath: home,
    baseCachePath: home,
    whenReady: () => Promise.resolve(),
    quit: nothing,
    relaunch: nothing,
    onQuit: nothing,
  };
  const updater: AppUpdater =
    here.kind === 'nsis'
      ? new NsisUpdater(null, adapter)
      : here.kind === 'deb'
        ? new DebUpdater(null, adapter)
        : new AppImageUpdater(null, adapter);
  Object.assign(updater, { httpExecutor: executor });
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // Block maps are not signed, and what is fetched by them can't be gone on with after a cut.
  updater.disableDifferentialDownload = true;
  if (place.kind === 'folder') updater.isUserWithinRollout = () => true;
  return updater;
}

/** Windows' own signature, where the maker's packages bear one: electron-updater asks Windows for it. */
function isOtherPublisher(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_UPDATER_INVALID_SIGNATURE';
}

function nothing(): void {
  // This program ends and starts by its own hand.
}

function providerOf(
  { place, keys, here, onSigned }: SignedUpdatesParts,
  executor: FetchingExecutor,
  choose: (fitting: UpdatePackage) => void,
) {
  return class SignedProvider extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super({ ...runtime, isUseMultipleRangeRequest: false });
    }

    override async getLatestVersion(): Promise<UpdateInfo> {
      const description = readSigned(await this.#readDescription(), keys);
      onSigned(description);
      const fitting = judgeUpdate(description, here);
      if (fitting !== null) choose(fitting);
      const files = (fitting === null ? description.packages : [fitting]).map(({ name, sha512, size }) => ({ url: name, sha512, size }));
      return {
        version: description.version,
        files,
        path: files[0]?.url ?? '',
        sha512: files[0]?.sha512 ?? '',
        releaseDate: description.madeAt,
        stagingPercentage: description.stagingPercentage,
      };
    }

    override resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
      return info.files.map((file) => ({ url: new URL(file.url, place.base), info: file }));
    }

    async #readDescription(): Promise<string> {
      const url = new URL(descriptionFileName, place.base);
      if (place.kind === 'address') return await executor.readText(url, mostDescriptionBytes);
      const file = fileURLToPath(url);
      try {
        // A link is not followed: it would have the office's own files read.
        const found = await lstat(file);
        if (!found.isFile()) throw userError('updates.nothing-in-folder');
        if (found.size > mostDescriptionBytes) throw userError('updates.unreadable');
        return await readFile(file, 'utf8');
      } catch (error) {
        if (error instanceof UserError) throw error;
        const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw userError(['ENOENT', 'ENOTDIR'].includes(reason) ? 'updates.nothing-in-folder' : 'updates.folder-unreadable', { reason });
      }
    }
  };
}
