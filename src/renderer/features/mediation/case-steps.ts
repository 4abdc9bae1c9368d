// The way of a case, in the order of the dossier's papers, and what is missing before the next step.
import type { MediationCase } from '#shared/contract/mediation.ts';

export type StepName = 'registration' | 'notice' | 'sessions' | 'agreement' | 'number';

/** The one thing to do next; `done` when nothing is left here. */
export type NextStep = 'fillRegistration' | 'giveNotice' | 'recordSession' | 'drawUpAgreement' | 'completeAgreement' | 'finalise' | 'endCase' | 'print' | 'done';

export interface MissingItem {
  readonly step: StepName;
  readonly words: string;
}

type CaseFacts = Pick<MediationCase, 'state' | 'mediators' | 'summary' | 'mediationType' | 'notice' | 'sessions' | 'agreement' | 'parties'>;

/** The next step of a case: 告知 before the first session, a session's result before the agreement (令75 art. 30; 法 art. 26-28). */
export function nextStep(facts: CaseFacts): NextStep {
  if (facts.state === 'failed') return 'done';
  if (facts.agreement?.number != null) return 'print';
  if (facts.mediators.length === 0) return 'fillRegistration';
  if (facts.notice === null) return 'giveNotice';
  const last = lastSession(facts);
  if (last === undefined || last.result === 'toContinue') return 'recordSession';
  if (last.result === 'failed') return 'endCase';
  if (facts.agreement === null) return 'drawUpAgreement';
  return missingItems(facts).length === 0 ? 'finalise' : 'completeAgreement';
}

/** Everything that keeps the agreement from its number, in the order of the papers. Empty once the case has ended. */
export function missingItems(facts: CaseFacts): MissingItem[] {
  if (facts.state === 'failed' || facts.agreement?.number != null) return [];
  const items: MissingItem[] = [];
  const need = (absent: boolean, step: StepName, words: string) => { if (absent) items.push({ step, words }); };
  need(facts.mediators.length === 0, 'registration', '调解员未填');
  need(facts.mediationType === null, 'registration', '纠纷类型未选');
  need(facts.parties.length < 2, 'registration', '当事人不足两方，请在纠纷记录中补充');
  need(facts.notice === null, 'notice', '权利义务告知未登记');
  const last = lastSession(facts);
  need(last === undefined, 'sessions', '还没有调解记录');
  need(last !== undefined && last.result !== 'agreed', 'sessions', '最近一次调解的结果还不是“调解成功”');
  if (facts.agreement === null) return [...items, { step: 'agreement', words: '协议未草拟' }];
  return [...items, ...agreementGaps(facts.agreement)];
}

function agreementGaps(agreement: NonNullable<MediationCase['agreement']>): MissingItem[] {
  const words: string[] = [];
  if (agreement.facts.trim() === '') words.push('纠纷主要事实、争议事项未写');
  if (agreement.clauses.every((clause) => clause.trim() === '')) words.push('协议内容还没有一条');
  agreement.performance.forEach((item, index) => {
    if (item.payerPartyId === item.payeePartyId) words.push(`第 ${String(index + 1)} 项履行事项：履行人与接受人是同一方`);
  });
  return words.map((text) => ({ step: 'agreement', words: text }));
}

export function lastSession(facts: Pick<MediationCase, 'sessions'>): MediationCase['sessions'][number] | undefined {
  return facts.sessions.toSorted((left, right) => left.heldAt.localeCompare(right.heldAt)).at(-1);
}

/** 法 art. 29: each party keeps one copy, the committee keeps one. */
export function copyCount(facts: Pick<MediationCase, 'parties'>): number {
  return facts.parties.length + 1;
}
