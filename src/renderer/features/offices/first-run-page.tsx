// First run: look around with the made-up township, or set the own office up.
import { Button, Card } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useSession } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { useAct } from '../../api/use-act.ts';
import { RecoveryPage } from '../recovery/recovery-page.tsx';
import { SetUpForm } from './set-up-form.tsx';

export function FirstRunPage() {
  const { refresh } = useSession();
  const [settingUp, setSettingUp] = useState(false);
  const [recovering, setRecovering] = useState(false);
  if (recovering) return <RecoveryPage isEmpty onOpened={refresh} onBack={() => setRecovering(false)} />;
  return (
    <div className="door door-wide">
      <Card className="door-card">
        <h1 className="door-title">枫桥台账</h1>
        {settingUp ? (
          <SetUpForm onBack={() => setSettingUp(false)} />
        ) : (
          <Choice onSetUp={() => setSettingUp(true)} onRecover={() => setRecovering(true)} />
        )}
      </Card>
    </div>
  );
}

function Choice({ onSetUp, onRecover }: { readonly onSetUp: () => void; readonly onRecover: () => void }) {
  const { refresh, status } = useSession();
  const [jobId, setJobId] = useState<string | null>(null);
  const { act, busy, error } = useAct(async () => {
    const id = newId();
    setJobId(id);
    try {
      await api.offices.startDemo({ jobId: id, desk: status.opensAs });
    } finally {
      setJobId(null);
    }
    await refresh();
  });
  return (
    <>
      <p>这台电脑上还没有登记簿。先建立本单位，或者先用一个虚构的镇看看。</p>
      <ErrorBanner error={error} />
      {jobId !== null ? (
        <JobProgress jobId={jobId} title="正在建示范数据" />
      ) : (
        <div className="door-choice">
          <Button type="primary" size="large" autoFocus onClick={onSetUp}>
            建立本单位
          </Button>
          <Button size="large" loading={busy} onClick={() => void act()}>
            试用示范数据
          </Button>
          <Button size="large" onClick={onRecover}>
            从备份恢复
          </Button>
        </div>
      )}
      <p className="quiet">示范数据：一个虚构的镇，8 个村、40 个网格、3,000 件矛盾纠纷。要正式使用时，换一个数据文件夹重新建立本单位。</p>
    </>
  );
}
