/** The ISO date some days after (or before) another. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** An instant of an office day, minutes after 08:00 in the office's zone. */
export function instantOn(date: string, minutes: number, chanceMs: number): string {
  const hour = String(8 + Math.floor(minutes / 60)).padStart(2, '0');
  const minute = String(minutes % 60).padStart(2, '0');
  const second = String(Math.floor(chanceMs / 1000) % 60).padStart(2, '0');
  return `${date}T${hour}:${minute}:${second}.${String(chanceMs % 1000).padStart(3, '0')}+08:00`;
}
