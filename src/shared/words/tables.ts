// Tables of the register by the word that people know their content by: registers say it in their descriptors, here stand those that are none.
import type { RegisterDescriptor } from '#shared/registers/descriptor.ts';
import { registerWord, registers, screenRegisters } from '#shared/registers/index.ts';

/** What belongs to a record of a register and stands in a table of its own, by the register's table. */
const partTitles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  disputes: { dispute_parties: '当事人' },
  mediation_cases: { agreements: '调解协议', performance_items: '履行事项', mediation_sessions: '调解记录' },
  staff: { staff_posts: '任职' },
};

/** The tables that people look for first, each under a word of its own, in the turn of the registers. */
export const tableTitles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(screenRegisters.flatMap(({ table, word }) => [[table, word], ...Object.entries(partTitles[table] ?? {})])),
  given_numbers: '文书编号',
  prints: '打印登记',
  audit_lines: '变更记录',
  accounts: '账号',
};

type StartWord = readonly [start: string, word: string];

/** A register's own table, and its parts that are called after it. */
const registerWords: readonly StartWord[] = registers.map(({ entity, word, registerWord: whole = word }: RegisterDescriptor) => [
  entity.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  whole,
]);

const words: readonly StartWord[] = [
  ...registerWords,
  ['mediation', registerWord('mediation')],
  ['case', registerWord('mediation')],
  ['agreement', '调解协议'],
  ['performance', '调解协议'],
  ['account', '账号'],
  ['audit', '操作记录'],
  ['prints', '打印记录'],
  ['drawn_papers', '文书'],
  ['given_numbers', '文书编号'],
  ['number', '文书编号'],
  ['files', '附件和文件'],
  ['attachment', '附件和文件'],
  ['scanned', '扫描件'],
  ['dossier', '卷宗'],
  ['import', '导入'],
  ['batch', '报送'],
  ['county', '报送'],
  ['received', '收件箱'],
  ['office', '本单位和设置'],
];

export function tableWord(table: string): string {
  return words.find(([start]) => table.startsWith(start))?.[1] ?? '其他内容';
}
