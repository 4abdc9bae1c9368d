// app: folders, the single-instance lock, the order of events from ready to quit.
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, ConfigureHostResolverOptions, ProxyConfig } from 'electron';
import { records } from './records.ts';

const paths = new Map<string, string>([
  ['home', join(tmpdir(), 'fengqiao-stand-in')],
  ['documents', tmpdir()],
]);
const beforeExit: (() => Promise<void>)[] = [];
let isQuitting = false;

/** Closes Chromium, which app.ts itself knows nothing of. */
export function beforeLeaving(work: () => Promise<void>): void {
  beforeExit.push(work);
}

async function leave(code: number): Promise<void> {
  app.emit('quit', {}, code);
  const lock = lockPath();
  if (heldLock) rmSync(lock, { force: true });
  await Promise.allSettled(beforeExit.map((work) => work()));
  process.exit(code);
}

/** The lock of one that was killed is nobody's. */
function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

let heldLock = false;
const lockPath = (): string => join(getPath('userData'), 'stand-in.lock');

function getPath(name: string): string {
  const path = paths.get(name);
  if (path === undefined) throw new Error(`The stand-in has no path for '${name}'`);
  return path;
}

/** Set when the program runs from an extracted package: its resources lie there, as in an installed one. */
const packagedResources = process.env['FENGQIAO_STAND_IN_RESOURCES'];
if (packagedResources !== undefined) Object.assign(process, { resourcesPath: packagedResources });

export const app = Object.assign(new EventEmitter(), {
  isPackaged: packagedResources !== undefined,
  whenReady: async () => {
    await new Promise((resolve) => setImmediate(resolve));
  },
  getPath,
  setPath: (name: string, path: string) => void paths.set(name, path),
  getVersion: () => process.env['FENGQIAO_STAND_IN_VERSION'] ?? '0.1.0',
  getAppPath: () => process.cwd(),
  getName: () => '枫桥台账',
  setAppUserModelId: () => undefined,
  commandLine: {
    appendSwitch: (name: string, value?: string) => void records.switches.push({ name, value: value ?? null }),
  } as App['commandLine'],
  configureHostResolver: (options: ConfigureHostResolverOptions) => {
    records.hostResolver = options;
  },
  setProxy: async (config: ProxyConfig) => {
    records.appProxy = config;
  },
  disableHardwareAcceleration: () => {
    records.isHardwareAccelerated = false;
  },
  enableSandbox: () => {
    records.isSandboxed = true;
  },
  requestSingleInstanceLock: () => {
    mkdirSync(getPath('userData'), { recursive: true });
    if (isHeld(lockPath())) return false;
    writeFileSync(lockPath(), String(process.pid));
    heldLock = true;
    return true;
  },
  // Told to the test by the output: there is no process left to ask.
  relaunch: (options = {}) => void process.stdout.write(`stand-in relaunches ${JSON.stringify(options)}\n`),
  exit: (code = 0) => void leave(code),
  quit: () => {
    const asked = {
      isPrevented: false,
      preventDefault() {
        this.isPrevented = true;
      },
    };
    if (!isQuitting) app.emit('before-quit', {});
    isQuitting = true;
    app.emit('will-quit', asked);
    if (!asked.isPrevented) void leave(0);
  },
} satisfies Pick<
  App,
  | 'isPackaged'
  | 'whenReady'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getAppPath'
  | 'getName'
  | 'setAppUserModelId'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'commandLine'
  | 'configureHostResolver'
  | 'setProxy'
  | 'disableHardwareAcceleration'
  | 'relaunch'
  | 'exit'
  | 'quit'
>);
