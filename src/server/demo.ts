import { v7 } from 'uuid';
import type { Status } from '#shared/contract/accounts.ts';
import type { Desk } from '#shared/contract/fields.ts';
import { UserError } from '#shared/errors.ts';
import type { EngineHandle } from '#engine/remote.ts';

/** `--demo`: fills an empty register with the made-up township (a county's: with its desk and accounts only); a register with an office is left as it is. */
export async function fillDemo(engine: EngineHandle, desk: Desk): Promise<void> {
  const status = await engine.answer({ name: 'accounts.status', input: {}, token: null });
  if (status.ok && (status.value as Status).state !== 'unset') return;
  console.log('正在准备示范数据 …');
  const answer = await engine.answer({ name: 'offices.startDemo', input: { jobId: v7(), desk }, token: null });
  if (!answer.ok) throw new UserError(answer.error.code, answer.error.details);
}
