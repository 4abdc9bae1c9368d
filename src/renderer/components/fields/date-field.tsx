import { CalendarBox } from './calendar-box.tsx';
import { officeToday, relativeDay } from '../../values/office-calendar.ts';
import { dateOfTyped } from '../../values/typed-date.ts';
import { useTyped } from './use-typed.ts';

interface DateFieldProps {
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly label: string;
  /** Shows 还有 5 天 beside the date. */
  readonly relative?: boolean;
  /** What has happened: a date without a year is then the newest one that has been. */
  readonly past?: boolean;
  readonly disabled?: boolean;
}

/** A date typed as people type it (7.3, 0703, 2026-07-03) or picked from the calendar. What can't be read stays and says so. */
export function DateField({ value, onChange, label, relative = false, past = false, disabled = false }: DateFieldProps) {
  const today = officeToday();
  const typed = useTyped<string | null>({
    label,
    value,
    written: value ?? '',
    onChange,
    disabled,
    read: (text) => (text.trim() === '' ? { ok: true, value: null } : dateOfTyped(text, today, past ? 'past' : 'nearest')),
  });
  const hint = relative && !typed.isTyped && value !== null ? <span className="field-hint">{relativeDay(value, today)}</span> : null;
  return (
    <CalendarBox
      label={label}
      typed={typed}
      unit="date"
      opensAt={value ?? today}
      onPick={onChange}
      placeholder="如 7.3"
      disabled={disabled}
      hint={hint}
    />
  );
}
