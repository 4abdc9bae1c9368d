// 申请、来源 (F3, F4): who asked when and for what; for own initiative and transfers the parties' consent and the letter.
import { Radio } from 'antd';
import { codeName, transferKinds } from '#shared/codes/index.ts';
import type { CaseFields } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { Field } from '../../components/fields/field.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { applicationWords, delegationWords } from './case-words.ts';
import { RequestList } from './request-list.tsx';

export interface CaseItemsProps {
  readonly fields: CaseFields;
  readonly set: (changes: Partial<CaseFields>) => void;
  readonly disputeId: string;
  readonly disabled: boolean;
}

/** Code table case-sources. */
const appliedFor = '1';
const ownInitiative = '2';
const fromCourt = '3';

export function ApplicationItems({ fields, set, disputeId, disabled }: CaseItemsProps) {
  const transferred = fields.source !== appliedFor && fields.source !== ownInitiative;
  return (
    <>
      {fields.source === appliedFor && (
        <>
          <Field name="appliedOn" label="申请日期" span={3}>
            <DateField past label="申请日期" value={fields.appliedOn} disabled={disabled} onChange={(appliedOn) => set({ appliedOn })} />
          </Field>
          <Field name="applicationManner" label="申请方式" span={4}>
            <Radio.Group
              value={fields.applicationManner}
              disabled={disabled}
              onChange={(event) => set({ applicationManner: event.target.value as CaseFields['applicationManner'] })}
              options={(['written', 'oral'] as const).map((manner) => ({ value: manner, label: applicationWords[manner] }))}
            />
          </Field>
          <Field name="requests" label="申请事项" span={12}>
            <RequestList requests={fields.requests} disabled={disabled} onChange={(requests) => set({ requests })} />
          </Field>
        </>
      )}
      {fields.source !== appliedFor && (
        <Field name="consentOn" label="当事人同意调解的日期" span={3}>
          <DateField
            past
            label="当事人同意调解的日期"
            value={fields.consentOn}
            disabled={disabled}
            onChange={(consentOn) => set({ consentOn })}
          />
        </Field>
      )}
      {transferred && <TransferItem fields={fields} set={set} disputeId={disputeId} disabled={disabled} />}
      {fields.source === fromCourt && (
        <Field name="courtDelegation" label="法院交来的方式" span={4} hint="期限从签收材料之日起算">
          <Picker
            label="法院交来的方式"
            disabled={disabled}
            value={fields.courtDelegation}
            items={(['assigned', 'entrustedOrdinary', 'entrustedSummary'] as const).map((way) => ({
              value: way,
              label: delegationWords[way],
            }))}
            onClear={() => set({ courtDelegation: null })}
            onChange={(courtDelegation) => set({ courtDelegation })}
          />
        </Field>
      )}
    </>
  );
}

/** The letter that brought the case, from the register of transfers: number, sender and signing are not typed again. */
function TransferItem({ fields, set, disputeId, disabled }: CaseItemsProps) {
  const transfers = useAnswer(`transfers of ${disputeId}`, () => api.transfers.ofDispute({ id: disputeId }));
  const options = (transfers.value?.rows ?? [])
    .filter(({ direction }) => direction === 'in')
    .map(({ id, kind, fromOrganisation, letterNumber, receivedOn }) => ({
      value: id,
      label: [codeName(transferKinds, kind) ?? '', fromOrganisation, letterNumber, receivedOn === null ? '未签收' : `${receivedOn} 签收`]
        .filter((words) => words !== '')
        .join('，'),
    }));
  return (
    <Field name="transferId" label="移送函件" span={5} hint={options.length === 0 ? '请先在纠纷的“移送”里登记来函' : undefined}>
      <Picker
        label="移送函件"
        disabled={disabled}
        value={fields.transferId}
        items={options}
        onClear={() => set({ transferId: null })}
        onChange={(transferId) => set({ transferId })}
      />
    </Field>
  );
}
