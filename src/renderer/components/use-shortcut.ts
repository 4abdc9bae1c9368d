import { useEffect, useRef } from 'react';

/**
 * Acts on a key while the screen is open, e.g. `ctrl+s`, `escape`. The latest screen wins: a record beside a list takes
 * Ctrl+S before the list does. Floating dialogues keep Escape for themselves. What lies `above` every screen, as the manual
 * does, comes first whenever it was opened.
 */
export function useShortcut(keys: string, act: (() => void) | null, { above = false }: { readonly above?: boolean } = {}): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const entry: Entry = { keys, above, act: () => latest.current };
    entries.unshift(entry);
    return () => {
      entries.splice(entries.indexOf(entry), 1);
    };
  }, [keys, above]);
}

interface Entry {
  readonly keys: string;
  readonly above: boolean;
  readonly act: () => (() => void) | null;
}

const entries: Entry[] = [];

/** The key as `ctrl+n`; Command counts as Ctrl. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const parts = [
    event.ctrlKey || event.metaKey ? 'ctrl' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey ? 'shift' : '',
    event.key.toLowerCase(),
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** What floats over a screen and keeps Escape for itself: dialogs, lists of pickers, popovers, calendars, menus. */
const floating = [
  '.ant-modal-wrap:not([style*="display: none"])',
  ...['select-dropdown', 'popover', 'picker-dropdown', 'dropdown'].map((part) => `.ant-${part}:not(.ant-${part}-hidden)`),
].join(', ');
let floatedAtKeyDown = false;

/** Whether something that floats lies over the screen now. */
export function somethingFloats(): boolean {
  return document.querySelector(floating) !== null;
}

// Asked before anything hears the key: a menu that Escape closes is gone when the screen hears of it.
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Escape') floatedAtKeyDown = somethingFloats();
  },
  { capture: true },
);

window.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const keys = keysOf(event);
  if (keys === 'escape' && floatedAtKeyDown) return;
  for (const entry of [...entries.filter(({ above }) => above), ...entries.filter(({ above }) => !above)]) {
    if (entry.keys !== keys) continue;
    const act = entry.act();
    if (!act) continue;
    event.preventDefault();
    act();
    return;
  }
});
