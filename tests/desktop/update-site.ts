// What an update needs around the program, made up for a test: the maker's keys, a county's server, an installed package, and the
// system's own commands as small scripts that are really run.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { descriptionFileName, makeDescription, type PackageKind, packageEndings } from '../../src/main/updates/description.ts';
import { signDescription } from '../../src/main/updates/signature.ts';

const ownResources = resolve(import.meta.dirname, '../../resources');

export const maker = generateKeyPairSync('ed25519');
export const stranger = generateKeyPairSync('ed25519');

/** The folder that a package puts beside the program. */
export function installedResources(folder: string, kind: PackageKind): string {
  const resources = join(folder, 'resources');
  mkdirSync(resources, { recursive: true });
  for (const name of readdirSync(ownResources)) symlinkSync(join(ownResources, name), join(resources, name));
  writeFileSync(join(resources, 'update-key.pem'), maker.publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\nupdaterCacheDirName: fengqiao-register-updater\n');
  // electron-builder packs the AppImage from the same folder, note and all.
  if (kind !== 'nsis') writeFileSync(join(folder, 'package-type'), 'deb');
  return folder;
}

export interface Released {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Release {
  readonly version: string;
  readonly kind: PackageKind;
  readonly percent?: number;
  readonly key?: KeyObject;
}

/** Puts a version into a folder as the maker would: a package and its signed description. */
export function release(folder: string, { version, kind, percent = 100, key = maker.privateKey }: Release): Released {
  mkdirSync(folder, { recursive: true });
  const name = `fengqiao-register-${version}${packageEndings[kind]}`;
  const bytes = randomBytes(400_000);
  writeFileSync(join(folder, name), bytes);
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  const description = makeDescription({
    version,
    madeAt: '2026-11-30T09:00:00.000+08:00',
    stagingPercentage: percent,
    packages: [{ name, kind, arch: process.arch === 'arm64' ? 'arm64' : 'x64', size: bytes.length, sha512 }],
  });
  writeFileSync(join(folder, descriptionFileName), signDescription(description, [key]));
  return { name, bytes };
}

export interface County {
  readonly folder: string;
  readonly address: string;
  /** Paths asked for, with the range. */
  readonly asked: string[];
  /** After how many bytes of a package the line breaks; 0: before the first. Null: never. */
  cutAfter: number | null;
  /** After that many answers the line stays down for packages. Null: never. */
  cutsUntil: number | null;
  readonly end: () => void;
}

export async function openCounty(folder: string): Promise<County> {
  mkdirSync(folder, { recursive: true });
  const asked: string[] = [];
  const county = { cutAfter: null as number | null, cutsUntil: null as number | null };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(`${path}${request.headers.range === undefined ? '' : ` ${request.headers.range}`}`);
    const file = join(folder, path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    if (county.cutsUntil !== null && !path.endsWith('.json')) {
      county.cutsUntil -= 1;
      if (county.cutsUntil < 0) {
        response.destroy();
        return;
      }
    }
    const whole = readFileSync(file);
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const rest = whole.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': rest.length,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}),
    });
    if (county.cutAfter === null || path.endsWith('.json')) {
      response.end(rest);
      return;
    }
    response.write(rest.subarray(0, county.cutAfter), () => response.socket?.destroy());
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(county, {
    folder,
    asked,
    address: `http://127.0.0.1:${port}/`,
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

export interface SystemCommands {
  /** To be put before PATH. */
  readonly folder: string;
  /** What happens to the next one who asks for authorisation. */
  readonly answer: (how: 'allowed' | 'dismissed' | 'nobody answers' | 'fails') => void;
  /** How pkexec was called. */
  readonly calls: () => string[];
}

/** pkexec and dpkg-query as scripts: the first does what a person at its window would let it do, the second says what is installed. */
export function systemCommands(folder: string, installed: string): SystemCommands {
  mkdirSync(folder, { recursive: true });
  const script = (name: string, lines: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  writeFileSync(join(folder, 'installed'), installed);
  writeFileSync(join(folder, 'calls'), '');
  script('dpkg-query', `printf 'ii  %s' "$(cat "${folder}/installed")"`);
  const answers = {
    // The package's file is named after its version.
    allowed: `basename "$4" .deb | sed 's/^fengqiao-register-//' | tr -d '\\n' > "${folder}/installed"`,
    dismissed: 'exit 126',
    'nobody answers': 'exec sleep 600',
    fails: 'exit 1',
  };
  const answer = (how: keyof typeof answers): void => script('pkexec', `echo "$@" >> "${folder}/calls"\n${answers[how]}`);
  answer('dismissed');
  return {
    folder,
    answer,
    calls: () =>
      readFileSync(join(folder, 'calls'), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
  };
}
