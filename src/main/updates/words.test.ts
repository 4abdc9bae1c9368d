import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultNote, updateLines, updateWords, wordFault, type UpdateQuestion } from './words.ts';

const sources = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'words.ts',
);
const codes = [
  ...new Set(sources.flatMap((name) => readFileSync(join(import.meta.dirname, name), 'utf8').match(/'updates\.[a-z-]+'/g) ?? [])),
].map((code) => code.slice(1, -1));
const questions = Object.values(updateWords).map((word): UpdateQuestion =>
  typeof word === 'function' ? (word as (...parts: unknown[]) => UpdateQuestion)('0.2.0', 43) : word,
);

describe('what is said of updates', () => {
  test.each(codes.filter((code) => code !== 'updates.unknown'))('%s says what happened, why and what to do', (code) => {
    expect(wordFault(code, { version: '0.2.0' }).why).not.toBe(wordFault('anything else', {}).why);
    for (const sentence of Object.values(wordFault(code, { version: '0.2.0' }))) {
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|updates\./);
    }
  });

  test('a fault that nobody knows has a number, in the window and in the line of the page', () => {
    expect(faultNote('updates.unknown', { number: '11300401-ABC' }).detail).toContain('编号 11300401-ABC');
    expect(updateLines.failed('0.2.0', 'updates.unknown', { number: '11300401-ABC' })).toContain('编号 11300401-ABC');
    expect(wordFault('updates.unknown', {}).why).not.toMatch(/网络|地址/);
    expect(wordFault('updates.folder-unreadable', {}).why).not.toMatch(/网络|地址|服务器/);
  });

  test('every question leaves the way out', () => {
    for (const { message, later, choices } of questions) {
      expect(message).not.toMatch(/undefined|NaN/);
      expect(later).not.toBe('');
      expect(choices).not.toContain(later);
    }
  });
});
