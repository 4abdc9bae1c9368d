import { z } from 'zod';
import { read } from './call.ts';
import { Id, line, Month } from './fields.ts';
import { Selection } from './list.ts';

export const reports = {
  disputeLedger: read({
    summary: 'Writes 矛盾纠纷排查化解台账 for a month or any selection as .xlsx and keeps it as a file.',
    input: z.object({
      /** By date of acceptance; null for the whole selection. */
      month: Month.nullable(),
      selection: Selection.default({ filters: [], search: '' }),
      /** Full for the file and the county, masked for circulation and posting. */
      masked: z.boolean().default(false),
      title: line(80).optional(),
      jobId: Id.optional(),
    }),
    output: z.object({ fileId: Id, fileName: z.string(), rowCount: z.int(), columns: z.array(z.string()) }),
    errors: ['jobs.cancelled'],
  }),
};
