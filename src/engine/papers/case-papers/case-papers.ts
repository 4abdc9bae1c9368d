// Every paper of a case in the order of its dossier (research A §1.1), filled from the registers: nothing is typed again.
import type { CasePaperRow, PaperOfCase } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb } from '#engine/database/register.ts';
import { isFinal } from '../draw-paper.ts';
import { getPaperDefinition } from '../paper-definitions.ts';
import { paperForms } from '../paper-forms.ts';
import { agreementPapers, courtPapers } from './agreement-papers.ts';
import { readCaseFacts, refuseUnready, type CaseFacts } from './case-facts.ts';
import type { CasePaper } from './case-paper.ts';
import { backCoverPaper, contentsPaper, coverPaper, statementPaper } from './dossier-papers.ts';
import { closingPapers, letterPapers, terminationPapers } from './ending-papers.ts';
import { openingPapers } from './opening-papers.ts';
import { evidencePapers, investigationPapers, sessionPapers, visitPapers } from './work-papers.ts';

function casePapers(facts: CaseFacts, today: string): CasePaper[] {
  const ended = facts.value.endedOn !== null;
  const inside = [
    ...openingPapers(facts), ...investigationPapers(facts), ...evidencePapers(facts), ...sessionPapers(facts), ...(ended ? terminationPapers(facts) : agreementPapers(facts)),
    ...visitPapers(facts), ...courtPapers(facts), ...closingPapers(facts), ...letterPapers(facts), statementPaper(facts),
  ];
  return [coverPaper(facts), contentsPaper(facts, inside, today), ...inside, backCoverPaper(facts)];
}

/** What a case has or should have. @throws record.not-found */
export function listCasePapers(db: ReadDb, caseId: string, today: string): { readonly title: string; readonly disputeId: string; readonly rows: CasePaperRow[] } {
  const facts = readCaseFacts(db, caseId, today);
  const rows = casePapers(facts, today).map((paper): CasePaperRow => ({
    paper: paper.paper,
    partId: paper.partId,
    title: getPaperDefinition(paperForms[paper.paper].definitionId, paper.on ?? today).title,
    ordinal: paper.ordinal,
    on: paper.on,
    final: isFinal(paper),
    missing: [...paper.missing],
  }));
  return { title: facts.value.title, disputeId: facts.value.disputeId, rows };
}

/** One paper, ready to draw. @throws record.not-found; papers.not-ready with what is missing while there is nothing to draw */
export function getCasePaper(db: ReadDb, { paper, recordId, partId }: PaperOfCase, today: string): CasePaper {
  const found = casePapers(readCaseFacts(db, recordId, today), today).find((each) => each.paper === paper && each.partId === partId);
  if (found === undefined) throw userError('papers.not-ready', { missing: [paper] });
  refuseUnready(found);
  return found;
}
