// A transfer in the order of its papers: the letter, what it is about, signing and deciding, limit and outcome.
import { Radio } from 'antd';
import { feedbackWays, transferKinds, transferResults } from '#shared/codes/index.ts';
import type { TransferDecision, TransferDirection, TransferFields } from '#shared/contract/transfers.ts';
import type { TransferLimits } from '#shared/contract/office-settings.ts';
import { isAway, proposedDueOn } from '#shared/rules/transfer-record.ts';
import { transferLabels } from '#shared/words/fields.ts';
import { Field } from '../../components/fields/field.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { CodeItem, DateItem, TextItem } from '../../components/fields/form-items.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { decisionWords, directionWords } from './transfer-words.ts';

const label = (name: keyof TransferFields) => transferLabels[name] ?? name;
const directions = Object.entries(directionWords).map(([value, word]) => ({ value, label: word }));
const decisions = Object.entries(decisionWords).map(([value, word]) => ({ value, label: word }));

interface FormProps {
  readonly form: RecordForm<TransferFields>;
  readonly limits: TransferLimits;
}

export function TransferForm({ form, limits }: FormProps) {
  return (
    <>
      <LetterGroup form={form} limits={limits} />
      <MatterGroup form={form} limits={limits} />
      <DecisionGroup form={form} limits={limits} />
      <OutcomeGroup form={form} limits={limits} />
    </>
  );
}

/** A changed day or kind moves the limit that the program proposed, never one that a person wrote. */
function withDue(fields: TransferFields, changes: Partial<TransferFields>, limits: TransferLimits): Partial<TransferFields> {
  const isOurs = fields.dueOn === null || fields.dueOn === proposedDueOn(fields, limits);
  return isOurs ? { ...changes, dueOn: proposedDueOn({ ...fields, ...changes }, limits) } : changes;
}

function LetterGroup({ form: { fields, set }, limits }: FormProps) {
  // Our own name stands on the other side when the direction turns.
  const turn = (direction: TransferDirection) => {
    set({ direction, fromOrganisation: fields.toOrganisation, toOrganisation: fields.fromOrganisation });
  };
  return (
    <FormGroup anchor="letter" word={fields.direction === 'in' ? '来函' : '去函'}>
      <Field name="direction" label={label('direction')} span={2}>
        <Radio.Group
          optionType="button"
          aria-label={label('direction')}
          value={fields.direction}
          options={directions}
          onChange={(event) => turn(event.target.value as TransferDirection)}
        />
      </Field>
      <CodeItem
        name="kind"
        label={label('kind')}
        span={2}
        allowClear={false}
        table={transferKinds}
        value={fields.kind === '' ? null : fields.kind}
        onChange={(kind) => set(withDue(fields, { kind: kind ?? '' }, limits))}
      />
      <TextItem
        name="letterNumber"
        label={label('letterNumber')}
        span={4}
        max={60}
        value={fields.letterNumber}
        onChange={(letterNumber) => set({ letterNumber })}
      />
      <TextItem
        name="originalNumber"
        label={label('originalNumber')}
        span={4}
        max={60}
        hint="诉前调号、警情号、信访号"
        value={fields.originalNumber}
        onChange={(originalNumber) => set({ originalNumber })}
      />
      <TextItem
        name="fromOrganisation"
        label={label('fromOrganisation')}
        span={5}
        max={100}
        value={fields.fromOrganisation}
        onChange={(fromOrganisation) => set({ fromOrganisation })}
      />
      <TextItem
        name="toOrganisation"
        label={label('toOrganisation')}
        span={5}
        max={100}
        value={fields.toOrganisation}
        onChange={(toOrganisation) => set({ toOrganisation })}
      />
      <DateItem
        past
        name="sentOn"
        label={label('sentOn')}
        span={2}
        value={fields.sentOn}
        onChange={(sentOn) => set(withDue(fields, { sentOn: sentOn ?? '' }, limits))}
      />
    </FormGroup>
  );
}

function MatterGroup({ form: { fields, set } }: FormProps) {
  return (
    <FormGroup anchor="matter" word="案情" extra={<span className="quiet">　{disputeHint(fields)}</span>}>
      <TextItem name="title" label={label('title')} span={8} max={100} value={fields.title} onChange={(title) => set({ title })} />
      <TextItem name="place" label={label('place')} span={4} max={100} value={fields.place} onChange={(place) => set({ place })} />
      <TextItem
        name="applicantNames"
        label={label('applicantNames')}
        span={6}
        max={200}
        placeholder="几个人用顿号隔开"
        value={fields.applicantNames}
        onChange={(applicantNames) => set({ applicantNames })}
      />
      <TextItem
        name="respondentNames"
        label={label('respondentNames')}
        span={6}
        max={200}
        placeholder="几个人用顿号隔开"
        value={fields.respondentNames}
        onChange={(respondentNames) => set({ respondentNames })}
      />
      <TextItem
        name="matter"
        label={label('matter')}
        span={12}
        max={2000}
        lines={3}
        value={fields.matter}
        onChange={(matter) => set({ matter })}
      />
    </FormGroup>
  );
}

