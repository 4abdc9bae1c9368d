// A box dragged over a page, as what is cut off each side of it.
import type { ScanCrop } from '#shared/contract/scans.ts';

/** A place on the page, as fractions from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between two corners in any order; null for a click that dragged nothing. */
export function cropBetween(from: Point, to: Point): ScanCrop | null {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map(onPage) as [number, number];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map(onPage) as [number, number];
  if (right - left < smallestBox || bottom - top < smallestBox) return null;
  return { left: part(left), top: part(top), right: part(1 - right), bottom: part(1 - bottom) };
}

const smallestBox = 0.05;

function onPage(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}

/** Thousandths: finer than a hand draws. */
function part(fraction: number): number {
  return Math.round(fraction * 1000) / 1000;
}
