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
  const parts = [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '', event.key.toLowerCase()];
  return parts.filter((part) => part !== '').join('+');
}

window.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const keys = keysOf(event);
  if (keys === 'escape' && document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-select-dropdown:not(.ant-select-dropdown-hidden), .ant-popover:not(.ant-popover-hidden), .ant-picker-dropdown:not(.ant-picker-dropdown-hidden)')) return;
  for (const entry of [...entries.filter(({ above }) => above), ...entries.filter(({ above }) => !above)]) {
    if (entry.keys !== keys) continue;
    const act = entry.act();
    if (!act) continue;
    event.preventDefault();
    act();
    return;
  }
});
