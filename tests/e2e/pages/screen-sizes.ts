// The windows that every screen must fit (design §10), in CSS pixels.
export const office = { width: 1366, height: 768 };
export const large = { width: 1920, height: 1080 };
/** What is left of the office's screen when it is magnified. */
export const zooms = [
  { percent: 125, width: 1093, height: 614 },
  { percent: 150, width: 911, height: 512 },
] as const;

export const sizes: readonly { readonly width: number; readonly height: number }[] = [
  office,
  large,
  ...zooms.map(({ width, height }) => ({ width, height })),
];
