import { describe, expect, test } from 'vitest';
import { makeDescription } from './description.ts';
import { judgeUpdate, newestOf, type ThisProgram } from './judge-update.ts';
import { type Installation, packageKindOf } from './package-kind.ts';
import { compareVersions } from './versions.ts';

const sha512 = Buffer.alloc(64, 1).toString('base64');
const of = (version: string) =>
  makeDescription({
    version,
    madeAt: '2026-11-30T09:00:00.000+08:00',
    stagingPercentage: 100,
    packages: [
      { name: `setup-${version}-x64.exe`, kind: 'nsis', arch: 'x64', size: 5, sha512 },
      { name: `r_${version}_amd64.deb`, kind: 'deb', arch: 'x64', size: 5, sha512 },
      { name: `r_${version}_arm64.deb`, kind: 'deb', arch: 'arm64', size: 5, sha512 },
    ],
  });
const here: ThisProgram = { version: '0.2.0', kind: 'deb', arch: 'x64', newestSeen: null, gaveUp: null };
const judged = (version: string, more: Partial<ThisProgram> = {}): string => {
  try {
    return judgeUpdate(of(version), { ...here, ...more })?.name ?? 'the same';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'fault';
  }
};

describe('a signed description', () => {
  test('is an update only when it is newer', () => {
    expect(judged('0.2.1')).toBe('r_0.2.1_amd64.deb');
    expect(judged('0.10.0')).toBe('r_0.10.0_amd64.deb');
    expect(judged('0.2.0')).toBe('the same');
    expect(judged('0.1.9')).toBe('updates.older');
  });

  test('of between the present and the newest that was seen is shown again, and refused', () => {
    expect(judged('0.3.0', { newestSeen: '0.4.0' })).toBe('updates.shown-again');
    expect(judged('0.4.0', { newestSeen: '0.4.0' })).toBe('r_0.4.0_amd64.deb');
    expect([newestOf(null, '0.3.0'), newestOf('0.4.0', '0.3.0'), newestOf('0.4.0', '0.10.0')]).toEqual(['0.3.0', '0.4.0', '0.10.0']);
  });

  test('of a version that did not open here is not taken a second time', () => {
    expect(judged('0.3.0', { gaveUp: '0.3.0' })).toBe('updates.gave-up');
    expect(judged('0.3.1', { gaveUp: '0.3.0' })).toBe('r_0.3.1_amd64.deb');
  });

  test('gives each PC the package of its own kind and processor', () => {
    expect(judged('0.3.0', { kind: 'nsis' })).toBe('setup-0.3.0-x64.exe');
    expect(judged('0.3.0', { arch: 'arm64' })).toBe('r_0.3.0_arm64.deb');
    expect(judged('0.3.0', { kind: 'appimage' })).toBe('updates.no-package');
    expect(judged('0.3.0', { arch: 'loong64' })).toBe('updates.no-package');
  });

  test('compares versions by their numbers; a trial build comes before its version', () => {
    expect(['0.10.0', '0.9.0', '1.0.0', '1.0.0-rc.1'].sort(compareVersions)).toEqual(['0.9.0', '0.10.0', '1.0.0-rc.1', '1.0.0']);
    expect(() => compareVersions('latest', '0.1.0')).toThrow();
  });
});

describe('this program', () => {
  test('knows by what it was installed', () => {
    const installed: Installation = {
      platform: 'linux',
      appImage: undefined,
      appDir: undefined,
      resourcesPath: '/opt/fengqiao/resources',
      packageType: null,
    };
    expect(packageKindOf({ ...installed, platform: 'win32' })).toBe('nsis');
    expect(packageKindOf({ ...installed, packageType: 'deb\n' })).toBe('deb');
    expect(packageKindOf(installed)).toBeNull();
    expect(packageKindOf({ ...installed, platform: 'darwin' })).toBeNull();
  });

  test('an AppImage is one whatever the note in it says; what another AppImage started is none', () => {
    const mounted: Installation = {
      platform: 'linux',
      appImage: '/home/wang/r.AppImage',
      appDir: '/tmp/.mount_r',
      resourcesPath: '/tmp/.mount_r/resources',
      packageType: 'deb',
    };
    expect(packageKindOf(mounted)).toBe('appimage');
    expect(packageKindOf({ ...mounted, packageType: null })).toBe('appimage');
    for (const resourcesPath of ['/opt/fengqiao/resources', '/tmp/.mount_r2/resources', '/tmp/resources']) {
      expect(packageKindOf({ ...mounted, resourcesPath }), resourcesPath).toBe('deb');
      expect(packageKindOf({ ...mounted, resourcesPath, packageType: null }), resourcesPath).toBeNull();
    }
  });
});
