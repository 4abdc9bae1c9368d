import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPageFirst } from './page-first.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const all = { filters: [], search: '' };
const late = { filters: [{ column: 'state', operator: 'in' as const, value: ['handling'] }], search: '' };

function watched() {
  const asked: string[] = [];
  return {
    asked,
    ask: (word: string) => () => {
      asked.push(word);
      return Promise.resolve(word);
    },
  };
}

it('counts are asked when the first page is there, and at once from then on', async () => {
  const { page, afterwards } = createPageFirst();
  const { asked, ask } = watched();
  const count = afterwards(all, ask('count'));
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toEqual([]);
  expect(await page(all, Promise.resolve('rows'))).toBe('rows');
  expect(await count).toBe('count');
  expect(await afterwards(all, ask('group'))).toBe('group');
  expect(asked).toEqual(['count', 'group']);
  // Another selection has another page.
  const other = afterwards(late, ask('other'));
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(2);
  await page(late, Promise.resolve('rows'));
  await other;
  expect(asked).toEqual(['count', 'group', 'other']);
});

it('a page that is refused or never comes keeps no count away', async () => {
  const refused = createPageFirst();
  const { asked, ask } = watched();
  const count = refused.afterwards(all, ask('refused'));
  await expect(refused.page(all, Promise.reject(new Error('no')))).rejects.toThrow('no');
  await count;
  void createPageFirst().afterwards(all, ask('never'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual(['refused', 'never']);
});
