// What the numbering ledger says of a number, on the screen and in the inspector's workbook.
import type { GivenNumber, NumberState } from '../contract/numbering.ts';

export const numberStateWords: Readonly<Record<NumberState, string>> = {
  used: '已用',
  void: '作废',
  lent: '借出',
  free: '空号待用',
  history: '历史编号',
  unknown: '历史缺号',
  borrowed: '借入未用',
  returned: '已归还',
};

/** Why a number is as it is; null where nobody has said so yet. */
export function numberExplained({ state, reason, partner }: Pick<GivenNumber, 'state' | 'reason' | 'partner'>): string | null {
  const withPartner = partner ?? '';
  switch (state) {
    case 'used':
      return partner === null ? '本机文书' : `借号使用：${withPartner}`;
    case 'void':
      return reason;
    case 'lent':
      return `借给${withPartner}，未归还`;
    case 'free':
      return `${withPartner}归还未用，下一份文书使用`;
    case 'history':
      return reason;
    case 'unknown':
      return reason;
    case 'borrowed':
      return `从${withPartner}借入`;
    case 'returned':
      return `未用，已还给${withPartner}`;
  }
}
