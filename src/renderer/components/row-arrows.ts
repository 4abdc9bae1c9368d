// What lists and trees share: they take the focus by themselves, and the arrows before their rows are in.

/** Focuses what was just loaded, unless the person is at work elsewhere on the screen already. */
export function takeFocus(list: HTMLElement | null): void {
  const at = document.activeElement;
  if (at === null || at === document.body || at.closest('.shell-side') !== null) list?.focus({ preventScroll: true });
}

interface RowArrows {
  readonly press: (key: string) => void;
  /** The person does something else: what was kept means nothing any more. */
  readonly forget: () => void;
  /** The rows are there: what was kept goes to them at once, in one, and every later press too. */
  readonly rowsAreIn: (go: (keys: readonly string[]) => void) => void;
}

/** Keeps the presses that come before the rows do: none is lost, whenever between the menu and the rows it was made. */
export function createRowArrows(): RowArrows {
  let kept: string[] = [];
  let go: ((keys: readonly string[]) => void) | null = null;
  return {
    press: (key) => {
      if (go === null) kept.push(key);
      else go([key]);
    },
    forget: () => {
      kept = [];
    },
    rowsAreIn: (next) => {
      go = next;
      const keys = kept;
      kept = [];
      if (keys.length > 0) next(keys);
    },
  };
}

/** By how many rows they lead down. */
export function stepsOf(keys: readonly string[]): number {
  return keys.reduce((steps, key) => steps + (key === 'ArrowUp' ? -1 : 1), 0);
}
