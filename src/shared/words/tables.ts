// Tables of the register by the word that people know their content by.

/** The tables that people look for first, each under a word of its own. */
export const tableTitles: Readonly<Record<string, string>> = {
  disputes: '矛盾纠纷',
  dispute_parties: '当事人',
  mediation_cases: '人民调解案件',
  agreements: '调解协议',
  performance_items: '履行事项',
  mediation_sessions: '调解记录',
  grids: '网格',
  staff: '人员',
  staff_posts: '任职',
  organisations: '组织',
  transfers: '移送',
  given_numbers: '文书编号',
  prints: '打印登记',
  audit_lines: '变更记录',
  accounts: '账号',
};

const words: readonly (readonly [start: string, word: string])[] = [
  ['dispute', '矛盾纠纷'],
  ['mediation', '人民调解'],
  ['case', '人民调解'],
  ['agreement', '调解协议'],
  ['performance', '调解协议'],
  ['grid', '网格'],
  ['staff', '人员'],
  ['organisation', '组织'],
  ['transfer', '移送'],
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
  ['village', '村（社区）'],
];

export function tableWord(table: string): string {
  return words.find(([start]) => table.startsWith(start))?.[1] ?? '其他内容';
}
