// Which part of the manual belongs to the screen that is open.
import { registerNames, registerWord } from '#shared/registers/index.ts';
import type { Block } from './markdown-blocks.ts';

/** The word with which the section's heading begins, by the first part of the screen's address. */
const sectionWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(registerNames.map((name) => [name, registerWord(name)])),
  desk: '工作台',
  papers: '打印协议书',
  scans: '扫描件',
  staff: '人员与组织',
  organisations: '人员与组织',
  imports: '导入',
  reports: '报表',
  batches: '报送',
  county: '收件箱',
  settings: '设置',
};

/** @param address the path of a screen, e.g. `/disputes/new` */
export function sectionWordOf(address: string): string | null {
  return sectionWords[address.split('/')[1] ?? ''] ?? null;
}

/** The place of the section's heading; the manual's beginning where there is none. */
export function findSection(blocks: readonly Block[], word: string | null): number {
  const place = blocks.findIndex((block) => block.kind === 'heading' && word !== null && block.text.startsWith(word));
  return Math.max(0, place);
}
