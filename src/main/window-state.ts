// Where the window stands and how large its text is. Sizes in device-independent pixels.

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestSize = { width: 1100, height: 680 } as const;
const usualSize = { width: 1366, height: 768 } as const;

export const zoomSteps = [1, 1.25, 1.5] as const;
export type Zoom = (typeof zoomSteps)[number];

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The smallest size, but never larger than the screen: 1366x768 at 150 % leaves 911x480. */
export function smallestSizeOn(screen: Area): { readonly width: number; readonly height: number } {
  return { width: Math.min(smallestSize.width, screen.width), height: Math.min(smallestSize.height, screen.height) };
}

/**
 * Where to open the window: where it was, moved and shrunk so that all of it is on the screen that holds most of it.
 * @param screens the work areas, the main one first
 */
export function placeWindow(remembered: Area | null, screens: readonly Area[]): Area {
  const main = screens[0] ?? { x: 0, y: 0, ...usualSize };
  const wanted = remembered ?? {
    width: usualSize.width,
    height: usualSize.height,
    x: main.x + Math.round((main.width - usualSize.width) / 2),
    y: main.y + Math.round((main.height - usualSize.height) / 2),
  };
  const home = screens.reduce((best, screen) => (overlap(screen, wanted) > overlap(best, wanted) ? screen : best), main);
  const least = smallestSizeOn(home);
  const width = Math.min(Math.max(wanted.width, least.width), home.width);
  const height = Math.min(Math.max(wanted.height, least.height), home.height);
  const x = Math.min(Math.max(wanted.x, home.x), home.x + home.width - width);
  const y = Math.min(Math.max(wanted.y, home.y), home.y + home.height - height);
  return { x, y, width, height };
}

/** The next larger or smaller step; stays at the ends. */
export function stepZoom(zoom: Zoom, direction: 1 | -1): Zoom {
  const at = zoomSteps.indexOf(zoom) + direction;
  return zoomSteps[Math.min(Math.max(at, 0), zoomSteps.length - 1)] ?? 1;
}
