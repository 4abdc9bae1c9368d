// A column's heading: click sorts, the triangle filters.
import { FilterFilled, FilterOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import type { CustomHeaderProps } from 'ag-grid-react';
import { useEffect, useState } from 'react';
import type { Filter } from '#shared/contract/list.ts';
import { FilterEditor } from './filter-editor.tsx';
import { filterNameOf, type RegisterColumn } from './list-columns.ts';

/** What the list hands to its headings. */
export interface HeaderContext {
  readonly filters: readonly Filter[];
  readonly onFilter: (column: string, filter: Filter | null) => void;
}

interface ColumnHeaderProps extends CustomHeaderProps<unknown, HeaderContext> {
  readonly register: RegisterColumn<never>;
}

export function ColumnHeader({ register, column, progressSort, context, displayName }: ColumnHeaderProps) {
  const [direction, setDirection] = useState(() => column.getSort());
  useEffect(() => {
    const hear = () => {
      setDirection(column.getSort());
    };
    column.addEventListener('sortChanged', hear);
    return () => {
      column.removeEventListener('sortChanged', hear);
    };
  }, [column]);
  const sortable = register.sortable !== false;
  return (
    <div className="column-header">
      <button
        type="button"
        className="column-name"
        disabled={!sortable}
        title={sortable ? `按${displayName}排序` : displayName}
        onClick={(event) => progressSort(event.shiftKey)}
      >
        {displayName}
        <span className="column-sort">{direction === 'asc' ? '▲' : direction === 'desc' ? '▼' : ''}</span>
      </button>
      {register.filter ? <FilterButton register={register} kind={register.filter} context={context} /> : null}
    </div>
  );
}

function FilterButton({
  register,
  kind,
  context,
}: {
  readonly register: RegisterColumn<never>;
  readonly kind: NonNullable<RegisterColumn<never>['filter']>;
  readonly context: HeaderContext;
}) {
  const [open, setOpen] = useState(false);
  const name = filterNameOf(register);
  const filter = context.filters.find((candidate) => candidate.column === name);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottom"
      destroyOnHidden
      content={
        <FilterEditor
          column={name}
          label={register.label}
          kind={kind}
          filter={filter}
          onApply={(next) => {
            setOpen(false);
            context.onFilter(name, next);
          }}
        />
      }
    >
      <button
        type="button"
        className={filter ? 'column-filter active' : 'column-filter'}
        aria-label={`筛选${register.label}`}
        title={`筛选${register.label}`}
      >
        {filter ? <FilterFilled /> : <FilterOutlined />}
      </button>
    </Popover>
  );
}
