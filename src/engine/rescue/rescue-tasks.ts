// The slow parts of the ways back: run in a thread of their own, so that their progress can be asked for.
import { existsSync, rmSync, statSync } from 'node:fs';
import { join, dirname } from 'node:path';
import type { RescueReport } from '#shared/contract/recovery.ts';
import { checkFile, type CheckedFile } from '../database/checked-file.ts';
import { hashFile } from '../database/file-hash.ts';
import { connect, connectToDamaged } from '../database/connect.ts';
import { contentOf } from '../database/copy-register.ts';
import { flushFile } from '../database/flush.ts';
import { isDamage, unlessDamaged } from '../database/sqlite-errors.ts';
import { migrate, schemaVersion } from '../database/migrations/index.ts';
import { userError } from '#shared/errors.ts';
import { exportReadable, type ReadableExport } from './export-readable.ts';
import { copyWithLog, readCopy } from './read-copy.ts';
import { addReadable } from './self-rescue.store.ts';

export interface RescuedFile {
  readonly report: RescueReport;
  readonly content: CheckedFile;
}

/**
 * Brings a copy to where it can take the register's place; null when it is not whole. A copy that is to the byte what was checked
 * when it was made is not read page by page again.
 */
function bring({
  source,
  target,
  key,
  sha256,
}: {
  readonly source: string;
  readonly target: string;
  readonly key: Uint8Array;
  readonly sha256: string | null;
}): CheckedFile | null {
  try {
    copyWithLog(source, target);
    if (sha256 === null) return checkFile(target, key);
    if (hashFile(target) !== sha256) return null;
    const content = readCopy(target, key, contentOf);
    flushFile(target);
    return { ...content, bytes: statSync(target).size, sha256 };
  } catch (error) {
    // Cut, changed or under another key: no copy to go back to.
    if (isDamage(error)) return null;
    throw error;
  }
}

/**
 * Adds to a copy, which lies where it can be changed, what a damaged register still gives; the damaged one is read on a copy of it.
 * @throws recovery.nothing-more where that is nothing
 */
function rescue({
  copy,
  damaged,
  key,
  knownSeq,
}: {
  readonly copy: string;
  readonly damaged: string;
  readonly key: Uint8Array;
  readonly knownSeq: number;
}): RescuedFile {
  const readable = join(dirname(copy), 'damaged.db');
  copyWithLog(damaged, readable);
  const target = connect(copy, key);
  let report: RescueReport;
  try {
    const source = connectToDamaged(readable, key);
    try {
      // A register that was damaged before an update is still of the schema before it: its rows go into a copy of that schema.
      migrate(
        target,
        unlessDamaged(() => schemaVersion(source)),
      );
      report = addReadable(target, source, knownSeq, () => undefined);
    } finally {
      source.close();
    }
    migrate(target);
    if (report.tablesDamaged.length > 0 && report.rowsTaken === 0 && report.changesKept === 0) throw userError('recovery.nothing-more');
  } finally {
    target.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${readable}${ending}`, { force: true });
  }
  const content = checkFile(copy, key);
  if (content === null) throw new Error('What came of the rescue is not whole');
  return { report, content };
}

async function exportFile({
  file,
  key,
  folder,
}: {
  readonly file: string;
  readonly key: Uint8Array;
  readonly folder: string;
}): Promise<ReadableExport> {
  const readable = `${folder}.db`;
  copyWithLog(file, readable);
  try {
    const connection = connectToDamaged(readable, key);
    try {
      return await exportReadable(connection, folder, () => undefined);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (isDamage(error)) return { rows: 0, tablesDamaged: [] };
    throw error;
  } finally {
    for (const ending of ['', '-wal', '-shm']) if (existsSync(`${readable}${ending}`)) rmSync(`${readable}${ending}`, { force: true });
  }
}

export const rescueTasks = { bring, rescue, exportReadable: exportFile } as const;
