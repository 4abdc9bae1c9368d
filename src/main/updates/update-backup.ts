// The copy of the register before an update: made, checked and noted by the engine like every other copy.
import type { EngineHandle } from '#engine/remote.ts';
import { CopyRow } from '#shared/contract/backups.ts';
import { UserError } from '#shared/errors.ts';

/**
 * Has the engine make a checked copy, `before-update-<version>`, while the register is open; changes of this minute are in it.
 * @returns the copy's name; null where the register does not open: there is nothing that could be checked, and an update, which leaves the data
 *   folder alone, may be what the office waits for
 * @throws register.backup-failed, register.corrupt, register.disk-full … why there is no such copy
 */
export async function backUpBeforeUpdate(engine: Pick<EngineHandle, 'answer'>, version: string): Promise<string | null> {
  const input = { version: version.replaceAll(/[^0-9A-Za-z.-]/g, '_').slice(0, 40) };
  const answer = await engine.answer({ name: 'backups.makeBeforeUpdate', input, token: null, fromHost: true });
  if (answer.ok) return CopyRow.parse(answer.value).name;
  if (answer.error.code === 'register.rescue') return null;
  throw new UserError(answer.error.code, answer.error.details);
}
