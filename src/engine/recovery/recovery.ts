// The ways back: proving who asks, looking at copies, trying and restoring them, rescuing what a damaged register still gives.
import type { Handlers } from '#shared/contract/call.ts';
import type { recovery as calls, RecoveryState } from '#shared/contract/recovery.ts';
import { userError } from '#shared/errors.ts';
import { systemClock, type Clock } from '../clock.ts';
import { hasRecoveryFile, unwrapKey, unwrapKeys } from '../recovery-code/unwrap-key.ts';
import { readAccount } from './known-account.store.ts';
import { asOffered, copiesOfFolder, findCopies, getCopy, type FoundCopy } from './offered-copies.ts';
import { createPasses, type PassHolder } from './passes.ts';
import { createPresentRegister, hasAccounts } from './present-register.ts';
import { chainEndOf, linesBehind, summaryOf } from './preview-copy.store.ts';
import { readCopy } from '../rescue/read-copy.ts';
import { createRestoring, type RestoringParts } from './restoring.ts';
import type { Supervised } from './supervised.ts';
import { proveAdministrator } from './who-may.ts';

interface RecoveryOptions {
  readonly dataFolder: string;
  readonly clock?: Clock;
  readonly upkeep?: RestoringParts['upkeep'];
}

export function createRecovery(
  options: RecoveryOptions,
  supervised: Supervised,
  stateOf: () => RecoveryState['phase'],
): Handlers<typeof calls, void> {
  const { dataFolder } = options;
  const clock = options.clock ?? systemClock;
  const present = createPresentRegister(dataFolder, supervised);
  const passes = createPasses();
  const restoring = createRestoring({ dataFolder, clock, supervised, upkeep: options.upkeep });

  const keysOf = (holder: PassHolder): Uint8Array[] => present.keys(holder.keys);

  function copyFor(pass: string, reference: FoundCopy['reference']): FoundCopy & { readonly key: Uint8Array; readonly by: string } {
    const holder = passes.check(pass);
    const found = getCopy(dataFolder, reference, keysOf(holder));
    if (found.key === null) throw userError('recovery.copy-unreadable', { name: reference.name });
    return { ...found, key: found.key, by: holder.name };
  }

  const state = (): RecoveryState => {
    const fault = supervised.fault();
    return {
      phase: stateOf(),
      fault:
        fault === null
          ? null
          : {
              code: fault.code,
              details: Object.fromEntries(
                Object.entries(fault.details).map(([name, value]) => [
                  name,
                  typeof value === 'object' && value !== null ? [...value] : value,
                ]),
              ),
            },
      logSetAside: supervised.register()?.opening.walSetAside ?? null,
      hasRecoveryFile: hasRecoveryFile(dataFolder),
      dataFolder,
    };
  };

  return {
    state,
    prove: (input) =>
      passes.prove(async () => {
        if ('code' in input) {
          if (input.folder !== '' && copiesOfFolder(input.folder).length === 0)
            throw userError('recovery.no-copies', { folder: input.folder });
          const keys = unwrapKeys(input.folder === '' ? dataFolder : input.folder, input.code);
          return { pass: passes.give({ name: '恢复码', isProved: true, keys }) };
        }
        const sources = present.accountSources();
        if (supervised.register() === null && !hasRecoveryFile(dataFolder) && !sources.some(hasAccounts))
          return { pass: passes.give({ name: '没有账号可核对', isProved: false, keys: [] }) };
        const name = await proveAdministrator(
          sources.map((read) => () => read((connection) => readAccount(connection, input.userName))),
          input.password,
        );
        return { pass: passes.give({ name, isProved: true, keys: [] }) };
      }),
    copies({ pass, folder }) {
      const found = findCopies(dataFolder, folder, keysOf(passes.check(pass)));
      const within = present.read(
        (connection) =>
          new Set(
            found.filter(
              ({ copy: { note } }) =>
                note !== null && linesBehind(connection, { seq: note.auditSeq, hash: note.auditHash }).changesLost !== null,
            ),
          ),
      );
      return { rows: asOffered(found, (copy) => within?.has(copy) !== true) };
    },
    preview({ pass, copy }) {
      const found = copyFor(pass, copy);
      const [summary, end] = readCopy(found.copy.file, found.key, (connection) => [summaryOf(connection), chainEndOf(connection)] as const);
      const now = present.read((connection) => ({ summary: summaryOf(connection), lost: linesBehind(connection, end) }));
      return { copy: summary, present: now?.summary ?? null, ...(now?.lost ?? { changesLost: null, newestLost: [] }) };
    },
    rehearse: ({ pass, copy }) => restoring.rehearse(copyFor(pass, copy)),
    restore: ({ pass, copy }) => restoring.restore(copyFor(pass, copy)),
    selfRescue: ({ pass, copy }) => restoring.selfRescue(copyFor(pass, copy)),
    exportReadable: ({ pass }) => {
      // It shows what is in the register: to nobody who was not asked who he is.
      if (!passes.check(pass).isProved) throw userError('recovery.no-accounts');
      return restoring.exportReadable();
    },
    acceptLoss: ({ pass }) => {
      const { name } = passes.check(pass);
      return supervised.change(async () => ({ result: {}, acceptedBy: name }));
    },
    useCode: ({ code }) =>
      passes.prove(async () => {
        const key = unwrapKey(dataFolder, code);
        return supervised.change(async () => ({ result: {}, key }));
      }),
    async tryAgain() {
      if (stateOf() === 'rescue') await supervised.change(async () => ({ result: {} }));
      return state();
    },
    progress: () => supervised.progress(),
  };
}
