// 全部 · 办理中 86 · 超期 3 · 本月 41 · 我的视图
import { DownOutlined } from '@ant-design/icons';
import { Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ModuleName } from '#shared/contract/index.ts';
import type { Filter, Selection } from '#shared/contract/list.ts';
import { useRegisterChanges } from '../changes.ts';
import { useAnswer } from '../use-answer.ts';
import { useRemembered } from '../use-remembered.ts';

export interface ListView {
  readonly word: string;
  readonly filters: readonly Filter[];
  /** Shows how many, in the colour of this class. */
  readonly counted?: 'late' | 'plain';
}

interface ListViewsProps {
  readonly name: string;
  readonly views: readonly ListView[];
  readonly filters: readonly Filter[];
  readonly modules: readonly ModuleName[];
  readonly count: (selection: Selection) => Promise<{ readonly count: number }>;
  readonly onPick: (filters: readonly Filter[]) => void;
}

export function ListViews({ name, views, filters, modules, count, onPick }: ListViewsProps) {
  const current = JSON.stringify(filters);
  return (
    <nav className="views" aria-label="视图">
      {views.map((view) => (
        <button key={view.word} type="button" className={JSON.stringify(view.filters) === current ? 'view current' : 'view'} onClick={() => { onPick(view.filters); }}>
          {view.word}
          {view.counted ? <ViewCount view={view} late={view.counted === 'late'} modules={modules} count={count} /> : null}
        </button>
      ))}
      <OwnViews name={name} filters={filters} onPick={onPick} />
    </nav>
  );
}

function ViewCount({ view, late, modules, count }: { readonly view: ListView; readonly late: boolean } & Pick<ListViewsProps, 'modules' | 'count'>) {
  const { value, reload } = useAnswer(JSON.stringify(view.filters), () => count({ filters: [...view.filters], search: '' }));
  useRegisterChanges(modules, reload);
  if (!value) return null;
  return <span className={late && value.count > 0 ? 'number late' : 'number quiet'}> {value.count.toLocaleString('zh-CN')}</span>;
}

interface OwnView {
  readonly [key: string]: string;
  readonly word: string;
  readonly filters: string;
}

/** Filters that the person wants again, under a name of their own. */
function OwnViews({ name, filters, onPick }: Pick<ListViewsProps, 'name' | 'filters' | 'onPick'>) {
  const [views, remember] = useRemembered<OwnView[]>(`views.${name}`, []);
  const [naming, setNaming] = useState(false);
  const [word, setWord] = useState('');
  const keep = () => {
    remember([...views.filter((view) => view.word !== word.trim()), { word: word.trim(), filters: JSON.stringify(filters) }]);
    setNaming(false);
    setWord('');
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...views.map((view) => ({ key: `view ${view.word}`, label: view.word })),
            ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
            { key: 'keep', label: '把现在的筛选存为视图…', disabled: filters.length === 0 },
            ...views.map((view) => ({ key: `drop ${view.word}`, label: `去掉视图“${view.word}”` })),
          ],
          onClick: ({ key }) => {
            if (key === 'keep') {
              setNaming(true);
              return;
            }
            const [verb = '', ...rest] = key.split(' ');
            const chosen = rest.join(' ');
            if (verb === 'drop') {
              remember(views.filter((view) => view.word !== chosen));
              return;
            }
            const view = views.find((candidate) => candidate.word === chosen);
            if (view) onPick(JSON.parse(view.filters) as Filter[]);
          },
        }}
      >
        <button type="button" className="view">我的视图 <DownOutlined /></button>
      </Dropdown>
      <Modal open={naming} title="存为视图" okText="存下" cancelText="不存了" okButtonProps={{ disabled: word.trim() === '' }} onOk={keep} onCancel={() => { setNaming(false); }} width={380} destroyOnHidden>
        <Input autoFocus aria-label="视图名称" placeholder="视图名称，如 枫桥村未结" maxLength={20} value={word} onChange={(event) => { setWord(event.target.value); }} onPressEnter={() => { if (word.trim() !== '') keep(); }} />
      </Modal>
    </>
  );
}
