// Does one piece of upkeep beside the engine's thread, so that no call waits for it; ends with its answer.
import { parentPort, workerData } from 'node:worker_threads';
import { UserError, type ErrorDetails } from '#shared/errors.ts';
import { upkeepTasks, type UpkeepName } from './backups/upkeep.ts';
import { asRegisterError } from './database/sqlite-errors.ts';

export interface UpkeepStart {
  readonly name: UpkeepName;
  readonly input: object;
  /** The live register: tells a damaged file from a wrong key. */
  readonly registerFile: string;
}

export type UpkeepAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string; readonly details: ErrorDetails } };

const { name, input, registerFile } = workerData as UpkeepStart;
const task = upkeepTasks[name] as (given: object) => unknown;

async function answer(): Promise<UpkeepAnswer> {
  try {
    return { ok: true, value: await task(input) };
  } catch (thrown) {
    const error = asRegisterError(thrown, registerFile);
    // What is ours to mend crosses as the thread's own error, with its stack.
    if (!(error instanceof UserError)) throw error;
    return { ok: false, error: { code: error.code, details: error.details } };
  }
}

parentPort?.postMessage(await answer());
