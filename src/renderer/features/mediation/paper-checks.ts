// What a paper's form asks for before it is sent; the days are judged by the engine's rules.
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { isWholeMoment } from './moment-field.tsx';

export function textNeeded(field: string, text: string | null): RecordProblem[] {
  return text === null || text.trim() === '' ? [{ field, code: 'field.required' }] : [];
}

/** A whole moment that is not after today. */
export function momentNeeded(field: string, moment: string): RecordProblem[] {
  if (!isWholeMoment(moment)) return [{ field, code: 'field.required' }];
  const [date = ''] = moment.split('T');
  return date > officeToday() ? [{ field, code: 'date.future', details: { date, today: officeToday() } }] : [];
}
