// Every paper of a case in the order of its dossier (research A §1.1), filled from the registers: nothing is typed again.
import type { CasePaperRow, PaperOfCase } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb } from '#engine/database/register.ts';
import { isFinal } from '../papers/draw-paper.ts';
import { agreementPapers, courtPapers } from './agreement-papers.ts';
import { paperTitle, readCaseFacts, refuseUnready, type CaseFacts } from './case-facts.ts';
import type { CasePaper } from '../papers/case-paper.ts';
import { backCoverPaper, contentsPaper, coverPaper, statementPaper } from './dossier-papers.ts';
import { closingPapers, letterPapers, terminationPapers } from './ending-papers.ts';
import { openingPapers } from './opening-papers.ts';
import { evidencePapers, investigationPapers, sessionPapers, visitPapers } from './work-papers.ts';

function casePapers(facts: CaseFacts, today: string): CasePaper[] {
  const ended = facts.value.endedOn !== null;
  const inside = [
    ...openingPapers(facts),
    ...investigationPapers(facts),
    ...evidencePapers(facts),
    ...sessionPapers(facts),
    ...(ended ? terminationPapers(facts) : agreementPapers(facts)),
    ...visitPapers(facts),
    ...courtPapers(facts),
    ...closingPapers(facts),
    ...letterPapers(facts),
    statementPaper(facts),
  ];
  // Their pages are known when the whole dossier is drawn.
  const rows = inside.filter(({ data }) => data !== null).map((paper) => ({ name: paperTitle(paper, today), pages: '', remark: '' }));
  return [coverPaper(facts), contentsPaper(facts, rows), ...inside, backCoverPaper(facts)];
}

/** Every paper of a case with what fills them, for whoever draws several together. @throws record.not-found */
export function readCasePapers(
  db: ReadDb,
  caseId: string,
  today: string,
): { readonly facts: CaseFacts; readonly papers: readonly CasePaper[] } {
  const facts = readCaseFacts(db, caseId, today);
  return { facts, papers: casePapers(facts, today) };
}

/** What a case has or should have. @throws record.not-found */
export function listCasePapers(
  db: ReadDb,
  caseId: string,
  today: string,
): { readonly title: string; readonly disputeId: string; readonly rows: CasePaperRow[] } {
  const { facts, papers } = readCasePapers(db, caseId, today);
  const rows = papers.map((paper): CasePaperRow => ({
    paper: paper.paper,
    partId: paper.partId,
    title: paper.formOn(paper.on ?? today).title,
    ordinal: paper.ordinal,
    on: paper.on,
    final: isFinal(paper),
    missing: [...paper.missing],
  }));
  return { title: facts.value.title, disputeId: facts.value.disputeId, rows };
}

/** One paper, ready to draw. @throws record.not-found; papers.not-ready with what is missing while there is nothing to draw */
export function getCasePaper(db: ReadDb, { paper, recordId, partId }: PaperOfCase, today: string): CasePaper {
  const found = readCasePapers(db, recordId, today).papers.find((each) => each.paper === paper && each.partId === partId);
  if (found === undefined) throw userError('papers.not-ready', { missing: [paper] });
  refuseUnready(found);
  return found;
}
