import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than so many CSS pixels, as it is when the screen is magnified. */
export function useNarrow(pixels: number): boolean {
  const asked = `(width < ${String(pixels)}px)`;
  return useSyncExternalStore(
    (hear) => {
      const media = window.matchMedia(asked);
      media.addEventListener('change', hear);
      return () => {
        media.removeEventListener('change', hear);
      };
    },
    () => window.matchMedia(asked).matches,
  );
}
