import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { codeName, retentionClasses } from '#shared/codes/index.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { RecordSummary } from '../../components/record-summary.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { printRoll, saveRoll } from './handover-roll.ts';
import { standingWords } from './handover-words.ts';

/** The selected dossier beside the list: when and to whom it went, the roll of that handover, the way back. */
export function HandoverBeside({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(id, () => api.handovers.get({ id }));
  useRegisterChanges(['handovers', 'dossiers'], reload);
  if (error !== null)
    return (
      <div className="summary">
        <ErrorBanner error={error} />
      </div>
    );
  if (!value) return null;
  return (
    <RecordSummary
      title={value.title}
      onOpen={() => void navigate(`/papers/dossier/${id}`)}
      lines={[
        { label: '卷号', value: value.caseNumber },
        { label: '立卷日期', value: value.ordinal > 1 ? `${value.boundOn}（第 ${String(value.ordinal)} 次）` : value.boundOn },
        { label: '页数', value: String(value.pages) },
        {
          label: '保管期限',
          value: value.retention === null ? '还没有定' : (codeName(retentionClasses, value.retention) ?? value.retention),
        },
        { label: '移交', value: standingWords[value.standing] },
        { label: '移交日期', value: value.handedOn },
        { label: '接收单位（人）', value: value.receiver },
        { label: '备注', value: value.remark },
      ]}
    >
      {value.handoverId !== null && <HandoverActs handoverId={value.handoverId} />}
      {value.earlier.map(({ handoverId, ordinal, handedOn, receiver }) => (
        <section key={handoverId}>
          <p className="quiet">
            第 {ordinal} 次立的卷已于 {handedOn} 移交{receiver}
          </p>
          <HandoverActs handoverId={handoverId} />
        </section>
      ))}
    </RecordSummary>
  );
}

function HandoverActs({ handoverId }: { readonly handoverId: string }) {
  const [asking, setAsking] = useState(false);
  const print = useAct(async () => {
    await printRoll(handoverId);
  });
  const save = useAct(async () => {
    await saveRoll(handoverId);
  });
  return (
    <>
      <p className="door-choice">
        <Button size="small" loading={print.busy} onClick={() => void print.act()}>
          打印移交清册
        </Button>
        <Button size="small" loading={save.busy} onClick={() => void save.act()}>
          另存清册
        </Button>
        <Button size="small" danger onClick={() => setAsking(true)}>
          撤销这次移交
        </Button>
      </p>
      <ErrorBanner error={print.error ?? save.error} />
      <ReasonDialog
        open={asking}
        title="撤销这次移交"
        consequence="与它同一次移交的卷宗都回到“未移交”；移交过的事留在每个案件的历史里，可以再移交。"
        verb="撤销移交"
        usual={['退回补正', '登记有误']}
        act={async (reason) => {
          await api.handovers.takeBack({ handoverId, reason });
          registerChanged('handovers');
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
