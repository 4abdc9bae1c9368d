import { expect, it } from 'vitest';
import { copyWord, labelWord, recordsWord, sizeWord } from './copies.ts';

it('a copy is worded alike in 设置 and on the page that restores: kind, size and contents', () => {
  expect(['daily', 'manual', 'before-237', 'before-update-1.2.0', 'set-aside', '', 'sometime'].map(labelWord)).toEqual([
    '每日',
    '手工',
    '升级前',
    '更新程序前',
    '换下来的',
    '手工放入',
    '其他',
  ]);
  expect([300, 45_000_000, 2_000_000_000].map(sizeWord)).toEqual(['1 KB', '42.9 MB', '1.9 GB']);
  expect([null, {}, { dispute: 3000, grid: 0, staff: 90 }].map(recordsWord)).toEqual(['没有记下', '还没有记录', '纠纷 3,000 · 人员 90']);
});

it('a copy is named by its moment, or by its file where nobody noted the moment', () => {
  const copy = {
    reference: { place: 'backups', name: 'register-old.db', folder: '' },
    bytes: 1,
    records: null,
    checkedAt: null,
    opens: true,
    isProposed: false,
    isAhead: false,
  } as const;
  expect(copyWord({ ...copy, madeAt: '2026-07-28T09:00:00.000+08:00', label: 'daily' })).toBe('2026-07-28 09:00 的每日备份');
  expect(copyWord({ ...copy, madeAt: null, label: '' })).toBe('register-old.db 的手工放入备份');
});
