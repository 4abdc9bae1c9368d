import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { Training } from '#shared/contract/staff-posts.ts';
import { hoursByYear } from '#shared/rules/training.ts';
import { Field } from '../../components/field.tsx';
import { FormGroup } from '../../components/form-group.tsx';
import { DateItem, TextItem } from '../../components/form-items.tsx';
import { officeToday } from '../../components/office-calendar.ts';
import type { RecordForm } from '../../components/use-record-form.ts';
import { trainingLabels } from '../../words/people-fields.ts';

const mostTrainings = 300;

/** 培训: a line each; the hours of each year are summed. */
export function TrainingGroup({ form: { fields, set } }: { readonly form: RecordForm<StaffFields> }) {
  const { trainings } = fields;
  const place = (next: Training[]) => { set({ trainings: next }); };
  const sums = hoursByYear(trainings).map(({ year, hours }) => `${year} 年 ${String(hours)} 学时`).join('，');
  return (
    <FormGroup anchor="trainings" word="培训" extra={sums === '' ? null : <span className="quiet">　{sums}</span>}>
      {trainings.map((training, index) => {
        const item = (field: keyof Training) => ({ name: `trainings.${String(index)}.${field}`, label: trainingLabels[field] ?? '', required: field !== 'organiser' });
        const change = (changes: Partial<Training>) => { place(trainings.map((each, position) => (position === index ? { ...each, ...changes } : each))); };
        return (
          <div className="form-grid child-line" key={index}>
            <DateItem {...item('heldOn')} span={2} value={training.heldOn} onChange={(heldOn) => { change({ heldOn }); }} />
            <HoursItem {...item('hours')} value={training.hours} onChange={(hours) => { change({ hours }); }} />
            <TextItem {...item('subject')} span={4} max={100} value={training.subject} onChange={(subject) => { change({ subject }); }} />
            <TextItem {...item('organiser')} span={3} max={100} value={training.organiser} onChange={(organiser) => { change({ organiser }); }} />
            <Button className="child-remove" type="text" size="small" danger aria-label={`移除培训${String(index + 1)}`} onClick={() => { place(trainings.filter((_, position) => position !== index)); }}>移除</Button>
          </div>
        );
      })}
      <div className="party-add" data-field="trainings">
        <Button icon={<PlusOutlined />} disabled={trainings.length >= mostTrainings} onClick={() => { place([...trainings, { heldOn: officeToday(), hours: 0, subject: '', organiser: '' }]); }}>加一次培训</Button>
      </div>
    </FormGroup>
  );
}

/** Hours with at most one decimal; what can't be read is not taken. */
function HoursItem({ value, onChange, ...field }: { readonly name: string; readonly label: string; readonly required: boolean; readonly value: number; readonly onChange: (hours: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...field} span={2}>
      <Input
        aria-label={field.label} className="number" inputMode="decimal" maxLength={6}
        value={typed ?? (value === 0 ? '' : String(value))}
        onChange={(event) => {
          const text = event.target.value.normalize('NFKC').replaceAll(/[^\d.]/g, '');
          if (!/^\d{0,4}(?:\.\d?)?$/.test(text)) return;
          setTyped(text);
          onChange(Number(text));
        }}
        onBlur={() => { setTyped(null); }}
      />
    </Field>
  );
}
