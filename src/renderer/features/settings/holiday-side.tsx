// Beside the calendar: the chosen day, and the year's festivals in words.
import { Button, Input, Radio } from 'antd';
import type { SpecialDay } from '#shared/contract/office-settings.ts';
import { festivalsOf, rangeWords, weekdayWord } from './holiday-year.ts';

interface DayEditorProps {
  readonly date: string;
  readonly day: SpecialDay | undefined;
  /** The name of the nearest festival, proposed for a new day. */
  readonly proposedName: string;
  readonly onChange: (day: Omit<SpecialDay, 'date'> | null) => void;
  readonly onClose: () => void;
}

export function DayEditor({ date, day, proposedName, onChange, onClose }: DayEditorProps) {
  return (
    <div className="day-editor" role="group" aria-label="改这一天">
      <b className="number">
        {date} {weekdayWord(date)}
      </b>
      <Radio.Group
        size="small"
        optionType="button"
        value={day === undefined ? 'week' : day.works ? 'works' : 'off'}
        options={[
          { value: 'week', label: '照常' },
          { value: 'off', label: '放假' },
          { value: 'works', label: '上班' },
        ]}
        onChange={(event) =>
          onChange(event.target.value === 'week' ? null : { name: day?.name ?? proposedName, works: event.target.value === 'works' })
        }
      />
      {day === undefined ? null : (
        <Input
          size="small"
          aria-label="节日名称"
          maxLength={30}
          value={day.name}
          onChange={(event) => onChange({ works: day.works, name: event.target.value })}
        />
      )}
      <Button size="small" type="link" onClick={onClose}>
        收起
      </Button>
    </div>
  );
}

export function FestivalList({ year, days }: { readonly year: number; readonly days: readonly SpecialDay[] }) {
  return (
    <section aria-label="节日一览">
      {festivalsOf(days).map(({ name, off, works }) => (
        <div key={name} className="festival">
          <b>{name}</b>
          {off.length === 0 ? null : (
            <div>
              {rangeWords(off, year)} 放假 {off.length} 天
            </div>
          )}
          {works.length === 0 ? null : <div className="attention">{rangeWords(works, year)} 上班</div>}
        </div>
      ))}
    </section>
  );
}
