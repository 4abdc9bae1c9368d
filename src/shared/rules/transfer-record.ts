// What a transfer must satisfy (research A §5): its days in order, a refusal with its reason, more time only with consent.
import { feedbackWays, transferKinds, transferResults } from '#shared/codes/index.ts';
import type { TransferLimits } from '#shared/contract/office-settings.ts';
import type { TransferFields } from '#shared/contract/transfers.ts';
import { daysAfterDate } from './calendar-date.ts';
import { codeProblem, notAfterTodayProblem, orderProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

export interface TransferContext {
  /** ISO date in the office's calendar. */
  readonly today: string;
  readonly limits: TransferLimits;
}

/** A letter out that was neither answered nor refused: its dispute lies with the other office. */
export function isAway({ direction, decision, result }: Pick<TransferFields, 'direction' | 'decision' | 'result'>): boolean {
  return direction === 'out' && decision !== 'refused' && result === null;
}

/** The day by which it is due when nothing else was said; null where its kind has no limit. Counted from signing for it. */
export function proposedDueOn(fields: Pick<TransferFields, 'kind' | 'sentOn' | 'receivedOn'>, { limits }: TransferLimits): string | null {
  const days = limits.find((limit) => limit.kind === fields.kind)?.days ?? null;
  const from = fields.receivedOn ?? fields.sentOn;
  return days === null || from === '' ? null : daysAfterDate(from, days);
}

/** Everything that keeps a transfer from being saved, in the order of the form. */
export function transferProblems(fields: TransferFields, { today, limits }: TransferContext): RecordProblem[] {
  const sent = { name: 'sent', date: fields.sentOn === '' ? null : fields.sentOn };
  return [
    ...requiredProblem('kind', fields.kind),
    ...codeProblem('kind', fields.kind, transferKinds),
    ...requiredProblem('title', fields.title),
    ...requiredProblem('fromOrganisation', fields.fromOrganisation),
    ...requiredProblem('toOrganisation', fields.toOrganisation),
    ...requiredProblem('sentOn', fields.sentOn),
    ...notAfterTodayProblem('sentOn', fields.sentOn, today),
    ...notAfterTodayProblem('receivedOn', fields.receivedOn, today),
    ...orderProblem('receivedOn', fields.receivedOn, sent),
    ...notAfterTodayProblem('consentOn', fields.consentOn, today),
    ...decisionProblems(fields, today),
    ...orderProblem('dueOn', fields.dueOn, sent),
    ...extensionProblems(fields, limits),
    ...codeProblem('result', fields.result, transferResults),
    ...(fields.result === null ? [] : requiredProblem('resultOn', fields.resultOn)),
    ...(fields.resultOn === null ? [] : requiredProblem('result', fields.result)),
    ...notAfterTodayProblem('resultOn', fields.resultOn, today),
    ...orderProblem('resultOn', fields.resultOn, sent),
    ...notAfterTodayProblem('feedbackOn', fields.feedbackOn, today),
    ...orderProblem('feedbackOn', fields.feedbackOn, sent),
    ...codeProblem('feedbackWay', fields.feedbackWay, feedbackWays),
    ...(fields.feedbackWay === null ? [] : requiredProblem('feedbackOn', fields.feedbackOn)),
  ];
}

/** Nobody decides on what has not been signed for; a refusal goes back with its reason. */
function decisionProblems(fields: TransferFields, today: string): RecordProblem[] {
  if (fields.decision === 'pending') return fields.decidedOn === null ? [] : [{ field: 'decidedOn', code: 'transfers.not-decided' }];
  return [
    ...requiredProblem('receivedOn', fields.receivedOn),
    ...requiredProblem('decidedOn', fields.decidedOn),
    ...notAfterTodayProblem('decidedOn', fields.decidedOn, today),
    ...orderProblem('decidedOn', fields.decidedOn, { name: 'received', date: fields.receivedOn }),
    ...(fields.decision === 'refused' ? requiredProblem('refusalReason', fields.refusalReason) : []),
  ];
}

function extensionProblems({ kind, dueOn, extendedTo, extensionConsentOn }: TransferFields, { limits }: TransferLimits): RecordProblem[] {
  if (extendedTo === null) return [];
  const most = limits.find((limit) => limit.kind === kind)?.extensionDays ?? null;
  const last = most === null || dueOn === null ? null : daysAfterDate(dueOn, most);
  return [
    ...requiredProblem('extensionConsentOn', extensionConsentOn),
    ...requiredProblem('dueOn', dueOn),
    ...orderProblem('extendedTo', extendedTo, { name: 'due', date: dueOn }),
    ...(last !== null && extendedTo > last ? [{ field: 'extendedTo', code: 'transfers.extension-too-long', details: { last } }] : []),
  ];
}
