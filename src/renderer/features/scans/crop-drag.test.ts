import { expect, it } from 'vitest';
import { cropBetween } from './crop-drag.ts';

it('cuts off what lies outside of the box, whichever corner the hand began at', () => {
  const crop = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.4 };
  expect(cropBetween({ x: 0.1, y: 0.2 }, { x: 0.7, y: 0.6 })).toEqual(crop);
  expect(cropBetween({ x: 0.7, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(crop);
});

it('stays on the page, and takes a click for no box', () => {
  expect(cropBetween({ x: -3, y: 0.5 }, { x: 0.5, y: 7 })).toEqual({ left: 0, top: 0.5, right: 0.5, bottom: 0 });
  expect(cropBetween({ x: 0.5, y: 0.5 }, { x: 0.51, y: 0.9 })).toBeNull();
});
