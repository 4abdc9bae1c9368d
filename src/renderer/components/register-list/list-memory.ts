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
  /** By what the rows are counted above the list. */
  readonly groupBy: string | null;
}

const untouched: ListState = { filters: [], search: '', sort: [], openId: null, topRow: 0, groupBy: null };

const states = new Map<string, ListState>();

export function useListState(name: string): [state: ListState, change: (changes: Partial<ListState>) => void] {
  const [state, setState] = useState<ListState>(() => states.get(name) ?? untouched);
  const change = (changes: Partial<ListState>) => {
    setState((before) => {
      const next = { ...before, ...changes };
      states.set(name, next);
      return next;
    });
  };
  return [state, change];
}

/** Whether the list was looked at since the program started: if not, it opens with the person's first view. */
export function isListKnown(name: string): boolean {
  return states.has(name);
}

/** Opens a list with these filters and words, e.g. from the desk's counts. */
export function presetList(name: string, filters: readonly Filter[], search = ''): void {
  states.set(name, { ...untouched, filters, search });
}
