// How a copy of the register is worded, in 设置 and on the page that restores.
import type { CopyOffered } from '#shared/contract/recovery.ts';
import { screenRegisters } from '#shared/registers/index.ts';
import { instantText } from '../values/office-calendar.ts';

const labels: Readonly<Record<string, string>> = { daily: '每日', manual: '手工', 'set-aside': '换下来的', '': '手工放入' };

/** Why a copy was made. */
export function labelWord(label: string): string {
  return labels[label] ?? (label.startsWith('before-update') ? '更新程序前' : label.startsWith('before-') ? '升级前' : '其他');
}

/** e.g. "2026-07-28 09:00 的每日备份". */
export function copyWord({ madeAt, label, reference }: CopyOffered): string {
  return `${madeAt === null ? reference.name : instantText(madeAt)} 的${labelWord(label)}备份`;
}

/** e.g. "纠纷 310 · 案件 62"; what a register has none of is left out. Null: nobody noted it. */
export function recordsWord(records: Readonly<Record<string, number>> | null): string {
  if (records === null) return '没有记下';
  return (
    screenRegisters
      .flatMap(({ entity, word, shortWord = word }) => {
        const count = records[entity] ?? 0;
        return count === 0 ? [] : [`${shortWord} ${count.toLocaleString('zh-CN')}`];
      })
      .join(' · ') || '还没有记录'
  );
}

export function sizeWord(bytes: number): string {
  if (bytes < 1024 * 1024) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return bytes < 1024 ** 3 ? `${(bytes / 1024 ** 2).toFixed(1)} MB` : `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}
