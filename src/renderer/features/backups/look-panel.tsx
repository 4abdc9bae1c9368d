// The last look through the register: when, and what it found.
import { Button } from 'antd';
import { useState } from 'react';
import type { RegisterLook } from '#shared/contract/backups.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { wordErrorCode } from '../../words/errors/index.ts';
import { lookWord } from './backup-words.ts';

interface LookPanelProps {
  readonly look: RegisterLook | null;
  readonly trouble: { readonly at: string; readonly code: string } | null;
  readonly canLook: boolean;
}

export function LookPanel({ look, trouble, canLook }: LookPanelProps) {
  const [jobId, setJobId] = useState<string | null>(null);
  const { act, busy, error } = useAct(async () => {
    const id = newId();
    setJobId(id);
    try {
      await api.backups.lookNow({ jobId: id });
    } finally {
      setJobId(null);
      registerChanged('backups');
    }
  });
  const found = look === null ? null : lookWord(look);
  return (
    <section className="panel" aria-label="登记簿核对">
      <h2 className="panel-title">登记簿核对</h2>
      <p>没有人操作的时候，程序每天把登记簿逐页读一遍，并核对变更记录是否前后相扣。</p>
      <p>
        {look === null || found === null ? (
          <span className="quiet">还没有核对过</span>
        ) : (
          <>
            <span className="number">{instantText(look.at)}</span>　<span className={found.look}>{found.word}</span>
          </>
        )}
      </p>
      {trouble === null ? null : (
        <p className="attention">
          {instantText(trouble.at)} 没有核对成：{wordErrorCode(trouble.code).why}
        </p>
      )}
      <ErrorBanner error={error} />
      {canLook ? (
        <div className="door-choice">
          <Button loading={busy} onClick={() => void act()}>
            立即核对
          </Button>
        </div>
      ) : null}
      {jobId === null ? null : <JobProgress jobId={jobId} title="核对" />}
    </section>
  );
}
