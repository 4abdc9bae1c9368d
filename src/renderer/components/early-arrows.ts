// ↑ and ↓ pressed between a choice in the menu and the standing of its screen: they mean the screen's rows, not the menu.
import { somethingFloats } from './use-shortcut.ts';

/** Null: nothing is caught. */
let caught: string[] | null = null;

/** From now on until the screen stands, or the person does anything else. */
export function catchEarlyArrows(): void {
  caught = [];
}

/** What was caught, oldest first. Nothing more is caught then: the screen stands. */
export function takeEarlyArrows(): readonly string[] {
  const taken = caught ?? [];
  caught = null;
  return taken;
}

// Before the menu hears of it.
window.addEventListener(
  'keydown',
  (event) => {
    if (caught === null) return;
    if (!isPlainArrow(event) || !isStillAtMenu()) {
      caught = null;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    caught.push(event.key);
  },
  { capture: true },
);
window.addEventListener('pointerdown', () => (caught = null), { capture: true });

function isPlainArrow(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  return (key === 'ArrowDown' || key === 'ArrowUp') && !(ctrlKey || metaKey || altKey || shiftKey);
}

/** The focus is where the choice left it, and no dialog or list of a picker lies over the screen. */
function isStillAtMenu(): boolean {
  const at = document.activeElement;
  return (at === null || at === document.body || at.closest('.shell-side') !== null) && !somethingFloats();
}
