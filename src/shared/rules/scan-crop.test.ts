import { expect, it } from 'vitest';
import { cropProblems, isWholePage, quarterTurned } from './scan-crop.ts';

const crop = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.4 };

it('a turned page keeps its cut: what was cut off at the left is cut off at the top', () => {
  expect(quarterTurned({ turn: 0, crop })).toEqual({ turn: 90, crop: { left: 0.4, top: 0.1, right: 0.2, bottom: 0.3 } });
  expect(quarterTurned(quarterTurned(quarterTurned(quarterTurned({ turn: 0, crop }))))).toEqual({ turn: 0, crop });
  expect(quarterTurned({ turn: 270, crop: null })).toEqual({ turn: 0, crop: null });
});

it.each([
  [null, 0],
  [crop, 0],
  [{ left: 0.5, top: 0, right: 0.46, bottom: 0 }, 1],
  [{ left: 0, top: 0.9, right: 0, bottom: 0.9 }, 1],
])('%j leaves a page or not', (cut, problems) => {
  expect(cropProblems(cut)).toHaveLength(problems);
});

it('a cut of nothing is none', () => {
  expect([isWholePage({ left: 0, top: 0, right: 0, bottom: 0 }), isWholePage(crop)]).toEqual([true, false]);
});
