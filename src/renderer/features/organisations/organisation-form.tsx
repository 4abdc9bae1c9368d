import { committeeKinds, committeeTrades, massOrganisationKinds, organisationKinds, organisationLevels } from '#shared/codes/index.ts';
import type { OrganisationFields } from '#shared/contract/organisations.ts';
import { organisationMembers } from '#shared/rules/number-fields.ts';
import { committeeKind, massKind, professionalCommittee } from '#shared/rules/organisation-record.ts';
import { organisationLabels } from '#shared/words/people-fields.ts';
import { useOffice } from '../../session/session.tsx';
import { CoordinateItem } from '../../components/fields/coordinate-item.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { CodeItem, DateItem, NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import { OrganisationPicker, VillagePicker } from '../../components/pickers/place-pickers.tsx';
import { tidyPhone } from '../../values/tidy-person.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { TermsGroup } from './terms-group.tsx';

interface GroupProps {
  readonly form: RecordForm<OrganisationFields>;
}

const item = (name: keyof OrganisationFields) => ({ name, label: organisationLabels[name] ?? name });

/** @param id null for a new one; it can't stand under itself */
export function OrganisationForm({ form, id }: GroupProps & { readonly id: string | null }) {
  return (
    <>
      <OrganisationGroup form={form} id={id} />
      {form.fields.kind === committeeKind ? <TermsGroup form={form} /> : null}
      <ContactGroup form={form} />
      <WorkGroup form={form} />
    </>
  );
}

function OrganisationGroup({ form: { fields, set }, id }: GroupProps & { readonly id: string | null }) {
  const pickKind = (kind: string) => {
    set({
      kind,
      ...(kind === massKind ? {} : { massKind: null }),
      ...(kind === committeeKind ? {} : { committeeKind: null, committeeTrade: null }),
    });
  };
  return (
    <FormGroup anchor="organisation" word="组织">
      <TextItem {...item('name')} span={6} max={100} value={fields.name} onChange={(name) => set({ name })} />
      <CodeItem
        {...item('kind')}
        span={3}
        allowClear={false}
        table={organisationKinds}
        value={fields.kind}
        onChange={(kind) => pickKind(kind ?? '')}
      />
      <CodeItem {...item('level')} span={3} table={organisationLevels} value={fields.level} onChange={(level) => set({ level })} />
      {fields.kind === committeeKind ? (
        <>
          <CodeItem
            {...item('committeeKind')}
            span={6}
            table={committeeKinds}
            value={fields.committeeKind}
            onChange={(kind) => set({ committeeKind: kind, ...(kind === professionalCommittee ? {} : { committeeTrade: null }) })}
          />
          {fields.committeeKind === professionalCommittee ? (
            <CodeItem
              {...item('committeeTrade')}
              span={6}
              table={committeeTrades}
              value={fields.committeeTrade}
              onChange={(committeeTrade) => set({ committeeTrade })}
            />
          ) : null}
        </>
      ) : null}
      {fields.kind === massKind ? (
        <CodeItem
          {...item('massKind')}
          span={6}
          table={massOrganisationKinds}
          value={fields.massKind}
          onChange={(kind) => set({ massKind: kind })}
        />
      ) : null}
      <Field {...item('parentId')} span={6}>
        <OrganisationPicker
          label={organisationLabels['parentId'] ?? ''}
          value={fields.parentId}
          offers={(organisation) => organisation.id !== id}
          onChange={(parent) => set({ parentId: parent?.id ?? null })}
        />
      </Field>
      <Field {...item('villageCode')} span={3}>
        <VillagePicker
          label={organisationLabels['villageCode'] ?? ''}
          value={fields.villageCode}
          onChange={(villageCode) => set({ villageCode })}
        />
      </Field>
      <TextItem {...item('code')} span={3} max={30} value={fields.code} onChange={(code) => set({ code })} />
      <DateItem past {...item('foundedOn')} span={3} value={fields.foundedOn} onChange={(foundedOn) => set({ foundedOn })} />
      <DateItem {...item('closedOn')} span={3} value={fields.closedOn} onChange={(closedOn) => set({ closedOn })} />
    </FormGroup>
  );
}

function ContactGroup({ form: { fields, set } }: GroupProps) {
  const { divisionCode } = useOffice();
  return (
    <FormGroup anchor="contact" word="联系">
      <TextItem {...item('headName')} span={3} max={50} value={fields.headName} onChange={(headName) => set({ headName })} />
      <TextItem
        {...item('headPhone')}
        span={3}
        max={50}
        value={fields.headPhone}
        onChange={(headPhone) => set({ headPhone })}
        onLeave={(typed) => set({ headPhone: tidyPhone(typed) })}
      />
      <TextItem
        {...item('phone')}
        span={3}
        max={50}
        value={fields.phone}
        onChange={(phone) => set({ phone })}
        onLeave={(typed) => set({ phone: tidyPhone(typed) })}
      />
      <TextItem
        {...item('divisionCode')}
        span={3}
        max={6}
        placeholder={`如 ${divisionCode.slice(0, 6)}`}
        value={fields.divisionCode}
        onChange={(code) => set({ divisionCode: code.normalize('NFKC') })}
      />
      <TextItem {...item('address')} span={6} max={200} value={fields.address} onChange={(address) => set({ address })} />
      <CoordinateItem
        {...item('longitude')}
        span={3}
        axis="longitude"
        value={fields.longitude}
        onChange={(longitude) => set({ longitude })}
      />
      <CoordinateItem {...item('latitude')} span={3} axis="latitude" value={fields.latitude} onChange={(latitude) => set({ latitude })} />
    </FormGroup>
  );
}

function WorkGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="work" word="职责">
      <TextItem
        {...item('composingUnits')}
        span={6}
        max={400}
        lines={2}
        value={fields.composingUnits}
        onChange={(composingUnits) => set({ composingUnits })}
      />
      <TextItem {...item('duties')} span={6} max={1024} lines={2} value={fields.duties} onChange={(duties) => set({ duties })} />
      <TextItem {...item('serviceArea')} span={3} max={100} value={fields.serviceArea} onChange={(serviceArea) => set({ serviceArea })} />
      <TextItem
        {...item('guidingDepartment')}
        span={6}
        max={200}
        value={fields.guidingDepartment}
        onChange={(guidingDepartment) => set({ guidingDepartment })}
      />
      <NumberItem
        {...item('memberCount')}
        span={3}
        unit="人"
        reading={organisationMembers}
        value={fields.memberCount}
        onChange={(memberCount) => set({ memberCount })}
      />
      <TextItem
        {...item('description')}
        span={6}
        max={1000}
        lines={2}
        value={fields.description}
        onChange={(description) => set({ description })}
      />
      <TextItem {...item('remark')} span={6} max={200} value={fields.remark} onChange={(remark) => set({ remark })} />
    </FormGroup>
  );
}
