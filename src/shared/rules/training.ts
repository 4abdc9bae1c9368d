// Training hours and certificates of a person.
import type { Certificate, Training } from '#shared/contract/staff-posts.ts';
import { notAfterTodayProblem, orderProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

/** A certificate is told about so many days before its end. */
export const certificateNoticeDays = 60;

export type CertificateState = 'valid' | 'expiring' | 'expired';

/** @param today ISO date; @param soon the ISO date up to which an end is told of */
export function certificateState({ validUntil }: Pick<Certificate, 'validUntil'>, today: string, soon: string): CertificateState {
  if (validUntil === null || validUntil > soon) return 'valid';
  return validUntil < today ? 'expired' : 'expiring';
}

/** Hours of each year that has any, the newest first. */
export function hoursByYear(trainings: readonly Training[]): { readonly year: string; readonly hours: number }[] {
  const years = new Map<string, number>();
  for (const { heldOn, hours } of trainings)
    if (heldOn !== null) years.set(heldOn.slice(0, 4), (years.get(heldOn.slice(0, 4)) ?? 0) + hours);
  return [...years].map(([year, hours]) => ({ year, hours })).sort((a, b) => (a.year < b.year ? 1 : -1));
}

export function trainingProblems(trainings: readonly Training[], today: string): RecordProblem[] {
  return trainings.flatMap(({ heldOn, hours, subject }, index) => {
    const path = `trainings.${String(index)}`;
    return [
      ...requiredProblem(`${path}.heldOn`, heldOn),
      ...notAfterTodayProblem(`${path}.heldOn`, heldOn, today),
      ...(hours > 0 ? [] : [{ field: `${path}.hours`, code: 'field.required' }]),
      ...requiredProblem(`${path}.subject`, subject),
    ];
  });
}

export function certificateProblems(certificates: readonly Certificate[]): RecordProblem[] {
  return certificates.flatMap(({ name, validFrom, validUntil }, index) => {
    const path = `certificates.${String(index)}`;
    return [...requiredProblem(`${path}.name`, name), ...orderProblem(`${path}.validUntil`, validUntil, { name: 'from', date: validFrom })];
  });
}
