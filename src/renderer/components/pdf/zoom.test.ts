import { describe, expect, test } from 'vitest';
import { nextZoom, pageScale, scalePercent } from './zoom.ts';

const a4WidthPoints = 595.28;

describe('zoom of the paper preview', () => {
  test('100 % shows an A4 page 794 pixels wide, its true width at 96 dots an inch', () => {
    const scale = pageScale({ mode: 'percent', percent: 100 }, a4WidthPoints, 500);
    expect(Math.round(a4WidthPoints * scale)).toBe(794);
    expect(scalePercent(scale)).toBe(100);
  });

  test('fit width leaves the page its margin', () => {
    expect(Math.round(a4WidthPoints * pageScale({ mode: 'fit' }, a4WidthPoints, 832))).toBe(800);
  });

  test('stepping goes to the next round figure and stops at the ends', () => {
    expect(nextZoom(103, 'in')).toEqual({ mode: 'percent', percent: 110 });
    expect(nextZoom(103, 'out')).toEqual({ mode: 'percent', percent: 100 });
    expect(nextZoom(300, 'in')).toEqual({ mode: 'percent', percent: 300 });
    expect(nextZoom(50, 'out')).toEqual({ mode: 'percent', percent: 50 });
  });
});
