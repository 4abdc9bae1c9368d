// What a data folder itself remembers of its register, in `register.json`: under which key it was last opened, that its end was noted
// once, and which ends of copies a person has given up.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyCheckFileName, keyCheckOf, readKeyCheck } from './key.ts';
import { writeFileSafely } from './write-file-safely.ts';

export interface FolderNote {
  /** Null where no register was opened here before, or the note is damaged. */
  readonly keyCheck: string | null;
  readonly hasHead: boolean;
  /** Last hashes of the audit chains of copies that the register was told to go on without. */
  readonly forgone: readonly string[];
}

/** Reads what can be read: a damaged note is asked about, and does not keep a whole register shut. */
export function readFolderNote(dataFolder: string): FolderNote {
  const path = join(dataFolder, keyCheckFileName);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const forgone = /"forgone"\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return {
    keyCheck: readKeyCheck(dataFolder),
    hasHead: /"hasHead"\s*:\s*true/.test(text),
    forgone: [...forgone.matchAll(/"([0-9a-f]+)"/g)].map(([, hash]) => hash ?? ''),
  };
}

/** Written last at a start: where it lies there was a whole register, and an empty folder beside it is a loss, not a beginning. */
export function writeFolderNote(dataFolder: string, key: Uint8Array, forgone: readonly string[]): void {
  writeFileSafely(
    join(dataFolder, keyCheckFileName),
    `${JSON.stringify({ application: 'fengqiao-register', keyCheck: keyCheckOf(key), hasHead: true, forgone }, null, 2)}\n`,
  );
}
