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

/** Goes to the row that is open, or to the topmost one. */
export function focusRow<Row>(grid: GridApi<Row>, openId: string | null): void {
  const open = openId === null ? null : (grid.getRowNode(openId)?.rowIndex ?? null);
  const [first] = grid.getAllDisplayedColumns().slice(1);
  if (!first || grid.getDisplayedRowCount() === 0) return;
  const row = open ?? grid.getFirstDisplayedRowIndex();
  grid.ensureIndexVisible(row);
  grid.setFocusedCell(row, first);
}
