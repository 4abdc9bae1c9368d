import { setInterval } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { Status } from '#shared/contract/accounts.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { Desk } from '#shared/contract/fields.ts';
import { UserError } from '#shared/errors.ts';
import type { EngineHandle } from '#engine/remote.ts';

const toldEveryMs = 2000;

/** `--demo`: fills an empty register with the made-up township (a county's: with its desk and accounts only); a register with an office is left as it is. */
export async function fillDemo(
  engine: Pick<EngineHandle, 'answer'>,
  desk: Desk,
  say: (line: string) => void = console.log,
  everyMs = toldEveryMs,
): Promise<void> {
  const status = await engine.answer({ name: 'accounts.status', input: {}, token: null });
  if (status.ok && (status.value as Status).state !== 'unset') return;
  say('正在准备示范数据 …');
  const jobId = v7();
  const filled = new AbortController();
  const telling = tellProgress(engine, jobId, say, everyMs, filled.signal);
  const answer = await engine.answer({ name: 'offices.startDemo', input: { jobId, desk }, token: null });
  filled.abort();
  await telling;
  if (!answer.ok) throw new UserError(answer.error.code, answer.error.details);
}

/** A line now and then for as long as it lasts: it takes a minute on an old PC. */
async function tellProgress(
  engine: Pick<EngineHandle, 'answer'>,
  jobId: string,
  say: (line: string) => void,
  everyMs: number,
  signal: AbortSignal,
): Promise<void> {
  let last = '';
  try {
    for await (const _turn of setInterval(everyMs, null, { signal })) {
      const answer = await engine.answer({ name: 'jobs.get', input: { jobId }, token: null });
      const job = answer.ok ? (answer.value as { readonly job: Job | null }).job : null;
      if (job === null) continue;
      const line = job.total === null ? `${job.step} …` : `${job.step}：${String(Math.floor((job.done / job.total) * 100))}%`;
      if (line !== last) say(line);
      last = line;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
