import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { UnmergeDialog, type MergeConflict, type UnmergeChoices } from './unmerge-dialog.tsx';

/** Which records this one was made of, or into which it went; a merge is undone here. `onUndone` reads the record again. */
export function MergesPanel({
  id,
  rev,
  changed,
  onUndone,
}: {
  readonly id: string;
  readonly rev: number;
  readonly changed: boolean;
  readonly onUndone: () => void;
}) {
  const { message } = App.useApp();
  const { value } = useAnswer(`merges ${id} ${String(rev)}`, async () =>
    (await api.disputes.merges({ id })).rows.filter((row) => row.undoneAt === null),
  );
  const [asked, setAsked] = useState<{ readonly mergeId: string; readonly conflicts: readonly MergeConflict[] } | null>(null);
  const {
    act: undo,
    busy,
    error,
  } = useAct(async (mergeId: string, choices: UnmergeChoices) => {
    await api.disputes.unmerge({ mergeId, choices });
    setAsked(null);
    registerChanged('disputes');
    void message.success('已撤销合并，两件都恢复了');
    onUndone();
  });
  const ask = useAct(async (mergeId: string) => {
    setAsked({ mergeId, conflicts: (await api.disputes.unmergeConflicts({ mergeId })).rows });
  });
  if (!value || value.length === 0) return null;
  return (
    <section className="panel">
      <h2 className="panel-title">合并</h2>
      <ErrorBanner error={error ?? ask.error} />
      {value.map((row) => (
        <div key={row.id} className="double">
          {row.survivorId === id ? (
            <>
              并入了 <Link to={`/disputes/${row.mergedId}`}>{row.mergedTitle}</Link>
            </>
          ) : (
            <>
              已并到 <Link to={`/disputes/${row.survivorId}`}>{row.survivorTitle}</Link>
            </>
          )}
          <p className="quiet">
            {instantText(row.at)}　{row.by}　{row.reason}
          </p>
          <Button
            size="small"
            loading={busy || ask.busy}
            disabled={changed}
            title={changed ? '请先保存' : '两件都回到合并以前；之后改的、与合并无关的内容留着'}
            onClick={() => void ask.act(row.id)}
          >
            撤销合并
          </Button>
        </div>
      ))}
      {asked === null ? null : (
        <UnmergeDialog
          conflicts={asked.conflicts}
          busy={busy}
          onUnmerge={(choices) => void undo(asked.mergeId, choices)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
