import { CalendarOutlined } from '@ant-design/icons';
import { Button, Calendar, Input, Popover } from 'antd';
import dayjs from 'dayjs';
import { useContext, useState, type ReactNode } from 'react';
import { PickedContext } from '../typing/around-a-field.ts';
import type { Typed } from './use-typed.ts';

interface CalendarBoxProps {
  readonly label: string;
  readonly typed: Typed;
  /** What is picked: a day, or a month of a year. */
  readonly unit: 'date' | 'month';
  /** The day that the calendar opens at: 2026-07-03. */
  readonly opensAt: string;
  /** 2026-07-03, or 2026-07 for months. */
  readonly onPick: (picked: string) => void;
  readonly placeholder: string;
  readonly disabled?: boolean;
  /** What stands beside the box. */
  readonly hint?: ReactNode;
}

/** A box that a day or a month is typed into, with a calendar to pick it from. */
export function CalendarBox({
  label,
  typed: { box, problem, drop },
  unit,
  opensAt,
  onPick,
  placeholder,
  disabled = false,
  hint = null,
}: CalendarBoxProps) {
  const [open, setOpen] = useState(false);
  const tellPicked = useContext(PickedContext);
  const calendar = (
    <div className="date-calendar">
      <Calendar
        fullscreen={false}
        {...(unit === 'month' ? { mode: 'year' } : {})}
        value={dayjs(opensAt)}
        onSelect={(day, { source }) => {
          if (source !== unit) return;
          drop();
          setOpen(false);
          tellPicked();
          onPick(day.format(unit === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD'));
        }}
      />
    </div>
  );
  return (
    <span className={unit === 'month' ? 'date-field month-field' : 'date-field'}>
      <Input
        {...box}
        className="number"
        placeholder={placeholder}
        suffix={
          <Popover open={open} onOpenChange={setOpen} trigger="click" content={calendar}>
            <Button
              size="small"
              type="text"
              tabIndex={-1}
              disabled={disabled}
              icon={<CalendarOutlined />}
              aria-label={`从日历选${label}`}
            />
          </Popover>
        }
      />
      {problem === null ? null : <em className="field-problem">{problem}</em>}
      {hint}
    </span>
  );
}
