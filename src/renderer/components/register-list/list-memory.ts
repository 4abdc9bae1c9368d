// What a list looked like when one left it: Back finds it again. In memory only.
import { useState } from 'react';
import type { Filter, Sort } from '#shared/contract/list.ts';

export interface ListState {
  readonly filters: readonly Filter[];
  readonly search: string;
  readonly sort: readonly Sort[];
  /** The record shown beside the list. */
  readonly openId: string | null;
  readonly topRow: number;
}

const states = new Map<string, ListState>();

export function useListState(name: string): [state: ListState, change: (changes: Partial<ListState>) => void] {
  const [state, setState] = useState<ListState>(() => states.get(name) ?? { filters: [], search: '', sort: [], openId: null, topRow: 0 });
  const change = (changes: Partial<ListState>) => {
    setState((before) => {
      const next = { ...before, ...changes };
      states.set(name, next);
      return next;
    });
  };
  return [state, change];
}

/** Opens a list with these filters, e.g. from the desk's counts. */
export function presetList(name: string, filters: readonly Filter[]): void {
  states.set(name, { filters, search: '', sort: [], openId: null, topRow: 0 });
}
