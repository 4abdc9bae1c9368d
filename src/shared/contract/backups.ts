// 备份: copies of the register, the places that copies go to, and how the register itself was found.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, line, Nothing } from './fields.ts';

/** One copy as a person sees it. What only its note can tell is null where it has none. */
export const CopyRow = z.object({
  name: z.string(),
  sequence: z.int().nullable(),
  madeAt: z.string().nullable(),
  /** Why it was made: daily, manual, before-<schema version>, … */
  label: z.string(),
  bytes: z.int(),
  /** Records that are not deleted, by entity. */
  records: z.record(z.string(), z.int()).nullable(),
  /** When it was read and found whole. */
  checkedAt: z.string().nullable(),
  /** Whether this register's key opens it. */
  keyMatches: z.boolean().nullable(),
});
export type CopyRow = z.infer<typeof CopyRow>;

const Trouble = z.object({ at: z.string(), code: z.string() }).nullable();

/** A second place: USB stick or share. */
export const CopyPlace = z.object({
  id: Id,
  path: z.string(),
  copiesKept: z.int(),
  /** When a copy last lay there, written and read back. */
  writtenAt: z.string().nullable(),
  /** Number of that copy. */
  sequence: z.int(),
  /** The newest copy lies there. */
  upToDate: z.boolean(),
  trouble: Trouble,
  freeBytes: z.number().nullable(),
  sameDisk: z.boolean(),
});
export type CopyPlace = z.infer<typeof CopyPlace>;

/** The last look through the register's pages and its chain of changes. */
export const RegisterLook = z.object({
  at: z.string(),
  pagesWhole: z.boolean(),
  lines: z.int().nullable(),
  chainIntact: z.boolean().nullable(),
  firstBrokenSeq: z.int().nullable(),
});
export type RegisterLook = z.infer<typeof RegisterLook>;

/** What the desk says: nothing when all is well. `code`: why, worded like an error; `place`: path; `since`: of the last good one. */
export const HealthLine = z.object({
  kind: z.enum(['damaged', 'copyFailed', 'copyOverdue', 'placeOverdue', 'lookOverdue', 'logSetAside']),
  code: z.string().nullable(),
  place: z.string().nullable(),
  since: z.string().nullable(),
});
export type HealthLine = z.infer<typeof HealthLine>;

const JobId = Id.optional();
const placeErrors = [
  'backups.place-missing',
  'backups.place-other',
  'backups.place-not-writable',
  'backups.place-full',
  'backups.place-differs',
];

export const backups = {
  list: read({
    summary: 'Every copy of the register, newest first by its number; why the last try failed, and how the last look went.',
    input: Nothing,
    output: z.object({
      copies: z.array(CopyRow),
      folder: z.string(),
      copyTrouble: Trouble,
      look: RegisterLook.nullable(),
      lookTrouble: Trouble,
      kept: z.int(),
    }),
  }),
  health: read({
    summary: 'What is wrong or overdue with copies, places and the register itself; empty when all is well.',
    input: Nothing,
    output: z.object({ lines: z.array(HealthLine) }),
  }),
  makeNow: write({
    summary: 'Makes a copy now, checks it, and brings it to every second place that can be reached.',
    input: z.object({ jobId: JobId }),
    output: CopyRow,
    errors: ['register.backup-failed', 'register.corrupt', 'register.disk-full', 'register.not-writable', 'backups.interrupted'],
  }),
  makeBeforeUpdate: write({
    summary: 'Makes a checked copy before the program is updated to a version.',
    access: 'host',
    input: z.object({ version: z.string().regex(/^[0-9A-Za-z._-]{1,40}$/) }),
    output: CopyRow,
    errors: ['register.backup-failed', 'register.corrupt', 'register.disk-full', 'register.not-writable'],
  }),
  lookNow: write({
    summary: 'Reads every page of the register and walks the chain of changes.',
    access: 'administrator',
    input: z.object({ jobId: JobId }),
    output: RegisterLook,
    errors: ['backups.interrupted'],
  }),
  places: read({
    summary: 'The second places that copies go to, and when each was last written.',
    access: 'administrator',
    input: Nothing,
    output: z.object({ rows: z.array(CopyPlace) }),
  }),
  addPlace: write({
    summary:
      'Sets a folder outside the data folder as a place for copies, once something could be written there and read back; brings the newest copy.',
    access: 'administrator',
    input: z.object({ path: line(500).min(1), copiesKept: z.int().min(1).max(60) }),
    output: CopyPlace,
    errors: ['backups.place-not-absolute', 'backups.place-in-data-folder', 'backups.place-known', ...placeErrors],
  }),
  testPlace: write({
    summary: 'Writes to a second place and reads back, brings the newest copy if it lacks it, and tells how it went.',
    access: 'administrator',
    input: z.object({ id: Id }),
    output: CopyPlace,
    errors: ['record.not-found'],
  }),
  removePlace: write({
    summary: 'Sends no more copies to a place; those that lie there stay.',
    access: 'administrator',
    input: z.object({ id: Id }),
    output: Nothing,
    errors: ['record.not-found'],
  }),
};
