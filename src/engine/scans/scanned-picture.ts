import type { ScanTurn } from '#shared/contract/scans.ts';

/** A picture or a page of a PDF before anybody has turned it. */
export interface ScannedPicture {
  /** Pixels of a picture, points of a PDF page. */
  readonly width: number;
  readonly height: number;
  /** By how much it must be turned to stand upright, as far as the file tells. */
  readonly turn: ScanTurn;
}
