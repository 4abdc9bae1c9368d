// Trying a copy, putting it in the register's place, adding what the damaged register still gives, and the export of last resort.
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RescueReport } from '#shared/contract/recovery.ts';
import { userError } from '#shared/errors.ts';
import type { CheckedFile } from '../database/checked-file.ts';
import { upkeepHere, type Upkeep } from '../backups/upkeep.ts';
import { instantOf, type Clock } from '../clock.ts';
import { contentOf } from '../database/copy-register.ts';
import { registerFileName } from '../database/key.ts';
import { newestVersion } from '../database/migrations/index.ts';
import { headFileName, readHead } from '../database/register-head.ts';
import { dropRestoreFolder, makeRehearsalFolder, makeRestoreFolder, replaceRegister } from '../database/restore-journal.ts';
import { unlessDamaged } from '../database/sqlite-errors.ts';
import { makeSetAsideFolder, setAsideFolderName } from '../database/set-aside.ts';
import type { FoundCopy } from './offered-copies.ts';
import { chainEndOf } from './preview-copy.store.ts';
import { readCopy } from '../rescue/read-copy.ts';
import type { Report, Supervised } from './supervised.ts';

export interface RestoringParts {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly supervised: Supervised;
  readonly upkeep: ((registerFile: string) => Upkeep) | undefined;
}

/** A copy that a known key opens, and who asked for it. */
export type ChosenCopy = FoundCopy & { readonly key: Uint8Array; readonly by: string };

export interface Rehearsal {
  readonly whole: boolean;
  readonly chainIntact: boolean;
  readonly records: Record<string, number>;
  readonly seconds: number;
}

export function createRestoring({ dataFolder, clock, supervised, upkeep: upkeepOf }: RestoringParts) {
  const registerFile = join(dataFolder, registerFileName);
  const upkeep = upkeepOf?.(registerFile) ?? upkeepHere;

  /** Brings a copy beside the register and proves that it is whole and can be opened. @throws recovery.copy-damaged, register.newer */
  async function bring(
    { copy, key }: ChosenCopy,
    report: Report,
    folder = makeRestoreFolder(dataFolder),
  ): Promise<{ file: string; checked: CheckedFile }> {
    report({ step: '复制并检查备份', done: 0, total: 3 });
    const file = join(folder, registerFileName);
    const checked = await upkeep.run('bring', { source: copy.file, target: file, key, sha256: copy.note?.sha256 ?? null });
    if (checked === null) throw userError('recovery.copy-damaged', { name: copy.name });
    // A newer program made it: this one could not open it, and the register of now would be gone from its place.
    if (checked.schemaVersion > newestVersion())
      throw userError('register.newer', { fileVersion: checked.schemaVersion, programVersion: newestVersion() });
    return { file, checked };
  }

  /** The register is closed, the new file is whole: it takes its place. @returns where the present files went */
  function takePlace(chosen: ChosenCopy, content: CheckedFile): string | null {
    const present = [registerFileName, `${registerFileName}-wal`, headFileName].some((name) => existsSync(join(dataFolder, name)));
    const keptIn = present ? `${setAsideFolderName}/${basename(makeSetAsideFolder(dataFolder, clock))}` : null;
    replaceRegister(dataFolder, chosen.key, {
      id: randomUUID(),
      keptIn,
      copyName: basename(chosen.copy.name),
      by: chosen.by,
      at: instantOf(clock.now()),
      sha256: content.sha256,
      copySeq: content.auditSeq,
      copyHash: content.auditHash,
      replacedSeq: replacedSeq(),
    });
    return keptIn;
  }

  function replacedSeq(): number | null {
    const key = supervised.key();
    if (key === null || !existsSync(registerFile)) return null;
    return unlessDamaged(() => readCopy(registerFile, key, (connection) => chainEndOf(connection).seq)) ?? null;
  }

  /** As it was noted after the last commit; 0 where nobody noted it. */
  function knownSeq(): number {
    const key = supervised.key();
    const head = key === null ? 'missing' : readHead(join(dataFolder, headFileName), key);
    return typeof head === 'string' ? 0 : head.auditSeq;
  }

  const keyChange = (chosen: ChosenCopy): Uint8Array | undefined => {
    const present = supervised.key();
    return present !== null && Buffer.from(present).equals(chosen.key) ? undefined : chosen.key;
  };

  async function cleaningUp<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } finally {
      dropRestoreFolder(dataFolder);
    }
  }

  return {
    rehearse: (chosen: ChosenCopy): Promise<Rehearsal> =>
      supervised.watch((report) =>
        cleaningUp(async () => {
          const began = performance.now();
          const { file } = await bring({ ...chosen, copy: { ...chosen.copy, note: null } }, report, makeRehearsalFolder(dataFolder));
          report({ step: '核对变更记录', done: 2, total: 3 });
          const found = await upkeep.run('look', { file, key: chosen.key });
          const content = readCopy(file, chosen.key, contentOf);
          return {
            whole: found.pagesWhole,
            chainIntact: found.chain?.intact ?? content.auditSeq === 0,
            records: { ...content.records },
            seconds: Math.round((performance.now() - began) / 100) / 10,
          };
        }),
      ),

    restore: (chosen: ChosenCopy): Promise<{ keptIn: string | null }> =>
      supervised.change((report) =>
        cleaningUp(async () => {
          const { checked } = await bring(chosen, report);
          report({ step: '换上备份', done: 2, total: 3 });
          return { result: { keptIn: takePlace(chosen, checked) }, key: keyChange(chosen) };
        }),
      ),

    selfRescue: (chosen: ChosenCopy): Promise<RescueReport> =>
      supervised.change((report) =>
        cleaningUp(async () => {
          const { file } = await bring(chosen, report);
          report({ step: '从损坏的台账中读取还能读的内容', done: 1, total: 3 });
          const rescued = await upkeep.run('rescue', { copy: file, damaged: registerFile, key: chosen.key, knownSeq: knownSeq() });
          report({ step: '换上自救后的台账', done: 2, total: 3 });
          takePlace(chosen, rescued.content);
          return { result: rescued.report, key: keyChange(chosen) };
        }),
      ),

    exportReadable: () =>
      supervised.watch(async (report) => {
        const key = supervised.key();
        if (key === null || !existsSync(registerFile)) throw userError('recovery.nothing-readable');
        report({ step: '导出还能读的内容', done: 0, total: null });
        const stamp = instantOf(clock.now()).slice(0, 19).replaceAll(/[-:T]/g, '');
        const folder = join(dataFolder, `导出-${stamp}`);
        const found = await upkeep.run('exportReadable', { file: registerFile, key, folder });
        if (found.rows === 0) {
          rmSync(folder, { recursive: true, force: true });
          throw userError('recovery.nothing-readable');
        }
        return { folder, rows: found.rows, tablesDamaged: [...found.tablesDamaged] };
      }),
  };
}
