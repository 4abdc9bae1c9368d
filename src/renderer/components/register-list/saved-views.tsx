// 我的视图: filters, words, order and columns under a name, for oneself or the whole office; one of them may open first.
import { DownOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ListName, SavedView, ViewContent } from '#shared/contract/lists.ts';
import { useAccount } from '../../session/session.tsx';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../error-banner.tsx';
import { MenuOfButton } from '../menu-of-button.tsx';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';

interface SavedViewsProps {
  readonly list: ListName;
  /** What the list looks like now. */
  readonly now: () => ViewContent;
  readonly onPick: (content: ViewContent) => void;
  /** Whether the view that opens first may be laid on the list: only on its first sight. */
  readonly opensFirst: boolean;
}

export function SavedViews({ list, now, onPick, opensFirst }: SavedViewsProps) {
  const { isAdministrator } = useAccount();
  const { value, error, reload } = useAnswer(`views ${list}`, () => api.lists.views({ list }));
  const [keeping, setKeeping] = useState(false);
  const views = value?.views ?? [];
  const first = views.find((view) => view.opensFirst);
  const opened = useRef(false);
  useEffect(() => {
    if (!opensFirst || opened.current || value === undefined) return;
    opened.current = true;
    if (first) onPick(first.content);
  }, [opensFirst, value, first, onPick]);
  const change = useAct(async (work: () => Promise<unknown>) => {
    await work();
    reload();
  });
  const own = views.filter((view) => view.mine);
  const others = views.filter((view) => !view.mine);
  const removable = views.filter((view) => view.mine || isAdministrator);
  const entry = (view: SavedView) => ({
    key: `pick ${view.id}`,
    label: (
      <span>
        {view.name}
        {view.opensFirst ? <span className="quiet">　打开时显示</span> : null}
        {view.shared ? <span className="quiet">　{view.mine ? '全办共用' : view.makerName}</span> : null}
      </span>
    ),
  });
  return (
    <>
      <MenuOfButton
        items={[
          ...(own.length > 0 ? [{ type: 'group' as const, label: '我的', children: own.map(entry) }] : []),
          ...(others.length > 0 ? [{ type: 'group' as const, label: '全办共用', children: others.map(entry) }] : []),
          ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
          { key: 'keep', label: '把现在的样子存为视图…' },
          ...(views.length > 0
            ? [
                {
                  key: 'first',
                  label: '打开时显示',
                  children: [
                    { key: 'first none', label: first ? '全部' : '全部 ✓' },
                    ...views.map((view) => ({ key: `first ${view.id}`, label: view.opensFirst ? `${view.name} ✓` : view.name })),
                  ],
                },
              ]
            : []),
          ...(removable.length > 0
            ? [{ key: 'drop', label: '去掉视图', children: removable.map((view) => ({ key: `drop ${view.id}`, label: view.name })) }]
            : []),
        ]}
        onPick={(key) => {
          const [verb, id = ''] = key.split(' ');
          if (verb === 'keep') setKeeping(true);
          else if (verb === 'first') void change.act(() => api.lists.openFirst({ list, id: id === 'none' ? null : id }));
          else if (verb === 'drop') void change.act(() => api.lists.removeView({ id }));
          else onPick(views.find((view) => view.id === id)?.content ?? now());
        }}
      >
        <button type="button" className="view">
          我的视图 <DownOutlined />
        </button>
      </MenuOfButton>
      <ErrorBanner error={error ?? change.error} onClose={change.clearError} />
      {keeping ? (
        <KeepView
          list={list}
          now={now}
          views={own}
          onClose={() => {
            setKeeping(false);
            reload();
          }}
        />
      ) : null}
    </>
  );
}

function KeepView({
  list,
  now,
  views,
  onClose,
}: {
  readonly list: ListName;
  readonly now: () => ViewContent;
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [opensFirst, setOpensFirst] = useState(false);
  const keep = useAct(async () => {
    await api.lists.keepView({ list, name: name.trim(), content: now(), shared, opensFirst });
    onClose();
  });
  const ready = name.trim() !== '';
  return (
    <FormDialog
      open
      title="存为视图"
      okText="存下"
      cancelText="不存了"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={keep.busy}
      onOk={() => void keep.act()}
      onCancel={onClose}
      width={420}
    >
      <p className="quiet">筛选、查找的字、排序、显示的列和分组都会存下。</p>
      <Input
        autoFocus
        aria-label="视图名称"
        placeholder="视图名称，如 枫桥村未结"
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => {
          if (ready) void keep.act();
        }}
      />
      {views.some((view) => view.name === name.trim()) ? <p className="attention">已有同名的视图，存下后会替换它。</p> : null}
      <p>
        <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
          全办共用（同事也能选用）
        </Checkbox>
      </p>
      <p>
        <Checkbox checked={opensFirst} onChange={(event) => setOpensFirst(event.target.checked)}>
          打开这张列表时先显示它
        </Checkbox>
      </p>
      <ErrorBanner error={keep.error} onClose={keep.clearError} />
    </FormDialog>
  );
}
