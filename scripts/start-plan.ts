// What `npm start` decides: its options, which host to start and why, whether a browser can be opened. Pure.
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly browser: boolean;
  readonly county: boolean;
  readonly demo: boolean;
  readonly data: string | null;
  readonly port: number | null;
}

/** Reads the command line; throws a plain sentence when it cannot be followed. */
export function parseOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'boolean' },
      county: { type: 'boolean' },
      demo: { type: 'boolean' },
      data: { type: 'string' },
      port: { type: 'string' },
    },
  });
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535))
    throw new Error(`--port takes a number from 0 to 65535, not ${String(values.port)}.`);
  if (values.data?.trim() === '') throw new Error('--data takes a folder.');
  return { browser: values.browser ?? false, county: values.county ?? false, demo: values.demo ?? false, data: values.data ?? null, port };
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly electronInstalled: boolean;
  readonly electronVersion: string;
  readonly failedDownload: FailedDownload | null;
  readonly now: number;
}

/** A try to get Electron that failed: not repeated for a day, unless another version or source is asked for. */
export interface FailedDownload {
  readonly at: number;
  readonly version: string;
  readonly source: string;
}

export interface Reason {
  readonly english: string;
  readonly chinese: string;
}

export type HostPlan =
  | { readonly host: 'electron' }
  | { readonly host: 'download-electron' }
  /** No reason: the browser is what was asked for. */
  | { readonly host: 'browser'; readonly reason: Reason | null };

const dayMs = 24 * 60 * 60 * 1000;

export const reasons = {
  noScreen: { english: 'no screen here, so the app runs in the browser host', chinese: '本机没有图形界面，改用浏览器方式' },
  root: {
    english: 'Electron does not run as root, so the app runs in the browser host',
    chinese: '以 root 身份不能启动 Electron，改用浏览器方式',
  },
  downloadFailed: {
    english: 'Electron could not be downloaded, so the app runs in the browser host',
    chinese: '未能下载 Electron，改用浏览器方式',
  },
} as const satisfies Record<string, Reason>;

/** The county's end and `--browser` are the browser host by nature; the desktop host needs a screen, a user and its binary. */
export function planHost(options: StartOptions, machine: Machine): HostPlan {
  if (options.browser || options.county) return { host: 'browser', reason: null };
  if (!hasScreen(machine)) return { host: 'browser', reason: reasons.noScreen };
  if (machine.isRoot) return { host: 'browser', reason: reasons.root };
  if (machine.electronInstalled) return { host: 'electron' };
  const failed = machine.failedDownload;
  const sameTry = failed !== null && failed.version === machine.electronVersion && failed.source === downloadSource(machine.env);
  if (sameTry && machine.now - failed.at < dayMs) return { host: 'browser', reason: reasons.downloadFailed };
  return { host: 'download-electron' };
}

/** Where Electron would come from; @electron/get reads the same two names. */
export function downloadSource(env: Machine['env']): string {
  return env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'default';
}

/** What the hosts are started with. Folder and port that are not given are the host's to choose. */
export function hostArguments(options: StartOptions): string[] {
  return [
    ...(options.data === null ? [] : ['--data', options.data]),
    ...(options.port === null ? [] : ['--port', String(options.port)]),
    ...(options.demo ? ['--demo'] : []),
    ...(options.county ? ['--county'] : []),
  ];
}

/** The command that opens a page in the default browser, or null where nobody would see it. */
export function browserCommand(address: string, machine: Pick<Machine, 'platform' | 'env'>): { program: string; args: string[] } | null {
  if (!isSet(machine.env['CI']) && hasScreen(machine)) {
    if (machine.platform === 'win32') return { program: 'cmd', args: ['/d', '/s', '/c', 'start', '""', address] };
    if (machine.platform === 'darwin') return { program: 'open', args: [address] };
    return { program: 'xdg-open', args: [address] };
  }
  return null;
}

/** The address in a line that the browser host printed. */
export function addressIn(line: string): string | null {
  return /https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\]|[\w.-]+):\d+\S*/.exec(line)?.[0] ?? null;
}

function hasScreen(machine: Pick<Machine, 'platform' | 'env'>): boolean {
  return machine.platform !== 'linux' || isSet(machine.env['DISPLAY']) || isSet(machine.env['WAYLAND_DISPLAY']);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
