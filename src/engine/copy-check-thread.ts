// Checks one copy of the register beside the engine's thread, so that no call waits for it; ends with its answer.
import { parentPort, workerData } from 'node:worker_threads';
import { isCopyWhole } from './database/check-copy.ts';

export interface CopyToCheck {
  readonly file: string;
  readonly key: Uint8Array;
}

const { file, key } = workerData as CopyToCheck;
parentPort?.postMessage(isCopyWhole(file, key));
