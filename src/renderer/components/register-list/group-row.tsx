// 分组: how many rows there are of each state, village or month; a click filters, a second one takes the filter away.
import type { ModuleName } from '#shared/contract/index.ts';
import type { Filter, ListGroup, Selection } from '#shared/contract/list.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../error-banner.tsx';
import { useGrids, useVillages } from '../pickers/places.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { groupFilter, groupWord, type Grouping } from './list-groups.ts';

interface GroupRowProps {
  readonly name: string;
  readonly grouping: Grouping;
  readonly selection: Selection;
  readonly modules: readonly ModuleName[];
  readonly groups: (input: Selection & { readonly by: string }) => Promise<{ readonly groups: readonly ListGroup[] }>;
  readonly onFilter: (column: string, filter: Filter | null) => void;
}

export function GroupRow({ name, grouping, selection, modules, groups, onFilter }: GroupRowProps) {
  const villages = useVillages();
  const grids = useGrids();
  // A group that is chosen stays beside the others: its own filter does not narrow the groups.
  const others = selection.filters.filter((filter) => filter.column !== grouping.column);
  const { value, error, reload } = useAnswer(`groups ${name} ${grouping.by} ${selection.search} ${JSON.stringify(others)}`, () =>
    groups({ filters: others, search: selection.search, by: grouping.by }),
  );
  useRegisterChanges(modules, reload);
  const chosen = JSON.stringify(selection.filters.find((filter) => filter.column === grouping.column) ?? null);
  const names = {
    village: (code: string) => villages.find((village) => village.code === code)?.name ?? code,
    grid: (id: string) => grids.find((grid) => grid.id === id)?.name ?? '已撤销的网格',
  };
  if (error !== null) return <ErrorBanner error={error} />;
  return (
    <div className="groups" role="group" aria-label={`按${grouping.label}分组`}>
      {value === undefined ? <span className="quiet">正在分组统计…</span> : null}
      {value?.groups.length === 0 ? <span className="quiet">没有符合条件的记录</span> : null}
      {value?.groups.map((group) => {
        const filter = groupFilter(grouping, group);
        const isChosen = JSON.stringify(filter) === chosen;
        return (
          <button
            key={group.value ?? ''}
            type="button"
            className={isChosen ? 'group-chip chosen' : 'group-chip'}
            aria-pressed={isChosen}
            onClick={() => onFilter(grouping.column, isChosen ? null : filter)}
          >
            {groupWord(grouping, group, names)} <span className="number quiet">{group.count.toLocaleString('zh-CN')}</span>
          </button>
        );
      })}
    </div>
  );
}
