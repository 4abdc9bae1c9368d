// The check that a court would make, before an agreement gets its number and is printed (research A §4; 解释 arts. 354, 355, 358).
import { amountFindings } from './amounts.ts';
import { clarityFindings } from './clarity.ts';
import { contradictionFindings } from './contradictions.ts';
import { dateFindings } from './dates.ts';
import { findingCatalogue, type FindingSeverity } from './finding-catalogue.ts';
import type { AgreementFinding, AgreementToCheck } from './finding.ts';
import { partyFindings } from './parties.ts';
import { performanceFindings } from './performance.ts';
import { subjectFindings } from './subjects.ts';
import { subjectWordsVersion } from './subject-words.data.ts';
import { unclearWordsVersion } from './unclear-words.data.ts';

/** Editions of the lists of words; kept with each reason, so that one knows later by which list it was asked. */
export const agreementCheckVersion = `${subjectWordsVersion}/${unclearWordsVersion}`;

/** Everything found, in the order of the page: parties, texts, table; what blocks comes first within a field. */
export function checkAgreement(checked: AgreementToCheck): AgreementFinding[] {
  return [
    ...partyFindings(checked),
    ...amountFindings(checked),
    ...performanceFindings(checked),
    ...dateFindings(checked),
    ...subjectFindings(checked),
    ...clarityFindings(checked),
    ...contradictionFindings(checked),
  ].sort(
    (one, other) => severityOrder(one) - severityOrder(other) || fieldOrder(one.field) - fieldOrder(other.field) || one.from - other.from,
  );
}

export function findingsOf(findings: readonly AgreementFinding[], severity: FindingSeverity): AgreementFinding[] {
  return findings.filter(({ code }) => findingCatalogue[code].severity === severity);
}

const severities: readonly FindingSeverity[] = ['block', 'reason', 'advice'];
const fields = ['parties', 'agreement.facts', 'agreement.clauses', 'agreement.performance', 'agreement.mannerAndTime'];

function severityOrder({ code }: AgreementFinding): number {
  return severities.indexOf(findingCatalogue[code].severity);
}

/** Clauses and items by their place: agreement.clauses.10 after agreement.clauses.9. */
function fieldOrder(field: string): number {
  const base = fields.findIndex((name) => field.startsWith(name));
  return base * 1000 + Number(/\.(\d+)/.exec(field)?.[1] ?? 0);
}
