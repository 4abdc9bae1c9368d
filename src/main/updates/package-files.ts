// Packages as files: read whole before they are run, kept for the way back.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { renamePatientlyLater } from '#engine/database/rename-patiently.ts';
import { packageEndings } from './description.ts';
import type { KeptPackage } from './update-trial.ts';

/** SHA-512 in base64. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('base64');
}

/** Whether a file is there and is the very one. */
export async function isTheFile(file: string, sha512: string): Promise<boolean> {
  try {
    return (await hashOfFile(file)) === sha512;
  } catch {
    return false;
  }
}

/** Puts a copy whole in a place, or nothing. */
export async function placeCopy(source: string, target: string): Promise<void> {
  const beside = `${target}.new`;
  try {
    await copyFile(source, beside);
    const file = await open(beside, 'r+');
    await file.sync().finally(() => file.close());
    await renamePatientlyLater(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Keeps a package in a folder that holds nothing else. */
export async function keepPackage(folder: string, found: KeptPackage): Promise<KeptPackage> {
  const file = join(folder, `${found.version}${packageEndings[found.kind]}`);
  if (file === found.file) return found;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await placeCopy(found.file, file);
  return { ...found, file };
}

/** An AppImage is one file: the new one takes the place and the name of the one that runs, so that every shortcut goes on working. */
export async function replaceAppImage(file: string, running: string): Promise<void> {
  const beside = `${running}.new`;
  try {
    await copyFile(file, beside);
    await chmod(beside, 0o755);
    await renamePatientlyLater(beside, running);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
