import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canMountSmallDisk, mountSmallDisk } from '#engine/backups/small-disk.test-support.ts';
import { userError } from '#shared/errors.ts';
import { failureWords } from './start-words.ts';

it('says in Chinese why the host did not start, and what to do', () => {
  for (const error of [
    userError('register.disk-full'),
    userError('register.not-a-file', { file: 'register.key' }),
    Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' }),
  ]) {
    expect(failureWords(error)).toMatch(/。.*请/);
  }
});

it.skipIf(!canMountSmallDisk())('of a disk that is really full: what happened, why, that nothing is lost, what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-full-'));
  const { status, stderr, stdout } = spawnSync(
    'unshare',
    [
      ...['-rm', 'sh', '-c', `${mountSmallDisk('"$0"', 64)} && head -c 65536 /dev/zero > "$0/other"; exec "$@"`],
      ...[folder, process.execPath, join(import.meta.dirname, 'main.ts'), '--data', folder, '--port', '0'],
    ],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true, force: true });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  for (const words of ['程序没有打开', '磁盘已满', '台账没有被改动', '请清出']) expect(stderr).toContain(words);
});

it('names what is of the wrong kind', () => {
  expect(failureWords(userError('register.not-a-file', { file: 'engine.lock' }))).toContain('engine.lock 是个文件夹');
  expect(failureWords(userError('register.not-a-folder', { folder: 'office', within: '/srv' }))).toContain(
    `${join('/srv', 'office')} 应该是文件夹，却是个文件`,
  );
});
