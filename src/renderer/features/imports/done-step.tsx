// After the import: how many went in, what was put aside and why, the way back.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Import } from '#shared/contract/imports.ts';
import { registerWord } from '#shared/registers/index.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { HandBackButton } from './hand-back-button.tsx';
import { KeptRows } from './kept-rows.tsx';

export function DoneStep({ value, onChange }: { readonly value: Import; readonly onChange: (value: Import) => void }) {
  const navigate = useNavigate();
  const waiting = useAnswer('imports waiting', () => api.imports.list({ limit: 50 }));
  const next = waiting.value?.rows.find((other) => other.id !== value.id && (other.state === 'mapping' || other.state === 'ready'));
  const kinds = [...new Set(value.sheets.flatMap(({ use, kind }) => (use && kind !== null ? [kind] : [])))];
  return (
    <div className="import-body">
      <section className="panel import-result" aria-label="导入结果">
        <p className="import-result-line">{resultLine(value)}</p>
        <div className="import-actions">
          {next && (
            <Button type="primary" onClick={() => void navigate(`/imports/${next.id}`)}>
              接着核对 {next.fileName}
            </Button>
          )}
          {value.state === 'committed' &&
            kinds.map((kind) => (
              <Button key={kind} {...(next ? {} : { type: 'primary' as const })} onClick={() => void navigate(`/${kind}`)}>
                查看{registerWord(kind)}台账
              </Button>
            ))}
          <BackTo address="/imports" place="导入" />
          {value.state === 'committed' && <HandBackButton importId={value.id} disabled={value.counts.parked === 0} />}
          <span className="spring" />
          {value.state === 'committed' && value.counts.taken > 0 && <UndoButton value={value} onUndone={onChange} />}
        </div>
      </section>
      {value.state === 'committed' && value.counts.parked + value.counts.left > 0 && <KeptRows value={value} onChange={onChange} />}
    </div>
  );
}

function resultLine({ state, counts }: Import): string {
  if (state === 'undone') return '这次导入已整批撤销，导入的记录都已移出台账。';
  if (state === 'dropped') return '这次导入已放弃，台账没有改动。';
  const parts = [
    `已导入 ${counts.taken.toLocaleString('zh-CN')} 行`,
    counts.parked === 0 ? '没有搁置的行' : `搁置 ${counts.parked.toLocaleString('zh-CN')} 行`,
    ...(counts.duplicate === 0 ? [] : [`其中 ${counts.duplicate.toLocaleString('zh-CN')} 行台账已有，不用处理`]),
    ...(counts.left === 0 ? [] : [`不导入 ${counts.left.toLocaleString('zh-CN')} 行`]),
  ];
  return `共 ${counts.rows.toLocaleString('zh-CN')} 行：${parts.join('，')}。`;
}

function UndoButton({ value, onUndone }: { readonly value: Import; readonly onUndone: (value: Import) => void }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { act, busy, error } = useAct(async () => {
    const undone = await api.imports.undo({ id: value.id, reason: reason.trim() });
    for (const { use, kind } of value.sheets) if (use && kind !== null) registerChanged(kind);
    setAsking(false);
    onUndone(undone);
  });
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        撤销整次导入
      </Button>
      <FormDialog
        open={asking}
        title={`撤销导入 ${value.fileName}？`}
        okText={`移出这 ${String(value.counts.taken)} 条记录`}
        cancelText="不撤销"
        okButtonProps={{ danger: true, loading: busy, disabled: reason.trim() === '' }}
        onOk={() => void act()}
        onCancel={() => setAsking(false)}
      >
        <p>这次导入的 {value.counts.taken} 条记录将移出台账。导入以后被修改或报送过的，不能整批撤销。</p>
        <label className="door-field">
          <span>撤销原因</span>
          <Input
            value={reason}
            maxLength={200}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
            placeholder="如：选错了月份的表"
          />
        </label>
        <ErrorBanner error={error} />
      </FormDialog>
    </>
  );
}
