// A register as a list: views, search, chips, rows, the record beside them, the foot (design §10).
import type { GridApi } from 'ag-grid-community';
import { Button, Empty } from 'antd';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { ModuleName } from '#shared/contract/index.ts';
import type { Filter, ListGroup, ListInput, Selection } from '#shared/contract/list.ts';
import type { ListName, ViewContent } from '#shared/contract/lists.ts';
import { changingModules } from '#shared/registers/index.ts';
import { useOffice } from '../../session/session.tsx';
import { amountText } from '../../values/amount.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../error-banner.tsx';
import { Picker } from '../pickers/picker.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { useRemembered } from '../../session/use-remembered.ts';
import { useShortcut } from '../use-shortcut.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { exportColumns } from './export-columns.ts';
import { ExportDialog } from './export-dialog.tsx';
import { FilterChips } from './filter-chips.tsx';
import { AddButton } from './add-button.tsx';
import { columnStateOf, layoutShape, rememberedColumns, type RememberedColumn } from './grid-setup.ts';
import { GroupRow } from './group-row.tsx';
import type { RegisterColumn } from './list-columns.ts';
import { useListFocus } from './list-focus.ts';
import { withFilter } from './list-filters.ts';
import type { Grouping } from './list-groups.ts';
import { isListKnown, useListState } from './list-memory.ts';
import { ListViews, type ListView } from './list-views.tsx';
import { createPageFirst } from './page-first.ts';
import { NotListed } from './not-listed.tsx';
import { RegisterGrid } from './register-grid.tsx';
import { SavedViews } from './saved-views.tsx';
import { SearchInput } from './search-input.tsx';
import { useStable } from './use-stable.ts';

interface RegisterListProps<Row> {
  /** Names what is remembered. */
  readonly name: ListName;
  readonly title: string;
  /** A BackTo, for a list that lies under another screen. */
  readonly back?: ReactNode;
  readonly columns: readonly RegisterColumn<Row>[];
  readonly list: (input: ListInput) => Promise<{ readonly rows: readonly Row[] }>;
  readonly count: (selection: Selection) => Promise<{ readonly count: number; readonly amountFen: number | null }>;
  /** By what its rows can be counted, and the call that counts them. */
  readonly groupings?: readonly Grouping[];
  readonly groups?: (input: Selection & { readonly by: string }) => Promise<{ readonly groups: readonly ListGroup[] }>;
  /** Beside those that change its records (shared/registers): whose work its rows show. */
  readonly alsoChangedBy?: readonly ModuleName[];
  readonly views?: readonly ListView[];
  /** 条、件、人. */
  readonly unit: string;
  readonly searchHint: string;
  /** Where Enter opens a record: `/disputes`. */
  readonly path: string;
  /** Verb of Ctrl+N; absent: this register is not added to by hand. */
  readonly addWord?: string;
  /** Where adding begins; absent: at the register's own form. */
  readonly addAt?: string;
  /** More buttons; they get what is selected and filtered. */
  readonly actions?: (state: {
    readonly selection: Selection;
    readonly selectedIds: readonly string[];
    readonly count: number;
  }) => ReactNode;
  /** The record beside the list. */
  readonly beside: (id: string) => ReactNode;
  /** What to do when the register is empty. */
  readonly whenEmpty: ReactNode;
}

/** Of every register on a county's desk: whose row it is. */
const ownerColumn: RegisterColumn<{ readonly ownerName: string | null }> = {
  field: 'ownerName',
  label: '乡镇（街道）',
  width: 130,
  filter: { kind: 'text' },
};

