import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Responsible } from '#shared/contract/dispute-people.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { responsiblesOf, withResponsibles } from '#shared/rules/dispute-people.ts';
import { disputeLabels, responsibleLabels } from '#shared/words/fields.ts';
import { TextItem } from '../../components/fields/form-items.tsx';
import { tidyCitizenId, tidyPhone } from '../../values/tidy-person.ts';
import { useLines } from '../../components/fields/use-lines.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';

const mostResponsibles = 21;

/** 化解责任人, as many as there are: one line each. The first is the one that is filed upwards. */
export function ResponsiblesItems({ form: { fields, set } }: { readonly form: RecordForm<DisputeFields> }) {
  const people = responsiblesOf(fields);
  const place = (next: readonly Responsible[]) => {
    set(withResponsibles(next));
  };
  const { keys, change: exchange, remove, move } = useLines(people, place);
  const change = (index: number, person: Responsible, changes: Partial<Responsible>) => {
    exchange(index, { ...person, ...changes });
  };
  return (
    <>
      {people.map((person, index) => {
        const path = pathOf(index);
        const label = (field: keyof Responsible) => (index === 0 ? (disputeLabels[path[field]] ?? '') : (responsibleLabels[field] ?? ''));
        return (
          <div className="form-grid responsible" key={keys[index]}>
            <TextItem
              name={path.name}
              label={index === 0 ? label('name') : `责任人${String(index + 1)}`}
              span={2}
              max={50}
              value={person.name}
              onChange={(name) => change(index, person, { name })}
            />
            <TextItem
              name={path.phone}
              label={label('phone')}
              span={2}
              max={50}
              value={person.phone}
              onChange={(phone) => change(index, person, { phone })}
              onLeave={(typed) => change(index, person, { phone: tidyPhone(typed) })}
            />
            <TextItem
              name={path.organisation}
              label={label('organisation')}
              span={3}
              max={100}
              value={person.organisation}
              onChange={(organisation) => change(index, person, { organisation })}
            />
            <TextItem
              name={path.idNumber}
              label={label('idNumber')}
              span={3}
              max={50}
              value={person.idNumber}
              onChange={(idNumber) => change(index, person, { idNumber })}
              onLeave={(typed) => change(index, person, { idNumber: tidyCitizenId('111', typed)?.idNumber ?? typed })}
            />
            <div className="responsible-acts">
              {index === 0 ? (
                <Button
                  icon={<PlusOutlined />}
                  disabled={person.name === '' || people.length >= mostResponsibles}
                  onClick={() => place([...people, { name: '', phone: '', idNumber: '', organisation: '' }])}
                >
                  加责任人
                </Button>
              ) : (
                <>
                  <Button type="text" size="small" onClick={() => move(index, 0)}>
                    排第一
                  </Button>
                  <Button type="text" size="small" danger onClick={() => remove(index)}>
                    移除
                  </Button>
                </>
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}

function pathOf(index: number): Readonly<Record<keyof Responsible, string>> {
  if (index === 0)
    return { name: 'resolverName', phone: 'resolverPhone', organisation: 'resolverOrganisation', idNumber: 'resolverIdNumber' };
  const path = `furtherResponsibles.${String(index - 1)}`;
  return { name: `${path}.name`, phone: `${path}.phone`, organisation: `${path}.organisation`, idNumber: `${path}.idNumber` };
}
