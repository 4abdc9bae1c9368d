// The 13 places of a mediation dossier in their order (research A §1.1 B), what must fill them and which papers of the program do.
import type { PaperKind } from '#shared/contract/papers.ts';

export type DossierSlot =
  | 'application'
  | 'rightsNotice'
  | 'identity'
  | 'powerOfAttorney'
  | 'investigation'
  | 'evidence'
  | 'sessionRecord'
  | 'agreement'
  | 'performanceProof'
  | 'returnVisit'
  | 'courtConfirmation'
  | 'statement'
  | 'backCover';

/** 必须 or 按需. */
export type SlotNeed = 'required' | 'optional';

export interface DossierSlotRow {
  readonly id: DossierSlot;
  readonly title: string;
  /** Before an office says otherwise. */
  readonly need: SlotNeed;
  /** Kinds of paper that belong here, in the order in which they are bound; none: the place holds scans only. */
  readonly papers: readonly PaperKind[];
}

/** In the order of the dossier; local rules demand exactly this order (research A §1.2, 装订). */
export const dossierSlots: readonly DossierSlotRow[] = [
  { id: 'application', title: '人民调解申请书（受理登记表）', need: 'required', papers: ['application', 'acceptance'] },
  { id: 'rightsNotice', title: '当事人权利义务告知书', need: 'required', papers: ['rightsNotice'] },
  { id: 'identity', title: '当事人身份证明', need: 'required', papers: [] },
  { id: 'powerOfAttorney', title: '授权委托书', need: 'optional', papers: ['powerOfAttorney'] },
  { id: 'investigation', title: '人民调解调查记录', need: 'optional', papers: ['investigation'] },
  { id: 'evidence', title: '证据材料', need: 'optional', papers: ['evidenceSlip'] },
  { id: 'sessionRecord', title: '人民调解记录', need: 'required', papers: ['sessionRecord'] },
  // A case that ends without an agreement has the letter that says so in its place (人民调解法 art. 26).
  { id: 'agreement', title: '人民调解协议书', need: 'required', papers: ['mediationAgreement', 'oralAgreement', 'terminationLetter'] },
  { id: 'performanceProof', title: '履行凭证', need: 'optional', papers: [] },
  { id: 'returnVisit', title: '人民调解回访记录', need: 'optional', papers: ['returnVisit'] },
  { id: 'courtConfirmation', title: '司法确认有关材料', need: 'optional', papers: ['courtApplication', 'courtApplicationUnit'] },
  // Letters between offices and the local closing report have no place of their own in the directory.
  {
    id: 'statement',
    title: '卷宗情况说明',
    need: 'optional',
    papers: ['delegationReply', 'transferLetter', 'returnLetter', 'closingReport', 'dossierStatement'],
  },
  { id: 'backCover', title: '封底', need: 'required', papers: ['backCover'] },
];

/** Where a paper is bound; undefined for the cover and the contents, which stand before the 13 places. */
export function slotOfPaper(paper: PaperKind): DossierSlot | undefined {
  return dossierSlots.find(({ papers }) => papers.includes(paper))?.id;
}
