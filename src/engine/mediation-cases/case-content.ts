// What a mediation case holds beside its header: the shape that its store writes, audits and hands to the county.
import type { CaseFields, CaseHappenings, CaseState } from '#shared/contract/mediation.ts';

export interface CaseContent extends CaseFields, CaseHappenings {
  readonly disputeId: string;
  /** 卷名. */
  readonly title: string;
  /** 卷号 and 协议编号 are one number; empty until given. */
  readonly fileNumber: string;
  readonly state: CaseState;
}

/** What the agreement moves from party to party, all items together. */
export function agreedAmountFen(content: Pick<CaseContent, 'agreement'>): number {
  return content.agreement?.performance.reduce((sum, item) => sum + item.amountFen, 0) ?? 0;
}

/** A case of an older program did not say how and when it failed: only that the routes were told. */
export function settleCase(content: CaseContent): CaseContent {
  if (content.state !== 'failed' || (content.endManner !== null && content.endedOn !== null)) return content;
  return {
    ...content,
    endManner: content.endManner ?? 'notSettled',
    endedOn: content.endedOn ?? content.routesToldOn ?? content.acceptedOn,
  };
}
