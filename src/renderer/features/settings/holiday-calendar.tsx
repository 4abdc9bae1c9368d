import type { SpecialDay } from '#shared/contract/office-settings.ts';
import { isWeekend } from '#shared/rules/working-days.ts';
import { weekdayWord } from './holiday-year.ts';

interface HolidayCalendarProps {
  readonly year: number;
  readonly days: readonly SpecialDay[];
  /** What counts now: a day that differs is marked. */
  readonly before: readonly SpecialDay[];
  readonly chosen: string | null;
  readonly editable: boolean;
  readonly onChoose: (date: string) => void;
}

/** Twelve months; days of rest and working weekends are coloured and named. */
export function HolidayCalendar({ year, days, before, chosen, editable, onChoose }: HolidayCalendarProps) {
  const [byDate, wasByDate] = [mapOf(days), mapOf(before)];
  return (
    <div className="calendar">
      {Array.from({ length: 12 }, (_, month) => (
        <section key={month} className="calendar-month" aria-label={`${String(month + 1)}月`}>
          <h3>{month + 1}月</h3>
          <div className="calendar-days">
            {['一', '二', '三', '四', '五', '六', '日'].map((word) => (
              <span key={word} className="weekday">
                {word}
              </span>
            ))}
            {Array.from({ length: (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7 }, (_each, index) => (
              <span key={`blank ${String(index)}`} />
            ))}
            {datesOf(year, month).map((date) => {
              const day = byDate.get(date);
              const kind = day === undefined ? (isWeekend(date) ? 'weekend' : '') : day.works ? 'works' : 'off';
              const typed = sameDay(day, wasByDate.get(date)) ? '' : 'typed';
              // Says the day as it is drawn, 6 and not 06: who asks for it aloud names what is seen.
              const words = `${String(month + 1)}月${String(Number(date.slice(8)))}日 ${weekdayWord(date)} ${day === undefined ? (isWeekend(date) ? '周末' : '工作日') : `${day.name}${day.works ? '上班' : '放假'}`}`;
              return (
                <button
                  key={date}
                  type="button"
                  className={`calendar-day ${kind} ${typed} ${date === chosen ? 'chosen' : ''}`}
                  title={words}
                  aria-label={words}
                  disabled={!editable}
                  onClick={() => onChoose(date)}
                >
                  {Number(date.slice(8))}
                </button>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}

function mapOf(days: readonly SpecialDay[]): Map<string, SpecialDay> {
  return new Map(days.map((day) => [day.date, day]));
}

function sameDay(one: SpecialDay | undefined, other: SpecialDay | undefined): boolean {
  return one?.name === other?.name && one?.works === other?.works;
}

function datesOf(year: number, month: number): string[] {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Array.from(
    { length: last },
    (_, index) => `${String(year)}-${String(month + 1).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
  );
}
