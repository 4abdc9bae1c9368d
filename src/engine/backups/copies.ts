// Copies of the register and what is known of each: a note beside the copy, `<copy>.json`. Which copy is newer is told by the
// number that the register counts, never by a name or a clock.
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJsonText } from '#shared/json-text.ts';
import { isFolder } from '../database/file-kinds.ts';
import { syncFolder, writeFileSafely } from '../database/write-file-safely.ts';

/** What was found in a copy when it was made and checked. */
export const CopyNote = z.object({
  /** Of this note's shape. */
  version: z.literal(1),
  /** By the clock of that moment; to be shown, not to be compared. */
  madeAt: z.string(),
  /** Counts up with each copy of this register. */
  sequence: z.int().min(1),
  /** Why it was made: `daily`, `manual`, `before-<schema version>`, … */
  label: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the copy's audit chain ends; 0 and '' where it has no line yet. */
  auditSeq: z.int(),
  auditHash: z.string(),
  /** The end of the audit chain, sealed with the register's key; null in copies made before there were seals. */
  headSeal: z.string().nullable(),
  /** Records that are not deleted, by entity. */
  records: z.record(z.string(), z.int()),
  /** Fingerprint of the key that opens it, as in register.json. */
  keyCheck: z.string(),
  schemaVersion: z.int(),
  /** When every page and every reference of it was read and found whole. */
  checkedAt: z.string(),
});
export type CopyNote = Readonly<z.infer<typeof CopyNote>>;

export interface Copy {
  /** Whole path. */
  readonly file: string;
  readonly name: string;
  /** Size of the file as it lies there. */
  readonly bytes: number;
  /** Null: made by an earlier version of the program, copied there by hand, or its note was lost or damaged. */
  readonly note: CopyNote | null;
}

const copyName = /^register-.+\.db$/;

/** Path of the note that belongs to a copy. */
export function noteFileOf(file: string): string {
  return `${file}.json`;
}

/** The note of a copy; null where there is none that can be read. */
export function noteOf(file: string): CopyNote | null {
  const path = noteFileOf(file);
  if (!existsSync(path)) return null;
  try {
    return CopyNote.parse(parseJsonText(readFileSync(path, 'utf8')));
  } catch {
    // A note is a help: the copy itself must stay in the list whatever became of it.
    return null;
  }
}

/** Puts the note on the disk; before the copy gets its name, so that a kill leaves a copy with its note or none at all. */
export function writeNote(file: string, note: CopyNote): void {
  writeFileSafely(noteFileOf(file), `${JSON.stringify(note, null, 2)}\n`);
}

/** Every copy of a folder: those with a note by their number, newest first; behind them the others by name, last name first. Never half-made ones. */
export function listCopies(folder: string): Copy[] {
  if (!isFolder(folder)) return [];
  const copies = readdirSync(folder)
    .filter((name) => copyName.test(name))
    .flatMap((name): Copy[] => {
      const file = join(folder, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat?.isFile() === true ? [{ file, name, bytes: stat.size, note: noteOf(file) }] : [];
    });
  return copies.sort((a, b) => (b.note?.sequence ?? 0) - (a.note?.sequence ?? 0) || (a.name < b.name ? 1 : -1));
}

/** Takes a copy away, its note last: a copy without a note would be taken for an old one. */
export function removeCopy(file: string): void {
  rmSync(file, { force: true });
  rmSync(noteFileOf(file), { force: true });
  syncFolder(join(file, '..'));
}
