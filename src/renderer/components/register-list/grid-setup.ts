// AG Grid as all registers use it: only the parts we need (weak PCs read every byte), our colours, Chinese, strict CSP.
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  themeQuartz,
  type ColDef,
  type ColumnState,
  type GridOptions,
} from 'ag-grid-community';
import { cspNonce } from '../../look/csp-nonce.ts';
import { accentColor } from '../../look/theme.ts';
import { plainObject, type Shape } from '../../values/shapes.ts';
import { cellText, isNumeric, type RegisterColumn } from './list-columns.ts';
import { ColumnHeader } from './column-header.tsx';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  RowSelectionModule,
  ColumnApiModule,
  RowApiModule,
  ScrollApiModule,
  EventApiModule,
  LocaleModule,
  CellStyleModule,
  RenderApiModule,
]);

const theme = themeQuartz.withParams({
  accentColor,
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 13,
  headerFontWeight: 600,
  headerBackgroundColor: '#F3F5F8',
  headerTextColor: '#3A4553',
  rowHeight: 32,
  headerHeight: 34,
  spacing: 6,
  cellHorizontalPadding: 8,
  borderColor: '#E1E6EC',
  columnBorder: true,
  headerColumnBorder: true,
  wrapperBorderRadius: 0,
  wrapperBorder: false,
  selectedRowBackgroundColor: '#E4EDF7',
  rowHoverColor: '#F2F6FA',
});

export const blockSize = 100;

export const gridOptions: GridOptions = {
  theme,
  styleNonce: cspNonce,
  localeText: AG_GRID_LOCALE_CN,
  rowModelType: 'infinite',
  cacheBlockSize: blockSize,
  maxBlocksInCache: 20,
  maxConcurrentDatasourceRequests: 2,
  infiniteInitialRowCount: 1,
  animateRows: false,
  suppressNoRowsOverlay: true,
  suppressDragLeaveHidesColumns: true,
  suppressMultiSort: false,
  multiSortKey: 'ctrl',
  rowSelection: { mode: 'multiRow', checkboxes: true, headerCheckbox: false, enableClickSelection: false },
  selectionColumnDef: { width: 38, minWidth: 38, maxWidth: 38, resizable: false, suppressMovable: true, pinned: 'left' },
};

export function columnDefinitions<Row extends { readonly id: string }>(columns: readonly RegisterColumn<Row>[]): ColDef<Row>[] {
  return columns.map((column) => ({
    colId: column.field,
    headerName: column.label,
    width: column.width,
    minWidth: 60,
    ...(column.fills ? { flex: 1, minWidth: column.width } : {}),
    initialHide: column.hidden ?? false,
    sortable: column.sortable ?? true,
    resizable: true,
    comparator: () => 0,
    headerComponent: ColumnHeader,
    headerComponentParams: { register: column },
    // A row that is still being read has no data yet.
    valueGetter: ({ data }) => (data ? cellText(column, data) : ''),
    cellClass: ({ data }) =>
      [isNumeric(column) ? 'number right' : column.show === 'date' ? 'number' : '', (data && column.look?.(data)) ?? ''].filter(
        (name) => name !== '',
      ),
  }));
}

/** What is remembered of the columns: order, width, whether shown, sorting. */
export interface RememberedColumn {
  readonly [key: string]: string | number | boolean | null;
  readonly id: string;
  readonly width: number;
  readonly hide: boolean;
  readonly sort: string | null;
}

/** Columns as an earlier visit left them; undefined: written in another shape, or not one of them shows. */
export const layoutShape: Shape<RememberedColumn[]> = (kept) => {
  if (!Array.isArray(kept)) return undefined;
  const columns = kept.flatMap((each): RememberedColumn[] => {
    const { id, width, hide, sort } = plainObject(each) ?? {};
    if (typeof id !== 'string') return [];
    return [
      { id, width: Number.isFinite(width) ? Number(width) : 0, hide: hide === true, sort: sort === 'asc' || sort === 'desc' ? sort : null },
    ];
  });
  return columns.some(({ hide }) => !hide) ? columns : undefined;
};

export function rememberedColumns(state: readonly ColumnState[]): RememberedColumn[] {
  return state
    .filter(({ colId }) => !colId.startsWith('ag-Grid'))
    .map(({ colId, width, hide, sort }) => ({ id: colId, width: width ?? 0, hide: hide ?? false, sort: sort ?? null }));
}

export function columnStateOf(
  remembered: readonly RememberedColumn[],
  columns: readonly { readonly field: string; readonly fills?: boolean }[],
): ColumnState[] {
  const isKnown = (id: string) => columns.some(({ field }) => field === id);
  // Of a list that has other columns now: one that shows nothing helps nobody.
  if (!remembered.some(({ id, hide }) => !hide && isKnown(id))) return [];
  return remembered.map(({ id, width, hide, sort }) => ({
    colId: id,
    hide,
    sort: sort === 'asc' || sort === 'desc' ? sort : null,
    ...(width > 0 && !columns.some((column) => column.field === id && column.fills === true) ? { width } : {}),
  }));
}
