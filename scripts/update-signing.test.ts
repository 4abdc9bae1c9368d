import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMakerKeys, readSigned } from '../src/main/updates/signature.ts';
import { makeKey, readPackageName, signFolder } from './update-signing.ts';

let home: string;
let project: string;
let dist: string;
let publicFile: string;
const privateFile = (name: string): string => join(home, name);
const sign = (key: string, percent = 100) =>
  signFolder({
    folder: dist,
    privateFiles: [privateFile(key)],
    publicFile,
    stagingPercentage: percent,
    now: new Date('2026-11-30T01:00:00Z'),
  });

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'fengqiao-sign-'));
  project = join(home, 'project');
  dist = join(home, 'dist');
  publicFile = join(project, 'update-key.pem');
  for (const folder of [project, dist]) mkdirSync(folder);
  for (const name of [
    'fengqiao-register-setup-0.2.0-x64.exe',
    'fengqiao-register_0.2.0_amd64.deb',
    'fengqiao-register-0.2.0-arm64.AppImage',
    'latest.yml',
    'builder-debug.yml',
  ])
    writeFileSync(join(dist, name), name);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('the maker', () => {
  test('makes a key whose private half lies outside of the project and is readable by nobody else', () => {
    makeKey(privateFile('one.pem'), publicFile, project);
    expect(statSync(privateFile('one.pem')).mode & 0o777).toBe(0o600);
    expect(() => makeKey(privateFile('one.pem'), publicFile, project)).toThrow('EEXIST');
    expect(() => makeKey(join(project, 'secret.pem'), publicFile, project)).toThrow('must not lie in the project');
    makeKey(privateFile('two.pem'), publicFile, project);
    expect(readMakerKeys(readFileSync(publicFile, 'utf8'))).toHaveLength(2);
    expect(readFileSync(publicFile, 'utf8')).not.toContain('PRIVATE');
  });

  test('signs every package of one version, and the program reads it', async () => {
    makeKey(privateFile('one.pem'), publicFile, project);
    await sign('one.pem', 20);
    const read = readSigned(readFileSync(join(dist, 'fengqiao-update.json'), 'utf8'), readMakerKeys(readFileSync(publicFile, 'utf8')));
    expect(read).toMatchObject({ version: '0.2.0', stagingPercentage: 20, madeAt: '2026-11-30T01:00:00.000Z' });
    expect(read.packages.map(({ kind, arch, size, name }) => [kind, arch, size === name.length])).toEqual([
      ['appimage', 'arm64', true],
      ['nsis', 'x64', true],
      ['deb', 'x64', true],
    ]);
  });

  test('is stopped where no program would take it', async () => {
    makeKey(privateFile('one.pem'), publicFile, project);
    makeKey(privateFile('foreign.pem'), join(home, 'elsewhere.pem'), project);
    await expect(sign('foreign.pem')).rejects.toThrow('No program knows the key');
    writeFileSync(join(dist, 'fengqiao-register_0.1.0_amd64.deb'), 'old');
    await expect(sign('one.pem')).rejects.toThrow('several versions');
  });

  test('knows packages by the names that the builder gives', () => {
    expect(readPackageName('fengqiao-register-0.2.0-x86_64.AppImage')).toEqual({ version: '0.2.0', kind: 'appimage', arch: 'x64' });
    expect(readPackageName('fengqiao-register_0.2.0_loong64.deb')).toEqual({ version: '0.2.0', kind: 'deb', arch: 'loong64' });
    for (const name of [
      'fengqiao-register_0.2.0_amd64.deb.blockmap',
      'fengqiao-register_0.2_amd64.deb',
      'other_0.2.0_amd64.deb',
      'fengqiao-register_0.2.0_mips.deb',
    ])
      expect(readPackageName(name), name).toBeNull();
  });
});
