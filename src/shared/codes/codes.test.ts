import { expect, test } from 'vitest';
import { codeName, codeOf, codePath, codeTables, disputeTypes, educationLevels, mediationTypes, nations, validRows } from './index.ts';

test.each(codeTables.map((table) => [table.title, table] as const))(
  '%s: every code stands once and every parent exists',
  (_title, table) => {
    const codes = table.rows.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const row of table.rows) {
      if (row.parent !== undefined) expect(codes).toContain(row.parent);
      expect(row.name).not.toBe('');
      expect((row.validFrom ?? table.version) <= (row.validTo ?? '9999-12-31')).toBe(true);
    }
  },
);

test('every table has its own id, and says its standard and since when it holds', () => {
  expect(new Set(codeTables.map((table) => table.id)).size).toBe(codeTables.length);
  for (const table of codeTables) {
    expect(table.standard).not.toBe('');
    expect(table.version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('the other words for a row lead to one row only', () => {
  for (const table of codeTables) {
    for (const row of table.rows) {
      for (const alias of row.aliases ?? []) expect([table.id, alias, codeOf(table, alias)]).toEqual([table.id, alias, row.code]);
    }
  }
});

test('a code is read as its name and its name as its code', () => {
  expect(codeName(disputeTypes, '0299')).toBe('其他');
  expect(codePath(disputeTypes, '0299')).toBe('邻里纠纷/其他');
  expect(codeOf(disputeTypes, '邻里纠纷/其他')).toBe('0299');
  expect(codeOf(mediationTypes, '拖欠农民工工资纠纷')).toBe('11');
  expect(codeOf(educationLevels, '大专')).toBe('30');
  expect(codeOf(nations, '回')).toBe('03');
});

test('a word that fits several rows or none is not guessed', () => {
  expect(codeOf(educationLevels, '毕业')).toBeUndefined();
  expect(codeOf(nations, '')).toBeUndefined();
  expect(codeName(nations, '57')).toBeUndefined();
});

test('all 56 nationalities are there, and 17 groups of disputes', () => {
  expect(nations.rows.length).toBe(56);
  expect(disputeTypes.rows.filter((row) => row.parent === undefined).length).toBe(17);
});

test("a day outside a table's validity has no rows to pick", () => {
  expect(validRows(mediationTypes, '2019-01-01')).toEqual([]);
  expect(validRows(mediationTypes, '2026-07-03').length).toBe(18);
});
