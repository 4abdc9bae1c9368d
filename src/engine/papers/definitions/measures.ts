// Measures that the case papers share. 158 mm hold 32 characters of 14 pt; 26 mm at the side leave room for binding.
import type { PaperDefinition, SignatureSlot } from '../paper-definition.ts';

/** The set of forms was rebuilt from published sets; the notice's own text was not seen (research A §0). */
export const ministrySet = '司发通〔2010〕239号';

export const casePaper = {
  version: '2010-1',
  validFrom: '2011-01-01',
  numberLabel: null,
  draftWord: '草稿',
  pageNumbers: true,
  page: { size: 'A4', marginMm: { top: 30, right: 26, bottom: 27, left: 26 } },
  type: { titlePt: 24, bodyPt: 14, linePt: 25, tablePt: 10.5, smallPt: 10.5 },
} as const satisfies Partial<PaperDefinition>;

/** Slots of the forms for hand-writing. */
export const partySlot: SignatureSlot = { who: '当事人', name: '', how: '签名、盖章或按指印' };
export const mediatorSlot: SignatureSlot = { who: '人民调解员', name: '', how: '签名' };
export const recorderSlot: SignatureSlot = { who: '记录人', name: '', how: '签名' };
