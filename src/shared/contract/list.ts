// How a register is listed: sorting, filters and quick search are done in SQL, rows come by offset and limit.
import { z } from 'zod';

export const Sort = z.object({ column: z.string().max(40), direction: z.enum(['asc', 'desc']) });
export type Sort = z.infer<typeof Sort>;

/** Values that one filter may list: rows that a person ticked. */
const mostValues = 5000;

/**
 * One filter chip. `in` takes a list, `between` takes [from, to] with null for an open end. Beside the columns that a list names, every list
 * has `id`, `deleted` and `named` (a named count, shared/rules/named-counts).
 */
export const Filter = z.discriminatedUnion('operator', [
  z.object({ column: z.string().max(40), operator: z.literal('equals'), value: z.union([z.string().max(200), z.number()]) }),
  z.object({ column: z.string().max(40), operator: z.literal('contains'), value: z.string().max(200) }),
  z.object({
    column: z.string().max(40),
    operator: z.literal('in'),
    value: z.array(z.union([z.string().max(200), z.number()])).max(mostValues),
  }),
  z.object({
    column: z.string().max(40),
    operator: z.literal('between'),
    value: z.tuple([z.union([z.string().max(40), z.number()]).nullable(), z.union([z.string().max(40), z.number()]).nullable()]),
  }),
  z.object({ column: z.string().max(40), operator: z.literal('empty'), value: z.boolean() }),
]);
export type Filter = z.infer<typeof Filter>;

/** What selects rows; the same for a page, a count, an export and a print. */
export const Selection = z.object({
  filters: z.array(Filter).max(40).default([]),
  /** Quick search: every word must hit; two-character names hit. */
  search: z.string().max(100).default(''),
});
export type Selection = z.infer<typeof Selection>;

export const ListInput = Selection.extend({
  sort: z.array(Sort).max(4).default([]),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type ListInput = z.infer<typeof ListInput>;

export function ListOutput<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row) });
}

/** Rows that match and, where the register has money, their sum. */
export const CountOutput = z.object({ count: z.int().min(0), amountFen: z.int().min(0).nullable() });

/** What a list's rows are counted by: `state`, `village`, `month`. */
export const GroupsInput = Selection.extend({ by: z.string().max(40) });

/** One value and how many rows have it; null: rows without one. A month is written 2026-07. */
export const ListGroup = z.object({ value: z.string().nullable(), count: z.int().min(0) });
export type ListGroup = z.infer<typeof ListGroup>;
export const GroupsOutput = z.object({ groups: z.array(ListGroup) });
