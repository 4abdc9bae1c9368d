// One print from ledger to paper: entered first, so that no copy leaves the printer unseen; void when nothing was printed.
import type { Print } from '#shared/contract/papers.ts';
import { api } from '../../api/api.ts';

/**
 * Enters a print in the ledger and prints it.
 * @returns false: the person closed the desktop's dialogue, and the print is void. A browser does not tell: there the person says so.
 */
export async function printRecorded(record: () => Promise<Print>, print: () => Promise<boolean>): Promise<boolean> {
  const { id } = await record();
  let printed = false;
  try {
    printed = await print();
    return printed;
  } finally {
    if (!printed) await api.prints.void({ id, reason: '没有打印：打印窗口已关闭或打印机不可用' });
  }
}
