// What was typed and not yet saved, by screen. In memory only: it is personal data and must not outlive the window.
import { useSyncExternalStore } from 'react';

const drafts = new Map<string, unknown>();
const listeners = new Set<() => void>();

export function findDraft(key: string): unknown {
  return drafts.get(key);
}

export function keepDraft(key: string, value: unknown): void {
  const isNew = !drafts.has(key);
  drafts.set(key, value);
  if (isNew) tellAll();
}

export function dropDraft(key: string): void {
  if (drafts.delete(key)) tellAll();
}

export function dropAllDrafts(): void {
  drafts.clear();
  tellAll();
}

/** How many screens hold something unsaved. */
export function useDraftCount(): number {
  return useSyncExternalStore(subscribe, () => drafts.size);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

// The guard: going to another screen loses nothing, closing the window would.
window.addEventListener('beforeunload', (event) => {
  if (drafts.size > 0) event.preventDefault();
});
