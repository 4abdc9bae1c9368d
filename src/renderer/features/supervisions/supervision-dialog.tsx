import { Input } from 'antd';
import { useState } from 'react';
import type { Dispute } from '#shared/contract/disputes.ts';
import type { Supervision, SupervisionFields, SupervisionKind } from '#shared/contract/supervisions.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { supervisionProblems } from '#shared/rules/supervision-record.ts';
import { supervisionKindWords } from '#shared/words/supervisions.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { DialogItem } from './dialog-item.tsx';

interface SupervisionDialogProps {
  readonly dispute: Dispute;
  readonly kind: SupervisionKind;
  /** The one that is changed; null begins one. */
  readonly row: Supervision | null;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Begins a supervision or changes a running one. */
export function SupervisionDialog({ dispute, kind, row, onSaved, onClose }: SupervisionDialogProps) {
  const [fields, setFields] = useState<Omit<SupervisionFields, 'startedOn'> & { readonly startedOn: string | null }>(() => fieldsOf(row));
  const set = (changes: Partial<typeof fields>) => {
    setFields({ ...fields, ...changes });
  };
  const { startedOn } = fields;
  const problems =
    startedOn === null
      ? [{ field: 'startedOn', code: 'field.required' }]
      : supervisionProblems({ ...fields, startedOn }, { kind, acceptedOn: dispute.acceptedOn, today: officeToday() });
  const {
    act: save,
    busy,
    error,
  } = useAct(async () => {
    if (startedOn === null) return;
    const written = { ...fields, startedOn };
    await (row === null
      ? api.supervisions.start({ disputeId: dispute.id, kind, fields: written })
      : api.supervisions.change({ id: row.id, rev: row.rev, fields: written }));
    onSaved();
  });
  const led = kind === 'led';
  const line = (name: 'leaderName' | 'leaderPost' | 'unit', label: string, maxLength: number, placeholder = '') => (
    <DialogItem label={label} name={name} problems={problems}>
      <Input
        aria-label={label}
        maxLength={maxLength}
        placeholder={placeholder}
        value={fields[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </DialogItem>
  );
  return (
    <FormDialog
      open
      title={row === null ? `${supervisionKindWords[kind]}：${dispute.title}` : `${supervisionKindWords[kind]} ${row.number}`}
      width={640}
      okText={row === null ? supervisionKindWords[kind] : '保存'}
      cancelText="先不办"
      okButtonProps={{ loading: busy, disabled: problems.length > 0 }}
      onOk={() => void save()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={error} />
      <div className="supervision-pair">
        <DialogItem label={led ? '包案日期' : '挂牌日期'} name="startedOn" problems={problems}>
          <DateField past label={led ? '包案日期' : '挂牌日期'} value={startedOn} onChange={(on) => set({ startedOn: on })} />
        </DialogItem>
        <DialogItem label="预计化解日期" name="expectedOn" problems={problems}>
          <DateField label="预计化解日期" value={fields.expectedOn} onChange={(expectedOn) => set({ expectedOn })} />
        </DialogItem>
        {line('leaderName', led ? '包案领导' : '督办领导', 50)}
        {line('leaderPost', '领导职务', 100)}
      </div>
      {line('unit', '责任单位', 200, '几个单位的，主办的写在最前，用顿号隔开')}
      <DialogItem label="化解方案" name="plan" problems={problems}>
        <GrowingText
          aria-label="化解方案"
          rows={3}
          maxLength={2000}
          value={fields.plan}
          onChange={(event) => set({ plan: event.target.value })}
        />
      </DialogItem>
      <DialogItem label="进度（%）" name="progress" problems={problems}>
        <NumberField
          label="进度（%）"
          reading={wholeFrom(0, 100, '%')}
          value={fields.progress}
          onChange={(progress) => set({ progress: progress ?? 0 })}
        />
      </DialogItem>
    </FormDialog>
  );
}

function fieldsOf(row: Supervision | null): SupervisionFields {
  if (row === null) return { startedOn: officeToday(), leaderName: '', leaderPost: '', unit: '', plan: '', progress: 0, expectedOn: null };
  const { startedOn, leaderName, leaderPost, unit, plan, progress, expectedOn } = row;
  return { startedOn, leaderName, leaderPost, unit, plan, progress, expectedOn };
}
