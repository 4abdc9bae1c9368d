import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { Training } from '#shared/contract/staff-posts.ts';
import { trainingHours } from '#shared/rules/number-fields.ts';
import { hoursByYear } from '#shared/rules/training.ts';
import { trainingLabels } from '#shared/words/people-fields.ts';
import { FormRow } from '../../components/fields/field-place.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { DateItem, NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { rowKey, withChanged, without } from '../../components/fields/rows.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';

const mostTrainings = 300;
/** A training of no hours is none. */
const hoursHeld = { ...trainingHours, minimum: 0.1 };

/** 培训: a line each; the hours of each year are summed. */
export function TrainingGroup({ form: { fields, set } }: { readonly form: RecordForm<StaffFields> }) {
  const { trainings } = fields;
  const place = (next: Training[]) => {
    set({ trainings: next });
  };
  const sums = hoursByYear(trainings)
    .map(({ year, hours }) => `${year} 年 ${String(hours)} 学时`)
    .join('，');
  return (
    <FormGroup anchor="trainings" word="培训" extra={sums === '' ? null : <span className="quiet">　{sums}</span>}>
      {trainings.map((training, index) => {
        const item = (field: keyof Training) => ({ name: `trainings.${String(index)}.${field}`, label: trainingLabels[field] ?? '' });
        const change = (changes: Partial<Training>) => {
          place(withChanged(trainings, training, changes));
        };
        return (
          <FormRow key={rowKey(training)} id={rowKey(training)} path={`trainings.${String(index)}`} word={`培训${String(index + 1)}`}>
            <div className="form-grid child-line">
              <DateItem past {...item('heldOn')} span={2} value={training.heldOn} onChange={(heldOn) => change({ heldOn })} />
              <NumberItem
                {...item('hours')}
                span={2}
                reading={hoursHeld}
                value={training.hours === 0 ? null : training.hours}
                onChange={(hours) => change({ hours: hours ?? 0 })}
              />
              <TextItem {...item('subject')} span={4} max={100} value={training.subject} onChange={(subject) => change({ subject })} />
              <TextItem
                {...item('organiser')}
                span={3}
                max={100}
                value={training.organiser}
                onChange={(organiser) => change({ organiser })}
              />
              <Button
                className="child-remove"
                type="text"
                size="small"
                danger
                aria-label={`移除培训${String(index + 1)}`}
                onClick={() => place(without(trainings, training))}
              >
                移除
              </Button>
            </div>
          </FormRow>
        );
      })}
      <div className="party-add" data-field="trainings">
        <Button
          icon={<PlusOutlined />}
          disabled={trainings.length >= mostTrainings}
          onClick={() => place([...trainings, { heldOn: officeToday(), hours: 0, subject: '', organiser: '' }])}
        >
          加一次培训
        </Button>
      </div>
    </FormGroup>
  );
}
