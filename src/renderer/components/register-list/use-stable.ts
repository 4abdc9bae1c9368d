import { useCallback, useRef } from 'react';

/** The same function for ever, doing what the latest one does. */
export function useStable<Arguments extends readonly unknown[]>(act: (...values: Arguments) => void): (...values: Arguments) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...values: Arguments) => {
    latest.current(...values);
  }, []);
}
