// What a screen remembers for the signed-in account: column widths, order, last view (settings.remember).
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { noteTrouble } from '../api/trouble.ts';
import type { Shape } from '../values/shapes.ts';

type Json = string | number | boolean | null | { [key: string]: Json } | Json[];

/** Writing at each pixel of a column being dragged would flood the register. */
const pauseMilliseconds = 600;

/**
 * A setting by key: the fallback until the engine answered, and where what is kept has another shape. `loaded` tells when it did. A setting
 * that can't be kept is logged only: nobody's work hangs on a column width.
 */
export function useRemembered<Value extends Json>(
  key: string,
  fallback: Value,
  shape: Shape<Value>,
): [value: Value, remember: (value: Value) => void, loaded: boolean] {
  const [value, setValue] = useState(fallback);
  const [loaded, setLoaded] = useState(false);
  const shaped = useRef(shape);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    let current = true;
    api.settings.remembered({ key }).then(
      (answer) => {
        if (!current) return;
        const kept = shaped.current(answer.value);
        if (kept !== undefined) setValue(kept);
        setLoaded(true);
      },
      (error: unknown) => {
        noteTrouble(error);
        if (current) setLoaded(true);
      },
    );
    return () => {
      current = false;
    };
  }, [key]);
  const remember = useCallback(
    (next: Value) => {
      setValue(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        api.settings.remember({ key, value: next }).catch((error: unknown) => {
          noteTrouble(error);
        });
      }, pauseMilliseconds);
    },
    [key],
  );
  return [value, remember, loaded];
}
