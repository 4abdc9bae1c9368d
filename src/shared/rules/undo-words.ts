// What an undo writes as its reason into the register's own lines.

/** @param seq of the audit line that was taken back */
export function undoReason(seq: number): string {
  return `撤销第 ${String(seq)} 号变更`;
}

/** Reason of a deletion that takes a registration back. */
export const undoRemovalReason = '撤销登记';

/** Reason of each line of one run of bulk editing, and of its undo: all lines of a run are found by it. */
export function bulkReason(bulkEditId: string): string {
  return `批次 ${bulkEditId}`;
}
