// The keys of a record's form: Enter saves, Alt with the arrows goes from part to part.
import type { KeyboardEvent } from 'react';

/**
 * What holds in every field, handled on the way down (`onKeyDownCapture`), for a picker takes Enter and, while its list is open
 * or still closing, the arrows for itself. Alt+Down and Alt+Up put the cursor into the next or previous part of the form
 * (`data-part`); Ctrl+Enter saves.
 */
export function formKeys(event: KeyboardEvent<HTMLElement>, save: () => void): void {
  const { currentTarget } = event;
  const target = event.target as Node;
  // A dialog that a field opened has its own keys; while pinyin is being composed all keys belong to it.
  if (!currentTarget.contains(target) || event.nativeEvent.isComposing) return;
  const step = event.altKey ? partSteps.get(event.key) : undefined;
  const isSave = event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey;
  if (step === undefined && !isSave) return;
  event.preventDefault();
  event.stopPropagation();
  if (step !== undefined) goToPart(currentTarget, target, step);
  else save();
}

const partSteps: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** Enter in a field of one line saves; pickers and texts of several lines keep it for themselves. */
export function saveOnEnter(event: KeyboardEvent<HTMLElement>, save: () => void): void {
  if (event.key !== 'Enter' || event.altKey || event.shiftKey) return;
  if (event.defaultPrevented || event.nativeEvent.isComposing || !isOneLine(event.target)) return;
  event.preventDefault();
  save();
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