/** What the letter does to its dispute. */
function disputeHint(fields: TransferFields): string {
  if (fields.disputeId === null) return '受理后由这里带出纠纷，不用再填一遍';
  if (fields.direction === 'in') return '已有对应的纠纷';
  return isAway(fields) ? '保存后对应的纠纷是“已移送”；填了结果或不受理，它自动转回来' : '对方已答复，对应的纠纷在本单位手里';
}

function DecisionGroup({ form: { fields, set }, limits }: FormProps) {
  const decide = (decision: TransferDecision) => {
    set(decision === 'pending' ? { decision, decidedOn: null } : { decision, decidedOn: fields.decidedOn ?? officeToday() });
  };
  return (
    <FormGroup anchor="decision" word="签收受理">
      <DateItem
        past
        name="receivedOn"
        label={label('receivedOn')}
        span={2}
        value={fields.receivedOn}
        onChange={(receivedOn) => set(withDue(fields, { receivedOn }, limits))}
      />
      <TextItem
        name="receivedBy"
        label={label('receivedBy')}
        span={2}
        max={50}
        value={fields.receivedBy}
        onChange={(receivedBy) => set({ receivedBy })}
      />
      <DateItem
        past
        name="consentOn"
        label={label('consentOn')}
        span={2}
        value={fields.consentOn}
        onChange={(consentOn) => set({ consentOn })}
      />
      <Field name="decision" label={label('decision')} span={4}>
        <Radio.Group
          optionType="button"
          aria-label={label('decision')}
          value={fields.decision}
          options={decisions}
          onChange={(event) => decide(event.target.value as TransferDecision)}
        />
      </Field>
      <DateItem
        past
        name="decidedOn"
        label={label('decidedOn')}
        span={2}
        value={fields.decidedOn}
        onChange={(decidedOn) => set({ decidedOn })}
      />
      {fields.decision === 'refused' ? (
        <TextItem
          name="refusalReason"
          label={label('refusalReason')}
          span={12}
          max={200}
          value={fields.refusalReason}
          onChange={(refusalReason) => set({ refusalReason })}
        />
      ) : null}
    </FormGroup>
  );
}

function OutcomeGroup({ form: { fields, set } }: FormProps) {
  return (
    <FormGroup anchor="outcome" word="期限与结果">
      <DateItem
        name="dueOn"
        label={label('dueOn')}
        span={2}
        relative={fields.result === null}
        value={fields.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <DateItem
        name="extendedTo"
        label={label('extendedTo')}
        span={2}
        value={fields.extendedTo}
        onChange={(extendedTo) => set({ extendedTo })}
      />
      <DateItem
        past
        name="extensionConsentOn"
        label={label('extensionConsentOn')}
        span={2}
        value={fields.extensionConsentOn}
        onChange={(extensionConsentOn) => set({ extensionConsentOn })}
      />
      <CodeItem
        name="result"
        label={label('result')}
        span={4}
        table={transferResults}
        value={fields.result}
        onChange={(result) => set({ result, resultOn: result === null ? null : (fields.resultOn ?? officeToday()) })}
      />
      <DateItem
        past
        name="resultOn"
        label={label('resultOn')}
        span={2}
        value={fields.resultOn}
        onChange={(resultOn) => set({ resultOn })}
      />
      <DateItem
        past
        name="feedbackOn"
        label={label('feedbackOn')}
        span={2}
        value={fields.feedbackOn}
        onChange={(feedbackOn) => set({ feedbackOn })}
      />
      <CodeItem
        name="feedbackWay"
        label={label('feedbackWay')}
        span={2}
        table={feedbackWays}
        value={fields.feedbackWay}
        onChange={(feedbackWay) => set({ feedbackWay })}
      />
      <TextItem
        name="feedbackReceipt"
        label={label('feedbackReceipt')}
        span={4}
        max={60}
        placeholder="回执号或对方接收人"
        value={fields.feedbackReceipt}
        onChange={(feedbackReceipt) => set({ feedbackReceipt })}
      />
      <TextItem name="remark" label={label('remark')} span={4} max={200} value={fields.remark} onChange={(remark) => set({ remark })} />
    </FormGroup>
  );
}
