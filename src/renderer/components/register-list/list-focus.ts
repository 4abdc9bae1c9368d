// The list under the arrow keys: right after it loaded, from the skip link, from its search and its views.
import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { createRowArrows, stepsOf, takeFocus } from '../row-arrows.ts';
import { takeEarlyArrows } from '../early-arrows.ts';
import { useStable } from './use-stable.ts';

/** Where ↓ and ↑ lead into the rows: the list as a whole, its search and its views. */
const waysIn = '.register-grid, .register-search input, .view';

interface ListFocus<Row> {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onRows: (grid: GridApi<Row>) => void;
}

/** The list takes the focus as soon as it stands, before its rows are in already. */
export function useListFocus<Row>(openId: string | null): ListFocus<Row> {
  const place = useRef<HTMLDivElement>(null);
  const [arrows] = useState(createRowArrows);
  // The grid has its cursor on a row whose cell is still to be drawn, and to take the focus.
  const isUnderWay = useRef(true);
  const go = useStable((grid: GridApi<Row>, keys: readonly string[]) => {
    const at = document.activeElement;
    if (at === null || !(at.matches(waysIn) || (place.current?.contains(at) ?? false))) return;
    // A list that was left with a record open has its cursor there again, drawn or still to be drawn.
    const hasCursor = isUnderWay.current || at.closest('[row-index]') !== null;
    const from = hasCursor ? (grid.getFocusedCell()?.rowIndex ?? null) : null;
    isUnderWay.current = true;
    if (from === null) focusRow(grid, openedRow(grid, openId) + stepsOf(keys.slice(1)));
    else focusRow(grid, from + stepsOf(keys));
  });
  useEffect(() => {
    takeFocus(place.current);
    for (const key of takeEarlyArrows()) arrows.press(key);
  }, [arrows]);
  return {
    place,
    onKeyDown: (event) => {
      if (!entersRows(event)) {
        arrows.forget();
        return;
      }
      event.preventDefault();
      arrows.press(event.key);
    },
    onFocus: ({ target }) => {
      if (target.closest('[row-index]') !== null) isUnderWay.current = false;
    },
    onRows: (grid) => {
      takeFocus(place.current);
      arrows.rowsAreIn((keys) => go(grid, keys));
    },
  };
}

function entersRows({ key, target }: KeyboardEvent<HTMLElement>): boolean {
  return (key === 'ArrowDown' || key === 'ArrowUp') && target instanceof HTMLElement && target.matches(waysIn);
}

/** The row that is open, or the topmost one: the first press enters there, each other one goes on by a row. */
function openedRow<Row>(grid: GridApi<Row>, openId: string | null): number {
  const open = openId === null ? null : (grid.getRowNode(openId)?.rowIndex ?? null);
  return open ?? grid.getFirstDisplayedRowIndex();
}

/** Goes to a row, or to the last one there is in that direction. */
function focusRow<Row>(grid: GridApi<Row>, wanted: number): void {
  const [first] = grid.getAllDisplayedColumns().slice(1);
  const count = grid.getDisplayedRowCount();
  if (!first || count === 0) return;
  const row = Math.min(Math.max(wanted, 0), count - 1);
  grid.ensureIndexVisible(row);
  grid.setFocusedCell(row, first);
}