export function RegisterList<Row extends { readonly id: string; readonly ownerName: string | null }>(props: RegisterListProps<Row>) {
  const navigate = useNavigate();
  const { name, path, addWord } = props;
  const { desk } = useOffice();
  const columns = useMemo(
    () => (desk === 'county' ? [ownerColumn as RegisterColumn<Row>, ...props.columns] : props.columns),
    [desk, props.columns],
  );
  const [isFirstSight] = useState(() => !isListKnown(name));
  const [state, change] = useListState(name);
  const [exporting, setExporting] = useState(false);
  const [pickTurn, setPickTurn] = useState(0);
  const [startRow] = useState(state.topRow);
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const [grid, setGrid] = useState<GridApi<Row> | null>(null);
  const [isFilled, setFilled] = useState(false);
  const focus = useListFocus<Row>(state.openId);
  const [remembered, remember, loaded] = useRemembered<RememberedColumn[] | null>(`list.${name}`, null, layoutShape);
  const selection = useMemo<Selection>(() => ({ filters: [...state.filters], search: state.search }), [state.filters, state.search]);
  const [pageFirst] = useState(createPageFirst);
  const askCount = (of: Selection) => pageFirst.afterwards(selection, () => props.count(of));
  const counted = useAnswer(`${name} ${JSON.stringify(selection)}`, () => askCount(selection));
  const { reload } = counted;
  const refresh = useCallback(() => {
    setTurn((before) => before + 1);
    reload();
  }, [reload]);
  const modules: readonly ModuleName[] = [...changingModules(name), ...(props.alsoChangedBy ?? [])];
  useRegisterChanges(modules, refresh);
  useShortcut(
    'escape',
    state.openId === null
      ? null
      : () => {
          change({ openId: null });
        },
  );

  const filter = useStable((column: string, next: Filter | null) => {
    change({ filters: withFilter(state.filters, column, next) });
  });
  const layout = (): RememberedColumn[] =>
    grid === null ? [] : rememberedColumns(grid.getColumnState()).map((column) => ({ ...column, width: Math.round(column.width) }));
  const pickView = useStable((content: ViewContent) => {
    change({ filters: content.filters, search: content.search, groupBy: content.groupBy, topRow: 0 });
    setPickTurn((before) => before + 1);
    if (grid === null || content.columns.length === 0) return;
    grid.applyColumnState({ state: columnStateOf(content.columns, columns), applyOrder: true });
    grid.applyColumnState({
      state: content.sort.map(({ column, direction }, sortIndex) => ({ colId: column, sort: direction, sortIndex })),
      defaultState: { sort: null },
    });
    remember(layout());
  });
  const grouping = props.groupings?.find((candidate) => candidate.by === state.groupBy);
  const { groups } = props;
  const countGroups = groups && ((input: Selection & { readonly by: string }) => pageFirst.afterwards(selection, () => groups(input)));
  const count = counted.value?.count;
  const isEmpty = count === 0;
  const nothingAtAll = isEmpty && state.filters.length === 0 && state.search === '';

  return (
    <div className="register" onKeyDown={focus.onKeyDown} onFocus={focus.onFocus}>
      <div className="register-head">
        {props.back}
        <h1 className="screen-title">{props.title}</h1>
        <ListViews
          views={props.views ?? []}
          filters={state.filters}
          modules={modules}
          count={askCount}
          onPick={(filters) => change({ filters, topRow: 0 })}
        >
          <SavedViews
            list={name}
            opensFirst={isFirstSight && grid !== null}
            onPick={pickView}
            now={() => ({
              filters: [...state.filters],
              search: state.search,
              sort: [...state.sort],
              columns: layout(),
              groupBy: state.groupBy,
            })}
          />
        </ListViews>
      </div>
      <div className="register-tools">
        <div className="tool-group">
          {addWord === undefined ? null : <AddButton word={addWord} to={props.addAt ?? `${path}/new`} />}
          {props.actions?.({ selection, selectedIds, count: count ?? 0 })}
          {grid ? <Button onClick={() => setExporting(true)}>导出表格</Button> : null}
        </div>
        <div className="tool-group tool-group-wide">
          <SearchInput key={pickTurn} value={state.search} hint={props.searchHint} onSearch={(search) => change({ search, topRow: 0 })} />
          <FilterChips list={name} columns={columns} filters={state.filters} onFilter={filter} onClear={() => change({ filters: [] })} />
        </div>
        <div className="tool-group tool-group-end">
          {props.groupings ? (
            <Picker
              plain
              width={120}
              label="分组统计"
              value={state.groupBy ?? ''}
              onChange={(by) => change({ groupBy: by === '' ? null : by })}
              items={[{ value: '', label: '不分组' }, ...props.groupings.map(({ by, label }) => ({ value: by, label: `按${label}分组` }))]}
            />
          ) : null}
          {grid ? (
            <ColumnChooser grid={grid} columns={columns} onChange={() => remember(rememberedColumns(grid.getColumnState()))} />
          ) : null}
        </div>
      </div>
      {grouping && countGroups ? (
        <GroupRow name={name} grouping={grouping} selection={selection} modules={modules} groups={countGroups} onFilter={filter} />
      ) : null}
      <ErrorBanner
        error={error ?? counted.error}
        action={{
          word: '再读一次',
          act: () => {
            setError(null);
            refresh();
          },
        }}
      />
      <div className="register-body">
        <div className="register-grid" ref={focus.place} tabIndex={-1} aria-busy={!isFilled && !isEmpty && error === null}>
          {loaded ? (
            <RegisterGrid<Row>
              columns={columns}
              selection={selection}
              count={count}
              turn={turn}
              list={(input) => pageFirst.page(input, props.list(input))}
              remembered={remembered}
              startRow={startRow}
              openId={state.openId}
              onRemember={remember}
              onFilter={filter}
              onReady={setGrid}
              onRows={(api) => {
                setFilled(true);
                focus.onRows(api);
              }}
              onSelect={setSelectedIds}
              onError={setError}
              onSort={(sort) => change({ sort })}
              onTopRow={(topRow) => change({ topRow })}
              onShow={(openId) => change({ openId })}
              onOpen={(id) => void navigate(`${path}/${id}`)}
            />
          ) : null}
          {isEmpty ? (
            <div className="register-empty">
              <Empty image={null} description={nothingAtAll ? props.whenEmpty : '没有符合条件的记录，可以去掉几个筛选条件再看。'} />
            </div>
          ) : null}
        </div>
        {state.openId !== null && !isEmpty ? (
          <aside className="register-beside" aria-label="选中的记录">
            <NotListed id={state.openId} selection={selection} turn={turn} count={askCount} onClose={() => change({ openId: null })} />
            {props.beside(state.openId)}
          </aside>
        ) : null}
      </div>
      {exporting && grid ? (
        <ExportDialog
          list={name}
          title={props.title}
          selection={selection}
          sort={state.sort}
          columns={exportColumns(columns, layout())}
          tickedIds={selectedIds}
          count={count}
          unit={props.unit}
          onClose={() => setExporting(false)}
        />
      ) : null}
      <footer className="register-foot number">
        <span>{count === undefined ? '正在统计…' : `${count.toLocaleString('zh-CN')} ${props.unit}`}</span>
        {selectedIds.length > 0 ? <span>已选 {selectedIds.length}</span> : null}
        {counted.value && counted.value.amountFen !== null && counted.value.amountFen > 0 ? (
          <span>金额合计 {amountText(counted.value.amountFen)}</span>
        ) : null}
        <span className="spring" />
        <span className="quiet">↑↓ 逐条看，回车打开，空格勾选</span>
      </footer>
    </div>
  );
}
