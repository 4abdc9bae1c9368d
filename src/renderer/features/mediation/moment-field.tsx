import { Input } from 'antd';
import { DateField } from '../../components/fields/date-field.tsx';
import { useTyped } from '../../components/fields/use-typed.ts';

/** A day and a time of day, as wall time: 2026-07-03T14:30. Time is typed as 14:30, 1430 or 930; blank until both are there. */
export function MomentField({
  value,
  onChange,
  label,
  disabled = false,
}: {
  readonly value: string;
  readonly onChange: (moment: string) => void;
  readonly label: string;
  readonly disabled?: boolean;
}) {
  const [date = '', time = ''] = value.split('T');
  const { box, problem } = useTyped<string>({
    label: `${label}（时刻）`,
    part: 'time',
    value: time,
    written: time,
    disabled,
    onChange: (next) => {
      onChange(`${date}T${next}`);
    },
    read: (typed) => {
      const read = typed.trim() === '' ? '' : timeOfTyped(typed);
      return read === null ? { ok: false, problem: '请写成 14:30 或 1430' } : { ok: true, value: read };
    },
  });
  return (
    <span className="moment-field">
      <DateField
        label={`${label}（日期）`}
        value={date === '' ? null : date}
        disabled={disabled}
        onChange={(day) => onChange(`${day ?? ''}T${time}`)}
      />
      <span>
        <Input {...box} className="number" placeholder="14:30" />
        {problem === null ? null : <em className="field-problem">{problem}</em>}
      </span>
    </span>
  );
}

export function timeOfTyped(typed: string): string | null {
  const found = /^(\d{1,2})[:.时点]?(\d{2})?分?$/.exec(typed.normalize('NFKC').trim());
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Whether day and time are both there. */
export function isWholeMoment(moment: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(moment);
}
