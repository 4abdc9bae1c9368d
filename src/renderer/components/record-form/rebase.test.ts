import { expect, it } from 'vitest';
import { rebased } from './rebase.ts';

it('what was typed goes on top of a record that somebody saved meanwhile, and nothing of theirs is lost elsewhere', () => {
  const base = { title: '排水纠纷', place: '枫桥村', remark: '' };
  const typed = { ...base, remark: '已约见' };
  const newer = { ...base, place: '石佛村', remark: '' };
  expect(rebased(base, typed, newer)).toEqual({ title: '排水纠纷', place: '石佛村', remark: '已约见' });
});
