// 调解时限: how long a mediation case may take, by when the court may be asked, and when the office is told of it.
import { Input } from 'antd';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { readNumber } from '#shared/rules/number-reading.ts';
import { Field } from '../../components/fields/field.tsx';
import { NumberItem } from '../../components/fields/form-items.tsx';
import { useTyped } from '../../components/fields/use-typed.ts';
import type { SettingFormProps } from './setting-panel.tsx';

export function CaseLimitsForm({ value, onChange }: SettingFormProps<'case-limits'>) {
  const { mediation, court, delegated } = value;
  return (
    <>
      <div className="form-grid setting-row">
        <NumberItem
          name="mediation.months"
          label="调解期限"
          span={3}
          unit="个月"
          hint="从受理起；双方同意的可以延长"
          reading={wholeFrom(1, 24, '个月')}
          value={mediation.months}
          onChange={(months) => onChange({ ...value, mediation: { ...mediation, months } })}
        />
        <AlertDays
          name="mediation.alertsBefore"
          label="到期前几天提醒"
          days={mediation.alertsBefore}
          onChange={(alertsBefore) => onChange({ ...value, mediation: { ...mediation, alertsBefore } })}
        />
      </div>
      <div className="form-grid setting-row">
        <NumberItem
          name="court.days"
          label="申请司法确认"
          span={3}
          unit="天"
          hint="从协议生效起"
          reading={wholeFrom(1, 3650, '天')}
          value={court.days}
          onChange={(days) => onChange({ ...value, court: { ...court, days } })}
        />
        <AlertDays
          name="court.alertDays"
          label="生效后第几天提醒"
          days={court.alertDays}
          onChange={(alertDays) => onChange({ ...value, court: { ...court, alertDays } })}
        />
      </div>
      <div className="form-grid setting-row">
        <NumberItem
          name="delegated.assigned"
          label="法院委派的"
          span={3}
          unit="天"
          hint="从签收材料起"
          reading={wholeFrom(1, 3650, '天')}
          value={delegated.assigned}
          onChange={(assigned) => onChange({ ...value, delegated: { ...delegated, assigned } })}
        />
        <NumberItem
          name="delegated.entrustedOrdinary"
          label="法院委托的（普通程序）"
          span={3}
          unit="天"
          reading={wholeFrom(1, 3650, '天')}
          value={delegated.entrustedOrdinary}
          onChange={(entrustedOrdinary) => onChange({ ...value, delegated: { ...delegated, entrustedOrdinary } })}
        />
        <NumberItem
          name="delegated.entrustedSummary"
          label="法院委托的（简易程序）"
          span={3}
          unit="天"
          reading={wholeFrom(1, 3650, '天')}
          value={delegated.entrustedSummary}
          onChange={(entrustedSummary) => onChange({ ...value, delegated: { ...delegated, entrustedSummary } })}
        />
      </div>
    </>
  );
}

interface AlertDaysProps {
  readonly name: string;
  readonly label: string;
  readonly days: readonly (number | null)[];
  readonly onChange: (days: readonly number[]) => void;
}

/** Several days in one box: 5、0. */
function AlertDays({ name, label, days, onChange }: AlertDaysProps) {
  return (
    <Field name={name} label={label} span={3} hint="几次的用顿号隔开">
      <DaysBox label={label} days={days} onChange={onChange} />
    </Field>
  );
}

function DaysBox({ label, days, onChange }: Omit<AlertDaysProps, 'name'>) {
  const { box, problem } = useTyped<readonly (number | null)[]>({
    label,
    value: days,
    written: days.join('、'),
    onChange: (next) => {
      onChange(next.filter((day) => day !== null));
    },
    read: (typed) => {
      const read = typed
        .normalize('NFKC')
        .split(/[、,，;；\s]+/u)
        .filter((part) => part !== '')
        .map((part) => readNumber(part, wholeFrom(0, 3650, '天')));
      return read.every(({ ok }) => ok)
        ? { ok: true, value: read.flatMap((day) => (day.ok ? [day.value] : [])) }
        : { ok: false, problem: '请写天数，几次的用顿号隔开，如 5、0' };
    },
  });
  return (
    <>
      <Input {...box} className="number" maxLength={60} />
      {problem === null ? null : <em className="field-problem">{problem}</em>}
    </>
  );
}
