import { expect, test } from 'vitest';
import { tableTitles, tableWord } from './tables.ts';

test('the tables that people look for first stand in the turn of the registers, each with its parts behind it', () => {
  expect(Object.entries(tableTitles)).toEqual([
    ['disputes', '矛盾纠纷'],
    ['dispute_parties', '当事人'],
    ['mediation_cases', '调解案件'],
    ['agreements', '调解协议'],
    ['performance_items', '履行事项'],
    ['mediation_sessions', '调解记录'],
    ['grids', '网格'],
    ['staff', '人员'],
    ['staff_posts', '任职'],
    ['organisations', '组织'],
    ['transfers', '移送'],
    ['given_numbers', '文书编号'],
    ['prints', '打印登记'],
    ['audit_lines', '变更记录'],
    ['accounts', '账号'],
  ]);
});

test.each([
  ['disputes', '矛盾纠纷'],
  ['dispute_hops', '矛盾纠纷'],
  ['mediation_cases', '人民调解'],
  ['mediation_sessions', '人民调解'],
  ['case_hops', '人民调解'],
  ['agreement_marks', '调解协议'],
  ['grid_changes', '网格'],
  ['staff_posts', '人员'],
  ['organisations', '组织'],
  ['transfers', '移送'],
  ['villages', '村（社区）'],
  ['import_rows', '导入'],
  ['merges', '其他内容'],
])('what could not be read of %s is told as %s', (table, word) => {
  expect(tableWord(table)).toBe(word);
});
