import { expect, it } from 'vitest';
import { userError } from '#shared/errors.ts';
import { failureWords } from './start-words.ts';

it('says in Chinese why the host did not start, and what to do', () => {
  for (const error of [userError('register.missing'), userError('register.wrong-key'), Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' })]) {
    expect(failureWords(error)).toMatch(/。.*请/);
  }
});
