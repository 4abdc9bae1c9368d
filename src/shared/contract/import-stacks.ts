// Several tables, or a folder of them, brought in in one go: one summary of what came of each file.
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, Id, line } from './fields.ts';
import { mostStackFiles } from './import-limits.ts';
import { ImportCounts, ImportState, SheetKind } from './imports.ts';

/**
 * `waiting`: not read yet. `left`: no table, so nobody misses it. `refused`: a table that could not be read. `same`: holds the bytes of a file before it.
 */
export const StackOutcome = z.enum(['waiting', 'read', 'refused', 'left', 'same']);
export type StackOutcome = z.infer<typeof StackOutcome>;

/** What is wrong in faulty rows, most frequent first. */
export const StackFault = z.object({ label: z.string(), message: z.string(), rows: z.int() });
export type StackFault = z.infer<typeof StackFault>;

/** An import as the summary needs it. */
export const StackImport = z.object({
  id: Id,
  state: ImportState,
  planHash: z.string().nullable(),
  counts: ImportCounts,
  /** Those that are used. */
  sheets: z.array(z.object({ name: z.string(), kind: SheetKind.nullable(), missing: z.array(z.string()) })),
  /** Columns that hold something and wait for a person's answer. */
  unanswered: z.int(),
  faults: z.array(StackFault),
});
export type StackImport = z.infer<typeof StackImport>;

export const StackFile = z.object({
  /** Counted from 1, in the order in which they are read. */
  position: z.int(),
  /** With the folders above it, as it was chosen. */
  name: z.string(),
  outcome: StackOutcome,
  /** What the page said of the file before a byte of it was read. */
  told: z.string().nullable(),
  error: z
    .object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
    })
    .nullable(),
  /** Name of the file before it with the same bytes. */
  sameAs: z.string().nullable(),
  import: StackImport.nullable(),
});
export type StackFile = z.infer<typeof StackFile>;

export const ImportStack = z.object({ id: Id, name: z.string(), createdAt: z.string(), createdBy: z.string(), files: z.array(StackFile) });
export type ImportStack = z.infer<typeof ImportStack>;

export const StackLine = ImportStack.omit({ files: true }).extend({
  /** Tables, read or not; what was left out does not count. */
  tables: z.int(),
  /** Of them: imports that are neither written nor given up, and files that were not read yet. */
  open: z.int(),
});
export type StackLine = z.infer<typeof StackLine>;

export const importStacks = {
  begin: write({
    summary: 'Notes which files are brought in in one go, before the first is read: those that are no tables are told, not forgotten.',
    input: z.object({
      name: line(200).min(1),
      files: z
        .array(z.object({ name: line(1000).min(1), outcome: z.enum(['waiting', 'left', 'refused']), told: line(400).nullable() }))
        .min(1)
        .max(mostStackFiles),
    }),
    output: ImportStack,
  }),
  read: write({
    summary:
      'Reads one file of a stack as imports.open does. What cannot be read is noted with its reason and refuses nothing: the next file goes on.',
    /** No file: the window could not get at its bytes, which is noted. */
    input: z.object({ id: Id, position: z.int().min(1), fileId: Id.nullable(), jobId: Id.optional() }),
    output: StackFile,
    errors: ['record.not-found', 'files.not-found', 'jobs.cancelled'],
  }),
  get: read({ summary: 'A stack with all its files.', input: ById, output: ImportStack, errors: ['record.not-found'] }),
  list: read({
    summary: 'Stacks, newest first.',
    input: z.object({ limit: z.int().min(1).max(200).default(20) }),
    output: z.object({ rows: z.array(StackLine) }),
  }),
  of: read({
    summary: 'The stack that an import came in with, if any.',
    input: z.object({ importId: Id }),
    output: z.object({ stack: z.object({ id: Id, name: z.string() }).nullable() }),
  }),
};
