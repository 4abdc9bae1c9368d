// An error tells of the last try. When something is tried anew, what earlier tries left on the screen goes: an old error beside a new one, or before
// it where a place shows one of several, is taken for the new one's.
import { useEffect } from 'react';

const forgetters = new Set<() => void>();

/** The errors of all earlier tries are forgotten. What could not be loaded still says so. */
export function beginTry(): void {
  for (const forget of forgetters) forget();
}

/** `forget` must stay the same: it is called when anything is tried anew. */
export function useForgetOnTry(forget: () => void): void {
  useEffect(() => {
    forgetters.add(forget);
    return () => {
      forgetters.delete(forget);
    };
  }, [forget]);
}
