import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** Back where one came from; opened by its address a screen has nothing behind it but the list at `path`. */
export function useGoBack(path: string): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    const state: unknown = window.history.state;
    const hasBefore = typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' && state.idx > 0;
    if (hasBefore) void navigate(-1);
    else void navigate(path);
  }, [navigate, path]);
}
