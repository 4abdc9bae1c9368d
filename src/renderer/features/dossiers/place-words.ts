import type { DossierPlaceRow } from '#shared/contract/dossiers.ts';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';

/** The field whose absence leaves a place empty, as papers tell what they lack; null: it is scanned, or comes by itself. */
export const missingOfPlace: Readonly<Record<DossierSlot, string | null>> = {
  application: 'summary',
  rightsNotice: 'notice',
  identity: null,
  powerOfAttorney: 'parties',
  investigation: 'investigations.record',
  evidence: 'evidence.takenOn',
  sessionRecord: 'sessions',
  agreement: 'agreement',
  performanceProof: null,
  returnVisit: 'visits.performance',
  courtConfirmation: 'confirmation.court',
  statement: 'dossier.statement',
  backCover: null,
};

export function placeStateWords({
  state,
  need,
  papers,
  scanPages,
}: Pick<DossierPlaceRow, 'state' | 'need' | 'papers' | 'scanPages'>): string {
  const drawable = papers.filter((paper) => paper.drawable);
  const printed = drawable.some((paper) => paper.printed) ? '已打印' : '可打印';
  const paperWords = `${String(drawable.length)} 份，${printed}`;
  const scanWords = `扫描 ${String(scanPages)} 页`;
  switch (state) {
    case 'papers':
      return paperWords;
    case 'scans':
      return scanWords;
    case 'both':
      return `${paperWords}；${scanWords}`;
    case 'blank':
      return need === 'required' ? '缺' : '无';
    case 'notNeeded':
      return '不需要';
  }
}
