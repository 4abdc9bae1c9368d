import { PlusOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { educationLevels, nations, partyCategories, partyKinds, sexes } from '#shared/codes/index.ts';
import type { KnownPerson } from '#shared/contract/dispute-entry.ts';
import type { DisputeFields, Party, PartySide } from '#shared/contract/disputes.ts';
import { factsToTake } from '#shared/rules/dispute-copy.ts';
import { idTypesOf, withKind } from '#shared/rules/party-id-types.ts';
import { touchedPeople } from '#shared/rules/number-fields.ts';
import { partyLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormRow } from '../../components/fields/field-place.tsx';
import { focusField } from '../../components/fields/field.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { CodeItem, NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import { withChanged, without } from '../../components/fields/rows.ts';
import { tidyCitizenId, tidyPhone } from '../../values/tidy-person.ts';
import { useAct } from '../../api/use-act.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { AgentsOfParty } from './agents-of-party.tsx';
import { emptyParty } from './dispute-desk.ts';
import { enterKnownPeople, KnownPeople } from './known-people.tsx';
import { useKnownPeople } from './use-known-people.ts';

const mostParties = 50;
const sideOptions: { value: PartySide; label: string }[] = [
  { value: 'applicant', label: '申请方' },
  { value: 'respondent', label: '被申请方' },
  { value: 'third', label: '第三人' },
];
const label = (name: keyof Party) => partyLabels[name] ?? name;

/** As many parties as there are. The first one is the standard's main party. */
export function PartiesGroup({
  form: { fields, set },
  disputeId,
}: {
  readonly form: RecordForm<DisputeFields>;
  readonly disputeId: string | null;
}) {
  const { parties } = fields;
  const add = () => {
    if (parties.length >= mostParties) return;
    set({ parties: [...parties, emptyParty('respondent')] });
    requestAnimationFrame(() => {
      focusField(`parties.${String(parties.length)}.name`);
    });
  };
  useShortcut('alt+p', add);
  return (
    <FormGroup anchor="parties" word="当事人" extra={<span className="quiet">　第一位是报送用的主要当事人；Alt+↓ 到下一位</span>}>
      {parties.map((party, index) => (
        <FormRow key={party.id} id={party.id} path={`parties.${String(index)}`} word={`当事人${String(index + 1)}`}>
          <PartyBlock
            party={party}
            disputeId={disputeId}
            index={index}
            alone={parties.length === 1}
            onChange={(changes) => set({ parties: withChanged(parties, party, changes) })}
            onRemove={() => set({ parties: without(parties, party) })}
            onFirst={() => set({ parties: [party, ...without(parties, party)] })}
          />
        </FormRow>
      ))}
      <div className="party-add" data-field="parties">
        <Button icon={<PlusOutlined />} disabled={parties.length >= mostParties} onClick={add}>
          加一位当事人 Alt+P
        </Button>
      </div>
    </FormGroup>
  );
}

interface PartyBlockProps {
  readonly party: Party;
  /** Null for a new record. */
  readonly disputeId: string | null;
  readonly index: number;
  readonly alone: boolean;
  readonly onChange: (changes: Partial<Party>) => void;
  readonly onRemove: () => void;
  readonly onFirst: () => void;
}

function PartyBlock({ party, disputeId, index, alone, onChange, onRemove, onFirst }: PartyBlockProps) {
  const [within, setWithin] = useState(false);
  const [takenFor, setTakenFor] = useState<string | null>(null);
  const people = useKnownPeople(party, disputeId, within && takenFor !== party.name);
  const path = `parties.${String(index)}`;
  const take = useAct(async ({ register, ids }: KnownPerson) => {
    const facts = await api.disputes.personFacts({ register, ids: [...ids] });
    setTakenFor(facts.name);
    onChange(factsToTake(party, facts));
    requestAnimationFrame(() => {
      focusField(`${path}.phone`);
    });
  });
  return (
    <div
      className="party"
      data-part={path}
      onFocus={() => setWithin(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setWithin(false);
      }}
      onKeyDown={enterKnownPeople}
    >
      <div className="form-grid">
        <PartyFields party={party} path={path} onChange={onChange} />
      </div>
      <ErrorBanner error={take.error} />
      <KnownPeople people={people} onTake={(person) => void take.act(person)} />
      <AgentsOfParty agents={party.agents} party={path} onChange={(agents) => onChange({ agents })} />
      <div className="party-head">
        <b>当事人{index + 1}</b>
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={label('side')}
          value={party.side}
          options={sideOptions}
          onChange={(event) => onChange({ side: event.target.value as PartySide })}
        />
        <span className="spring" />
        {index === 0 ? null : (
          <Button size="small" type="text" onClick={onFirst}>
            排到第一位
          </Button>
        )}
        {alone ? null : (
          <Button size="small" type="text" danger onClick={onRemove}>
            移除
          </Button>
        )}
      </div>
    </div>
  );
}

interface PartyFieldsProps {
  readonly party: Party;
  readonly path: string;
  readonly onChange: (changes: Partial<Party>) => void;
}

function PartyFields({ party, path, onChange }: PartyFieldsProps) {
  const isPerson = party.kind === '01';
  const readIdNumber = (typed: string) => {
    const read = tidyCitizenId(party.idType, typed);
    if (read) onChange({ idNumber: read.idNumber, sex: read.sex });
  };
  return (
    <>
      <TextItem
        name={`${path}.name`}
        label={isPerson ? '姓名' : '名称'}
        span={3}
        max={80}
        value={party.name}
        onChange={(name) => onChange({ name })}
      />
      <CodeItem
        name={`${path}.kind`}
        label={label('kind')}
        span={2}
        allowClear={false}
        table={partyKinds}
        value={party.kind}
        onChange={(kind) => onChange(withKind(party, kind ?? '01'))}
      />
      <CodeItem
        name={`${path}.idType`}
        label={label('idType')}
        span={2}
        allowClear={false}
        table={idTypesOf(party.kind)}
        value={party.idType}
        onChange={(idType) => onChange({ idType: idType ?? '111' })}
      />
      <TextItem
        name={`${path}.idNumber`}
        label={label('idNumber')}
        span={3}
        max={50}
        value={party.idNumber}
        onChange={(idNumber) => onChange({ idNumber })}
        onLeave={readIdNumber}
      />
      <TextItem
        name={`${path}.phone`}
        label={label('phone')}
        span={2}
        max={50}
        value={party.phone}
        onChange={(phone) => onChange({ phone })}
        onLeave={(typed) => onChange({ phone: tidyPhone(typed) })}
      />
      {isPerson ? (
        <>
          <CodeItem
            name={`${path}.sex`}
            label={label('sex')}
            span={2}
            table={sexes}
            value={party.sex}
            onChange={(sex) => onChange({ sex })}
          />
          <CodeItem
            name={`${path}.nation`}
            label={label('nation')}
            span={2}
            table={nations}
            value={party.nation}
            onChange={(nation) => onChange({ nation })}
          />
          <CodeItem
            name={`${path}.category`}
            label={label('category')}
            span={3}
            table={partyCategories}
            value={party.category}
            onChange={(category) => onChange({ category })}
          />
          <CodeItem
            name={`${path}.education`}
            label={label('education')}
            span={3}
            groups
            table={educationLevels}
            value={party.education}
            onChange={(education) => onChange({ education })}
          />
          <TextItem
            name={`${path}.occupation`}
            label={label('occupation')}
            span={2}
            max={30}
            value={party.occupation}
            onChange={(occupation) => onChange({ occupation })}
          />
        </>
      ) : (
        <TextItem
          name={`${path}.representative`}
          label={label('representative')}
          span={5}
          max={50}
          value={party.representative}
          onChange={(representative) => onChange({ representative })}
        />
      )}
      <TextItem
        name={`${path}.address`}
        label={isPerson ? label('address') : '地址'}
        span={isPerson ? 10 : 5}
        max={200}
        value={party.address}
        onChange={(address) => onChange({ address })}
      />
      <NumberItem
        name={`${path}.sideCount`}
        label={label('sideCount')}
        span={2}
        unit="人"
        reading={touchedPeople}
        value={party.sideCount}
        onChange={(sideCount) => onChange({ sideCount })}
      />
    </>
  );
}
