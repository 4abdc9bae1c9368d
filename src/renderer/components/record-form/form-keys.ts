// The keys of a record's form: Enter saves, Alt with the arrows goes from part to part.
import type { KeyboardEvent } from 'react';

/**
 * Enter in a field of one line saves, Ctrl+Enter everywhere; pickers and texts of several lines keep Enter for themselves.
 * Alt+Down and Alt+Up put the cursor into the next or previous part of the form (`data-part`).
 */
export function formKeys(event: KeyboardEvent<HTMLElement>, save: () => void): void {
  // While pinyin is being composed Enter belongs to it.
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { target, currentTarget } = event;
  if (event.key === 'Enter' && !event.altKey && !event.shiftKey && (event.ctrlKey || isOneLine(target))) {
    event.preventDefault();
    save();
  } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    goToPart(currentTarget, target as Node, event.key === 'ArrowDown' ? 1 : -1);
  }
}

/** Dates and amounts settle when the cursor leaves them: it leaves and comes back, then `act` sees what was typed. */
export function settleTyping(act: () => void): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at !== document.body) {
    at.blur();
    at.focus();
  }
  setTimeout(act);
}

function isOneLine(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement && ['text', 'tel', 'number'].includes(target.type) && target.getAttribute('role') !== 'combobox'
  );
}

function goToPart(form: HTMLElement, at: Node, step: 1 | -1): void {
  const marked = [...form.querySelectorAll<HTMLElement>('[data-part]')];
  // A group of parts, as the parties are, is none itself.
  const parts = marked.filter((part) => part.querySelector('[data-part]') === null);
  const current = parts.findIndex((part) => part.contains(at));
  const next = parts[Math.min(parts.length - 1, Math.max(0, current + step))];
  next?.scrollIntoView({ block: 'nearest' });
  next?.querySelector<HTMLElement>('.field input, .field textarea')?.focus();
}
