// The two classifications side by side: choosing one proposes the other from the office's table, a person confirms the pair.
import { disputeTypes, mediationTypes } from '#shared/codes/index.ts';
import type { TypeMapping } from '#shared/contract/office-settings.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { proposedDisputeType, proposedMediationType } from '#shared/rules/type-mapping.ts';
import { disputeLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { useAccount } from '../../session/session.tsx';
import { CodeItem } from '../../components/fields/form-items.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';

const nothing: TypeMapping = { toMediation: [], toDispute: [] };

export function TypeItems({ form: { fields, set } }: { readonly form: RecordForm<DisputeFields> }) {
  const account = useAccount();
  const { value: mapping = nothing } = useAnswer(
    'type-mapping',
    async () => (await api.settings.versions({ kind: 'type-mapping' })).current as TypeMapping,
  );
  const { disputeType, mediationType } = fields;
  const confirmed = fields.typesConfirmedBy !== '';
  const chooseDispute = (code: string | null) => {
    // What a person has confirmed is not proposed over.
    const proposal =
      code === null || (mediationType !== null && confirmed) ? mediationType : (proposedMediationType(mapping, code) ?? mediationType);
    set({ disputeType: code, mediationType: proposal, typesConfirmedBy: '' });
  };
  const chooseMediation = (code: string | null) => {
    if (disputeType !== null) set({ mediationType: code, typesConfirmedBy: code === null ? '' : account.name });
    else set({ mediationType: code, disputeType: code === null ? null : proposedDisputeType(mapping, code), typesConfirmedBy: '' });
  };
  return (
    <>
      <CodeItem
        name="disputeType"
        label={disputeLabels['disputeType'] ?? ''}
        table={disputeTypes}
        value={disputeType}
        onChange={chooseDispute}
      />
      <CodeItem
        name="mediationType"
        label={disputeLabels['mediationType'] ?? ''}
        table={mediationTypes}
        value={mediationType}
        onChange={chooseMediation}
        hint={
          <TypeHint
            fields={fields}
            unmapped={disputeType !== null && mapping !== nothing && proposedMediationType(mapping, disputeType) === null}
            onConfirm={() => set({ typesConfirmedBy: account.name })}
          />
        }
      />
    </>
  );
}

function TypeHint({
  fields,
  unmapped,
  onConfirm,
}: {
  readonly fields: DisputeFields;
  readonly unmapped: boolean;
  readonly onConfirm: () => void;
}) {
  if (fields.disputeType === null) return null;
  if (fields.mediationType === null) return unmapped ? <>对照表里没有对应的类型，请自己选</> : null;
  if (fields.typesConfirmedBy !== '') return <>{fields.typesConfirmedBy} 已确认</>;
  return (
    <>
      两种类型的对应待确认{' '}
      <button type="button" className="link-button" tabIndex={-1} onClick={onConfirm}>
        确认
      </button>
    </>
  );
}
