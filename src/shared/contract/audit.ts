import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, Nothing } from './fields.ts';

export const Change = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() });
export type Change = z.infer<typeof Change>;

export const AuditLine = z.object({
  seq: z.int(),
  at: z.string(),
  accountName: z.string(),
  action: z.string(),
  entity: z.string(),
  recordId: z.string().nullable(),
  changes: z.array(Change),
  reason: z.string().nullable(),
  /** What undoing this line would do; null where it can't be undone from the history. */
  undo: z.enum(['values', 'restore', 'remove']).nullable(),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** A field of which two values stand against each other: before the change, and now; `then` is what the change made of it. */
export const UndoConflict = z.object({ field: z.string(), before: z.unknown(), then: z.unknown(), now: z.unknown() });
export type UndoConflict = z.infer<typeof UndoConflict>;

export const audit = {
  history: read({
    summary: 'Every change of one record, newest first: who, when, from, to.',
    input: z.object({ entity: z.string().max(40), recordId: Id }),
    output: z.object({ rows: z.array(AuditLine) }),
  }),
  undo: write({
    summary:
      'Takes one change of a record back, as a new change. Fields that were changed again since come back as conflicts until a person chose for each.',
    input: z.object({
      seq: z.int().min(1),
      /** Of fields in conflict: the value before the change, or the value of now. */
      choices: z.record(z.string().max(60), z.enum(['before', 'now'])).default({}),
    }),
    output: z.object({ done: z.boolean(), conflicts: z.array(UndoConflict) }),
    errors: ['audit.not-undoable', 'audit.moves-own-this', 'audit.undone-already', 'record.not-found', 'record.invalid', 'record.deleted'],
  }),
  verify: read({
    summary: 'Walks the hash chain of the audit lines; names the first line that was changed, removed or moved.',
    access: 'administrator',
    input: Nothing,
    output: z.object({ lines: z.int(), intact: z.boolean(), firstBrokenSeq: z.int().nullable() }),
  }),
};
