// Where a scanned page stands on its A4 page: turned, cropped, as large as the page allows, in the middle.

export const a4Points = { width: 595.276, height: 841.89 };

/** A scan keeps clear of the binding side, of the page number above it and of what printers cannot reach. */
const boxPoints = { left: 43, bottom: 28, width: 524, height: 771 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is cut off each side of the turned page, as a fraction of it. */
interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Turn = 0 | 90 | 180 | 270;

/** PDF coordinates: from the lower left corner, turned anticlockwise about it. */
export interface Placement extends Size {
  readonly x: number;
  readonly y: number;
  readonly anticlockwise: number;
  readonly clip: Size & { readonly x: number; readonly y: number };
}

/**
 * @param size of the page as it lies in its file, in points or pixels
 * @param turn clockwise, in degrees
 * @param largest how many points one unit of `size` may at most become
 */
export function placeScan(size: Size, turn: Turn, crop: Crop | null, largest: number): Placement {
  const { left, top, right, bottom } = crop ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const turned = turn % 180 === 0 ? size : { width: size.height, height: size.width };
  const kept = { width: turned.width * (1 - left - right), height: turned.height * (1 - top - bottom) };
  const scale = Math.min(boxPoints.width / kept.width, boxPoints.height / kept.height, largest);
  const clip = { width: kept.width * scale, height: kept.height * scale, x: 0, y: 0 };
  clip.x = boxPoints.left + (boxPoints.width - clip.width) / 2;
  clip.y = boxPoints.bottom + (boxPoints.height - clip.height) / 2;
  // The corner of the whole turned page; the pivot is where its own lower left corner comes to lie.
  const corner = { x: clip.x - left * turned.width * scale, y: clip.y - bottom * turned.height * scale };
  const pivotRight = turn === 180 || turn === 270;
  const pivotUp = turn === 90 || turn === 180;
  return {
    x: corner.x + (pivotRight ? turned.width * scale : 0),
    y: corner.y + (pivotUp ? turned.height * scale : 0),
    width: size.width * scale,
    height: size.height * scale,
    anticlockwise: (360 - turn) % 360,
    clip,
  };
}
