// Screens tell each other that a register changed, so that lists and counts read again.
import { useEffect } from 'react';
import type { ModuleName } from '#shared/contract/index.ts';

type Listener = (module: ModuleName) => void;
const listeners = new Set<Listener>();

export function registerChanged(module: ModuleName): void {
  for (const listener of listeners) listener(module);
}

/** Calls back when one of the modules changed in this window. */
export function useRegisterChanges(modules: readonly ModuleName[], listener: () => void): void {
  const names = modules.join(' ');
  useEffect(() => {
    const hear: Listener = (module) => {
      if (names.split(' ').includes(module)) listener();
    };
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, [names, listener]);
}
