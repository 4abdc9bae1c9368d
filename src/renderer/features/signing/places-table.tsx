// The places under the agreement: those that are done with their day, the others to be ticked together with one day.
import { Button, Checkbox, Table } from 'antd';
import { useState } from 'react';
import type { MediationCase } from '#shared/contract/mediation.ts';
import type { SignPlace, SignWay } from '#shared/contract/signing.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { TextPicker } from '../../components/pickers/text-picker.tsx';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAct } from '../../api/use-act.ts';
import { roleWords, signWayWords } from './signing-words.ts';
import { MarkInForce, type Undone } from './mark-in-force.tsx';

interface PlacesTableProps {
  readonly value: MediationCase;
  readonly places: readonly SignPlace[];
  readonly onSaved: () => Promise<void>;
  readonly onUndo: (undone: Undone) => void;
}

interface Tick {
  readonly ticked: boolean;
  readonly way: SignWay;
  readonly acting: string;
}

const ways = (Object.keys(signWayWords) as SignWay[]).map((way) => ({ value: way, label: signWayWords[way] }));

export function PlacesTable({ value, places, onSaved, onUndo }: PlacesTableProps) {
  const [on, setOn] = useState<string | null>(value.agreement?.agreedOn ?? null);
  const [ticks, setTicks] = useState<Readonly<Record<string, Tick>>>({});
  const open = places.filter(({ mark }) => mark === null);
  const tickOf = ({ slot, role }: SignPlace): Tick =>
    ticks[slot] ?? { ticked: true, way: role === 'seal' ? 'seal' : 'signature', acting: '' };
  const set = (place: SignPlace, change: Partial<Tick>) => {
    setTicks({ ...ticks, [place.slot]: { ...tickOf(place), ...change } });
  };
  const chosen = open.filter((place) => tickOf(place).ticked);
  const save = useAct(async () => {
    if (on === null) return;
    await api.signing.mark({
      caseId: value.id,
      marks: chosen.map((place) => ({ slot: place.slot, on, way: tickOf(place).way, acting: tickOf(place).acting.trim() })),
    });
    setTicks({});
    await onSaved();
  });
  const typed = useTypedForm(() => {
    if (on !== null) void save.act();
  });
  return (
    <TypedFields form={typed}>
      <Table<SignPlace>
        size="small"
        rowKey="slot"
        pagination={false}
        dataSource={places}
        columns={[
          {
            title: '签字处',
            render: (_, place) => (
              <>
                <span className="quiet">{roleWords[place.role]}</span> {place.name}
              </>
            ),
          },
          {
            title: '方式',
            width: 110,
            render: (_, place) =>
              place.mark === null ? (
                <Picker
                  size="small"
                  label={`方式 ${place.name}`}
                  value={tickOf(place).way}
                  items={ways}
                  onChange={(way) => set(place, { way })}
                />
              ) : null,
          },
          {
            title: '代签人',
            width: 150,
            render: (_, place) =>
              place.mark === null && place.role === 'party' ? (
                <TextPicker
                  size="small"
                  label={`代签人 ${place.name}`}
                  placeholder="本人"
                  free="不是登记的代理人"
                  max={50}
                  value={tickOf(place).acting}
                  items={actingFor(value, place).map((name) => ({ value: name, label: name }))}
                  onChange={(acting) => set(place, { acting })}
                />
              ) : null,
          },
          {
            title: '登记',
            width: 250,
            render: (_, place) =>
              place.mark === null ? (
                <Checkbox checked={tickOf(place).ticked} onChange={(event) => set(place, { ticked: event.target.checked })}>
                  {tickOf(place).ticked ? '已签' : '还没有签'}
                </Checkbox>
              ) : (
                <MarkInForce mark={place.mark} name={place.name} onUndo={onUndo} />
              ),
          },
        ]}
      />
      <ErrorBanner error={save.error} />
      {open.length === 0 ? null : (
        <div className="signing-acts">
          <span>签字日期</span>
          <DateField past label="签字日期" value={on} onChange={setOn} />
          <Button
            type="primary"
            loading={save.busy}
            disabled={(on === null && !typed.hasUntaken) || chosen.length === 0}
            onClick={typed.submit}
          >
            登记 {chosen.length} 处
          </Button>
          <span className="quiet">日期不同的，先勾这一天的，登记后再登记其余。</span>
        </div>
      )}
    </TypedFields>
  );
}

/** Whoever may sign for a party: its representative and its agents. */
function actingFor({ parties }: MediationCase, { slot }: SignPlace): string[] {
  const party = parties.find(({ id }) => slot === `party:${id}`);
  return party === undefined ? [] : [party.representative, ...party.agents.map(({ name }) => name)].filter((name) => name !== '');
}
