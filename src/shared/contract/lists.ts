// What all lists have in common: views that people keep, and any of them as an Excel workbook.
import { z } from 'zod';
import { registerNames } from '#shared/registers/index.ts';
import { read, write } from './call.ts';
import { Id, line, Nothing } from './fields.ts';
import { Filter, Selection, Sort } from './list.ts';

export const ListName = z.enum([...registerNames, 'prints', 'handovers']);
export type ListName = z.infer<typeof ListName>;

const Column = z.string().max(40);

/** What a view brings back: filters, words, order, columns from left to right, and by what the rows are counted. */
export const ViewContent = z.object({
  filters: z.array(Filter).max(40),
  search: z.string().max(100),
  sort: z.array(Sort).max(4),
  /** Width in pixels, 0 for the column's own. */
  columns: z
    .array(z.object({ id: Column, width: z.int().min(0).max(2000), hide: z.boolean(), sort: z.string().max(4).nullable() }))
    .max(80),
  groupBy: Column.nullable(),
});
export type ViewContent = z.infer<typeof ViewContent>;

export const SavedView = z.object({
  id: Id,
  name: z.string(),
  content: ViewContent,
  /** For the whole office; otherwise only its maker sees it. */
  shared: z.boolean(),
  /** Made by the account that asks: only its maker changes it. */
  mine: z.boolean(),
  makerName: z.string(),
  /** The account's list opens with it. */
  opensFirst: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;

/** A column as the list shows it. `amount` is money in fen; `words` says what stands for each code. */
export const ExportColumn = z.object({
  field: Column,
  label: line(40),
  /** Pixels. */
  width: z.int().min(20).max(2000),
  show: z.union([z.enum(['text', 'date', 'number', 'amount']), z.object({ words: z.record(z.string().max(40), z.string().max(100)) })]),
});
export type ExportColumn = z.infer<typeof ExportColumn>;

export const lists = {
  views: read({
    summary: "The account's own views of a list and the office's.",
    input: z.object({ list: ListName }),
    output: z.object({ views: z.array(SavedView) }),
  }),
  keepView: write({
    summary: 'Keeps a view under a name; a view of the account by that name is replaced. No audit line: a view is no fact of the office.',
    input: z.object({ list: ListName, name: line(20).min(1), content: ViewContent, shared: z.boolean(), opensFirst: z.boolean() }),
    output: z.object({ id: Id }),
  }),
  openFirst: write({
    summary: "Which view the account's list opens with; null: the whole list.",
    input: z.object({ list: ListName, id: Id.nullable() }),
    output: Nothing,
    errors: ['lists.view-gone'],
  }),
  removeView: write({
    summary: 'Removes a view; its maker or an administrator may.',
    input: z.object({ id: Id }),
    output: Nothing,
    errors: ['lists.view-gone', 'accounts.not-allowed'],
  }),
  toWorkbook: write({
    summary:
      'Writes a list as filtered, sorted and laid out into .xlsx and keeps it as a file; masked or, with a reason, full. Either way an audit line tells of it.',
    input: z.object({
      list: ListName,
      selection: Selection,
      sort: z.array(Sort).max(4).default([]),
      columns: z.array(ExportColumn).min(1).max(60),
      title: line(60).min(1),
      masked: z.boolean(),
      /** Why the full values are needed; asked for where `masked` is false. */
      reason: line(200).default(''),
      jobId: Id.optional(),
    }),
    output: z.object({ fileId: Id, fileName: z.string(), rowCount: z.int() }),
    errors: ['jobs.cancelled', 'lists.reason-missing', 'lists.too-many'],
  }),
};
