// How a scanned page is laid into a box: turned, cut, as large as fits. Pure, in pixels of the screen.
import type { ScannedPage } from '#shared/contract/scans.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface ScanFrame extends Box {
  /** Pixels of the screen for each unit of the page. */
  readonly scale: number;
  /** Of the whole page as it lies in its file, from the frame's upper left corner. */
  readonly transform: string;
}

export function scanFrame(page: Pick<ScannedPage, 'width' | 'height' | 'turn' | 'crop'>, box: Box): ScanFrame {
  const { left, top, right, bottom } = page.crop ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const turned = page.turn % 180 === 0 ? page : { width: page.height, height: page.width };
  const kept = { width: turned.width * (1 - left - right), height: turned.height * (1 - top - bottom) };
  const scale = Math.min(box.width / kept.width, box.height / kept.height);
  // A turn about the page's own upper left corner takes it out of the frame: it is pushed back by its width or height.
  const backRight = page.turn === 90 || page.turn === 180 ? turned.width : 0;
  const backDown = page.turn === 180 || page.turn === 270 ? turned.height : 0;
  const x = (backRight - left * turned.width) * scale;
  const y = (backDown - top * turned.height) * scale;
  return {
    width: kept.width * scale,
    height: kept.height * scale,
    scale,
    transform: `translate(${rounded(x)}px, ${rounded(y)}px) rotate(${String(page.turn)}deg)`,
  };
}

function rounded(pixels: number): string {
  return String(Math.round(pixels * 100) / 100 + 0);
}
