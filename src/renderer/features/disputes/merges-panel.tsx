import { App, Button } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { registerChanged } from '../../components/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../components/office-calendar.ts';
import { useAct } from '../../components/use-act.ts';
import { useAnswer } from '../../components/use-answer.ts';

/** Which records this one was made of, or into which it went; a merge is undone here. `onUndone` reads the record again. */
export function MergesPanel({ id, rev, changed, onUndone }: { readonly id: string; readonly rev: number; readonly changed: boolean; readonly onUndone: () => void }) {
  const { modal, message } = App.useApp();
  const { value } = useAnswer(`merges ${id} ${String(rev)}`, async () => (await api.disputes.merges({ id })).rows.filter((row) => row.undoneAt === null));
  const { act: undo, busy, error } = useAct(async (mergeId: string) => {
    await api.disputes.unmerge({ mergeId });
    registerChanged('disputes');
    void message.success('已撤销合并，两件都恢复了');
    onUndone();
  });
  if (!value || value.length === 0) return null;
  return (
    <section className="panel">
      <h2 className="panel-title">合并</h2>
      <ErrorBanner error={error} />
      {value.map((row) => (
        <div key={row.id} className="double">
          {row.survivorId === id ? <>并入了 <Link to={`/disputes/${row.mergedId}`}>{row.mergedTitle}</Link></> : <>已并到 <Link to={`/disputes/${row.survivorId}`}>{row.survivorTitle}</Link></>}
          <p className="quiet">{instantText(row.at)}　{row.by}　{row.reason}</p>
          <Button
            size="small"
            loading={busy}
            disabled={changed}
            title={changed ? '请先保存' : '两件都回到合并以前；之后改的、与合并无关的内容留着'}
            onClick={() => {
              modal.confirm({ title: '撤销这次合并', content: '两件都回到合并以前的内容。合并以后改的、与合并无关的项目会留着。', okText: '撤销合并', cancelText: '不撤销', onOk: () => undo(row.id).then(() => undefined) });
            }}
          >
            撤销合并
          </Button>
        </div>
      ))}
    </section>
  );
}
