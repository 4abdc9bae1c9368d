import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';

/** Walks the chain of change records and says whether one was changed, removed or moved. */
export function AuditPanel() {
  const [result, setResult] = useState<{ lines: number; intact: boolean; firstBrokenSeq: number | null } | null>(null);
  const { act, busy, error } = useAct(async () => {
    setResult(await api.audit.verify({}));
  });
  return (
    <section className="panel">
      <h2 className="panel-title">变更记录（管理员）</h2>
      <p>每次登记、修改和删除都留有记录，一条扣一条；中间有一条被改动、抽走或调换，核对时都会发现。</p>
      <ErrorBanner error={error} />
      <div className="door-choice">
        <Button loading={busy} onClick={() => void act()}>
          核对变更记录
        </Button>
        {result === null ? null : result.intact ? (
          <span>共 {result.lines.toLocaleString('zh-CN')} 条，前后相扣，没有被改动。</span>
        ) : (
          <span className="late">第 {result.firstBrokenSeq} 条起对不上：有人在程序之外改动过登记簿。请保留现场并联系上级。</span>
        )}
      </div>
    </section>
  );
}
