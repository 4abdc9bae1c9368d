// Excel in: file -> sheets and columns (for consent) -> rows (doubtful and faulty first) -> commit -> hand back, undo.
import { z } from 'zod';
import { importedNames } from '#shared/registers/index.ts';
import { read, write } from './call.ts';
import { ById, Id, line } from './fields.ts';

/** Rows that a header may fill where a person names it. */
export const mostHeaderRows = 5;

export const SheetKind = z.enum(importedNames);
export type SheetKind = z.infer<typeof SheetKind>;

export const ImportColumn = z.object({
  /** Counted from 1, as Excel does. */
  index: z.int().min(1),
  letter: z.string(),
  heading: z.string(),
  /** Up to three shown values, to recognise the column by. */
  samples: z.array(z.string()),
  /** Our field, or null: not imported. */
  field: z.string().nullable(),
  /** Data rows in which the column holds something. */
  filled: z.int(),
  /** A person said, now or before of the same heading, that the column is not imported. */
  leftOut: z.boolean(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** Rows of a sheet that hold its headings, as Excel counts them; both are included. */
export const HeaderPlace = z
  .object({ top: z.int().min(1), bottom: z.int().min(1) })
  .refine(({ top, bottom }) => bottom >= top && bottom - top < mostHeaderRows);
export type HeaderPlace = z.infer<typeof HeaderPlace>;

/** A value that a person once wrote for every cell of a field that shows this text. */
export const ImportAnswer = z.object({ field: z.string(), shown: z.string(), value: z.string() });
export type ImportAnswer = z.infer<typeof ImportAnswer>;

export const ImportSheet = z.object({
  name: z.string(),
  use: z.boolean(),
  kind: SheetKind.nullable(),
  headerRows: z.array(z.int()),
  /** Where a person said that the header stands; null: found by the program, or not. */
  namedHeader: HeaderPlace.nullable(),
  totalsRow: z.int().nullable(),
  rowCount: z.int(),
  columns: z.array(ImportColumn),
  /** Fields that this kind needs and no column gives. */
  missing: z.array(z.string()),
  /** Answers given in earlier imports that stand in this sheet's cells now. */
  answers: z.array(ImportAnswer.extend({ rows: z.int() })),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

export const ImportState = z.enum(['mapping', 'ready', 'committed', 'undone', 'dropped']);
/** `changed`: the register holds the record, or one that is very like it, and the row says something else of it; a person chooses. */
export const RowVerdict = z.enum(['good', 'doubtful', 'faulty', 'duplicate', 'changed']);
export type RowVerdict = z.infer<typeof RowVerdict>;
/** `left`: a person said that it is not imported. */
export const RowFate = z.enum(['open', 'taken', 'parked', 'handedBack', 'left']);
export type RowFate = z.infer<typeof RowFate>;
/** What becomes of a row: the record that is there takes its changes, another record is made, or nothing. */
export const RowChoice = z.enum(['update', 'another', 'leave']);
export type RowChoice = z.infer<typeof RowChoice>;

export const ImportCounts = z.object({
  rows: z.int(),
  good: z.int(),
  doubtful: z.int(),
  faulty: z.int(),
  duplicate: z.int(),
  changed: z.int(),
  /** Of the doubtful ones: those that may be another row of the file told twice; each is confirmed by itself. */
  alike: z.int(),
  taken: z.int(),
  parked: z.int(),
  /** Of the parked ones: those that are good by now and can be taken. */
  mended: z.int(),
  /** Rows that a person left out; they count under no verdict. */
  left: z.int(),
});

export const Import = z.object({
  id: Id,
  fileName: z.string(),
  fileId: Id,
  state: ImportState,
  sheets: z.array(ImportSheet),
  counts: ImportCounts,
  /** Names the one plan that preview and commit share. */
  planHash: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Import = z.infer<typeof Import>;

export const ImportCell = z.object({
  field: z.string(),
  /** As Excel names it, e.g. G7. */
  address: z.string(),
  shown: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  level: z.enum(['ok', 'doubtful', 'fault']),
  code: z.string().nullable(),
  /** What is wrong, why, what to do, in Chinese. */
  message: z.string().nullable(),
  proposal: z.string().nullable(),
  /** What the sheet holds, where an answer of an earlier import stands in its place. */
  was: z.string().nullable(),
});
export type ImportCell = z.infer<typeof ImportCell>;

export const ImportRow = z.object({
  sheet: z.string(),
  row: z.int(),
  verdict: RowVerdict,
  fate: RowFate,
  cells: z.array(ImportCell),
  /** The record in the register that this row repeats, or says something else of. */
  twinId: Id.nullable(),
  twinTitle: z.string().nullable(),
  choice: RowChoice.nullable(),
  /** What may be chosen for it. */
  choices: z.array(RowChoice),
  /** The record made from this row. */
  recordId: Id.nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** How a cell of a field is mended: by choosing of what there is, or by typing. */
export const Mending = z.enum(['village', 'grid', 'code', 'date', 'text']);
export type Mending = z.infer<typeof Mending>;

/** A field that a sheet of this kind can give. */
export const ImportField = z.object({
  field: z.string(),
  label: z.string(),
  required: z.boolean(),
  mending: Mending,
  /** Id of the code table of which a code is chosen. */
  table: z.string().nullable(),
});
export type ImportField = z.infer<typeof ImportField>;

export const imports = {
  fields: read({
    summary: 'The fields that a kind of sheet can give.',
    input: z.object({ kind: SheetKind }),
    output: z.object({ rows: z.array(ImportField) }),
  }),
  open: write({
    summary: 'Reads a kept file, finds its sheets, headers and columns, and evaluates its rows under the proposed mapping.',
    input: z.object({ fileId: Id, jobId: Id.optional() }),
    output: Import,
    errors: [
      'files.not-found',
      'imports.not-a-workbook',
      'imports.damaged',
      'imports.encrypted',
      'imports.too-large',
      'imports.old-excel',
      'imports.empty',
      'jobs.cancelled',
    ],
  }),
  map: write({
    summary: 'Consents to or changes which sheets and columns are used; evaluates the rows again; remembered by header fingerprint.',
    input: z.object({
      id: Id,
      jobId: Id.optional(),
      sheets: z.array(
        z.object({
          name: z.string(),
          use: z.boolean(),
          kind: SheetKind.nullable(),
          /** Absent: as before. Another header, or another kind, is read anew: columns that are not given get what the program proposes. */
          header: HeaderPlace.nullable().optional(),
          columns: z.array(z.object({ index: z.int(), field: z.string().nullable(), leftOut: z.boolean().default(false) })),
        }),
      ),
    }),
    output: Import,
    errors: ['record.not-found', 'imports.closed', 'imports.field-twice', 'jobs.cancelled'],
  }),
  look: read({
    summary: 'The first rows of a sheet as they stand there, for a person to find the header in.',
    input: z.object({ id: Id, sheet: z.string(), limit: z.int().min(1).max(200).default(60) }),
    output: z.object({ rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })) }),
    errors: ['record.not-found', 'files.not-found', 'jobs.cancelled'],
  }),
  list: read({
    summary: 'Imports, newest first.',
    input: z.object({ limit: z.int().min(1).max(200).default(50) }),
    output: z.object({ rows: z.array(Import.omit({ sheets: true })) }),
  }),
  get: read({ summary: 'One import.', input: ById, output: Import, errors: ['record.not-found'] }),
  rows: read({
    summary: 'One page of rows of an import.',
    input: z.object({
      id: Id,
      verdicts: z.array(RowVerdict).default([]),
      fates: z.array(RowFate).default([]),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ rows: z.array(ImportRow), count: z.int() }),
    errors: ['record.not-found'],
  }),
  fix: write({
    summary:
      'Writes a corrected value into one cell, or into all cells of the same field with the same shown value, which is remembered for the next file; rows are evaluated again. After the commit: of rows that were not taken.',
    input: z.object({ id: Id, sheet: z.string(), row: z.int(), field: z.string(), value: line(2000), alike: z.boolean().default(false) }),
    output: z.object({ changedRows: z.int(), import: Import }),
    errors: ['record.not-found', 'imports.closed'],
  }),
  accept: write({
    summary:
      'Accepts a doubt at one cell as it stands, or the same doubt at all cells of the field with the same shown value; rows are evaluated again.',
    input: z.object({ id: Id, sheet: z.string(), row: z.int(), field: z.string(), code: z.string(), alike: z.boolean().default(false) }),
    output: z.object({ changedRows: z.int(), import: Import }),
    errors: ['record.not-found', 'imports.closed', 'imports.not-a-doubt'],
  }),
  choose: write({
    summary:
      'Says what becomes of a row (null: takes that back), or of all rows that say something else of a record and wait for a choice; rows are evaluated again.',
    input: z.object({
      id: Id,
      rows: z
        .array(z.object({ sheet: z.string(), row: z.int() }))
        .max(1)
        .nullable(),
      choice: RowChoice.nullable(),
    }),
    output: z.object({ changedRows: z.int(), import: Import }),
    errors: ['record.not-found', 'imports.closed', 'imports.choice-impossible'],
  }),
  forgetAnswer: write({
    summary: 'Forgets a remembered answer: cells with its text count as the sheet has them again, here and in later files.',
    input: z.object({ id: Id, kind: SheetKind, field: z.string(), shown: z.string() }),
    output: Import,
    errors: ['record.not-found'],
  }),
  commit: write({
    summary:
      'Takes the good rows in one transaction; doubtful rows are taken or parked as told, faulty ones, twins and what waits for a choice of its own are parked. Refused while a column that holds data waits for its answer.',
    input: z.object({ id: Id, planHash: z.string(), doubtful: z.enum(['take', 'park']), jobId: Id.optional() }),
    output: Import,
    errors: ['record.not-found', 'imports.closed', 'imports.columns-unanswered', 'imports.plan-changed', 'jobs.cancelled'],
  }),
  takeParked: write({
    summary: 'Takes one parked row after a person looked at it.',
    input: z.object({ id: Id, sheet: z.string(), row: z.int() }),
    output: ImportRow,
    errors: ['record.not-found', 'imports.row-faulty', 'imports.row-undecided', 'imports.plan-changed', 'imports.closed'],
  }),
  takeMended: write({
    summary: 'Takes all rows of a committed import that were put aside and are good by now, in one transaction.',
    input: z.object({ id: Id, jobId: Id.optional() }),
    output: Import,
    errors: ['record.not-found', 'imports.closed', 'imports.plan-changed', 'jobs.cancelled'],
  }),
  handBack: write({
    summary: 'Makes the same workbook with the faulty and parked cells marked and noted, for the village to mend.',
    input: z.object({ id: Id }),
    output: z.object({ fileId: Id, fileName: z.string(), rowCount: z.int() }),
    errors: ['record.not-found', 'imports.nothing-to-hand-back'],
  }),
  undo: write({
    summary: 'Takes the whole import back while none of its records has been changed or sent since.',
    input: z.object({ id: Id, reason: line(200).min(1) }),
    output: Import,
    errors: ['record.not-found', 'imports.closed', 'imports.records-used'],
  }),
  drop: write({
    summary: 'Drops an import that was not committed.',
    input: ById,
    output: Import,
    errors: ['record.not-found', 'imports.closed'],
  }),
};
