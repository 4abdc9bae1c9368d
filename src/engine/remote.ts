// A host's handle on the engine's thread.
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { UserError, userError, type Answer } from '#shared/errors.ts';
import { lockFolder, type FolderLock } from './database/lock.ts';
import { asRegisterError } from './database/sqlite-errors.ts';
import type { CallRequest } from './gate.ts';
import type { FromThread, ThreadStart, ToThread } from './thread-messages.ts';

export interface EngineHandle {
  answer(request: CallRequest): Promise<Answer<unknown>>;
  /** Tells a second start where this one can be seen. */
  announce(address: string): void;
  close(): Promise<void>;
}

export interface StartOptions {
  /** The engine's thread: `engine-thread.js` beside the built host, or `thread.ts` in the sources. */
  readonly thread: URL;
  readonly dataFolder: string;
  /** Asked only after the folder is locked: two first starts must not make two keys. */
  readonly key: () => Uint8Array | Promise<Uint8Array>;
  readonly resourceFolder: string;
  readonly programVersion: string;
  readonly ports: { readonly printPdf: ((html: string) => Promise<Uint8Array>) | null };
  /** The thread is gone and takes no more calls. */
  onFailure(error: Error): void;
  /** An error of ours: a call's name, the number shown to the person, the stack. No personal data. */
  onBug(name: string, errorNumber: string, stack: string): void;
}

/**
 * Locks the data folder and starts the engine on it.
 * @throws register.in-use (details.address|null), register.wrong-key, register.key-missing, register.corrupt, register.newer, register.disk-full …
 */
export async function startEngine(options: StartOptions): Promise<EngineHandle> {
  const lock = takeFolder(options.dataFolder);
  try {
    const start: ThreadStart = {
      dataFolder: options.dataFolder,
      key: await options.key(),
      resourceFolder: options.resourceFolder,
      programVersion: options.programVersion,
      hasPdfPrinter: options.ports.printPdf !== null,
    };
    const worker = new Worker(options.thread, { workerData: start });
    await opened(worker);
    return createHandle(worker, lock, options);
  } catch (error) {
    lock.release();
    throw asRegisterError(error, options.dataFolder);
  }
}

function takeFolder(dataFolder: string): FolderLock {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return lockFolder(dataFolder);
  } catch (error) {
    throw asRegisterError(error, dataFolder);
  }
}

async function opened(worker: Worker): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: FromThread) => {
      worker.off('error', reject);
      if (message.type === 'failed') reject(userError(message.error.code, message.error.details));
      else resolve();
    });
  });
}

function createHandle(worker: Worker, lock: FolderLock, options: StartOptions): EngineHandle {
  const waiting = new Map<number, { resolve(answer: Answer<unknown>): void; reject(error: Error): void }>();
  let nextCall = 1;
  let failure: Error | null = null;
  const send = (message: ToThread): void => worker.postMessage(message);
  const closed = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  function fail(error: Error): void {
    failure = error;
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
    options.onFailure(error);
  }
  worker.on('error', fail);
  worker.on('message', (message: FromThread) => {
    if (message.type === 'answer') {
      waiting.get(message.id)?.resolve(message.answer);
      waiting.delete(message.id);
    } else if (message.type === 'print') {
      void print(message.id, message.html);
    } else if (message.type === 'bug') {
      options.onBug(message.name, message.errorNumber, message.stack);
    }
  });

  async function print(id: number, html: string): Promise<void> {
    try {
      const pdf = await options.ports.printPdf?.(html);
      send({ type: 'printed', id, pdf: pdf ?? null, error: null });
    } catch (error) {
      const told = error instanceof UserError ? error : userError('papers.failed');
      if (!(error instanceof UserError)) options.onBug('papers.print', '', error instanceof Error ? (error.stack ?? '') : String(error));
      send({ type: 'printed', id, pdf: null, error: { code: told.code, details: told.details } });
    }
  }

  return {
    answer: (request) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        const id = nextCall++;
        waiting.set(id, { resolve, reject });
        send({ type: 'call', id, request });
      }),
    announce: (address) => lock.announce(address),
    async close() {
      if (failure === null) send({ type: 'close' });
      await closed;
      lock.release();
    },
  };
}
