// 全部 · 办理中 86 · 超期 3 · 本月 41 · 我的视图
import type { ReactNode } from 'react';
import type { ModuleName } from '#shared/contract/index.ts';
import type { Filter, Selection } from '#shared/contract/list.ts';
import { namedFilter, type NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { useAnswer } from '../../api/use-answer.ts';

export interface ListView {
  readonly word: string;
  readonly filters: readonly Filter[];
  /** What it counts, on hover. */
  readonly meaning?: string;
  /** Shows how many, in the colour of this class. */
  readonly counted?: 'late' | 'plain';
}

/** The view of a named count. */
export function namedView(count: NamedCount, counted?: ListView['counted']): ListView {
  return { word: count.word, meaning: count.meaning, filters: [namedFilter(count)], ...(counted === undefined ? {} : { counted }) };
}

interface ListViewsProps {
  readonly views: readonly ListView[];
  readonly filters: readonly Filter[];
  readonly modules: readonly ModuleName[];
  readonly count: (selection: Selection) => Promise<{ readonly count: number }>;
  readonly onPick: (filters: readonly Filter[]) => void;
  /** What stands behind the views of the list itself. */
  readonly children: ReactNode;
}

export function ListViews({ views, filters, modules, count, onPick, children }: ListViewsProps) {
  const current = JSON.stringify(filters);
  return (
    <nav className="views" aria-label="视图">
      {views.map((view) => (
        <button
          key={view.word}
          type="button"
          title={view.meaning}
          className={JSON.stringify(view.filters) === current ? 'view current' : 'view'}
          onClick={() => onPick(view.filters)}
        >
          {view.word}
          {view.counted ? <ViewCount view={view} late={view.counted === 'late'} modules={modules} count={count} /> : null}
        </button>
      ))}
      {children}
    </nav>
  );
}

function ViewCount({
  view,
  late,
  modules,
  count,
}: { readonly view: ListView; readonly late: boolean } & Pick<ListViewsProps, 'modules' | 'count'>) {
  const { value, reload } = useAnswer(JSON.stringify(view.filters), () => count({ filters: [...view.filters], search: '' }));
  useRegisterChanges(modules, reload);
  if (!value) return null;
  return <span className={late && value.count > 0 ? 'number late' : 'number quiet'}> {value.count.toLocaleString('zh-CN')}</span>;
}
