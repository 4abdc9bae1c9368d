// Long work reports how far it is and can be cancelled; the id is made by the caller and handed to the long call.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, Nothing } from './fields.ts';

export const Job = z.object({ done: z.number(), total: z.number().nullable(), step: z.string(), startedAt: z.string() });
export type Job = z.infer<typeof Job>;

export const jobs = {
  get: read({
    summary: 'How far a job is; null when it is not running.',
    access: 'open',
    input: z.object({ jobId: Id }),
    output: z.object({ job: Job.nullable() }),
  }),
  cancel: write({
    summary: 'Asks a job to stop; what it had not finished is rolled back.',
    access: 'open',
    input: z.object({ jobId: Id }),
    output: Nothing,
  }),
};
