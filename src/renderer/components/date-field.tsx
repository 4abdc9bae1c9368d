import { CalendarOutlined } from '@ant-design/icons';
import { Button, Calendar, Input, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { officeToday, relativeDay } from './office-calendar.ts';
import { dateOfTyped } from './typed-date.ts';

interface DateFieldProps {
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly label: string;
  /** Shows 还有 5 天 beside the date. */
  readonly relative?: boolean;
  readonly disabled?: boolean;
}

/** A date typed as people type it (7.3, 0703, 2026-07-03) or picked from the calendar. What can't be read stays and says so. */
export function DateField({ value, onChange, label, relative = false, disabled = false }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const today = officeToday();
  const unreadable = typed !== null && typed.trim() !== '' && dateOfTyped(typed, today) === null;
  const settle = () => {
    if (typed === null) return;
    const date = typed.trim() === '' ? null : dateOfTyped(typed, today);
    if (date === null && typed.trim() !== '') return;
    setTyped(null);
    if (date !== value) onChange(date);
  };
  return (
    <span className="date-field">
      <Input
        aria-label={label}
        className="number"
        placeholder="如 7.3"
        disabled={disabled}
        status={unreadable ? 'error' : ''}
        value={typed ?? value ?? ''}
        onChange={(event) => { setTyped(event.target.value); }}
        onBlur={settle}
        onPressEnter={settle}
        suffix={
          <Popover
            open={open}
            onOpenChange={setOpen}
            trigger="click"
            content={
              <div className="date-calendar">
                <Calendar
                  fullscreen={false}
                  value={dayjs(value ?? today)}
                  onSelect={(day, { source }) => {
                    if (source !== 'date') return;
                    setTyped(null);
                    setOpen(false);
                    onChange(day.format('YYYY-MM-DD'));
                  }}
                />
              </div>
            }
          >
            <Button size="small" type="text" tabIndex={-1} disabled={disabled} icon={<CalendarOutlined />} aria-label={`从日历选${label}`} />
          </Popover>
        }
      />
      {unreadable ? <em className="field-problem">看不懂这个日期，请写成 7.3、0703 或 2026-07-03</em> : null}
      {relative && typed === null && value !== null ? <span className="field-hint">{relativeDay(value, today)}</span> : null}
    </span>
  );
}
