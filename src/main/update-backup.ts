// The copy of the register before an update: made when the engine is closed, read back and compared.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { registerFileName } from '#engine/database/key.ts';
import { userError } from '#shared/errors.ts';

async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Copies register.db to backups/. Only when the engine has closed it: a write-ahead log beside it would be missing from the copy.
 * @returns the copy's path, null when there is no register yet
 * @throws register.backup-failed when the file is still open or the copy differs
 */
export async function backUpBeforeUpdate(dataFolder: string, version: string, now: Date): Promise<string | null> {
  const register = join(dataFolder, registerFileName);
  if (!existsSync(register)) return null;
  if (existsSync(`${register}-wal`)) throw userError('register.backup-failed', { reason: 'still open' });
  const folder = join(dataFolder, 'backups');
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
  const target = join(folder, `register-${stamp}-before-update-${version.replaceAll(/[^0-9A-Za-z.-]/g, '_')}.db`);
  const temporary = `${target}.part`;
  try {
    await mkdir(folder, { recursive: true });
    await copyFile(register, temporary);
    await flush(temporary);
    if ((await fingerprint(register)) !== (await fingerprint(temporary))) throw userError('register.backup-failed', { reason: 'differs' });
    await rename(temporary, target);
    return target;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
