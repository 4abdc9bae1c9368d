// What lies in each of the 13 places of a case's dossier: papers of the program, scans, or nothing yet.
import type { PaperKind } from '#shared/contract/papers.ts';
import { slotNeed, type NeedOfCase, type SlotNeeds } from '#shared/rules/dossier-needs.ts';
import { dossierSlots, type DossierSlot } from '#shared/rules/dossier-slots.ts';
import type { CaseFacts } from '../case-papers/case-facts.ts';
import type { CasePaper } from '../papers/case-paper.ts';
import type { ScanPage } from '../scans/scan-pages.ts';

export interface DossierPlace {
  readonly slot: DossierSlot;
  readonly title: string;
  readonly need: NeedOfCase;
  /** Papers that the case has for this place, also those that can't be drawn yet. */
  readonly papers: readonly CasePaper[];
  /** The papers that are bound: none where the clerk binds their signed scans instead. */
  readonly bound: readonly CasePaper[];
  readonly papersLeftOut: boolean;
  readonly scans: readonly ScanPage[];
}

/** Papers that the program can always draw, but that belong into the dossier only once this of the case is there. */
const onlyWith: Readonly<Partial<Record<PaperKind, string>>> = {
  dossierStatement: 'dossier.statement',
  courtApplication: 'confirmation.court',
  courtApplicationUnit: 'confirmation.court',
  closingReport: 'closing',
};

export interface PlaceSources {
  readonly needs: SlotNeeds;
  readonly scansOf: (slot: DossierSlot) => readonly ScanPage[];
  readonly leftOut: ReadonlySet<DossierSlot>;
}

export function dossierPlaces(
  { value }: CaseFacts,
  casePapers: readonly CasePaper[],
  { needs, scansOf, leftOut }: PlaceSources,
): DossierPlace[] {
  const course = { state: value.state, ended: value.endedOn !== null, sessions: value.sessions.length };
  return dossierSlots.map(({ id, title, papers: kinds }) => {
    const papers = kinds.flatMap((kind) => casePapers.filter((paper) => paper.paper === kind && isThere(paper)));
    const scans = scansOf(id);
    // A scan can only stand for a paper while it is there.
    const papersLeftOut = leftOut.has(id) && scans.length > 0;
    return {
      slot: id,
      title,
      need: slotNeed(id, needs, course),
      papers,
      bound: papersLeftOut ? [] : papers.filter(({ data }) => data !== null),
      papersLeftOut,
      scans,
    };
  });
}

function isThere({ paper, missing }: CasePaper): boolean {
  const needed = onlyWith[paper];
  return needed === undefined || !missing.includes(needed);
}
