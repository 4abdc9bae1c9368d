// A new key for the register: a copy is made under it, checked, and put in the register's place. At each moment the register of before
// or the new one lies there whole, and whichever key the host keeps leads to it (pending-change.ts).
import { randomBytes } from 'node:crypto';
import type { EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import type { Upkeep } from '../backups/upkeep.ts';
import { instantOf } from '../clock.ts';
import { connect } from '../database/connect.ts';
import { noHead } from '../database/head-keeper.ts';
import { keyCheckOf } from '../database/key.ts';
import { reopenFile } from '../open-register/open.ts';
import { createRegister } from '../database/register.ts';
import { removeCopyFiles } from '../database/rekeyed-copy.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { keepFormerKey } from './former-keys.store.ts';
import { removeRecoveryFileBesideCopies } from '../recovery-code/recovery-files.ts';
import { userError } from '#shared/errors.ts';
import { changeFilesOf, endKeyChange, putCopyInPlace, putFormerBack } from './change-files.ts';
import { hasPendingChange, notePendingChange, removePendingChange } from './pending-change.ts';

export interface KeyChangeOptions {
  readonly dataFolder: string;
  readonly actor: Actor;
  /** Wraps the new key under the recovery code beside the copies, before anything is under it. */
  readonly wrapNew: (key: Uint8Array) => void;
  /** Makes the copy; ends whoever else reads the register before it is closed. */
  readonly upkeep: Upkeep;
  /** For tests: told after each step. */
  readonly onStep?: ((step: string) => void) | undefined;
}

/**
 * Changes the key while no other call is served.
 * @throws keys.not-kept when the host could not keep the new key, keys.copy-failed when the copy was not whole, register.disk-full; the
 *   register is then under its key of before
 */
export async function changeKey({ register, clock, ports }: EngineContext, job: RunningJob, options: KeyChangeOptions): Promise<void> {
  const { dataFolder, actor, wrapNew, upkeep, onStep = () => undefined } = options;
  const keepKey = ports.keepKey;
  if (keepKey === undefined) throw userError('keys.not-kept');
  await register.holdStill(async (exchange) => {
    const [from, to] = [register.key, new Uint8Array(randomBytes(32))];
    const { live, copy } = changeFilesOf(dataFolder);
    // An earlier change that failed may have left the host with the key that came to nothing: both are still in its file.
    if (hasPendingChange(dataFolder)) await keepKey(from, 'changed');
    notePendingChange(dataFolder, { from, to });
    onStep('noted');
    const placed: { isNew: boolean; trouble: Error | null } = { isNew: false, trouble: null };
    try {
      wrapNew(to);
      onStep('wrapped');
      job.report(0, 3, '换密钥复制并逐页检查');
      await job.breathe();
      if (!(await upkeep.run('rekey', { file: live, key: from, target: copy, newKey: to }))) throw userError('keys.copy-failed');
      onStep('copied');
      noteInCopy(copy, to, { at: instantOf(clock.now()), actor, from });
      onStep('finished');
      job.report(1, 3, '换上新的台账文件');
      await job.breathe();
      await upkeep.stop();
      exchange(() => {
        onStep('closed');
        try {
          putCopyInPlace(dataFolder, { from, to });
          onStep('in place');
          const opened = reopenFile(dataFolder, to, clock);
          placed.isNew = true;
          return opened;
        } catch (error) {
          putFormerBack(dataFolder, from);
          placed.trouble = error instanceof Error ? error : new Error(String(error));
          return reopenFile(dataFolder, from, clock);
        }
      });
      if (placed.trouble !== null) throw placed.trouble;
      job.report(2, 3, '保管新的密钥');
      await keepKey(to, 'changed').catch((error: unknown) => {
        throw userError('keys.not-kept', { reason: error instanceof Error ? error.name : '' });
      });
      onStep('kept');
    } catch (error) {
      if (placed.isNew) {
        // While the host was keeping the key a look through the new file may have begun.
        await upkeep.stop();
        exchange(() => {
          putFormerBack(dataFolder, from);
          return reopenFile(dataFolder, from, clock);
        });
      }
      removeCopyFiles(copy);
      removeRecoveryFileBesideCopies(dataFolder, keyCheckOf(to));
      // Last: a kill before leaves the next start to clear away the rest. Where the host was told of the new key it may yet keep it.
      if (!placed.isNew) removePendingChange(dataFolder);
      throw error;
    }
    endKeyChange(dataFolder);
    onStep('ended');
    job.report(3, 3, '');
  });
}

/** The copy knows the key of before, for older copies, and tells in its audit chain who changed it. */
function noteInCopy(
  copy: string,
  key: Uint8Array,
  { at, actor, from }: { readonly at: string; readonly actor: Actor; readonly from: Uint8Array },
): void {
  const connection = connect(copy, key);
  const register = createRegister({ connection, key, keeper: noHead }, { walSetAside: null, restored: null });
  try {
    register.write((db) => {
      keepFormerKey(db, { keyCheck: keyCheckOf(from), key: from, until: at });
      writeAuditLine(db, { at, actor, action: 'changeKey', entity: 'registerKey', recordId: null });
    });
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}
