import { expect, test } from 'vitest';
import { startPage, wordOpening } from './opening-words.ts';

test('an upgrade says which step of how many it is at', () => {
  expect(wordOpening({ step: 'migrating', number: 3, total: 12 })).toContain('第 3 步，共 12 步');
  expect(wordOpening({ step: 'copying' })).toContain('备份');
});

test('the small window fetches nothing and runs nothing', () => {
  expect(startPage('正在打开台账…')).not.toMatch(/<script|<link|src=|href=|url\(/);
});
