// Under the rows: what will go in, what becomes of those that wait for a person, and the button that does it.
import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { Import, RowChoice } from '#shared/contract/imports.ts';
import { api, ApiError } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { useAct } from '../../api/use-act.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { HandBackButton } from './hand-back-button.tsx';
import { mappingOf, unansweredWords, wishOf } from './sheet-mapping.ts';

export interface CommitProps {
  readonly value: Import;
  readonly onChange: (value: Import) => void;
  readonly onCommitted: (value: Import) => void;
  readonly onPlanChanged: () => void;
}

export type Commit = ReturnType<typeof useCommit>;

export function useCommit({ value, onChange, onCommitted, onPlanChanged }: CommitProps) {
  const [doubtful, setDoubtful] = useState<'take' | 'park'>('park');
  const [jobId, setJobId] = useState('');
  const commit = useAct(async () => {
    const newJob = newId();
    setJobId(newJob);
    try {
      const committed = await api.imports.commit({ id: value.id, planHash: value.planHash ?? '', doubtful, jobId: newJob });
      for (const kind of new Set(value.sheets.filter(({ use }) => use).map(({ kind }) => kind))) if (kind !== null) registerChanged(kind);
      onCommitted(committed);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'imports.plan-changed') {
        // The register moved on since the preview: the same mapping is judged again on the register as it is now.
        onChange(await api.imports.map({ id: value.id, sheets: mappingOf(value.sheets).map(wishOf) }));
        onPlanChanged();
      }
      throw error;
    }
  });
  return { ...commit, doubtful, setDoubtful, jobId };
}

export interface CommitFootProps {
  readonly value: Import;
  readonly commit: Commit;
  /** A row is being mended. */
  readonly busy: boolean;
  readonly onCommit: () => void;
  readonly onColumns: () => void;
  readonly onChooseAll: (choice: RowChoice) => void;
}

export function CommitFoot({ value, commit, busy, onCommit, onColumns, onChooseAll }: CommitFootProps) {
  const { counts } = value;
  const unanswered = unansweredWords(mappingOf(value.sheets));
  const goingIn = counts.good + (commit.doubtful === 'take' ? counts.doubtful - counts.alike : 0);
  if (commit.busy)
    return (
      <footer className="import-foot">
        <JobProgress jobId={commit.jobId} title="正在导入" cancelWord="停止导入" />
      </footer>
    );
  return (
    <footer className="import-foot">
      <ErrorBanner error={commit.error} onClose={commit.clearError} />
      {counts.doubtful > 0 && (
        <label className="import-choice">
          待确认的 {counts.doubtful} 行{counts.alike > 0 && `（${String(counts.alike)} 行像是写了两遍，要逐行确认）`}：
          <Radio.Group
            size="small"
            value={commit.doubtful}
            onChange={(event) => commit.setDoubtful(event.target.value as 'take' | 'park')}
            options={[
              { value: 'park', label: '先搁置，看过再说' },
              { value: 'take', label: '按现在的理解一并导入' },
            ]}
          />
        </label>
      )}
      {counts.changed > 0 && (
        <span className="import-choice">
          与台账不同的 {counts.changed} 行，没选定的先搁置：
          <Button size="small" disabled={busy} onClick={() => onChooseAll('update')}>
            全部更新台账
          </Button>{' '}
          <Button size="small" disabled={busy} onClick={() => onChooseAll('leave')}>
            全部不导入
          </Button>
        </span>
      )}
      <span className="spring" />
      <HandBackButton importId={value.id} disabled={counts.faulty + counts.doubtful + counts.changed + counts.duplicate === 0} />
      {unanswered !== null && (
        <>
          <span className="import-missing">{unanswered}</span>
          <Button onClick={onColumns}>去答复</Button>
        </>
      )}
      <Button
        type="primary"
        disabled={goingIn === 0 || unanswered !== null}
        title={unanswered ?? (goingIn === 0 ? '没有可以导入的行' : '')}
        onClick={onCommit}
      >
        导入 {goingIn.toLocaleString('zh-CN')} 行
      </Button>
    </footer>
  );
}
