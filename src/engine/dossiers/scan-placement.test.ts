import { describe, expect, it } from 'vitest';
import { a4Points, placeScan, type Placement, type Turn } from './scan-placement.ts';

/** The four corners of the placed page, as the PDF turns it about its pivot. */
function corners({ x, y, width, height, anticlockwise }: Placement): { left: number; right: number; bottom: number; top: number } {
  const angle = (anticlockwise * Math.PI) / 180;
  const points = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([right = 0, up = 0]) => ({
    x: x + right * Math.cos(angle) - up * Math.sin(angle),
    y: y + right * Math.sin(angle) + up * Math.cos(angle),
  }));
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

describe('a scanned page on A4', () => {
  it.each([0, 90, 180, 270] as Turn[])('turned by %i lies whole on the page, in its middle, where its clip is', (turn) => {
    const placed = placeScan({ width: 3000, height: 1000 }, turn, null, 10);
    const { left, right, bottom, top } = corners(placed);
    expect(left).toBeCloseTo(placed.clip.x);
    expect(right).toBeCloseTo(placed.clip.x + placed.clip.width);
    expect(bottom).toBeCloseTo(placed.clip.y);
    expect(top).toBeCloseTo(placed.clip.y + placed.clip.height);
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(a4Points.width);
    expect(top).toBeLessThan(a4Points.height);
    expect((top - bottom) / (right - left)).toBeCloseTo(turn % 180 === 0 ? 1 / 3 : 3);
  });

  it('shows what the crop leaves and hides the rest', () => {
    const placed = placeScan({ width: 1000, height: 1000 }, 90, { left: 0.5, top: 0, right: 0, bottom: 0.25 }, 10);
    const { left, right, bottom, top } = corners(placed);
    expect(placed.clip.width / placed.clip.height).toBeCloseTo(0.5 / 0.75);
    expect((placed.clip.x - left) / (right - left)).toBeCloseTo(0.5);
    expect((placed.clip.y - bottom) / (top - bottom)).toBeCloseTo(0.25);
    expect(right).toBeCloseTo(placed.clip.x + placed.clip.width);
  });

  it('is not blown up further than it bears', () => {
    expect(placeScan({ width: 100, height: 50 }, 0, null, 0.75).clip).toMatchObject({ width: 75, height: 37.5 });
  });
});
