import { z } from 'zod';
import { read } from './call.ts';
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
});
export type AuditLine = z.infer<typeof AuditLine>;

export const audit = {
  history: read({ summary: 'Every change of one record, newest first: who, when, from, to.', input: z.object({ entity: z.string().max(40), recordId: Id }), output: z.object({ rows: z.array(AuditLine) }) }),
  verify: read({
    summary: 'Walks the hash chain of the audit lines; names the first line that was changed, removed or moved.',
    access: 'administrator',
    input: Nothing,
    output: z.object({ lines: z.int(), intact: z.boolean(), firstBrokenSeq: z.int().nullable() }),
  }),
};
