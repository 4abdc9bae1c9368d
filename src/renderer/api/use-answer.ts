import { useCallback, useEffect, useRef, useState } from 'react';

interface AnswerState<Value> {
  readonly value: Value | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * Loads a value and keeps it until the next one is there. `key` names what is asked: another key asks again.
 * An answer that arrives after a newer question is dropped.
 */
export function useAnswer<Value>(key: string, load: () => Promise<Value>): AnswerState<Value> {
  const [state, setState] = useState<{ key: string; value: Value | undefined; error: unknown; loading: boolean }>({
    key,
    value: undefined,
    error: null,
    loading: true,
  });
  const [turn, setTurn] = useState(0);
  const loader = useRef(load);
  useEffect(() => {
    loader.current = load;
  });
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, key, value: before.key === key ? before.value : undefined, loading: true }));
    loader.current().then(
      (value) => {
        if (current) setState({ key, value, error: null, loading: false });
      },
      (error: unknown) => {
        if (current) setState({ key, value: undefined, error, loading: false });
      },
    );
    return () => {
      current = false;
    };
  }, [key, turn]);
  const reload = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  // Between a new key and its effect the old value must not show under the new name.
  return { value: state.key === key ? state.value : undefined, error: state.error, loading: state.loading || state.key !== key, reload };
}
