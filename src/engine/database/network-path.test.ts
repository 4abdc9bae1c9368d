import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isOnNetwork, namesOtherMachine } from './network-path.ts';

it.each([
  '\\\\server\\share\\台账',
  '//server/share',
  '\\\\?\\UNC\\server\\share\\台账',
  '\\\\.\\UNC\\server\\share',
  '\\\\?\\unc\\server\\share',
  '\\\\wsl.localhost\\UOS\\home',
])('%s is another machine’s', (path) => {
  expect(namesOtherMachine(path)).toBe(true);
});

it.each([
  'C:\\台账',
  '\\\\?\\C:\\台账',
  '\\\\?\\Volume{b75e2c83-0000-0000-0000-602f00000000}\\台账',
  '\\\\.\\D:\\台账',
  '/home/wang/台账',
  'Z:\\台账',
])('%s may be this PC’s', (path) => {
  expect(namesOtherMachine(path)).toBe(false);
});

it('a mapped drive is known by where it leads, also before the folder is there', () => {
  const look = { realPath: () => '\\\\xian-server\\shared\\台账', fileSystem: () => null };
  expect(isOnNetwork('Z:\\台账', look)).toBe(true);
  expect(isOnNetwork('Z:\\台账', { ...look, realPath: () => 'Z:\\台账' })).toBe(false);
});

it.each([
  ['SMB', 0xfe534d42],
  ['CIFS', 0xff534d42],
  ['NFS', 0x6969],
])('a mount of %s is known by its file system', (_name, kind) => {
  expect(isOnNetwork('/mnt/台账', { realPath: (path) => path, fileSystem: () => kind })).toBe(true);
});

it('this PC’s own folder is let through, also behind a link and when it is not there yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-path-'));
  try {
    symlinkSync(folder, join(folder, 'link'));
    expect(isOnNetwork(join(folder, 'link', 'not', 'there', 'yet'))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('a folder that cannot be asked about is left to whoever opens it', () => {
  expect(
    isOnNetwork('C:\\台账', {
      realPath: () => {
        throw new Error('EACCES');
      },
      fileSystem: () => null,
    }),
  ).toBe(false);
});
