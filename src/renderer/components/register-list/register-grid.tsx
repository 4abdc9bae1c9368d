// The rows themselves: read from SQL as one scrolls, walked by arrows, opened by Enter.
import type { CellFocusedEvent, GridApi, IDatasource } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Filter, ListInput, Selection, Sort } from '#shared/contract/list.ts';
import type { HeaderContext } from './column-header.tsx';
import { blockSize, columnDefinitions, columnStateOf, gridOptions, rememberedColumns, type RememberedColumn } from './grid-setup.ts';
import type { RegisterColumn } from './list-columns.ts';

interface RegisterGridProps<Row> {
  readonly columns: readonly RegisterColumn<Row>[];
  readonly selection: Selection;
  /** Rows that match; undefined while they are being counted. */
  readonly count: number | undefined;
  /** Reads the rows again when it changes. */
  readonly turn: number;
  readonly list: (input: ListInput) => Promise<{ readonly rows: readonly Row[] }>;
  readonly remembered: readonly RememberedColumn[] | null;
  readonly startRow: number;
  readonly openId: string | null;
  readonly onRemember: (columns: RememberedColumn[]) => void;
  readonly onFilter: (column: string, filter: Filter | null) => void;
  readonly onSort: (sort: readonly Sort[]) => void;
  readonly onTopRow: (row: number) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  /** A row came under the cursor: its record shows beside the list. */
  readonly onShow: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onError: (error: unknown) => void;
  readonly onReady: (grid: GridApi<Row>) => void;
  /** The first rows are in; on coming back the cursor is at the row that was open. */
  readonly onRows: (grid: GridApi<Row>) => void;
}

export function RegisterGrid<Row extends { readonly id: string }>(props: RegisterGridProps<Row>) {
  const { columns, selection, count, turn, remembered, startRow, onFilter } = props;
  const grid = useRef<GridApi<Row> | null>(null);
  // A list that opens beside a record puts the cursor there once; from the person's first step on it stays where they are.
  const returned = useRef(props.openId === null);
  const filled = useRef(false);
  // The cursor can be on a row that is still being read, the first one or the next block's: its record shows once it is in.
  const waiting = useRef(false);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const definitions = useMemo(() => columnDefinitions(columns), [columns]);
  const datasource = useMemo(() => createDatasource(selection, latest), [selection]);
  const context = useMemo<HeaderContext>(() => ({ filters: selection.filters, onFilter }), [selection.filters, onFilter]);

  // AG Grid gives a heading its context once: new filters must be told.
  useEffect(() => {
    grid.current?.refreshHeader();
  }, [context]);
  useEffect(() => {
    if (count !== undefined) grid.current?.setRowCount(count, true);
  }, [count]);
  useEffect(() => {
    if (turn > 0) grid.current?.refreshInfiniteCache();
  }, [turn]);

  const show = useCallback((event: CellFocusedEvent<Row>) => {
    if (event.rowIndex === null) return;
    returned.current = true;
    const node = event.api.getDisplayedRowAtIndex(event.rowIndex);
    waiting.current = !node?.data;
    if (!node?.data) return;
    if (latest.current.openId !== node.data.id) latest.current.onShow(node.data.id);
  }, []);

  /** The row that was open is under the cursor again. */
  const comeBack = (api: GridApi<Row>) => {
    const { openId } = latest.current;
    if (returned.current || openId === null) return;
    const node = api.getRowNode(openId);
    const [first] = api.getAllDisplayedColumns().slice(1);
    if (!node || node.rowIndex === null || !first) return;
    returned.current = true;
    api.setFocusedCell(node.rowIndex, first);
  };

  return (
    <AgGridReact<Row>
      {...gridOptions}
      columnDefs={definitions}
      context={context}
      datasource={datasource}
      getRowId={({ data }) => data.id}
      onGridReady={({ api }) => {
        grid.current = api;
        props.onReady(api);
        if (remembered) api.applyColumnState({ state: columnStateOf(remembered, columns), applyOrder: true });
        if (count !== undefined) api.setRowCount(count, true);
        if (startRow > 0) api.ensureIndexVisible(startRow, 'top');
      }}
      onColumnResized={({ finished, source, api }) => {
        if (finished && source === 'uiColumnResized') props.onRemember(rememberedColumns(api.getColumnState()));
      }}
      onColumnMoved={({ finished, source, api }) => {
        if (finished && source === 'uiColumnMoved') props.onRemember(rememberedColumns(api.getColumnState()));
      }}
      onSortChanged={({ api, source }) => {
        const state = api.getColumnState();
        props.onSort(sortOf(state));
        if (source === 'uiColumnSorted') props.onRemember(rememberedColumns(state));
      }}
      onBodyScrollEnd={({ api }) => props.onTopRow(api.getFirstDisplayedRowIndex())}
      onSelectionChanged={({ api }) => props.onSelect(api.getSelectedNodes().flatMap((node) => node.data?.id ?? []))}
      onCellFocused={show}
      onModelUpdated={({ api }) => {
        const read = waiting.current ? api.getDisplayedRowAtIndex(api.getFocusedCell()?.rowIndex ?? -1)?.data : undefined;
        if (read) {
          waiting.current = false;
          latest.current.onShow(read.id);
        }
        comeBack(api);
        if (filled.current || !api.getRenderedNodes().some(({ data }) => data !== undefined)) return;
        filled.current = true;
        latest.current.onRows(api);
      }}
      onRowDoubleClicked={({ data }) => {
        if (data) props.onOpen(data.id);
      }}
      onCellKeyDown={({ data, event }) => {
        if (data && event instanceof KeyboardEvent && event.key === 'Enter') props.onOpen(data.id);
      }}
    />
  );
}

function sortOf(
  state: readonly { readonly colId: string; readonly sort?: string | null | undefined; readonly sortIndex?: number | null | undefined }[],
): Sort[] {
  return state
    .filter(({ sort }) => sort === 'asc' || sort === 'desc')
    .sort((one, other) => (one.sortIndex ?? 0) - (other.sortIndex ?? 0))
    .slice(0, 4)
    .map(({ colId, sort }) => ({ column: colId, direction: sort === 'asc' ? 'asc' : 'desc' }));
}

function createDatasource<Row>(selection: Selection, latest: { readonly current: RegisterGridProps<Row> }): IDatasource {
  return {
    getRows(request) {
      const { startRow, sortModel } = request;
      const sort: Sort[] = sortModel
        .slice(0, 4)
        .map(({ colId, sort: direction }) => ({ column: colId, direction: direction === 'asc' ? 'asc' : 'desc' }));
      latest.current.list({ ...selection, sort, offset: startRow, limit: blockSize }).then(
        ({ rows }) => {
          const count = latest.current.selection === selection ? latest.current.count : undefined;
          request.successCallback([...rows], rows.length < blockSize ? startRow + rows.length : (count ?? -1));
        },
        (error: unknown) => {
          request.failCallback();
          latest.current.onError(error);
        },
      );
    },
  };
}
