// The findings of an agreement as the panel shows them: by weight, with the reason kept for each.
import type { CheckAnswer } from '#shared/contract/agreement-checks.ts';
import { findingsOf } from '#shared/rules/agreement-check/check-agreement.ts';
import { findingCatalogue, type FindingSeverity } from '#shared/rules/agreement-check/finding-catalogue.ts';
import { findingWords, type FindingWords } from '#shared/rules/agreement-check/finding-words.ts';
import { findingKey, type AgreementFinding } from '#shared/rules/agreement-check/finding.ts';

export interface ShownFinding {
  readonly key: string;
  readonly finding: AgreementFinding;
  readonly words: FindingWords;
  readonly article: string;
  /** Where it stands, in the words of the form. */
  readonly where: string;
  readonly answer: CheckAnswer | null;
}

export interface FindingGroup {
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly findings: readonly ShownFinding[];
}

const titles: Readonly<Record<FindingSeverity, string>> = { block: '必须改', reason: '改正，或说明理由', advice: '提示' };

/** Groups without a finding are left out. */
export function findingGroups(findings: readonly AgreementFinding[], answers: readonly CheckAnswer[]): FindingGroup[] {
  const answerOf = new Map(answers.map((answer) => [answer.key, answer]));
  const shown = (finding: AgreementFinding): ShownFinding => {
    const key = findingKey(finding);
    return {
      key,
      finding,
      words: findingWords(finding.code, finding.details),
      article: findingCatalogue[finding.code].article,
      where: placeWords(finding.field),
      answer: answerOf.get(key) ?? null,
    };
  };
  return (['block', 'reason', 'advice'] as const)
    .map((severity) => ({ severity, title: titles[severity], findings: findingsOf(findings, severity).map(shown) }))
    .filter((group) => group.findings.length > 0);
}

/** Nothing blocks, and every finding that asks for a reason has one. */
export function isCleared(groups: readonly FindingGroup[]): boolean {
  return groups.every(
    ({ severity, findings }) => severity === 'advice' || (severity === 'reason' && findings.every(({ answer }) => answer !== null)),
  );
}

const columnWords: Readonly<Record<string, string>> = {
  payerPartyId: '履行人',
  payeePartyId: '接受人',
  amountFen: '金额',
  dueOn: '履行期限',
  description: '履行内容',
  way: '履行方式',
  place: '履行地点',
  manner: '履行类别',
};

function placeWords(field: string): string {
  const [first = '', part = '', index = '', column = ''] = field.split('.');
  if (first === 'parties') return '当事人';
  if (part === 'facts') return '纠纷主要事实';
  if (part === 'mannerAndTime') return '履行方式、时限';
  if (part === 'clauses') return index === '' ? '协议内容' : `协议第 ${String(Number(index) + 1)} 条`;
  return index === '' ? '履行事项' : `第 ${String(Number(index) + 1)} 项${columnWords[column] ?? '履行事项'}`;
}
