// The check of a copy in a thread of its own.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CopyToCheck } from './copy-check-thread.ts';
import type { CheckCopy } from './database/check-copy.ts';

/** @param engineThread file of the engine's own thread: the other one lies beside it, built or in the sources */
export function checkCopyBeside(engineThread: string): CheckCopy {
  const thread = join(engineThread, '..', `copy-check-thread${extname(engineThread)}`);
  return (file, key) =>
    new Promise((resolve, reject) => {
      const copy: CopyToCheck = { file, key };
      const worker = new Worker(thread, { workerData: copy });
      // A check under way never keeps the program from closing: what it left is taken away with the next backup.
      worker.unref();
      worker.once('message', resolve);
      worker.once('error', reject);
      // Where the answer came first this changes nothing.
      worker.once('exit', () => { reject(new Error('The check of a copy ended without an answer')); });
    });
}
