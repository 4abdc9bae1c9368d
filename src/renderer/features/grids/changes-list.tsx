// The ledger of changes: of one grid beside its form, or of all grids on a screen of its own.
import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { GridChange, GridChangeKind } from '#shared/contract/grid-changes.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { useAnswer } from '../../api/use-answer.ts';

export const changeWords: Readonly<Record<GridChangeKind, string>> = {
  found: '新设',
  rename: '更名',
  renumber: '改编码',
  split: '拆分',
  merge: '合并',
  close: '撤销',
};

export function ChangesList({ gridId, onUndone }: { readonly gridId: string | null; readonly onUndone?: () => void }) {
  const { value, error, reload } = useAnswer(`grid changes ${gridId ?? 'all'}`, () => api.grids.changes({ gridId }));
  const [undoing, setUndoing] = useState<GridChange | null>(null);
  useRegisterChanges(['grids'], reload);
  if (error !== null) return <ErrorBanner error={error} />;
  if (value?.rows.length === 0) return <p className="quiet">没有变动过</p>;
  return (
    <>
      {value?.rows.map((change) => (
        <div key={change.id} className="change-line">
          <b>{changeWords[change.kind]}</b>　<span className="number">{change.changedOn}</span>　{change.document}
          {change.undoneAt === null ? null : <Tag className="chip">已撤回：{change.undoReason}</Tag>}
          {change.isLast ? (
            <Button type="link" size="small" onClick={() => setUndoing(change)}>
              撤回
            </Button>
          ) : null}
          {change.effects.map((effect) => (
            <div key={effect.gridId}>{effectText(effect)}</div>
          ))}
          <div className="quiet">
            {change.madeBy} 办理{change.note === '' ? '' : `；${change.note}`}
          </div>
        </div>
      ))}
      <ReasonDialog
        open={undoing !== null}
        title="撤回这次变动"
        verb="撤回"
        usual={['办错网格', '文件有误', '重复办理']}
        consequence="网格恢复到变动前；这次新设的网格删除，它的编码不再使用。撤回也记入台账。"
        act={async (reason) => {
          if (undoing === null) return;
          await api.grids.undoChange({ id: undoing.id, reason });
          registerChanged('grids');
          onUndone?.();
        }}
        onClose={() => setUndoing(null)}
      />
    </>
  );
}

/** One grid's part of a change in words. */
export function effectText({ before, after, closes, heirName }: GridChange['effects'][number]): string {
  const people = (entry: typeof after) =>
    [entry.households === null ? '' : `${String(entry.households)} 户`, entry.population === null ? '' : `${String(entry.population)} 人`]
      .filter(Boolean)
      .join(' ');
  if (before === null) return `新设 ${after.name}（${after.code}）${people(after)}`;
  if (closes) return `撤销 ${before.name}（${before.code}）${heirName === null ? '，没有承接网格' : `，由 ${heirName} 承接`}`;
  const changes = [
    before.name === after.name ? '' : `更名为 ${after.name}`,
    before.code === after.code ? '' : `编码改为 ${after.code}`,
    people(before) === people(after) ? '' : `${people(before)} → ${people(after)}`,
  ].filter(Boolean);
  return `${before.name}（${before.code}）${changes.length === 0 ? '不变' : changes.join('，')}`;
}
