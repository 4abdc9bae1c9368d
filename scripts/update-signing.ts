// The maker's side of updates: a key pair, and the signed description of a folder of packages (docs/decisions/0005-signed-updates.md).
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  descriptionFileName,
  makeDescription,
  type PackageKind,
  packageEndings,
  type UpdateDescription,
  type UpdatePackage,
} from '../src/main/updates/description.ts';
import { readMakerKeys, signDescription } from '../src/main/updates/signature.ts';

/** As electron-builder and the systems name them in a package's name, and as Node does. */
const architectures: Readonly<Record<string, UpdatePackage['arch']>> = {
  x64: 'x64',
  amd64: 'x64',
  x86_64: 'x64',
  arm64: 'arm64',
  aarch64: 'arm64',
  loong64: 'loong64',
  loongarch64: 'loong64',
};

/** What a package's name says; null for a file that is no package. */
export function readPackageName(
  name: string,
): { readonly version: string; readonly kind: PackageKind; readonly arch: UpdatePackage['arch'] } | null {
  const parts = /^fengqiao-register(?:-setup)?[-_](\d+\.\d+\.\d+)[-_]([a-z0-9_]+)(\.exe|\.deb|\.AppImage)$/.exec(name);
  const kind = (Object.keys(packageEndings) as PackageKind[]).find((each) => packageEndings[each] === parts?.[3]);
  const arch = architectures[parts?.[2] ?? ''];
  return parts === null || kind === undefined || arch === undefined ? null : { version: parts[1] ?? '', kind, arch };
}

/**
 * Makes the maker's key pair: the private half where it is told to, the public half beside those that the program has.
 * @throws where the private half would lie in the project, or over another file
 */
export function makeKey(privateFile: string, publicFile: string, project: string): void {
  const way = relative(project, resolve(privateFile));
  if (!way.startsWith('..') && !isAbsolute(way))
    throw new Error('The private key must not lie in the project: choose a place outside of it, best a stick that is locked away.');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(privateFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  const known = existsSync(publicFile) ? readFileSync(publicFile, 'utf8') : '';
  writeFileSync(publicFile, `${known}${publicKey.export({ type: 'spki', format: 'pem' }).toString()}`);
}

/** A short name of a key, to be compared by telephone. */
export function fingerprintOf(key: KeyObject): string {
  const bytes = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  return createHash('sha256')
    .update(bytes)
    .digest('hex')
    .slice(0, 16)
    .replaceAll(/(.{4})(?=.)/g, '$1-');
}

export interface Signing {
  /** Holds the packages of one version; the description is written beside them. */
  readonly folder: string;
  readonly privateFiles: readonly string[];
  /** The program's own public keys. */
  readonly publicFile: string;
  readonly stagingPercentage: number;
  readonly now: Date;
}

/** @throws where there is no package, packages of two versions, or a key that no program knows */
export async function signFolder({ folder, privateFiles, publicFile, stagingPercentage, now }: Signing): Promise<UpdateDescription> {
  const found = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const read = readPackageName(name);
      return read === null ? [] : [{ name, ...read }];
    });
  const versions = [...new Set(found.map(({ version }) => version))];
  const [version] = versions;
  if (version === undefined) throw new Error(`No package lies in ${folder}.`);
  if (versions.length > 1) throw new Error(`Packages of several versions lie in ${folder}: ${versions.join(', ')}. Leave those of one.`);
  const keys = privateFiles.map((file) => createPrivateKey(readFileSync(file)));
  const known = new Set(readMakerKeys(readFileSync(publicFile, 'utf8')).map(fingerprintOf));
  for (const key of keys)
    if (!known.has(fingerprintOf(key)))
      throw new Error(`No program knows the key ${fingerprintOf(key)}: its public half is not in ${publicFile}.`);
  const packages = await Promise.all(
    found.map(async ({ name, kind, arch }): Promise<UpdatePackage> => {
      const file = join(folder, name);
      const hash = createHash('sha512');
      await pipeline(createReadStream(file), hash);
      return { name, kind, arch, size: statSync(file).size, sha512: hash.digest('base64') };
    }),
  );
  const description = makeDescription({ version, madeAt: now.toISOString(), stagingPercentage, packages });
  writeFileSync(join(folder, descriptionFileName), signDescription(description, keys));
  return description;
}
