// Bulk editing: chosen rows of a list get the same values, or make the same move, after a preview, in one transaction, with one undo
// for the whole run.
import { z } from 'zod';
import { bulkEntities } from '../rules/bulk-fields.ts';
import { bulkMoves } from '../rules/bulk-moves.ts';
import { read, write } from './call.ts';
import { Change } from './audit.ts';
import { MoveInput } from './dispute-moves.ts';
import { Id } from './fields.ts';

const Entity = z.enum(bulkEntities);
/** Field → value for all rows. */
const Values = z.record(z.string().max(40), z.union([z.string().max(2000), z.number(), z.null()]));
const mostRows = 5000;

/** Why a row would not be changed. */
export const BulkRefusal = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
});
export type BulkRefusal = z.infer<typeof BulkRefusal>;

/** One move for all chosen disputes; `changes` fill what is blank. */
export const BulkMove = MoveInput.omit({ id: true, rev: true }).extend({ move: z.enum(bulkMoves) });
export type BulkMove = z.infer<typeof BulkMove>;

export const BulkRow = z.object({ id: Id, rev: z.int(), title: z.string(), changes: z.array(Change), refusal: BulkRefusal.nullable() });
export type BulkRow = z.infer<typeof BulkRow>;

export const BulkEdit = z.object({
  id: Id,
  entity: Entity,
  /** The move that they made; null: they got values. */
  move: z.enum(bulkMoves).nullable(),
  /** Of a move: what it said. */
  values: Values,
  changedCount: z.int(),
  at: z.string(),
  by: z.string(),
  undoneAt: z.string().nullable(),
});
export type BulkEdit = z.infer<typeof BulkEdit>;

/** How a record of a past run stands: as the run left it, changed or deleted since, or taken back. */
export const BulkEditRow = z.object({ id: Id, title: z.string(), state: z.enum(['stands', 'changed', 'undone']) });
export type BulkEditRow = z.infer<typeof BulkEditRow>;

const Rows = z
  .array(z.object({ id: Id, rev: z.int() }))
  .min(1)
  .max(mostRows);
/** `edit` is null when no row changed. */
const Outcome = z.object({ edit: BulkEdit.nullable(), refused: z.int() });

const errors = ['bulk.field-not-allowed', 'jobs.cancelled'];

export const bulk = {
  preview: read({
    summary: 'What setting these values would change in each row, and which rows would be refused, and why. Writes nothing.',
    input: z.object({ entity: Entity, ids: z.array(Id).min(1).max(mostRows), values: Values }),
    output: z.object({ rows: z.array(BulkRow) }),
    errors,
  }),
  run: write({
    summary:
      'Sets the values in the rows as they were previewed, in one transaction: rows that were changed since make it refuse, rows that are refused stay as they are.',
    input: z.object({ entity: Entity, rows: Rows, values: Values, jobId: Id.optional() }),
    output: Outcome,
    errors: [...errors, 'record.changed', 'record.not-found'],
  }),
  previewMove: read({
    summary: 'Which of these disputes can make a move, what it would change in each, and why the others cannot. Writes nothing.',
    input: z.object({ ids: z.array(Id).min(1).max(mostRows), move: BulkMove }),
    output: z.object({ rows: z.array(BulkRow) }),
    errors: ['record.not-found'],
  }),
  runMove: write({
    summary:
      'Makes the move with the disputes as they were previewed, in one transaction, each with its hop: rows that were changed since make it refuse, rows that cannot stay as they are.',
    input: z.object({ rows: Rows, move: BulkMove, jobId: Id.optional() }),
    output: Outcome,
    errors: ['jobs.cancelled', 'record.changed', 'record.not-found'],
  }),
  list: read({
    summary: 'The latest runs of bulk editing in a register.',
    input: z.object({ entity: Entity }),
    output: z.object({ rows: z.array(BulkEdit) }),
  }),
  rows: read({
    summary: 'The records that a run changed, and which of them an undo would leave as they are because they were changed since.',
    input: z.object({ id: Id }),
    output: z.object({ rows: z.array(BulkEditRow) }),
    errors: ['record.not-found'],
  }),
  undo: write({
    summary:
      'Takes a whole run back in one transaction; hops of a move stay as history, with one more that tells it. Rows that were changed since stay as they are and are named.',
    input: z.object({ id: Id, jobId: Id.optional() }),
    output: z.object({ undone: z.int(), kept: z.array(z.object({ id: Id, title: z.string(), reason: z.enum(['changed', 'refused']) })) }),
    errors: ['record.not-found', 'bulk.undone-already', 'jobs.cancelled'],
  }),
};
