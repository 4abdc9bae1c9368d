// The way of a case, in the order of the dossier's papers, and what is missing before the next step.
import type { RecordHeader } from '#shared/contract/fields.ts';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { isOpenCase } from '#shared/rules/case-life.ts';
import { agreementProblems } from '#shared/rules/case-record.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';

export type StepName = 'registration' | 'notice' | 'sessions' | 'agreement' | 'number';

/** The one thing to do next; `done` when nothing is left here. */
export type NextStep = 'fillRegistration' | 'giveNotice' | 'recordSession' | 'drawUpAgreement' | 'completeAgreement' | 'finalise' | 'endCase' | 'print' | 'done';

export interface MissingItem {
  readonly step: StepName;
  readonly words: string;
}

type CaseFacts = Omit<MediationCase, keyof RecordHeader | 'disputeId' | 'title' | 'caseNumber' | 'hops'>;

/** The next step of a case: 告知 before the first session, a session's result before the agreement (令75 art. 30; 法 art. 26-28). */
export function nextStep(facts: CaseFacts): NextStep {
  if (!isOpenCase(facts.state) && facts.agreement?.number == null) return 'done';
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
  if (!isOpenCase(facts.state) || facts.agreement?.number != null) return [];
  const last = lastSession(facts);
  // A written agreement follows a session that ended in one (research A: result 成功 on F8 stands behind F9).
  const result: MissingItem[] = last === undefined || last.result === 'agreed' ? [] : [{ step: 'sessions', words: '最近一次调解的结果还不是“调解成功”' }];
  const type: MissingItem[] = facts.mediationType === null ? [{ step: 'registration', words: '纠纷类型未选' }] : [];
  const draft = facts.agreement ?? { form: 'written', facts: '', responsibility: '', clauses: [], performance: [], mannerAndTime: '', agreedOn: '' };
  const found = agreementProblems(facts, draft, facts.parties).flatMap(wordProblem);
  if (facts.agreement !== null) return [...type, ...found, ...result];
  return [...type, ...found.filter(({ step }) => step !== 'agreement'), ...result, { step: 'agreement', words: '协议未草拟' }];
}

function wordProblem({ field, code }: RecordProblem): MissingItem[] {
  const [first = '', second = '', index = ''] = field.split('.');
  if (first !== 'agreement') {
    const own = wordsOutside[first];
    return own ? [own] : [];
  }
  if (second !== 'performance') return [{ step: 'agreement', words: second === 'facts' ? '纠纷主要事实、争议事项未写' : '协议内容还没有一条' }];
  const item = `第 ${String(Number(index) + 1)} 项履行事项：`;
  return [{ step: 'agreement', words: `${item}${performanceWords[code] ?? '内容不完整'}` }];
}

const wordsOutside: Readonly<Record<string, MissingItem>> = {
  mediators: { step: 'registration', words: '调解员未填' },
  notice: { step: 'notice', words: '权利义务告知未登记' },
  sessions: { step: 'sessions', words: '还没有调解记录' },
  parties: { step: 'registration', words: '当事人不足两方，请在纠纷记录中补充' },
};

const performanceWords: Readonly<Record<string, string>> = {
  'mediation.not-a-party': '履行人或接受人未选',
  'mediation.pays-itself': '履行人与接受人是同一方',
  'date.before-agreed': '履行期限早于协议日期',
  'field.required': '没有金额，也没有写履行内容',
};

export function lastSession(facts: Pick<MediationCase, 'sessions'>): MediationCase['sessions'][number] | undefined {
  return [...facts.sessions].sort((left, right) => left.heldAt.localeCompare(right.heldAt)).at(-1);
}
