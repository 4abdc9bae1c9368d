// Code tables as the office has edited them (代码表).
import { z } from 'zod';
import { read, write } from './call.ts';
import { Instant, IsoDate, line } from './fields.ts';

export const WrittenCodeEdit = z.object({
  /** Id of the table in src/shared/codes. */
  table: z.string().max(60),
  code: z.string().regex(/^[0-9A-Za-z]{1,4}$/),
  name: line(60).min(1),
  /** Code of the group, in tables of two levels. */
  parent: z.string().max(4).nullable(),
  /** From this day on the code has this name, or may no longer be picked. */
  validFrom: IsoDate,
  ended: z.boolean(),
});
export type WrittenCodeEdit = z.infer<typeof WrittenCodeEdit>;

const Edits = z.object({ rows: z.array(WrittenCodeEdit.extend({ writtenAt: Instant, writtenBy: z.string() })) });

export const codes = {
  list: read({ summary: 'All edits of the office, by table, code and day.', input: z.object({}), output: Edits }),
  save: write({
    summary: 'Adds, renames or ends a row of a code table from a day on; the same table, code and day again corrects what was written.',
    access: 'administrator',
    input: WrittenCodeEdit,
    output: Edits,
    errors: ['codes.fixed-table', 'codes.bad-code', 'codes.name-taken'],
  }),
};
