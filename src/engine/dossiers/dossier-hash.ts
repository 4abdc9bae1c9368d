// Whether a dossier is still what was bound: a hash over everything that is drawn into it, not over the PDF, which differs by its date.
import { createHash } from 'node:crypto';
import type { CasePaper } from '../papers/case-paper.ts';
import type { DossierPlace } from './dossier-places.ts';

/** @param finalHash hash of a final paper's stored PDF, which stays whatever is changed of the case; null for one that is drawn anew */
export function dossierHash(
  covers: readonly CasePaper[],
  places: readonly DossierPlace[],
  finalHash: (paper: CasePaper) => string | null,
): string {
  const paperFacts = (paper: CasePaper): unknown => [paper.paper, paper.partId, paper.on, finalHash(paper) ?? paper.data];
  const facts = [
    covers.map(paperFacts),
    places.map(({ slot, bound, scans }) => [
      slot,
      bound.map(paperFacts),
      scans.map(({ kind, page, turn, crop, bytes }) => [kind, page, turn, crop, createHash('sha256').update(bytes).digest('hex')]),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
