// First what would change, row by row; then the run with its progress; then one undo for all of it.
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { BulkEdit, BulkRow } from '#shared/contract/bulk.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAct } from '../../api/use-act.ts';
import type { BulkTarget } from './bulk-target.ts';
import { BulkPreview } from './bulk-preview.tsx';
import { BulkUndoneNotice, type BulkUndone } from './bulk-undone.tsx';
import { useBulkJob } from './use-bulk-job.ts';

interface BulkRunProps {
  readonly target: BulkTarget;
  /** Says what was chosen: a preview of another choice no longer counts. */
  readonly choice: string;
  /** 修改, 办理: on the button. */
  readonly verb: string;
  /** What the choice still lacks; null: it can be previewed. */
  readonly lacks?: string | null;
  readonly preview: () => Promise<readonly BulkRow[]>;
  readonly run: (
    rows: { id: string; rev: number }[],
    jobId: string,
  ) => Promise<{ readonly edit: BulkEdit | null; readonly refused: number }>;
  /** The controls of the choice. */
  readonly children: ReactNode;
}

export function BulkRun({ target: { entity, module }, choice, verb, lacks = null, preview, run, children }: BulkRunProps) {
  const [shown, setShown] = useState<{ readonly choice: string; readonly rows: readonly BulkRow[] } | null>(null);
  const { jobId, follow } = useBulkJob(module);
  const [done, setDone] = useState<{ readonly edit: BulkEdit | null; readonly refused: number } | null>(null);
  const [undone, setUndone] = useState<BulkUndone | null>(null);
  const rows = shown?.choice === choice ? shown.rows : null;
  const willChange = (rows ?? []).filter((row) => row.refusal === null && row.changes.length > 0);
  const look = useAct(async () => {
    setShown({ choice, rows: await preview() });
  });
  const lookForm = useTypedForm(() => {
    if (lacks === null) void look.act();
  });
  const start = useAct(() =>
    follow(async (id) => {
      setDone(
        await run(
          willChange.map((row) => ({ id: row.id, rev: row.rev })),
          id,
        ),
      );
    }),
  );
  const undo = useAct(() =>
    follow(async (id) => {
      if (done?.edit) setUndone(await api.bulk.undo({ id: done.edit.id, jobId: id }));
    }),
  );
  return (
    <>
      <ErrorBanner error={look.error ?? start.error ?? undo.error} />
      {done === null ? (
        <div className="bulk-choice">
          <TypedFields form={lookForm}>{children}</TypedFields>
          <Button
            type={rows === null ? 'primary' : 'default'}
            disabled={lacks !== null && !lookForm.hasUntaken}
            title={lacks ?? undefined}
            loading={look.busy}
            onClick={lookForm.submit}
          >
            先看改动
          </Button>
        </div>
      ) : null}
      {rows !== null && done === null ? <BulkPreview entity={entity} rows={rows} /> : null}
      {jobId === null ? null : <JobProgress jobId={jobId} title="正在处理" cancelWord="停止" />}
      {rows !== null && done === null ? (
        <div className="bulk-foot">
          <span className="quiet">
            将{verb} {willChange.length} 条，其余 {rows.length - willChange.length}{' '}
            条不动；做完可以整批撤销，以后也能从“以前的批量修改”里撤销
          </span>
          <Button
            type="primary"
            disabled={willChange.length === 0}
            loading={start.busy}
            onClick={() => {
              if (lookForm.pass()) void start.act();
            }}
          >
            {verb}这 {willChange.length} 条
          </Button>
        </div>
      ) : null}
      {undone === null ? null : <BulkUndoneNotice undone={undone} />}
      {done === null || undone !== null ? null : (
        <Alert
          type="success"
          showIcon
          title={`已${verb} ${String(done.edit?.changedCount ?? 0)} 条${done.refused > 0 ? `，${String(done.refused)} 条不合规则没有动` : ''}`}
          action={
            done.edit === null ? undefined : (
              <Button size="small" loading={undo.busy} onClick={() => void undo.act()}>
                撤销这一批
              </Button>
            )
          }
        />
      )}
    </>
  );
}
