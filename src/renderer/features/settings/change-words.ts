import type { SettingChange } from './setting-lines.ts';

/** The first few changes in one sentence, and how many there are. */
export function changeWords(changes: readonly SettingChange[], most: number): string {
  if (changes.length === 0) return '没有改动';
  const shown = changes
    .slice(0, most)
    .map(({ label, from, to }) => `${label}：${from === '' ? '新增' : from} → ${to === '' ? '取消' : to}`);
  return `${shown.join('；')}${changes.length > most ? `；等 ${String(changes.length)} 项` : ''}`;
}
