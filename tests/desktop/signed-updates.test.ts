// What electron-updater makes of a signed folder on each kind of installation; Windows' too, whose own check of a signature is asked by commands.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { PackageKind } from '../../src/main/updates/description.ts';
import { type CheckResult, checkForSigned } from '../../src/main/updates/signed-updates.ts';
import { folderSource } from '../../src/main/updates/update-source.ts';
import { installedResources, maker, release } from './update-site.ts';

const home = mkdtempSync(join(tmpdir(), 'fengqiao-signed-'));
const path = process.env['PATH'] ?? '';
const projectFolder = process.cwd();
afterEach(() => {
  process.env['PATH'] = path;
  process.chdir(projectFolder);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const stickOf = (name: string): string => join(home, name, 'stick');

async function look(name: string, kind: PackageKind, stick = stickOf(name)): Promise<Extract<CheckResult, { kind: 'found' }>> {
  const result = await checkForSigned({
    place: folderSource(stick),
    keys: [maker.publicKey],
    here: { version: '0.1.0', kind, arch: process.arch, newestSeen: null, gaveUp: null },
    home: join(home, name, 'home'),
    partialFolder: join(home, name, 'partial'),
    resourcesPath: installedResources(join(home, name, 'program'), kind),
    onSigned: () => undefined,
  });
  if (result.kind !== 'found') throw new Error(`nothing found but ${result.kind}`);
  return result;
}

/** PowerShell, for a package that bears the signature of this publisher. Its line begins with another command and writes to NUL. */
function powerShellSays(publisher: string): void {
  const folder = mkdtempSync(join(home, 'windows-'));
  writeFileSync(
    join(folder, 'answer'),
    JSON.stringify({ Status: 0, SignerCertificate: { Subject: `CN=${publisher}, O=${publisher}, C=CN` } }),
  );
  const script = (name: string, lines: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  script('chcp', 'exit 0');
  script('powershell.exe', `cat "${folder}/answer"`);
  process.env['PATH'] = `${folder}:${path}`;
  process.chdir(folder);
}

async function lookSigned(name: string): Promise<Extract<CheckResult, { kind: 'found' }>> {
  const found = await look(name, 'nsis');
  writeFileSync(
    join(home, name, 'program', 'app-update.yml'),
    'provider: generic\nupdaterCacheDirName: fengqiao-register-updater\npublisherName:\n  - 枫桥软件\n',
  );
  return found;
}

describe('Windows’ updater', () => {
  test('takes what the maker signed, whole', async () => {
    const { bytes } = release(stickOf('plain'), { version: '0.2.0', kind: 'nsis' });
    const percents: number[] = [];
    const downloaded = await (await look('plain', 'nsis')).download((percent) => percents.push(percent));
    expect(downloaded).toMatchObject({ version: '0.2.0', kind: 'nsis' });
    expect(downloaded.file).toMatch(/\.exe$/);
    expect(readFileSync(downloaded.file).equals(bytes)).toBe(true);
    expect(percents.at(-1)).toBe(100);
  });

  test('drops a package that is not the signed one', async () => {
    const { name, bytes } = release(stickOf('exchanged'), { version: '0.2.0', kind: 'nsis' });
    writeFileSync(join(stickOf('exchanged'), name), Buffer.from(bytes).fill(7, 1000, 1004));
    await expect((await look('exchanged', 'nsis')).download(() => undefined)).rejects.toMatchObject({ code: 'updates.package-differs' });
  });

  test('takes a package that bears the publisher’s signature too', async () => {
    const { bytes } = release(stickOf('publisher'), { version: '0.2.0', kind: 'nsis' });
    const found = await lookSigned('publisher');
    powerShellSays('枫桥软件');
    expect(readFileSync((await found.download(() => undefined)).file).equals(bytes)).toBe(true);
  });

  test('refuses one that bears another publisher’s', async () => {
    release(stickOf('stranger'), { version: '0.2.0', kind: 'nsis' });
    const found = await lookSigned('stranger');
    powerShellSays('别的软件');
    await expect(found.download(() => undefined)).rejects.toMatchObject({ code: 'updates.publisher-differs' });
  });
});

describe('a folder', () => {
  test('with a link in the description’s place has none', async () => {
    const stick = stickOf('linked description');
    release(stick, { version: '0.2.0', kind: 'deb' });
    renameSync(join(stick, 'fengqiao-update.json'), join(home, 'elsewhere.json'));
    symlinkSync(join(home, 'elsewhere.json'), join(stick, 'fengqiao-update.json'));
    await expect(look('linked description', 'deb')).rejects.toMatchObject({ code: 'updates.nothing-in-folder' });
  });

  test('with a link in the package’s place has no package', async () => {
    const stick = stickOf('linked package');
    const { name } = release(stick, { version: '0.2.0', kind: 'deb' });
    renameSync(join(stick, name), join(home, 'elsewhere.deb'));
    symlinkSync(join(home, 'elsewhere.deb'), join(stick, name));
    await expect((await look('linked package', 'deb')).download(() => undefined)).rejects.toMatchObject({
      code: 'updates.package-missing',
    });
  });

  test('that is none has no description', async () => {
    mkdirSync(join(home, 'no stick'), { recursive: true });
    writeFileSync(stickOf('no stick'), '');
    await expect(look('no stick', 'deb')).rejects.toMatchObject({ code: 'updates.nothing-in-folder' });
  });

  test('that the system does not read is told as one', async () => {
    await expect(look('unread', 'deb', join(home, 'x'.repeat(300)))).rejects.toMatchObject({
      code: 'updates.folder-unreadable',
      details: { reason: 'ENAMETOOLONG' },
    });
  });
});
