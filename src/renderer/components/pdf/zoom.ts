// Zoom of the preview. 100 % is the paper's true size on a 96-dpi screen: 1 point = 96/72 pixels.

export type Zoom = { readonly mode: 'fit' } | { readonly mode: 'percent'; readonly percent: number };

const steps = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;
const pixelsPerPoint = 96 / 72;
/** Free space left and right of the page when it fits the width. */
const marginPixels = 32;

/** Pixels for each point of the page. */
export function pageScale(zoom: Zoom, pageWidthPoints: number, viewWidthPixels: number): number {
  if (zoom.mode === 'percent') return (zoom.percent / 100) * pixelsPerPoint;
  return Math.max(0.2, (viewWidthPixels - marginPixels) / pageWidthPoints);
}

export function scalePercent(scale: number): number {
  return Math.round((scale / pixelsPerPoint) * 100);
}

/** The next step above or below what is shown now; the ends stay. */
export function nextZoom(percentNow: number, direction: 'in' | 'out'): Zoom {
  const percent =
    direction === 'in' ? (steps.find((step) => step > percentNow) ?? 300) : (steps.findLast((step) => step < percentNow) ?? 50);
  return { mode: 'percent', percent };
}
