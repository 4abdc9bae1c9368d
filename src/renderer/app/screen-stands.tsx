import { useEffect } from 'react';
import { bridge } from '../api/api.ts';

/** Tells the desktop that a screen of the open register stands: a new version of the program has passed its trial. Beside the screen, so that it waits for it. */
export function ScreenStands() {
  useEffect(() => void bridge?.firstScreen(), []);
  return null;
}
