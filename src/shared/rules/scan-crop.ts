// What is cut off a scanned page (裁边): fractions of the page as it stands turned.
import type { ScanCrop, ScanTurn } from '#shared/contract/scans.ts';
import type { RecordProblem } from './record-problem.ts';

/** Less of a page than this is a slip of the hand, not a page. */
const leastKept = 0.05;

export function cropProblems(crop: ScanCrop | null): RecordProblem[] {
  if (crop === null || keptOf(crop).every((kept) => kept >= leastKept)) return [];
  return [{ field: 'scanCrop', code: 'scans.nothing-left' }];
}

/** Nothing is cut off: the page needs no crop. */
export function isWholePage({ left, top, right, bottom }: ScanCrop): boolean {
  return left === 0 && top === 0 && right === 0 && bottom === 0;
}

function keptOf({ left, top, right, bottom }: ScanCrop): readonly [width: number, height: number] {
  return [1 - left - right, 1 - top - bottom];
}

interface PageShape {
  readonly turn: ScanTurn;
  readonly crop: ScanCrop | null;
}

/** The same cut after the page is turned by 90° clockwise: its left side becomes the top. */
export function quarterTurned({ turn, crop }: PageShape): PageShape {
  return { turn: nextTurn[turn], crop: crop === null ? null : { top: crop.left, right: crop.top, bottom: crop.right, left: crop.bottom } };
}

const nextTurn: Readonly<Record<ScanTurn, ScanTurn>> = { 0: 90, 90: 180, 180: 270, 270: 0 };
