// Upkeep in a thread of its own for each task.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { userError } from '#shared/errors.ts';
import type { Upkeep, UpkeepName, UpkeepResult, UpkeepTasks } from './backups/upkeep.ts';
import type { UpkeepAnswer, UpkeepStart } from './upkeep-thread.ts';

/**
 * @param engineThread file of the engine's own thread: the other one lies beside it, built or in the sources
 * @param registerFile the live register
 */
export function upkeepBeside(engineThread: string, registerFile: string): Upkeep {
  const thread = join(engineThread, '..', `upkeep-thread${extname(engineThread)}`);
  /** Those that read the live register. */
  const readers = new Set<Worker>();
  const stopped = new WeakSet<Worker>();
  return {
    run: <Name extends UpkeepName>(name: Name, input: Parameters<UpkeepTasks[Name]>[0]) =>
      new Promise<UpkeepResult<Name>>((resolve, reject) => {
        const start: UpkeepStart = { name, input, registerFile };
        const worker = new Worker(thread, { workerData: start });
        // Work under way never keeps the program from closing: what a copy left is taken away with the next one.
        worker.unref();
        if (name === 'copy' || name === 'look' || name === 'rekey') readers.add(worker);
        worker.once('message', (answer: UpkeepAnswer) => {
          if (answer.ok) resolve(answer.value as UpkeepResult<Name>);
          else reject(userError(answer.error.code, answer.error.details));
        });
        worker.once('error', reject);
        worker.once('exit', () => {
          readers.delete(worker);
          // Where the answer came first this changes nothing.
          reject(stopped.has(worker) ? userError('backups.interrupted') : new Error(`Upkeep (${name}) ended without an answer`));
        });
      }),
    async stop() {
      // Whoever waited for one of them may begin the next while others still end.
      while (readers.size > 0) {
        await Promise.all(
          [...readers].map((worker) => {
            stopped.add(worker);
            return worker.terminate();
          }),
        );
      }
    },
  };
}
