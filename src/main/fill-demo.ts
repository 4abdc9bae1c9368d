import { randomUUID } from 'node:crypto';
import type { EngineHandle } from '#engine/remote.ts';
import { accounts } from '#shared/contract/accounts.ts';
import { userError } from '#shared/errors.ts';

/** `--demo`: fills an empty register with the made-up township; a register with an office is left as it is. */
export async function fillDemo(engine: Pick<EngineHandle, 'answer'>): Promise<void> {
  const status = await engine.answer({ name: 'accounts.status', input: {}, token: null });
  if (!status.ok) throw userError(status.error.code, status.error.details);
  if (accounts.status.output.parse(status.value).state !== 'unset') return;
  const filled = await engine.answer({ name: 'offices.startDemo', input: { jobId: randomUUID() }, token: null });
  if (!filled.ok) throw userError(filled.error.code, filled.error.details);
}
