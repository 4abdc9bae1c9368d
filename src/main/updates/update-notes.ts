// What the updater reads of its settings file and writes down of its course: faults in the log, the newest version seen in its memory.
import { readFileSync } from 'node:fs';
import { UserError } from '#shared/errors.ts';
import { describeError } from '../log.ts';
import { writeFault } from '../safe-write.ts';
import type { InstallUpdateParts } from './install-update.ts';
import { newestOf } from './judge-update.ts';

interface NoteParts extends Pick<InstallUpdateParts, 'log'> {
  /** A new number for a fault of ours. */
  readonly number: () => string;
}

/** Null where there is no file; empty where it can't be read. */
export function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : '';
  }
}

/** Writes a fault into the log and answers what a person is told of it. */
export function noteFault({ log, number }: NoteParts, error: unknown): Pick<UserError, 'code' | 'details'> {
  const told = error instanceof UserError ? error : new UserError('updates.unknown', { number: number() });
  const { number: noted = null, reason = null } = told.details;
  log.note('update failed', { ...describeError(error), told: told.code, number: String(noted ?? ''), reason: String(reason ?? '') });
  return told;
}

/** @throws updates.disk-full, updates.not-writable */
export function noteSeen(files: InstallUpdateParts['files'], version: string): void {
  try {
    files.remember({ newestSeen: newestOf(files.memory().newestSeen, version) });
  } catch (error) {
    const fault = writeFault(error)?.code;
    throw fault === undefined ? error : new UserError(fault === 'host.disk-full' ? 'updates.disk-full' : 'updates.not-writable');
  }
}
