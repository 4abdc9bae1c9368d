import { Button, Tag } from 'antd';
import type { Filter } from '#shared/contract/list.ts';
import type { ListName } from '#shared/contract/lists.ts';
import { findNamedCount } from '#shared/rules/named-counts/index.ts';
import { nameIn } from '#shared/rules/named-counts/named-count.ts';
import { useVillages } from '../pickers/places.ts';
import { filterNameOf, type RegisterColumn } from './list-columns.ts';
import { chipText } from './list-filters.ts';

interface FilterChipsProps<Row> {
  readonly list: ListName;
  readonly columns: readonly RegisterColumn<Row>[];
  readonly filters: readonly Filter[];
  readonly onFilter: (column: string, filter: null) => void;
  readonly onClear: () => void;
}

/** What the list is narrowed to, each part removable. */
export function FilterChips<Row>({ list, columns, filters, onFilter, onClear }: FilterChipsProps<Row>) {
  const villages = useVillages();
  if (filters.length === 0) return null;
  const nameOfVillage = (code: string) => villages.find((village) => village.code === code)?.name ?? code;
  return (
    <span className="chips" role="group" aria-label="筛选条件">
      {filters.map((filter) => {
        const column = columns.find((candidate) => filterNameOf(candidate) === filter.column);
        const id = nameIn(filter);
        const named = id === null ? undefined : findNamedCount(list, id);
        const text =
          named?.word ??
          (filter.column === 'deleted'
            ? '已删除的'
            : chipText(column?.label ?? '（已没有的列）', column?.filter ?? { kind: 'text' }, filter, nameOfVillage));
        return (
          <Tag
            key={filter.column}
            title={named?.meaning}
            closable={{ 'aria-label': `去掉筛选：${text}` }}
            onClose={(event) => {
              event.preventDefault();
              onFilter(filter.column, null);
            }}
          >
            {text}
          </Tag>
        );
      })}
      {filters.length > 1 ? (
        <Button size="small" type="link" onClick={onClear}>
          全部去掉
        </Button>
      ) : null}
    </span>
  );
}
