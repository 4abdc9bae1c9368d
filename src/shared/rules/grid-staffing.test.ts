import { expect, it } from 'vitest';
import { postKindsOf, staffingDifferences } from './grid-staffing.ts';

it('a grid and its posts differ where both name people and not the same ones, in whatever order', () => {
  const grid = { chiefName: '张涛', workerNames: '李娜、王芳' };
  expect(staffingDifferences(grid, { chief: ['张涛'], workers: ['王芳', '李娜'] })).toEqual([]);
  expect(staffingDifferences(grid, { chief: [], workers: [] })).toEqual([]);
  expect(staffingDifferences({ chiefName: '', workerNames: '' }, { chief: ['张涛'], workers: ['王芳'] })).toEqual([]);
  expect(staffingDifferences(grid, { chief: ['谢涛'], workers: ['王芳'] })).toEqual([
    { role: 'chief', gridNames: ['张涛'], postNames: ['谢涛'] },
    { role: 'workers', gridNames: ['李娜', '王芳'], postNames: ['王芳'] },
  ]);
});

it('a micro grid has a chief of its own kind', () => {
  expect([postKindsOf('chief', '1'), postKindsOf('chief', '3')]).toEqual([['01'], ['04']]);
});
