import { useCallback, useRef, useState } from 'react';
import { beginTry, useForgetOnTry } from './tries.ts';

/**
 * Runs a button's work: busy while it runs, its error for a banner until something is tried anew, and never twice at once. Answers whether it went
 * well.
 */
export function useAct<Arguments extends readonly unknown[]>(work: (...values: Arguments) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef(false);
  const act = async (...values: Arguments): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    beginTry();
    try {
      await work(...values);
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const clearError = useCallback(() => {
    setError(null);
  }, []);
  useForgetOnTry(clearError);
  return { act, busy, error, clearError };
}
