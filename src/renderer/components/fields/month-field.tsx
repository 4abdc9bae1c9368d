import { CalendarBox } from './calendar-box.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { monthOfTyped } from '../../values/typed-date.ts';
import { useTyped } from './use-typed.ts';

interface MonthFieldProps {
  /** 2026-07 */
  readonly value: string;
  readonly onChange: (month: string) => void;
  readonly label: string;
}

/** A month typed as people type it (7, 7月, 202607, 2026-07) or picked. */
export function MonthField({ value, onChange, label }: MonthFieldProps) {
  const typed = useTyped<string>({
    label,
    value,
    written: value,
    onChange,
    read: (text) => {
      const month = text.trim() === '' ? value : monthOfTyped(text, officeToday());
      return month === null ? { ok: false, problem: '看不懂这个月份，请写成 7 或 2026-07' } : { ok: true, value: month };
    },
  });
  return <CalendarBox label={label} typed={typed} unit="month" opensAt={`${value}-01`} onPick={onChange} placeholder="如 7 月" />;
}
