// Ways back to a good register, from the sign-in screen and where the register does not open. Answered by the supervisor, not by the
// open register; each call but the first proves who asks by a pass.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Instant, line, Nothing } from './fields.ts';

/** Given by `recovery.prove`, kept in memory, good for half an hour of this run. */
const Pass = z.string().min(1).max(100);

/** Where a copy lies: `backups` and `set-aside` of the data folder, or a folder that the person named (a stick, another PC's copies). */
export const CopyPlace = z.enum(['backups', 'set-aside', 'folder']);
export type CopyPlace = z.infer<typeof CopyPlace>;

export const CopyReference = z.object({ place: CopyPlace, name: z.string().min(1).max(200), folder: z.string().max(500).default('') });
export type CopyReference = z.infer<typeof CopyReference>;

/** Records that are not deleted, by entity. */
const RecordCounts = z.record(z.string(), z.number());

export const CopyOffered = z.object({
  reference: CopyReference,
  /** By the clock of that moment; null for a file without a note. */
  madeAt: Instant.nullable(),
  bytes: z.number(),
  /** `daily`, `manual`, `before-<schema>`, `set-aside`, or '' where nobody noted it. */
  label: z.string(),
  records: RecordCounts.nullable(),
  /** When every page was read and found whole. */
  checkedAt: Instant.nullable(),
  /** Whether a key that is known opens it. */
  opens: z.boolean(),
  /** The newest of those that were checked and open. */
  isProposed: z.boolean(),
  /** It may hold changes that the present file does not give; false where all of its changes are in the present file. */
  isAhead: z.boolean(),
});
export type CopyOffered = z.infer<typeof CopyOffered>;

const RegisterSummary = z.object({
  /** Name of the office whose register it is; '' before it was set up. */ officeName: z.string(),
  records: RecordCounts,
  changes: z.number(),
  lastChangeAt: Instant.nullable(),
});
export type RegisterSummary = z.infer<typeof RegisterSummary>;

export const CopyPreview = z.object({
  copy: RegisterSummary,
  /** Null where the present register can't be read. */
  present: RegisterSummary.nullable(),
  /** Changes of the present register that the copy does not have; null where that can't be told. */
  changesLost: z.number().nullable(),
  /** The newest of them, without what they changed. */
  newestLost: z.array(z.object({ at: Instant, accountName: z.string(), action: z.string(), entity: z.string() })),
});
export type CopyPreview = z.infer<typeof CopyPreview>;

const phase = z.enum(['open', 'rescue', 'working']);

export const RecoveryState = z.object({
  /** `rescue`: the register does not open; `working`: a copy is being put in its place. */
  phase,
  /** Why it does not open. */
  fault: z
    .object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
    })
    .nullable(),
  /** A log of another run was found at this start and put there, within the data folder. */
  logSetAside: z.string().nullable(),
  /** A file that a recovery code opens is there. */
  hasRecoveryFile: z.boolean(),
  /** Where the register lies, for whoever has to put a file back. */
  dataFolder: z.string(),
});
export type RecoveryState = z.infer<typeof RecoveryState>;

export const RescueReport = z.object({
  /** Rows that the damaged register still gave and the copy did not have, or had older. */
  rowsTaken: z.number(),
  /** Changes after the copy whose audit lines could be kept. */
  changesKept: z.number(),
  /** Changes after the copy that are known of and could not be kept. */
  changesLost: z.number(),
  /** Tables of which a part could not be read. */
  tablesDamaged: z.array(z.string()),
  /** Rows left out since what they belong to could not be read. */
  rowsLeftOut: z.number(),
});
export type RescueReport = z.infer<typeof RescueReport>;

