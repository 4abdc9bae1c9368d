// What must hold of a supervision (挂牌督办, 领导包案) and its months; the dialogs and the engine ask the same.
import type { FollowUp, SupervisionFields, SupervisionKind } from '../contract/supervisions.ts';
import { notAfterTodayProblem, orderProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

export function supervisionProblems(
  fields: SupervisionFields,
  {
    kind,
    acceptedOn,
    today,
  }: { readonly kind: SupervisionKind; /** Of the dispute. */ readonly acceptedOn: string; readonly today: string },
): RecordProblem[] {
  return [
    ...notAfterTodayProblem('startedOn', fields.startedOn, today),
    ...orderProblem('startedOn', fields.startedOn, { name: 'accepted', date: acceptedOn }),
    ...(kind === 'led' ? requiredProblem('leaderName', fields.leaderName) : requiredProblem('unit', fields.unit)),
    ...orderProblem('expectedOn', fields.expectedOn, { name: 'started', date: fields.startedOn }),
  ];
}

export function supervisionEndProblems(
  { endedOn, endNote }: { readonly endedOn: string; readonly endNote: string },
  startedOn: string,
  today: string,
): RecordProblem[] {
  return [
    ...notAfterTodayProblem('endedOn', endedOn, today),
    ...orderProblem('endedOn', endedOn, { name: 'started', date: startedOn }),
    ...requiredProblem('endNote', endNote),
  ];
}

/** `supervisions.month-outside`: a month before it began or one that has not come yet. */
export function followUpProblems({ month, work }: FollowUp, startedOn: string, today: string): RecordProblem[] {
  const outside = month < startedOn.slice(0, 7) || month > today.slice(0, 7);
  return [...(outside ? [{ field: 'month', code: 'supervisions.month-outside' }] : []), ...requiredProblem('work', work)];
}

/** Months from the beginning to the one before today's (2026-06) of which nothing is written. */
export function missingMonths(startedOn: string, written: readonly string[], today: string): string[] {
  const missing: string[] = [];
  for (let month = startedOn.slice(0, 7); month < today.slice(0, 7); month = monthAfter(month))
    if (!written.includes(month)) missing.push(month);
  return missing;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
}
