import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';

/** 延长调解期限: all parties agree, before the term is over (令75 art. 33). */
export function ExtendDialog({
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
  const [consentedOn, setConsentedOn] = useState<string | null>(officeToday());
  const [until, setUntil] = useState<string | null>(null);
  const [consentOf, setConsentOf] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const { act, busy, error } = useAct(async () => {
    if (consentedOn === null || until === null) return;
    onSaved(
      await api.mediation.extendTerm({ id: value.id, rev: value.rev, extension: { consentedOn, until, consentOf, reason: reason.trim() } }),
    );
    onClose();
  });
  const due = value.tasks.find((task) => task.kind === 'mediate')?.dueOn;
  return (
    <FormDialog
      open={open}
      title="延长调解期限"
      okText="延长期限"
      cancelText="不延长"
      okButtonProps={{ loading: busy, disabled: consentedOn === null || until === null }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      {due !== undefined && <p>现在的期限到 {due}。延长要各方当事人在期满以前都同意。</p>}
      <div className="door-field">
        <span>延长到</span>
        <DateField label="延长到" value={until} onChange={setUntil} />
      </div>
      <div className="door-field">
        <span>同意日期</span>
        <DateField past label="同意日期" value={consentedOn} onChange={setConsentedOn} />
      </div>
      <div className="door-field">
        <span>同意的当事人</span>
        <Checkbox.Group
          value={consentOf}
          options={value.parties.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setConsentOf}
        />
      </div>
      <label className="door-field">
        <span>原因</span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      <ErrorBanner error={error} />
    </FormDialog>
  );
}
