// From a case's paper to what the renderers take: version of the form, content, final or draft, copies, file name.
import type { PaperOfCase } from '#shared/contract/papers.ts';
import { leastCopies } from '#shared/rules/agreement-wording.ts';
import type { CasePaper } from './case-paper.ts';
import type { PaperContent, PaperDefinition } from './paper-definition.ts';
import { paperContent } from './paper-forms.ts';

export interface DrawnPaper {
  readonly definition: PaperDefinition;
  readonly content: PaperContent;
  readonly final: boolean;
  /** How many copies are proposed. */
  readonly copies: number;
  readonly ordinal: number | null;
}

/** @param today the version of the form where the paper has no day of its own yet */
export function drawnPaper(paper: CasePaper, today: string): DrawnPaper {
  // The version in force when the paper was made, however late it is printed.
  const definition = paper.formOn(paper.on ?? today);
  const content = paperContent(paper.paper, paper.data);
  return { definition, content, final: isFinal(paper), copies: copiesOf(paper), ordinal: paper.ordinal };
}

/** An agreement with its number can't change any more; other papers follow their case. */
export function isFinal({ paper, number }: Pick<CasePaper, 'paper' | 'number'>): boolean {
  return (paper === 'mediationAgreement' || paper === 'oralAgreement') && number !== null;
}

/** One for each party and one for the committee of what the parties get (人民调解法 art. 29), one of everything else. */
function copiesOf({ paper, partyCount }: CasePaper): number {
  return paper === 'mediationAgreement' || paper === 'courtApplication' || paper === 'courtApplicationUnit' ? leastCopies(partyCount) : 1;
}

/** A file name without its ending and without anybody's name: title, which one of several, number. */
export function paperFileName({ definition, content, ordinal }: DrawnPaper): string {
  const which = ordinal === null ? '' : `（第${String(ordinal)}份）`;
  const number = content.draft ? `（${definition.draftWord}）` : (content.number ?? '');
  return `${definition.title}${which}${number}`.replaceAll(/[\\/:*?"<>|]/g, '');
}

/** Under which id the ledger of prints and the store of drawn papers know a paper. */
export function ledgerId({ recordId, partId }: PaperOfCase): string {
  return partId ?? recordId;
}
