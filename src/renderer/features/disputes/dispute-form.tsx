// The dispute's form in the order of the paper: what happened, who, how it was settled, how it was judged.
import { caseSources, eventScales, resolveMethods, riskLevels } from '#shared/codes/index.ts';
import type { Dispute, DisputeFields } from '#shared/contract/disputes.ts';
import { gridThenText } from '#shared/rules/grid-then.ts';
import { isOpen } from '#shared/rules/dispute-life.ts';
import { touchedPeople } from '#shared/rules/number-fields.ts';
import { disputeLabels } from '#shared/words/fields.ts';
import { CoordinateItem } from '../../components/fields/coordinate-item.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { AmountItem, CodeItem, DateItem, NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import { GridPicker, VillagePicker } from '../../components/pickers/place-pickers.tsx';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import './disputes.css';
import { HabitsBar } from './habits-bar.tsx';
import { PartiesGroup } from './parties-group.tsx';
import { PlatformItems } from './platform-items.tsx';
import { ResponsiblesItems } from './responsibles-items.tsx';
import { TypeItems } from './type-items.tsx';

const label = (name: keyof DisputeFields) => disputeLabels[name] ?? name;

interface GroupProps {
  readonly form: RecordForm<DisputeFields>;
}

/** `record`: null for a new one. */
export function DisputeForm({ record, form }: GroupProps & { readonly record: Dispute | null }) {
  return (
    <>
      <BasisGroup form={form} record={record} />
      <PartiesGroup form={form} disputeId={record?.id ?? null} />
      <SettlingGroup form={form} />
      <EvaluationGroup form={form} />
    </>
  );
}

function BasisGroup({ form, record }: GroupProps & { readonly record: Dispute | null }) {
  const { fields, set } = form;
  const then = record !== null && record.gridId === fields.gridId ? record.gridThen : null;
  return (
    <FormGroup anchor="basis" word="基本情况">
      <TextItem
        name="title"
        label={label('title')}
        span={8}
        max={100}
        placeholder="如 王某与李某排水纠纷"
        value={fields.title}
        onChange={(title) => set({ title })}
      />
      <CodeItem name="source" label={label('source')} table={caseSources} value={fields.source} onChange={(source) => set({ source })} />
      <DateItem
        past
        name="acceptedOn"
        label={label('acceptedOn')}
        span={2}
        value={fields.acceptedOn}
        onChange={(date) => set({ acceptedOn: date ?? '' })}
      />
      <DateItem
        past
        name="occurredOn"
        label={label('occurredOn')}
        span={2}
        value={fields.occurredOn}
        onChange={(occurredOn) => set({ occurredOn })}
      />
      <Field name="villageCode" label={label('villageCode')} span={4}>
        <VillagePicker
          label={label('villageCode')}
          value={fields.villageCode}
          onChange={(villageCode) => set(villageCode === fields.villageCode ? {} : { villageCode, gridId: null })}
        />
      </Field>
      <Field name="gridId" label={label('gridId')} span={4} hint={then === null ? undefined : gridThenText(then)}>
        <GridPicker
          label={label('gridId')}
          value={fields.gridId}
          villageCode={fields.villageCode}
          onChange={(grid) => set(grid ? { gridId: grid.id, villageCode: grid.villageCode } : { gridId: null })}
        />
      </Field>
      {record === null ? <HabitsBar form={form} /> : null}
      <TextItem
        name="place"
        label={label('place')}
        span={8}
        max={100}
        hint="与村（社区）至少填一项"
        value={fields.place}
        onChange={(place) => set({ place })}
      />
      <CodeItem name="scale" label={label('scale')} table={eventScales} value={fields.scale} onChange={(scale) => set({ scale })} />
      <TypeItems form={form} />
      <CodeItem
        name="riskLevel"
        label={label('riskLevel')}
        table={riskLevels}
        value={fields.riskLevel}
        onChange={(riskLevel) => set({ riskLevel })}
      />
      <NumberItem
        name="peopleCount"
        label={label('peopleCount')}
        span={2}
        unit="人"
        reading={touchedPeople}
        value={fields.peopleCount}
        onChange={(peopleCount) => set({ peopleCount })}
      />
      <AmountItem
        name="amountFen"
        label={label('amountFen')}
        span={2}
        value={fields.amountFen}
        saved={record !== null}
        onChange={(amountFen) => set({ amountFen })}
      />
      <TextItem
        name="involvedUnit"
        label={label('involvedUnit')}
        span={8}
        max={100}
        value={fields.involvedUnit}
        onChange={(involvedUnit) => set({ involvedUnit })}
      />
      <TextItem
        name="story"
        label={label('story')}
        span={12}
        max={2000}
        lines={3}
        value={fields.story}
        onChange={(story) => set({ story })}
      />
    </FormGroup>
  );
}

function SettlingGroup({ form }: GroupProps) {
  const { fields, set } = form;
  return (
    <FormGroup anchor="settling" word="化解">
      <DateItem
        name="dueOn"
        label={label('dueOn')}
        span={2}
        relative={isOpen(fields.state)}
        value={fields.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <CodeItem
        name="resolveMethod"
        label={label('resolveMethod')}
        span={3}
        groups
        table={resolveMethods}
        value={fields.resolveMethod}
        onChange={(resolveMethod) => set({ resolveMethod })}
      />
      <TextItem
        name="resolveOrganisation"
        label={label('resolveOrganisation')}
        span={3}
        max={100}
        value={fields.resolveOrganisation}
        onChange={(resolveOrganisation) => set({ resolveOrganisation })}
      />
      <DateItem
        past
        name="resolvedOn"
        label={label('resolvedOn')}
        span={2}
        value={fields.resolvedOn}
        onChange={(resolvedOn) => set({ resolvedOn })}
      />
      <ResponsiblesItems form={form} />
      <TextItem
        name="resolution"
        label={label('resolution')}
        span={12}
        max={2000}
        lines={3}
        value={fields.resolution}
        onChange={(resolution) => set({ resolution })}
      />
    </FormGroup>
  );
}

function EvaluationGroup({ form }: GroupProps) {
  const { fields, set } = form;
  return (
    <FormGroup anchor="evaluation" word="考评与其他">
      <DateItem
        past
        name="evaluatedOn"
        label={label('evaluatedOn')}
        span={2}
        value={fields.evaluatedOn}
        onChange={(evaluatedOn) => set({ evaluatedOn })}
      />
      <CoordinateItem
        name="longitude"
        label={label('longitude')}
        span={2}
        axis="longitude"
        value={fields.longitude}
        onChange={(longitude) => set({ longitude })}
      />
      <CoordinateItem
        name="latitude"
        label={label('latitude')}
        span={2}
        axis="latitude"
        value={fields.latitude}
        onChange={(latitude) => set({ latitude })}
      />
      <TextItem name="remark" label={label('remark')} span={6} max={200} value={fields.remark} onChange={(remark) => set({ remark })} />
      <TextItem
        name="evaluation"
        label={label('evaluation')}
        span={12}
        max={2000}
        lines={2}
        value={fields.evaluation}
        onChange={(evaluation) => set({ evaluation })}
      />
      <PlatformItems form={form} />
    </FormGroup>
  );
}
