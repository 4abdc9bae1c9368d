// Printing speaks in three units: inches (printToPDF), microns (print's page size), pixels at 96 to the inch (print's margins). We speak millimetres.

const millimetresPerInch = 25.4;
const pixelsPerInch = 96;

export function inchesOf(millimetres: number): number {
  return millimetres / millimetresPerInch;
}

export function micronsOf(millimetres: number): number {
  return Math.round(millimetres * 1000);
}

export function pixelsOf(millimetres: number): number {
  return Math.round((millimetres / millimetresPerInch) * pixelsPerInch);
}

export interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** ISO 216. */
export const a4: PaperSize = { widthMm: 210, heightMm: 297 };
