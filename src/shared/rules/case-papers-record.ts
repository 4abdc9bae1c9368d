// What the papers of a case must satisfy: their days, and what one paper says of another.
import { caseForecasts, satisfactionLevels } from '#shared/codes/index.ts';
import type { CaseFields, CaseHappenings } from '#shared/contract/mediation.ts';
import { codeProblem, notAfterTodayProblem, orderProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

type CaseFacts = CaseFields & CaseHappenings;

const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;

/** Investigations, evidence and the note of danger. */
export function paperProblems({ investigations, evidence, danger }: CaseFacts, today: string): RecordProblem[] {
  return [
    ...investigations.flatMap(({ heldAt }, index) => notAfterTodayProblem(`investigations.${String(index)}.heldAt`, dayOf(heldAt), today)),
    ...evidence.flatMap(({ takenOn }, index) => notAfterTodayProblem(`evidence.${String(index)}.takenOn`, takenOn, today)),
    ...(danger === null
      ? []
      : [
          ...requiredProblem('danger.forecast', danger.forecast),
          ...codeProblem('danger.forecast', danger.forecast, caseForecasts),
          ...notAfterTodayProblem('danger.noticedAt', dayOf(danger.noticedAt), today),
          ...orderProblem('danger.toldAt', danger.toldAt, { name: 'noticed', date: danger.noticedAt }),
          ...(danger.toldAt === null ? [] : requiredProblem('danger.toldTo', danger.toldTo)),
        ]),
  ];
}

/** What comes after the agreement: performance, visits, the court, closing. */
export function afterAgreementProblems(facts: CaseFacts, today: string): RecordProblem[] {
  const agreed = { name: 'agreed', date: facts.agreement?.agreedOn ?? null };
  return [
    ...facts.checks.flatMap((check, index) => {
      const path = `checks.${String(index)}`;
      return [
        ...(facts.agreement?.performance.some(({ id }) => id === check.itemId) === true
          ? []
          : [{ field: `${path}.itemId`, code: 'mediation.item-unknown' }]),
        ...notAfterTodayProblem(`${path}.checkedOn`, check.checkedOn, today),
        ...orderProblem(`${path}.checkedOn`, check.checkedOn, agreed),
      ];
    }),
    ...facts.visits.flatMap((visit, index) => {
      const path = `visits.${String(index)}`;
      return [
        ...notAfterTodayProblem(`${path}.visitedAt`, dayOf(visit.visitedAt), today),
        ...orderProblem(`${path}.visitedAt`, dayOf(visit.visitedAt), agreed),
        ...codeProblem(`${path}.satisfaction`, visit.satisfaction, satisfactionLevels),
      ];
    }),
    ...confirmationProblems(facts, today),
    ...(facts.closing === null
      ? []
      : [
          ...notAfterTodayProblem('closing.closedOn', facts.closing.closedOn, today),
          ...orderProblem('closing.closedOn', facts.closing.closedOn, agreed),
          ...orderProblem('closing.closedOn', facts.closing.closedOn, { name: 'ended', date: facts.endedOn }),
        ]),
  ];
}

/** 民事诉讼法 art. 205: a ruling has its number, a refusal its reason. */
function confirmationProblems({ agreement, confirmation }: CaseFacts, today: string): RecordProblem[] {
  if (confirmation === null) return [];
  const { appliedOn, result, resultOn, resultReason, rulingNumber } = confirmation;
  return [
    ...notAfterTodayProblem('confirmation.appliedOn', appliedOn, today),
    ...orderProblem('confirmation.appliedOn', appliedOn, { name: 'agreed', date: agreement?.agreedOn ?? null }),
    ...(result === null ? [] : requiredProblem('confirmation.resultOn', resultOn)),
    ...notAfterTodayProblem('confirmation.resultOn', resultOn, today),
    ...orderProblem('confirmation.resultOn', resultOn, { name: 'applied', date: appliedOn }),
    ...(result === 'rejected' ? requiredProblem('confirmation.resultReason', resultReason) : []),
    ...(result === 'confirmed' ? requiredProblem('confirmation.rulingNumber', rulingNumber) : []),
  ];
}
