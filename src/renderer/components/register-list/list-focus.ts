// The list under the arrow keys: right after it loaded, from the skip link, from its search and its views.
import type { GridApi } from 'ag-grid-community';
import type { KeyboardEvent } from 'react';

/** Focuses the list that was just loaded, unless the person is at work elsewhere on the screen already. */
export function takeFocus(list: HTMLElement | null): void {
  const at = document.activeElement;
  if (at === null || at === document.body || at.closest('.shell-side') !== null) list?.focus({ preventScroll: true });
}

/** ↓ and ↑ on the list as a whole, on its search and on its views. */
export function entersRows(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  return event.target instanceof HTMLElement && event.target.matches('.register-grid, .register-search input, .view');
}

/** Arrows pressed before the rows are in. */
interface WaitingArrows {
  readonly press: (key: string) => void;
  /** How many rows below the first one reached they lead; null: none was pressed. They are forgotten then. */
  readonly take: () => number | null;
}

/** As on rows that are there, the first press enters them and each other one goes on by a row. */
export function createWaitingArrows(): WaitingArrows {
  let steps: number | null = null;
  return {
    press: (key) => {
      steps = steps === null ? 0 : steps + (key === 'ArrowUp' ? -1 : 1);
    },
    take: () => {
      const taken = steps;
      steps = null;
      return taken;
    },
  };
}

/** Goes to the row that is open, or to the topmost one, and `further` rows on, as far as there are any. */
export function focusRow<Row>(grid: GridApi<Row>, openId: string | null, further = 0): void {
  const open = openId === null ? null : (grid.getRowNode(openId)?.rowIndex ?? null);
  const [first] = grid.getAllDisplayedColumns().slice(1);
  const count = grid.getDisplayedRowCount();
  if (!first || count === 0) return;
  const row = Math.min(Math.max((open ?? grid.getFirstDisplayedRowIndex()) + further, 0), count - 1);
  grid.ensureIndexVisible(row);
  grid.setFocusedCell(row, first);
}
