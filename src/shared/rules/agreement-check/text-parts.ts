// The texts of an agreement that a court reads as what was agreed, each with the path of its field; and their sentences.
import type { AgreementFields } from '#shared/contract/mediation.ts';

export interface AgreementText {
  /** Path as on the form, e.g. `agreement.clauses.0`. */
  readonly field: string;
  readonly text: string;
}

export interface TextPart {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Clauses, then 履行方式、时限: here obligations stand. */
export function obligationTexts(agreement: AgreementFields): AgreementText[] {
  return [
    ...agreement.clauses.map((text, index) => ({ field: `agreement.clauses.${String(index)}`, text })),
    { field: 'agreement.mannerAndTime', text: agreement.mannerAndTime },
  ];
}

/** Obligations, and the words of the table of performance. */
export function termTexts(agreement: AgreementFields): AgreementText[] {
  return [
    ...obligationTexts(agreement),
    ...agreement.performance.flatMap((item, index) => [
      { field: `agreement.performance.${String(index)}.description`, text: item.description },
      { field: `agreement.performance.${String(index)}.way`, text: item.way },
    ]),
  ];
}

export function allTexts(agreement: AgreementFields): AgreementText[] {
  return [{ field: 'agreement.facts', text: agreement.facts }, ...termTexts(agreement)];
}

/** Sentences with their places: up to 。；! or a line's end. */
export function sentencesOf(text: string): TextPart[] {
  return Array.from(text.matchAll(/[^。；;！!\n]+/gu), (found) => ({
    from: found.index,
    to: found.index + found[0].length,
    text: found[0],
  }));
}
