// Slow work on files that no call may wait for: copying, checking, looking through. Runs in a thread of its own (upkeep-beside.ts),
// or here where nobody waits: before a migration, in tests.
import { copyRegister } from '../database/copy-register.ts';
import { lookThrough, type LookFinding } from './look-through.store.ts';
import { makeRekeyedCopy } from '../database/rekeyed-copy.ts';
import { rescueTasks } from '../rescue/rescue-tasks.ts';
import { checkFile, type CheckedFile } from '../database/checked-file.ts';
import { probePlace, sendCopy } from './place-files.ts';

export const upkeepTasks = {
  /** Copies a register into a new file and checks it; null when the copy is not whole. */
  copy: ({ source, target, key }: { readonly source: string; readonly target: string; readonly key: Uint8Array }): CheckedFile | null => {
    copyRegister(source, target, key);
    return checkFile(target, key);
  },
  look: ({ file, key }: { readonly file: string; readonly key: Uint8Array }): LookFinding => lookThrough(file, key),
  /** Copies the register under another key and checks the copy against it. */
  rekey: makeRekeyedCopy,
  probe: probePlace,
  send: sendCopy,
  ...rescueTasks,
} as const;

export type UpkeepTasks = typeof upkeepTasks;
export type UpkeepName = keyof UpkeepTasks;
export type UpkeepResult<Name extends UpkeepName> = Awaited<ReturnType<UpkeepTasks[Name]>>;

export interface Upkeep {
  /** @throws what the task throws; a refusal as UserError; backups.interrupted where `stop` ended it */
  run<Name extends UpkeepName>(name: Name, input: Parameters<UpkeepTasks[Name]>[0]): Promise<UpkeepResult<Name>>;
  /** Ends what is under way: a register that closes must have no other reader. */
  stop(): Promise<void>;
}

export const upkeepHere: Upkeep = {
  async run<Name extends UpkeepName>(name: Name, input: Parameters<UpkeepTasks[Name]>[0]): Promise<UpkeepResult<Name>> {
    const task = upkeepTasks[name] as (given: typeof input) => UpkeepResult<Name> | Promise<UpkeepResult<Name>>;
    return task(input);
  },
  stop: async () => undefined,
};
