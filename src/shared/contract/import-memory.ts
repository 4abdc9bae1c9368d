// What is remembered of imports for the next file: which columns mean what, and answers given for all cells with the same text; as a file to share.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, Nothing } from './fields.ts';
import { SheetKind } from './imports.ts';

export const MemoryColumn = z.object({ heading: z.string(), field: z.string().nullable(), leftOut: z.boolean() });
export type MemoryColumn = z.infer<typeof MemoryColumn>;

export const RememberedColumns = z.object({
  key: z.string(),
  kind: SheetKind,
  /** Null: remembered by a program that did not keep the headings. */
  columns: z.array(MemoryColumn).nullable(),
  usedAt: z.string(),
});
export type RememberedColumns = z.infer<typeof RememberedColumns>;

export const RememberedAnswer = z.object({
  kind: SheetKind,
  field: z.string(),
  label: z.string(),
  shown: z.string(),
  value: z.string(),
  answeredAt: z.string(),
  answeredBy: z.string(),
  /** False: it may name a person or is free text, and stays in this office. */
  shared: z.boolean(),
});
export type RememberedAnswer = z.infer<typeof RememberedAnswer>;

const Taken = z.object({ added: z.int(), same: z.int(), replaced: z.int() });

/** What a file holds, against what is remembered here. */
export const MemoryCheck = z.object({
  madeAt: z.string(),
  columns: Taken,
  answers: Taken,
  /** Each thing that is remembered otherwise here. */
  replaces: z.array(z.object({ kind: SheetKind, what: z.string(), now: z.string(), then: z.string() })),
});
export type MemoryCheck = z.infer<typeof MemoryCheck>;

const refusals = ['files.not-found', 'imports.memory-not-ours', 'imports.memory-newer', 'imports.memory-faulty'];

export const importMemory = {
  list: read({
    summary: 'What is remembered of imports, the last used first.',
    input: z.object({}),
    output: z.object({ columns: z.array(RememberedColumns), answers: z.array(RememberedAnswer) }),
  }),
  forgetColumns: write({
    summary: 'Forgets what the columns under a header, or one heading, mean: the program reads the next file by itself.',
    input: z.object({ key: z.string().max(60) }),
    output: Nothing,
  }),
  forgetAnswer: write({
    summary: 'Forgets an answer: the next file counts as it is written.',
    input: z.object({ kind: SheetKind, field: z.string(), shown: z.string() }),
    output: Nothing,
  }),
  save: write({
    summary: 'Makes a file of what is remembered, without anything that may name a person; told how much stays behind.',
    input: z.object({}),
    output: z.object({ fileId: Id, fileName: z.string(), columns: z.int(), answers: z.int(), withheld: z.int() }),
    errors: ['imports.memory-empty'],
  }),
  check: read({
    summary: 'Reads such a file and says what it would add and replace; nothing is changed.',
    input: z.object({ fileId: Id }),
    output: MemoryCheck,
    errors: refusals,
  }),
  take: write({
    summary: 'Remembers what such a file holds, in place of what is remembered otherwise.',
    input: z.object({ fileId: Id }),
    output: MemoryCheck,
    errors: refusals,
  }),
};
