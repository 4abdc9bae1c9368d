// A host's handle on the engine's thread.
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Desk } from '#shared/contract/fields.ts';
import { UserError, userError, type Answer } from '#shared/errors.ts';
import { refuseFile } from './database/file-kinds.ts';
import type { KeepKey } from './database/key.ts';
import { lockFolder, type FolderLock } from './database/lock.ts';
import { asRegisterError } from './database/sqlite-errors.ts';
import type { CallRequest } from './gate.ts';
import type { TellOpening } from './opening.ts';
import { isRescuable } from './rescuable.ts';
import type { FromThread, ThreadStart, ToThread } from './thread-messages.ts';

export interface EngineHandle {
  /** Refused with `register.closed` once the engine is closing, also for calls that it had not answered by then. */
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
  /** The desk that a first run proposes; absent: a township's. */
  readonly opensAs?: Desk;
  readonly ports: { readonly printPdf: ((html: string) => Promise<Uint8Array>) | null };
  /** Keeps another key by the host's own way: found again by the recovery code, or changed. Rejects when it could not; the key of before is then still kept. */
  readonly keepKey?: KeepKey;
  /** What a start is doing that takes seconds; never told once the register is open. */
  readonly onOpening?: TellOpening;
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
      ...(await keyOrFault(options.key)),
      resourceFolder: options.resourceFolder,
      programVersion: options.programVersion,
      opensAs: options.opensAs ?? 'township',
      hasPdfPrinter: options.ports.printPdf !== null,
      keepsKeys: options.keepKey !== undefined,
    };
    const worker = new Worker(options.thread, { workerData: start });
    await opened(worker, options);
    return createHandle(worker, lock, options);
  } catch (error) {
    lock.release();
    throw asRegisterError(error, options.dataFolder);
  }
}

/** Without its key the register stays shut, and the thread offers the ways back to it. */
async function keyOrFault(ask: StartOptions['key']): Promise<Pick<ThreadStart, 'key' | 'keyFault'>> {
  try {
    return { key: await ask(), keyFault: null };
  } catch (error) {
    if (!(error instanceof UserError) || !isRescuable(error.code)) throw error;
    return { key: null, keyFault: { code: error.code, details: error.details } };
  }
}

function takeFolder(dataFolder: string): FolderLock {
  try {
    refuseFile(dataFolder);
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return lockFolder(dataFolder);
  } catch (error) {
    throw asRegisterError(error, dataFolder);
  }
}

async function opened(worker: Worker, { keepKey, onOpening }: Pick<StartOptions, 'keepKey' | 'onOpening'>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    const hear = (message: FromThread): void => {
      // A change of key that was killed ends when the register is opened again.
      if (message.type === 'keepKey') {
        void answerKeepKey(worker, keepKey, message);
        return;
      }
      if (message.type === 'opening') {
        onOpening?.(message.now);
        return;
      }
      worker.off('error', reject);
      worker.off('message', hear);
      if (message.type === 'failed') reject(userError(message.error.code, message.error.details));
      else resolve();
    };
    worker.on('message', hear);
  });
}

async function answerKeepKey(
  worker: Worker,
  keepKey: KeepKey | undefined,
  { id, key, arrival }: Extract<FromThread, { type: 'keepKey' }>,
): Promise<void> {
  const answer = (error: UserError | null): void =>
    worker.postMessage({
      type: 'keyKept',
      id,
      error: error === null ? null : { code: error.code, details: error.details },
    } satisfies ToThread);
  try {
    if (keepKey === undefined) throw userError('keys.not-kept');
    await keepKey(key, arrival);
    answer(null);
  } catch (error) {
    answer(error instanceof UserError ? error : userError('keys.not-kept'));
  }
}

const refusedAsClosed: Answer<never> = { ok: false, error: { code: 'register.closed', details: {} } };

function createHandle(worker: Worker, lock: FolderLock, options: StartOptions): EngineHandle {
  const waiting = new Map<number, { resolve(answer: Answer<unknown>): void; reject(error: Error): void }>();
  let nextCall = 1;
  let failure: Error | null = null;
  let isClosing = false;
  const send = (message: ToThread): void => worker.postMessage(message);
  const closed = new Promise<void>((resolve) =>
    worker.once('exit', () => {
      // The thread is gone: what it had not answered it never will.
      for (const call of waiting.values()) call.resolve(refusedAsClosed);
      waiting.clear();
      isClosing = true;
      resolve();
    }),
  );

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
    } else if (message.type === 'keepKey') {
      void answerKeepKey(worker, options.keepKey, message);
    } else if (message.type === 'bug') {
      options.onBug(message.name, message.errorNumber, message.stack);
    }
  });

  async function print(id: number, html: string): Promise<void> {
    try {
      const pdf = await options.ports.printPdf?.(html);
      send({ type: 'printed', id, pdf: pdf ?? null, error: null });
    } catch (error) {
      const refusal = error instanceof UserError ? error : userError('papers.failed');
      if (!(error instanceof UserError)) options.onBug('papers.print', '', error instanceof Error ? (error.stack ?? '') : String(error));
      send({ type: 'printed', id, pdf: null, error: { code: refusal.code, details: refusal.details } });
    }
  }

  /** Once: by the second time the folder may be another engine's. */
  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    if (failure === null && !isClosing) send({ type: 'close' });
    isClosing = true;
    await closed;
    lock.release();
  }

  return {
    answer: (request) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        if (isClosing) return resolve(refusedAsClosed);
        const id = nextCall++;
        waiting.set(id, { resolve, reject });
        send({ type: 'call', id, request });
      }),
    announce: (address) => lock.announce(address),
    close: () => (closing ??= close()),
  };
}
