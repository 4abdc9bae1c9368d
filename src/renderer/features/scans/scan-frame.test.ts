import { expect, it } from 'vitest';
import { scanFrame } from './scan-frame.ts';

const page = { width: 200, height: 100 };
const box = { width: 100, height: 100 };

it.each([
  [0, { width: 100, height: 50 }, 'translate(0px, 0px) rotate(0deg)'],
  [90, { width: 50, height: 100 }, 'translate(50px, 0px) rotate(90deg)'],
  [180, { width: 100, height: 50 }, 'translate(100px, 50px) rotate(180deg)'],
  [270, { width: 50, height: 100 }, 'translate(0px, 100px) rotate(270deg)'],
] as const)('turned by %i° the whole page lies in its frame', (turn, size, transform) => {
  expect(scanFrame({ ...page, turn, crop: null }, box)).toMatchObject({ ...size, transform });
});

it('what is cut off lies outside of the frame, and what is kept fills the box', () => {
  const frame = scanFrame({ ...page, turn: 0, crop: { left: 0.25, top: 0.5, right: 0.25, bottom: 0 } }, box);
  expect(frame).toEqual({ width: 100, height: 50, scale: 1, transform: 'translate(-50px, -50px) rotate(0deg)' });
});
