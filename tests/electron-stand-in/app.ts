// app: folders, the single-instance lock, the order of events from ready to quit.
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { records } from './records.ts';

const paths = new Map<string, string>([['home', join(tmpdir(), 'fengqiao-stand-in')], ['documents', tmpdir()]]);
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

let heldLock = false;
const lockPath = (): string => join(getPath('userData'), 'stand-in.lock');

function getPath(name: string): string {
  const path = paths.get(name);
  if (path === undefined) throw new Error(`The stand-in has no path for '${name}'`);
  return path;
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  whenReady: async () => { await new Promise((resolve) => setImmediate(resolve)); },
  getPath,
  setPath: (name: string, path: string) => void paths.set(name, path),
  getVersion: () => '0.1.0',
  getAppPath: () => process.cwd(),
  getName: () => '枫桥台账',
  setAppUserModelId: () => undefined,
  enableSandbox: () => { records.isSandboxed = true; },
  requestSingleInstanceLock: () => {
    mkdirSync(getPath('userData'), { recursive: true });
    if (existsSync(lockPath())) return false;
    writeFileSync(lockPath(), String(process.pid));
    heldLock = true;
    return true;
  },
  relaunch: () => undefined,
  exit: (code = 0) => void leave(code),
  quit: () => {
    const asked = { isPrevented: false, preventDefault() { this.isPrevented = true; } };
    if (!isQuitting) app.emit('before-quit', {});
    isQuitting = true;
    app.emit('will-quit', asked);
    if (!asked.isPrevented) void leave(0);
  },
} satisfies Pick<App, 'isPackaged' | 'whenReady' | 'getPath' | 'setPath' | 'getVersion' | 'getAppPath' | 'getName' | 'setAppUserModelId' | 'enableSandbox' | 'requestSingleInstanceLock' | 'relaunch' | 'exit' | 'quit'>);
