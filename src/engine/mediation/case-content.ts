// What a mediation case holds beside its header: the shape that its store writes, audits and hands to the county.
import type { Agreement, CaseFields, CaseState, RightsNotice, Session } from '#shared/contract/mediation.ts';

export interface CaseContent extends CaseFields {
  readonly disputeId: string;
  /** 卷名. */
  readonly title: string;
  /** 卷号 and 协议编号 are one number; empty until given. */
  readonly fileNumber: string;
  readonly state: CaseState;
  readonly notice: RightsNotice | null;
  readonly sessions: readonly Session[];
  readonly agreement: Agreement | null;
  readonly endReason: string | null;
  readonly routesToldOn: string | null;
}

/** What the agreement moves from party to party, all items together. */
export function agreedAmountFen(content: Pick<CaseContent, 'agreement'>): number {
  return content.agreement?.performance.reduce((sum, item) => sum + item.amountFen, 0) ?? 0;
}
