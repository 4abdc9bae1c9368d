import { Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import type { EndManner, MediationCase } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { useAct } from '../../api/use-act.ts';
import { endMannerWords } from './case-words.ts';

const manners = ['notSettled', 'refused', 'termOver', 'withdrawn'] as const;

/**
 * Ends a case without agreement: not settled, refused (人民调解法 art. 17), out of time, taken back. But for the last the parties are told of
 * arbitration, administrative and court routes (art. 26).
 */
export function EndDialog({
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
  const [manner, setManner] = useState<EndManner>('notSettled');
  const [partyId, setPartyId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [endedOn, setEndedOn] = useState<string | null>(officeToday());
  const [byLetter, setByLetter] = useState(false);
  const byParty = manner === 'refused' || manner === 'withdrawn';
  const { act, busy, error } = useAct(async () => {
    const routes = manner === 'withdrawn' ? null : endedOn;
    onSaved(
      await api.mediation.endCase({
        id: value.id,
        rev: value.rev,
        manner,
        partyId: byParty ? partyId : null,
        reason: reason.trim(),
        endedOn,
        routesToldOn: routes,
        routesToldBy: byLetter ? 'letter' : 'oral',
      }),
    );
    registerChanged('disputes');
    onClose();
  });
  const incomplete = reason.trim() === '' || endedOn === null || (byParty && partyId === null);
  return (
    <FormDialog
      open={open}
      title="终止调解"
      okText="终止调解"
      cancelText="继续调解"
      okButtonProps={{ danger: true, loading: busy, disabled: incomplete }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      <p>
        终止以后，这个案件的内容不能再改，并取得卷号归档。
        {manner === 'withdrawn' ? '' : '应当已告知当事人可以通过仲裁、行政、司法等途径维护权利。'}
      </p>
      <Radio.Group
        aria-label="终止方式"
        value={manner}
        onChange={(event) => setManner(event.target.value as EndManner)}
        options={manners.map((one) => ({ value: one, label: endMannerWords[one] }))}
      />
      {byParty && (
        <div className="door-field">
          <span>{manner === 'refused' ? '拒绝的一方' : '撤回的一方'}</span>
          <Picker
            label="哪一方"
            value={partyId}
            items={value.parties.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setPartyId}
          />
        </div>
      )}
      <label className="door-field">
        <span>终止原因</span>
        <Input
          autoFocus
          value={reason}
          maxLength={500}
          placeholder="如：双方对赔偿数额分歧过大，不愿继续调解"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className="door-field">
        <span>{manner === 'withdrawn' ? '撤回日期' : '告知其他途径的日期'}</span>
        <DateField past label={manner === 'withdrawn' ? '撤回日期' : '告知其他途径的日期'} value={endedOn} onChange={setEndedOn} />
      </div>
      {manner !== 'withdrawn' && (
        <Checkbox checked={byLetter} onChange={(event) => setByLetter(event.target.checked)}>
          用终止调解函书面告知
        </Checkbox>
      )}
      <ErrorBanner error={error} />
    </FormDialog>
  );
}
