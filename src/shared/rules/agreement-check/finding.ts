// What the check before an agreement's number finds: how heavy, by which article, where, and the facts for its words.
import type { Party } from '#shared/contract/disputes.ts';
import type { AgreementFields } from '#shared/contract/mediation.ts';
import type { ErrorDetails } from '#shared/errors.ts';
import type { FindingCode } from './finding-catalogue.ts';

/** What is looked at. Parties are the dispute's own. */
export interface AgreementToCheck {
  readonly parties: readonly Party[];
  readonly agreement: AgreementFields;
  /** Code table mediation-types. */
  readonly mediationType: string | null;
}

export interface AgreementFinding {
  readonly code: FindingCode;
  /** Path as on the form, e.g. `agreement.clauses.1` or `parties.0.idNumber`. */
  readonly field: string;
  /** Characters (UTF-16) of the field's text; both 0 where the whole field is meant. */
  readonly from: number;
  readonly to: number;
  /** The words at that place, or what stands for them. */
  readonly marked: string;
  readonly details: ErrorDetails;
}

/** Names a finding across edits elsewhere: a reason given for it counts as long as field and words stay. */
export function findingKey(finding: AgreementFinding): string {
  return `${finding.code}|${finding.field}|${finding.marked}`;
}

/** A finding about a whole field. */
export function fieldFinding(code: FindingCode, field: string, details: ErrorDetails = {}, marked = ''): AgreementFinding {
  return { code, field, from: 0, to: 0, marked, details };
}

/** A finding about some characters of a text. */
export function textFinding(
  code: FindingCode,
  { field, text }: { readonly field: string; readonly text: string },
  place: { readonly from: number; readonly to: number },
  details: ErrorDetails = {},
): AgreementFinding {
  const marked = text.slice(place.from, place.to);
  return { code, field, from: place.from, to: place.to, marked, details: { words: marked, ...details } };
}
