// What was typed and not yet saved, by form. Held here and, two seconds later at most, in the register: encrypted with it,
// each account's own. So it survives a kill of the page or of the program.
import { useSyncExternalStore } from 'react';
import { api, ApiError } from '../api/api.ts';
import { noteTrouble } from '../api/trouble.ts';

interface Draft {
  readonly content: unknown;
  /** When an earlier window kept it; null once something was typed here. */
  readonly keptAt: string | null;
}

/** Below the two seconds that may be lost, with time for the call and the disk. */
const mostWaitMs = 1200;

const drafts = new Map<string, Draft>();
/** The same, as screens list them: another array only when something changed. */
let listed: readonly (Draft & { readonly key: string })[] = [];
/** Forms whose content here is not yet that of the register. */
const unkept = new Set<string>();
const listeners = new Set<() => void>();
let accountId: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> = Promise.resolve();

/** Reads what the account left behind; what stands in this window already is newer. Another account's never shows. */
export async function loadDrafts(ofAccount: string): Promise<void> {
  if (accountId !== ofAccount) clearDrafts();
  accountId = ofAccount;
  const { rows } = await api.drafts.list({});
  for (const { key, content, keptAt } of rows) if (!drafts.has(key)) drafts.set(key, { content, keptAt });
  if (unkept.size > 0) sendLater();
  tellAll();
}

export function findDraft(key: string): unknown {
  return drafts.get(key)?.content;
}

/** When an earlier window kept the draft of a form; null for what was typed in this one. */
export function draftKeptAt(key: string): string | null {
  return drafts.get(key)?.keptAt ?? null;
}

export function keepDraft(key: string, content: unknown): void {
  drafts.set(key, { content, keptAt: null });
  unkept.add(key);
  sendLater();
  tellAll();
}

export function dropDraft(key: string): void {
  if (!drafts.delete(key)) return;
  unkept.add(key);
  void sendNow();
  tellAll();
}

/** Everything to the register now; before signing out. */
export function sendNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  // One after the other: a draft must not come after its being forgotten.
  sending = sending.then(sendUnkept);
  return sending;
}

/** Forgets what stands in this window: the next person at this PC must not find it. The register keeps the account's own. */
export function clearDrafts(): void {
  clearTimeout(timer);
  timer = undefined;
  drafts.clear();
  unkept.clear();
  accountId = null;
  tellAll();
}

/** How many forms hold something unsaved. */
export function useDraftCount(): number {
  return useDrafts().length;
}

/** Every form that holds something unsaved. */
export function useDrafts(): typeof listed {
  return useSyncExternalStore(subscribe, () => listed);
}

function sendLater(): void {
  timer ??= setTimeout(() => void sendNow(), mostWaitMs);
}

async function sendUnkept(): Promise<void> {
  const keys = [...unkept];
  unkept.clear();
  const gone = keys.filter((key) => !drafts.has(key));
  try {
    if (gone.length > 0) await api.drafts.forget({ keys: gone });
    for (const key of keys) {
      const draft = drafts.get(key);
      if (draft) await api.drafts.keep({ key, content: draft.content as never });
    }
  } catch (error) {
    noteTrouble(error);
    for (const key of keys) unkept.add(key);
    // The window still holds everything: tried again when the host or the register is back, else at the next key or sign-in.
    if (error instanceof ApiError && ['host.unreachable', 'register.locked', 'register.closed'].includes(error.code)) sendLater();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tellAll(): void {
  listed = [...drafts].map(([key, draft]) => ({ key, ...draft }));
  for (const listener of listeners) listener();
}

// Only what was typed in the last moment is at risk when the window closes.
window.addEventListener('beforeunload', (event) => {
  if (unkept.size === 0) return;
  void sendNow();
  event.preventDefault();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && unkept.size > 0) void sendNow();
});
