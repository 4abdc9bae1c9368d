// What a mediation case and its agreement must satisfy (人民调解法 arts. 19, 28, 29; research A §4).
import { caseSources, difficultyLevels, mediationTypes } from '#shared/codes/index.ts';
import type { Party } from '#shared/contract/disputes.ts';
import type { AgreementFields, CaseFields, CaseHappenings } from '#shared/contract/mediation.ts';
import { afterAgreementProblems, paperProblems } from './case-papers-record.ts';
import { isException } from './case-rules.ts';
import { codeProblem, notAfterTodayProblem, orderProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

export type CaseToCheck = CaseFields & CaseHappenings;

/** Everything that keeps a case from being saved, in the order of its page. */
export function caseProblems(content: CaseToCheck, context: { readonly today: string }): RecordProblem[] {
  const accepted = { name: 'accepted', date: content.acceptedOn };
  return [
    ...requiredProblem('acceptedOn', content.acceptedOn),
    ...notAfterTodayProblem('acceptedOn', content.acceptedOn, context.today),
    ...requiredProblem('source', content.source),
    ...codeProblem('source', content.source, caseSources),
    ...notAfterTodayProblem('appliedOn', content.appliedOn, context.today),
    ...orderProblem('acceptedOn', content.acceptedOn, { name: 'applied', date: content.appliedOn }),
    ...notAfterTodayProblem('consentOn', content.consentOn, context.today),
    // 令75 art. 22: what must not be mediated is taken on only for a reason that is kept.
    ...content.exclusions.flatMap((check, index) =>
      check.found && !isException(check, content.source) && check.reason.trim() === ''
        ? [{ field: `exclusions.${String(index)}.reason`, code: 'mediation.exclusion-unexplained' }]
        : [],
    ),
    ...codeProblem('difficulty', content.difficulty, difficultyLevels),
    ...codeProblem('mediationType', content.mediationType, mediationTypes),
    ...(content.notice === null
      ? []
      : [
          ...notAfterTodayProblem('notice.givenAt', content.notice.givenAt.slice(0, 10), context.today),
          ...orderProblem('notice.givenAt', content.notice.givenAt.slice(0, 10), accepted),
        ]),
    ...content.sessions.flatMap((session, index) => [
      ...notAfterTodayProblem(`sessions.${String(index)}.heldAt`, session.heldAt.slice(0, 10), context.today),
      ...orderProblem(`sessions.${String(index)}.heldAt`, session.heldAt.slice(0, 10), accepted),
      // 令75 art. 30: rights and duties are told before mediation begins.
      ...orderProblem(`sessions.${String(index)}.heldAt`, session.heldAt, { name: 'notice', date: content.notice?.givenAt ?? null }),
    ]),
    ...(content.agreement === null
      ? []
      : [
          ...notAfterTodayProblem('agreement.agreedOn', content.agreement.agreedOn, context.today),
          ...orderProblem('agreement.agreedOn', content.agreement.agreedOn, accepted),
        ]),
    ...notAfterTodayProblem('endedOn', content.endedOn, context.today),
    ...orderProblem('endedOn', content.endedOn, accepted),
    ...notAfterTodayProblem('routesToldOn', content.routesToldOn, context.today),
    ...orderProblem('routesToldOn', content.routesToldOn, accepted),
    ...paperProblems(content, context.today),
    ...afterAgreementProblems(content, context.today),
  ];
}

/** What a case must have to be opened, and whenever its registration is changed: type and mediators too (令75 art. 24). */
export function registrationProblems({ mediationType, mediators }: CaseFields): RecordProblem[] {
  return [
    ...requiredProblem('mediationType', mediationType),
    ...(mediators.length === 0 ? [{ field: 'mediators', code: 'field.required' }] : []),
  ];
}

/** What an agreement still lacks before it becomes final: the minimum of art. 29 and what nobody could perform without. */
export function agreementProblems(content: CaseToCheck, agreement: AgreementFields, parties: readonly Party[]): RecordProblem[] {
  const isParty = (id: string): boolean => parties.some((party) => party.id === id);
  return [
    ...(content.mediators.length === 0 ? [{ field: 'mediators', code: 'mediation.mediator-missing' }] : []),
    ...(content.notice === null ? [{ field: 'notice', code: 'mediation.notice-missing' }] : []),
    ...(content.sessions.length === 0 ? [{ field: 'sessions', code: 'mediation.session-missing' }] : []),
    ...(parties.length < 2 ? [{ field: 'parties', code: 'mediation.party-missing' }] : []),
    ...requiredProblem('agreement.facts', agreement.facts),
    ...(agreement.clauses.length === 0 ? [{ field: 'agreement.clauses', code: 'field.required' }] : []),
    ...agreement.performance.flatMap((item, index) => {
      const path = `agreement.performance.${String(index)}`;
      return [
        ...(isParty(item.payerPartyId) ? [] : [{ field: `${path}.payerPartyId`, code: 'mediation.not-a-party' }]),
        ...(isParty(item.payeePartyId) ? [] : [{ field: `${path}.payeePartyId`, code: 'mediation.not-a-party' }]),
        ...(item.payerPartyId === item.payeePartyId ? [{ field: `${path}.payeePartyId`, code: 'mediation.pays-itself' }] : []),
        ...orderProblem(`${path}.dueOn`, item.dueOn, { name: 'agreed', date: agreement.agreedOn }),
        ...(item.amountFen === 0 && item.description.trim() === '' ? [{ field: `${path}.description`, code: 'field.required' }] : []),
      ];
    }),
  ];
}
