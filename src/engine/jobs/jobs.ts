// Long work, watched: progress lives in memory, and asking to cancel raises the job's abort signal.
import type { Handlers } from '#shared/contract/call.ts';
import type { Job, jobs } from '#shared/contract/jobs.ts';
import { userError } from '#shared/errors.ts';
import { instantOf, type Clock } from '../clock.ts';

export interface RunningJob {
  readonly signal: AbortSignal;
  /** Tells how far the work is; the step is a short Chinese phrase for the screen. */
  report(done: number, total: number | null, step: string): void;
  /** Lets other calls run. @throws jobs.cancelled when a person asked to stop. */
  breathe(): Promise<void>;
}

export interface Jobs {
  run<Result>(jobId: string | undefined, work: (job: RunningJob) => Promise<Result>): Promise<Result>;
  find(jobId: string): Job | null;
  cancel(jobId: string): void;
}

export function createJobs(clock: Clock): Jobs {
  const running = new Map<string, { job: Job; abort: AbortController }>();
  return {
    async run(jobId, work) {
      const entry = { job: { done: 0, total: null, step: '', startedAt: instantOf(clock.now()) } as Job, abort: new AbortController() };
      if (jobId !== undefined) running.set(jobId, entry);
      try {
        return await work({
          signal: entry.abort.signal,
          report(done, total, step) {
            entry.job = { ...entry.job, done, total, step };
          },
          async breathe() {
            await new Promise((resolve) => setImmediate(resolve));
            if (entry.abort.signal.aborted) throw userError('jobs.cancelled');
          },
        });
      } catch (error) {
        // Whatever an aborted step threw, the person asked for this.
        throw entry.abort.signal.aborted ? userError('jobs.cancelled') : error;
      } finally {
        if (jobId !== undefined) running.delete(jobId);
      }
    },
    find: (jobId) => running.get(jobId)?.job ?? null,
    cancel: (jobId) => running.get(jobId)?.abort.abort(),
  };
}

/** Whoever asks: progress is no secret. */
export function createJobCalls<Call>(watched: Jobs): Handlers<typeof jobs, Call> {
  return {
    get: ({ jobId }) => ({ job: watched.find(jobId) }),
    cancel({ jobId }) {
      watched.cancel(jobId);
      return {};
    },
  };
}
