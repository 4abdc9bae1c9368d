import { join } from 'node:path';
import { expect, it } from 'vitest';
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

it('names what is of the wrong kind', () => {
  expect(failureWords(userError('register.not-a-file', { file: 'engine.lock' }))).toContain('engine.lock 是个文件夹');
  expect(failureWords(userError('register.not-a-folder', { folder: 'office', within: '/srv' }))).toContain(
    `${join('/srv', 'office')} 应该是文件夹，却是个文件`,
  );
});
