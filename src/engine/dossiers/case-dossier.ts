// The dossier of one case as it stands: its places with papers and scans, cover and back cover, and the hash of it all.
import type { DossierRules } from '#shared/contract/office-settings.ts';
import type { DossierDirectory, DossierPlaceRow, PlacedPaper } from '#shared/contract/dossiers.ts';
import { inspectionWords } from '#shared/rules/dossier-inspection/inspect-dossier.ts';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import { lastCopyOf } from '#shared/rules/print-copies.ts';
import type { ReadDb } from '../database/register.ts';
import { inspectCase } from '../inspections/inspections.ts';
import { paperTitle, type CaseFacts } from '../case-papers/case-facts.ts';
import type { CasePaper } from '../papers/case-paper.ts';
import { readCasePapers } from '../case-papers/case-papers.ts';
import { isFinal, ledgerId } from '../papers/draw-paper.ts';
import { listPrints } from '../prints/prints.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { dossierHash } from './dossier-hash.ts';
import { dossierPlaces, type DossierPlace } from './dossier-places.ts';
import { findPapersLeftOut } from './dossiers.store.ts';
import type { ScanPage } from '../scans/scan-pages.ts';

export type ScansOf = (db: ReadDb, caseId: string, slot: DossierSlot) => readonly ScanPage[];

export interface CaseDossier {
  readonly facts: CaseFacts;
  readonly cover: CasePaper;
  readonly backCover: CasePaper;
  readonly places: readonly DossierPlace[];
  readonly rules: DossierRules;
  readonly contentHash: string;
  /** What an inspector would find today. */
  readonly redPoints: DossierDirectory['redPoints'];
}

/** @throws record.not-found */
export function readCaseDossier(db: ReadDb, caseId: string, scansOf: ScansOf, today: string): CaseDossier {
  const { facts, papers } = readCasePapers(db, caseId, today);
  const { dossier, acceptedOn } = facts.value;
  const rules = settingOn(db, 'dossier-rules', dossier?.filedOn ?? facts.value.closing?.closedOn ?? acceptedOn);
  const places = dossierPlaces(facts, papers, {
    needs: rules.needs,
    scansOf: (slot) => scansOf(db, caseId, slot),
    leftOut: findPapersLeftOut(db, caseId),
  });
  const [cover, backCover] = [getKind(papers, 'dossierCover'), getKind(papers, 'backCover')];
  const contentHash = dossierHash([cover, backCover], places, (paper) => (isFinal(paper) ? paper.number : null));
  const redPoints = inspectCase(db, caseId, today)
    .filter(({ state }) => state === 'red')
    .map((line) => ({ point: line.code, words: inspectionWords(line), jump: line.jump }));
  return { facts, cover, backCover, places, rules, contentHash, redPoints };
}

function getKind(papers: readonly CasePaper[], kind: CasePaper['paper']): CasePaper {
  const found = papers.find(({ paper }) => paper === kind);
  if (found === undefined) throw new Error(`A case has no ${kind}`);
  return found;
}

export function placeRow(db: ReadDb, caseId: string, place: DossierPlace, today: string): DossierPlaceRow {
  const { slot, title, need, papers, papersLeftOut, scans } = place;
  const rows = papers.map((paper): PlacedPaper => ({
    paper: paper.paper,
    partId: paper.partId,
    title: paperTitle(paper, today),
    drawable: paper.data !== null,
    missing: [...paper.missing],
    printed: lastCopyOf(listPrints(db, paper.paper, ledgerId({ paper: paper.paper, recordId: caseId, partId: paper.partId }))) > 0,
  }));
  return { slot, title, need, state: stateOf(place), papers: rows, scanPages: scans.length, papersLeftOut };
}

function stateOf({ need, bound, scans }: DossierPlace): DossierPlaceRow['state'] {
  if (bound.length > 0) return scans.length > 0 ? 'both' : 'papers';
  if (scans.length > 0) return 'scans';
  return need === 'notNeeded' ? 'notNeeded' : 'blank';
}
