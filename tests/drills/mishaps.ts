// What befalls an office's folder between two starts: each leaves it as a person, a disk or a virus scanner would.
import { closeSync, cpSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface MishapPlace {
  /** The office's folder, its program killed. */
  readonly folder: string;
  /** A copy of the whole folder, made with the program closed, before the work that was killed. */
  readonly folderCopy: string;
  /** A checked copy of the register, made at the same time. */
  readonly dailyCopy: string;
  /** Deterministic: 0 <= n < below. */
  readonly pick: (below: number) => number;
}

export interface Mishap {
  readonly name: string;
  /** `all`: nothing may be missing, or it is named; `copy`: the register is the one that was copied back, exactly. */
  readonly expects: 'all' | 'copy';
  /** The killed program was started once more, and made a copy of all that it had. */
  readonly copiedBefore?: true;
  befall(place: MishapPlace): void;
}

const wal = (folder: string): string => join(folder, 'register.db-wal');

export const mishaps: readonly Mishap[] = [
  { name: 'kill', expects: 'all', befall: () => undefined },
  {
    name: 'restore whole folder',
    expects: 'copy',
    befall: layOver,
  },
  // The copies that stay in the folder know of more: what is opened without a word would be a loss.
  { name: 'restore whole folder beside a newer copy', expects: 'all', copiedBefore: true, befall: layOver },
  {
    name: 'restore daily copy',
    expects: 'copy',
    befall: ({ folder, dailyCopy }) => {
      cpSync(dailyCopy, join(folder, 'register.db'));
    },
  },
  {
    name: 'lose WAL',
    expects: 'all',
    befall: ({ folder }) => {
      rmSync(wal(folder), { force: true });
    },
  },
  {
    name: 'cut WAL',
    expects: 'all',
    befall: ({ folder, pick }) => {
      if (existsSync(wal(folder))) truncateSync(wal(folder), pick(statSync(wal(folder)).size));
    },
  },
  {
    name: 'flip a byte of the database',
    expects: 'all',
    befall: ({ folder, pick }) => {
      flipByte(join(folder, 'register.db'), pick);
    },
  },
  {
    name: 'flip a byte of the WAL',
    expects: 'all',
    befall: ({ folder, pick }) => {
      flipByte(wal(folder), pick);
    },
  },
  {
    name: 'flip a byte of register.json',
    expects: 'all',
    befall: ({ folder, pick }) => {
      flipByte(join(folder, 'register.json'), pick);
    },
  },
  {
    name: 'flip a byte of the head',
    expects: 'all',
    befall: ({ folder, pick }) => {
      flipByte(join(folder, 'register.head'), pick);
    },
  },
  {
    name: 'flip a byte of the key',
    expects: 'all',
    befall: ({ folder, pick }) => {
      flipByte(join(folder, 'register.key'), pick);
    },
  },
];

function layOver({ folder, folderCopy }: MishapPlace): void {
  for (const name of readdirSync(folderCopy)) cpSync(join(folderCopy, name), join(folder, name), { recursive: true });
}

/** One bit of one byte. */
function flipByte(file: string, pick: MishapPlace['pick']): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const at = pick(statSync(file).size);
  const handle = openSync(file, 'r+');
  try {
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ (1 << pick(8));
    writeSync(handle, byte, 0, 1, at);
  } finally {
    closeSync(handle);
  }
}
