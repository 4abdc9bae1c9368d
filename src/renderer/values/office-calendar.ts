// The office's day (Asia/Shanghai), whatever the PC's zone.

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** Today as ISO date. */
export function officeToday(now: Date = new Date()): string {
  return dayFormat.format(now);
}

/** An instant as 2026-07-03 09:15 in the office's time; blank for none. */
export function instantText(instant: string | null): string {
  if (instant === null || instant === '') return '';
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : `${dayFormat.format(date)} ${timeFormat.format(date)}`;
}

/** 今天、昨天、3 天前、还有 5 天: only ever shown beside the date itself. */
export function relativeDay(date: string, today: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
  if (days === 0) return '今天';
  if (days === -1) return '昨天';
  if (days === 1) return '明天';
  return days < 0 ? `${String(-days)} 天前` : `还有 ${String(days)} 天`;
}
