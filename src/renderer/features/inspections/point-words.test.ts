import { expect, it } from 'vitest';
import type { InspectionRow } from '#shared/contract/inspections.ts';
import { inspectedPoints, inspectionSummary } from './point-words.ts';

const row = (point: InspectionRow['point'], state: InspectionRow['state']): InspectionRow => ({
  code: 'binding.closed',
  point,
  state,
  details: {},
  article: '',
  jump: { to: 'case', step: 'closing', field: null },
});

it('stands point by point, and counts the sound ones and what is left to do', () => {
  const points = inspectedPoints([
    row('equality', 'green'),
    row('acceptance', 'red'),
    row('acceptance', 'green'),
    row('acceptance', 'red'),
  ]);
  expect(points.map(({ title, red, green }) => [title, red.length, green.length])).toEqual([
    ['受理合法', 2, 1],
    ['前后一致', 0, 1],
  ]);
  expect(inspectionSummary(points)).toBe('2 项里 1 项合格，还有 2 处要改');
  expect(inspectionSummary(inspectedPoints([row('visit', 'green')]))).toBe('全部合格，可以装订');
});
