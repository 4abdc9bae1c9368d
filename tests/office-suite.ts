// LibreOffice as a township opens our files with it. Its parts come one by one: `soffice` alone opens nothing, and says nothing about it.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { officeFolders } from '../scripts/system-packages.mjs';

const run = promisify(execFile);
const parts = { workbooks: 'libsclo.so', texts: 'libswlo.so' };

/** Whether LibreOffice is here with the part that opens such files. */
export function officeOpens(what: keyof typeof parts): boolean {
  return officeFolders.some((folder) => existsSync(join(folder, parts[what])));
}

/**
 * Opens files all at once and writes each in a format (as `--convert-to` names it) into a folder.
 * @throws Error that names the first file LibreOffice did not write: its own exit code is 0 then
 */
export async function convertInOffice(files: readonly string[], format: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { stdout, stderr } = await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], {
    timeout: 600_000,
    maxBuffer: 2 ** 26,
  });
  const extension = format.split(':')[0] ?? format;
  const missing = files.map((file) => join(folder, `${basename(file, extname(file))}.${extension}`)).find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`LibreOffice wrote no ${missing}: ${stdout}${stderr}`);
}
