// Words of a transfer that are no code table of a standard, in the shape that lists filter by.
import type { CodeTable } from '#shared/codes/index.ts';
import type { TransferDecision, TransferDirection, TransferRow } from '#shared/contract/transfers.ts';

export const directionWords: Readonly<Record<TransferDirection, string>> = { in: '转入', out: '转出' };
export const decisionWords: Readonly<Record<TransferDecision, string>> = { pending: '未决定', accepted: '已受理', refused: '不受理' };

function tableOf(id: string, title: string, words: Readonly<Record<string, string>>): CodeTable {
  return { id, title, standard: '本系统', version: '2026-01-01', rows: Object.entries(words).map(([code, name]) => ({ code, name })) };
}

export const directionTable = tableOf('transfer-directions', '方向', directionWords);
export const decisionTable = tableOf('transfer-decisions', '是否受理', decisionWords);

type Progress = Pick<TransferRow, 'direction' | 'decision' | 'receivedOn' | 'result' | 'feedbackOn'>;

/** Where a transfer stands, in one word. */
export function progressWord({ direction, decision, receivedOn, result, feedbackOn }: Progress): string {
  if (decision === 'refused') return direction === 'in' ? '已退回' : '被退回';
  if (receivedOn === null) return '待签收';
  if (decision === 'pending') return '待决定';
  if (result === null) return '办理中';
  return feedbackOn === null ? '待反馈' : '已反馈';
}

/** Late: no result after its day. */
export function isTransferLate(row: Pick<TransferRow, 'decision' | 'result' | 'dueOn'>, today: string): boolean {
  return row.result === null && row.decision !== 'refused' && row.dueOn !== null && row.dueOn < today;
}
