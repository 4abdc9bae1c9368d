import { Input } from 'antd';
import { useState } from 'react';
import { caseForecasts } from '#shared/codes/index.ts';
import type { Danger, MediationCase } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { useAct } from '../../api/use-act.ts';
import { isWholeMoment, MomentField } from './moment-field.tsx';
import { nowMoment } from './step-section.ts';

/** 激化预警 (人民调解法 art. 25): what the case may turn into, and whom the office told when. */
export function DangerDialog({
  value,
  open,
  onClose,
  onSaved,
}: {
  readonly value: MediationCase;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSaved: (value: MediationCase) => void;
}) {
  const [danger, setDanger] = useState<Danger>(
    () => value.danger ?? { noticedAt: nowMoment(), forecast: '', description: '', toldTo: '', toldAt: null, measures: '' },
  );
  const set = (changes: Partial<Danger>) => {
    setDanger({ ...danger, ...changes });
  };
  const { act, busy, error } = useAct(async () => {
    onSaved(await api.mediation.noteDanger({ id: value.id, rev: value.rev, danger }));
    onClose();
  });
  const isToldByHalf = danger.toldAt !== null && !isWholeMoment(danger.toldAt);
  return (
    <FormDialog
      open={open}
      title="激化预警"
      okText="记下"
      cancelText="不记"
      okButtonProps={{ loading: busy, disabled: danger.forecast === '' || !isWholeMoment(danger.noticedAt) || isToldByHalf }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      <p>可能激化、引起治安案件或者刑事案件的，应当及时报告当地公安机关或者有关部门。</p>
      <div className="door-field">
        <span>可能转化为</span>
        <CodePicker
          label="可能转化为"
          table={caseForecasts}
          value={danger.forecast}
          allowClear={false}
          onChange={(forecast) => set({ forecast: forecast ?? '' })}
        />
      </div>
      <div className="door-field">
        <span>发现时间</span>
        <MomentField label="发现时间" value={danger.noticedAt} onChange={(noticedAt) => set({ noticedAt })} />
      </div>
      <label className="door-field">
        <span>情况</span>
        <GrowingText value={danger.description} maxLength={1000} rows={2} onChange={(event) => set({ description: event.target.value })} />
      </label>
      <label className="door-field">
        <span>报告给</span>
        <Input
          value={danger.toldTo}
          maxLength={100}
          placeholder="如：枫桥派出所"
          onChange={(event) => set({ toldTo: event.target.value })}
        />
      </label>
      <div className="door-field">
        <span>报告时间</span>
        <MomentField label="报告时间" value={danger.toldAt ?? 'T'} onChange={(toldAt) => set({ toldAt: toldAt === 'T' ? null : toldAt })} />
      </div>
      {isToldByHalf ? (
        <p className="field-problem" role="alert">
          报告时间要填全日期和时刻；还没有报告的，两格都空着。
        </p>
      ) : null}
      <label className="door-field">
        <span>采取的措施</span>
        <Input value={danger.measures} maxLength={1000} onChange={(event) => set({ measures: event.target.value })} />
      </label>
      <ErrorBanner error={error} />
    </FormDialog>
  );
}
