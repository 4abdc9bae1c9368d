// What the process does whose change of key is killed: an office at work whose administrator changes the key again and again.
import { join } from 'node:path';
import { v7 } from 'uuid';
import { keepKeyFile, keyCheckOf, loadKeyFile } from '#engine/database/key.ts';
import { createEngine } from '#engine/engine.ts';
import { clientOf } from '#engine/example-office.test-support.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { UserError } from '#shared/errors.ts';
import { drillPassword, root } from './drill-folder.ts';
import { killInsteadOf } from './file-calls.ts';
import type { Told } from './told.ts';

export interface KeyChangeOrder {
  readonly folder: string;
  /** Where the kill comes, as `killInsteadOf` takes it; null: from outside, or not at all. */
  readonly killAt: number | string | null;
  /** From the start of the program on; else from the first change of key on. */
  readonly fromStart: boolean;
  /** The host can't keep the new key: each change comes to nothing. */
  readonly refuses: boolean;
}

/** So many changes and no kill: the moment that it should have come at is never met. */
export const mostChanges = 20;

export async function changeKeys(
  { folder, killAt, fromStart, refuses }: KeyChangeOrder,
  newDispute: () => DisputeFields,
  tell: (told: Told) => void,
): Promise<void> {
  const beKilled = (): void => {
    if (killAt !== null)
      killInsteadOf(killAt, (moment) => {
        tell({ type: 'moment', moment });
      });
  };
  if (fromStart) beKilled();
  const engine = await createEngine({
    dataFolder: folder,
    key: loadKeyFile(folder),
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-drill',
    ports: {
      printPdf: null,
      keepKey: async (key, arrival) => {
        if (refuses && keyCheckOf(key) !== keyCheckOf(loadKeyFile(folder))) throw new Error('The host refuses');
        keepKeyFile(folder, key, arrival);
      },
    },
  });
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  token = (await api.accounts.signIn({ userName: 'drill', password: drillPassword })).token;
  tell({ type: 'started' });
  if (!fromStart) beKilled();
  for (let change = 0; change < mostChanges; change += 1) {
    const before = await api.disputes.create({ fields: newDispute() });
    tell({ type: 'dispute', id: before.id, rev: before.rev });
    // Entered meanwhile: it waits.
    const [changed, waiting] = await Promise.all([
      api.keys.changeKey({ jobId: v7(), password: drillPassword }).then(
        () => true,
        (error: unknown) => {
          if (refuses && error instanceof UserError && error.code === 'keys.not-kept') return false;
          throw error;
        },
      ),
      api.disputes.create({ fields: newDispute() }),
    ]);
    tell({ type: changed ? 'keyChanged' : 'keyNotChanged', keyCheck: keyCheckOf(engine.context.register.key) });
    tell({ type: 'dispute', id: waiting.id, rev: waiting.rev });
  }
}
