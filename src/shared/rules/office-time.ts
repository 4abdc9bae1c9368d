// Stored instants are cut to days in one place: the office's calendar is Asia/Shanghai (UTC+8, no summer time), whatever the PC's zone is,
// and whatever offset an instant was written with.

export const officeOffsetMs = 8 * 60 * 60 * 1000;

/** The calendar date in the office at a stored instant; a date, or wall time without an offset, is the office's already. */
export function dayOfInstant(instant: string): string {
  return inOffice(instant).slice(0, 10);
}

/** As a sheet shows it: 2026-07-03 09:15. */
export function minuteOfInstant(instant: string): string {
  return inOffice(instant).slice(0, 16).replace('T', ' ');
}

function inOffice(instant: string): string {
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(instant) ? new Date(Date.parse(instant) + officeOffsetMs).toISOString() : instant;
}