export const recovery = {
  state: read({ summary: 'Tells whether the register is open, and why not.', access: 'open', input: Nothing, output: RecoveryState }),
  prove: write({
    summary:
      'Gives a pass to an administrator (by the password in the register, or in the newest copy that can be read) or to whoever holds the recovery code.',
    access: 'open',
    input: z.union([
      z.object({ userName: z.string().trim().toLowerCase().max(30), password: z.string().max(200) }),
      z.object({ code: z.string().max(200), folder: z.string().max(500).default('') }),
    ]),
    output: z.object({ pass: z.string() }),
    errors: [
      'accounts.wrong-password',
      'accounts.not-allowed',
      'recovery.too-many-tries',
      'recovery.no-accounts',
      'recovery.code-invalid',
      'recovery.code-wrong',
      'recovery.code-unknown',
      'recovery.folder-unreadable',
      'recovery.no-copies',
    ],
  }),
  copies: read({
    summary: 'Lists the copies that can be restored, newest first; with `folder` those of a stick or another folder too.',
    access: 'open',
    input: z.object({ pass: Pass, folder: z.string().max(500).default('') }),
    output: z.object({ rows: z.array(CopyOffered) }),
    errors: ['recovery.pass-ended', 'recovery.folder-unreadable'],
  }),
  preview: read({
    summary: 'Tells what a copy holds and what would be missing after restoring it.',
    access: 'open',
    input: z.object({ pass: Pass, copy: CopyReference }),
    output: CopyPreview,
    errors: ['recovery.pass-ended', 'recovery.copy-gone', 'recovery.copy-unreadable'],
  }),
  rehearse: write({
    summary: 'Opens a copy of the copy as a restore would, reads every page and the audit chain, and throws it away.',
    access: 'open',
    input: z.object({ pass: Pass, copy: CopyReference }),
    output: z.object({ whole: z.boolean(), chainIntact: z.boolean(), records: RecordCounts, seconds: z.number() }),
    errors: ['recovery.pass-ended', 'recovery.copy-gone', 'recovery.copy-unreadable', 'register.disk-full'],
  }),
  restore: write({
    summary:
      'Puts a checked copy in the place of the register; the present one is kept in set-aside. A kill at any step is finished at the next start.',
    access: 'open',
    input: z.object({ pass: Pass, copy: CopyReference }),
    output: z.object({ keptIn: z.string().nullable() }),
    errors: [
      'recovery.pass-ended',
      'recovery.copy-gone',
      'recovery.copy-damaged',
      'recovery.copy-unreadable',
      'recovery.busy',
      'register.disk-full',
    ],
  }),
  selfRescue: write({
    summary: 'Restores the newest good copy and adds what can still be read of the damaged register; the damaged one is kept in set-aside.',
    access: 'open',
    input: z.object({ pass: Pass, copy: CopyReference }),
    output: RescueReport,
    errors: [
      'recovery.pass-ended',
      'recovery.copy-gone',
      'recovery.copy-damaged',
      'recovery.other-history',
      'recovery.nothing-more',
      'recovery.busy',
      'register.disk-full',
    ],
  }),
  exportReadable: write({
    summary: 'Writes everything that can be read of the present register to xlsx and JSON files in a new folder of the data folder.',
    access: 'open',
    input: z.object({ pass: Pass }),
    output: z.object({ folder: z.string(), rows: z.number(), tablesDamaged: z.array(z.string()) }),
    errors: ['recovery.pass-ended', 'recovery.no-accounts', 'recovery.nothing-readable', 'recovery.busy', 'register.disk-full'],
  }),
  acceptLoss: write({
    summary: 'Goes on with a register that lacks its last changes; the audit chain tells of it.',
    access: 'open',
    input: z.object({ pass: Pass }),
    output: Nothing,
    errors: ['recovery.pass-ended', 'recovery.busy'],
  }),
  useCode: write({
    summary: 'Opens the register of this PC with the recovery code where its key is missing, damaged or another one.',
    access: 'open',
    input: z.object({ code: line(200) }),
    output: Nothing,
    errors: [
      'recovery.code-invalid',
      'recovery.code-wrong',
      'recovery.code-unknown',
      'recovery.other-register',
      'recovery.too-many-tries',
      'recovery.busy',
    ],
  }),
  tryAgain: write({
    summary: 'Tries to open the register once more, after a file was put back.',
    access: 'open',
    input: Nothing,
    output: RecoveryState,
    errors: ['recovery.busy'],
  }),
  progress: read({
    summary: 'How far the work under way is.',
    access: 'open',
    input: Nothing,
    output: z.object({ step: z.string(), done: z.number(), total: z.number().nullable() }),
  }),
} as const;
