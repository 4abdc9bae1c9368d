// The maker's command for updates:
//   node scripts/sign-update.ts --make-key /media/safe/update-key-private.pem
//   node scripts/sign-update.ts dist --key /media/safe/update-key-private.pem [--key …] [--percent 20]
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { descriptionFileName } from '../src/main/updates/description.ts';
import { root } from './run-tool.ts';
import { fingerprintOf, makeKey, signFolder } from './update-signing.ts';

const publicFile = join(root, 'resources', 'update-key.pem');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'make-key': { type: 'string' }, key: { type: 'string', multiple: true }, percent: { type: 'string', default: '100' } },
});

try {
  const made = values['make-key'];
  const [folder] = positionals;
  if (made !== undefined) {
    makeKey(made, publicFile, root);
    console.log(
      `Key ${fingerprintOf(createPrivateKey(readFileSync(made)))}: the private half is in ${made}, the public half in ${publicFile}. Build the program with it, and lock the private half away.`,
    );
  } else if (folder !== undefined && values.key !== undefined) {
    const { version, packages, stagingPercentage } = await signFolder({
      folder,
      privateFiles: values.key,
      publicFile,
      stagingPercentage: Number(values.percent),
      now: new Date(),
    });
    for (const { name, kind, arch, size } of packages)
      console.log(`${kind.padEnd(8)} ${arch.padEnd(7)} ${(size / 1e6).toFixed(1).padStart(6)} MB  ${name}`);
    console.log(`Version ${version} for ${String(stagingPercentage)} of 100 PCs: ${join(folder, descriptionFileName)}`);
  } else {
    console.log('node scripts/sign-update.ts --make-key FILE | FOLDER --key FILE [--key FILE] [--percent 0-100]');
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
