import type { DeskTask } from '#shared/contract/desk.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import type { NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { transferCounts } from '#shared/rules/named-counts/transfer-counts.ts';

export interface TaskKind {
  readonly kind: DeskTask['kind'];
  readonly word: string;
  readonly look: 'late' | 'attention' | '';
  /** What it counts, on hover. */
  readonly meaning?: string;
  /** Where the same records stand as a list. */
  readonly list?: { readonly name: 'disputes' | 'transfers'; readonly count: NamedCount };
}

function counted(kind: DeskTask['kind'], look: TaskKind['look'], name: 'disputes' | 'transfers', count: NamedCount): TaskKind {
  return { kind, word: count.word, look, meaning: count.meaning, list: { name, count } };
}

/** How each kind of task is headed, in the order of urgency, and the colour that it carries. */
export const taskKinds: readonly TaskKind[] = [
  counted('overdue', 'late', 'disputes', disputeCounts.overdue),
  { kind: 'refusedLine', word: '县里退回', look: 'late' },
  counted('toAccept', 'late', 'disputes', disputeCounts.toAccept),
  counted('transferToDecide', 'late', 'transfers', transferCounts.toDecide),
  { kind: 'monthUnfiled', word: '上个月还没有报送', look: 'late' },
  { kind: 'monthDue', word: '上个月待报送', look: 'attention' },
  counted('dueSoon', 'attention', 'disputes', disputeCounts.dueSoon),
  { kind: 'assignedToMe', word: '交办给我，还没有开始', look: 'attention' },
  counted('transferDue', 'attention', 'transfers', transferCounts.dueSoon),
  counted('revisitDue', 'attention', 'disputes', disputeCounts.revisitDue),
  { kind: 'followUpMissing', word: '督办、包案上个月没有记录', look: 'attention' },
  { kind: 'parkedImport', word: '导入时留下待看的行', look: 'attention' },
  { kind: 'performanceDue', word: '协议履行到期', look: 'late' },
  { kind: 'caseTermDue', word: '调解期限快到或已过', look: 'attention' },
  { kind: 'courtDue', word: '申请司法确认的期限快到', look: 'attention' },
  { kind: 'visitDue', word: '调解协议该回访', look: 'attention' },
  { kind: 'agreementDraft', word: '协议书还没有定稿', look: 'attention' },
  { kind: 'agreementUnsigned', word: '协议书已打印，还没有签齐', look: 'attention' },
  { kind: 'inboxBatch', word: '收到的报送待处理', look: 'attention' },
  { kind: 'holidaysMissing', word: '缺节假日表', look: 'attention' },
  { kind: 'batchUnsent', word: '批次还没有报送', look: '' },
];

/** Where a task leads. Missing holidays lead to the first year that has none. */
export function addressOf({ kind, target }: Pick<DeskTask, 'kind' | 'target'>): string {
  if (kind === 'holidaysMissing') return '/settings/holidays';
  return target.id === null ? `/${target.module}` : `/${target.module}/${target.id}`;
}
