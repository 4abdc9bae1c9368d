// Opens the register, or tells the person why not and what to do, as often as they want to try again.
import { pathToFileURL } from 'node:url';
import { dialog } from 'electron';
import type { TellOpening } from '#engine/opening.ts';
import { type EngineHandle, startEngine } from '#engine/remote.ts';
import { UserError } from '#shared/errors.ts';
import { describeError, type Log } from '../log.ts';
import { keepKey, openKey } from '../register-key.ts';
import { wordStartFault, weakStoreQuestion } from './start-faults.ts';
import { systemKeyStore } from '../system-key-store.ts';

export interface EngineParts {
  /** The built engine-thread.js. */
  readonly thread: string;
  readonly dataFolder: string;
  readonly resourceFolder: string;
  readonly programVersion: string;
  readonly log: Log;
  readonly number: () => string;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly onOpening: TellOpening;
  readonly onFailure: (error: Error) => void;
}

async function mayUseWeakStore(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: '枫桥台账',
    message: weakStoreQuestion.message,
    detail: weakStoreQuestion.detail,
    buttons: [weakStoreQuestion.decline, weakStoreQuestion.agree],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

async function tryOnce(parts: EngineParts): Promise<EngineHandle> {
  return await startEngine({
    thread: pathToFileURL(parts.thread),
    dataFolder: parts.dataFolder,
    resourceFolder: parts.resourceFolder,
    programVersion: parts.programVersion,
    key: () => openKey(parts.dataFolder, systemKeyStore, mayUseWeakStore),
    keepKey: (key, arrival) => keepKey(parts.dataFolder, systemKeyStore, key, arrival, mayUseWeakStore),
    ports: { printPdf: parts.printPdf },
    onOpening: parts.onOpening,
    onFailure: parts.onFailure,
    onBug: (name, errorNumber, stack) => parts.log.note('engine fault', { call: name, number: errorNumber, frames: describeStack(stack) }),
  });
}

/** Where it arose, without its first line: that may quote what a person typed. */
function describeStack(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' < ');
}

/** @returns null when the person gave up */
export async function openEngine(parts: EngineParts): Promise<EngineHandle | null> {
  for (;;) {
    try {
      return await tryOnce(parts);
    } catch (error) {
      const isRefusal = error instanceof UserError;
      if (isRefusal && error.code === 'register.key-declined') return null;
      const number = parts.number();
      parts.log.note('start failed', { number, ...describeError(error) });
      const fault = wordStartFault(isRefusal ? error.code : 'internal', isRefusal ? error.details : {}, number);
      const { response } = await dialog.showMessageBox({
        type: 'error',
        title: '枫桥台账',
        message: fault.message,
        detail: `${fault.detail}\n\n数据文件夹：${parts.dataFolder}`,
        buttons: fault.canRetry ? ['重试', '退出'] : ['退出'],
        defaultId: 0,
        cancelId: fault.canRetry ? 1 : 0,
        noLink: true,
      });
      if (!fault.canRetry || response !== 0) return null;
    }
  }
}
