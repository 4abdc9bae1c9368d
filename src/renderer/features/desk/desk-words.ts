import type { DeskTask } from '#shared/contract/desk.ts';

/** How each kind of task is headed, in the order of urgency, and the colour that it carries. */
export const taskKinds: readonly { readonly kind: DeskTask['kind']; readonly word: string; readonly look: 'late' | 'attention' | '' }[] = [
  { kind: 'overdue', word: '超期未化解', look: 'late' },
  { kind: 'refusedLine', word: '县里退回', look: 'late' },
  { kind: 'toAccept', word: '草稿等着受理', look: 'late' },
  { kind: 'transferToDecide', word: '转来的移送等着决定', look: 'late' },
  { kind: 'monthUnfiled', word: '上个月还没有报送', look: 'late' },
  { kind: 'monthDue', word: '上个月待报送', look: 'attention' },
  { kind: 'dueSoon', word: '三天内到期', look: 'attention' },
  { kind: 'assignedToMe', word: '交办给我，还没有开始', look: 'attention' },
  { kind: 'transferDue', word: '移送期限快到或已过', look: 'attention' },
  { kind: 'revisitDue', word: '该回访', look: 'attention' },
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
