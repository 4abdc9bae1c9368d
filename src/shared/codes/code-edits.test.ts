import { afterEach, describe, expect, it } from 'vitest';
import type { CodeTable } from './code-table.ts';
import { codeName, codeOf, codePath, disputeTypes, placeCodeEdits, rowsOf, validRows, type CodeEdit } from './index.ts';

const table: CodeTable = {
  id: 'examples',
  title: '例',
  standard: '本系统',
  version: '2020-01-01',
  rows: [
    { code: '1', name: '甲', aliases: ['老甲'] },
    { code: '2', name: '乙' },
  ],
};
const edit = (changes: Partial<CodeEdit>): CodeEdit => ({
  table: 'examples',
  code: '1',
  name: '新甲',
  parent: null,
  validFrom: '2026-03-01',
  ended: false,
  ...changes,
});
const place = (...edits: CodeEdit[]) => {
  placeCodeEdits(edits, () => '2026-07-28');
};
afterEach(() => {
  place();
});

describe('a code that an office renamed', () => {
  it('has its old name on old papers and its new one from that day on', () => {
    place(edit({}));
    expect([codeName(table, '1', '2026-02-28'), codeName(table, '1', '2026-03-01'), codeName(table, '1')]).toEqual(['甲', '新甲', '新甲']);
    expect(validRows(table, '2026-07-28').map((row) => row.name)).toEqual(['新甲', '乙']);
  });

  it('is read under all its names', () => {
    place(edit({}));
    expect(['甲', '新甲', '老甲'].map((name) => codeOf(table, name))).toEqual(['1', '1', '1']);
  });

  it('has its old name until the day comes', () => {
    place(edit({ validFrom: '2027-01-01' }));
    expect([codeName(table, '1'), codeName(table, '1', '2027-01-01')]).toEqual(['甲', '新甲']);
  });

  it('may be renamed again', () => {
    place(edit({ name: '三甲', validFrom: '2026-06-01' }), edit({}));
    expect(['2026-01-01', '2026-05-31', '2026-06-01'].map((day) => codeName(table, '1', day))).toEqual(['甲', '新甲', '三甲']);
  });
});

describe('a code that an office ended', () => {
  it('can no longer be picked, and keeps its name', () => {
    place(edit({ code: '2', ended: true }));
    expect(validRows(table, '2026-07-28').map((row) => row.code)).toEqual(['1']);
    expect([codeName(table, '2'), codeOf(table, '乙')]).toEqual(['乙', '2']);
  });

  it('comes back under a name of its own', () => {
    place(edit({ code: '2', ended: true }), edit({ code: '2', name: '新乙', validFrom: '2026-05-01' }));
    expect(validRows(table, '2026-04-01').map((row) => row.name)).toEqual(['甲']);
    expect(validRows(table, '2026-07-28').map((row) => row.name)).toEqual(['甲', '新乙']);
  });
});

it('a row that an office adds stands with its group, and is picked from its day on', () => {
  place({ table: disputeTypes.id, code: '0204', name: '高空抛物', parent: '02', validFrom: '2026-07-01', ended: false });
  expect(codePath(disputeTypes, '0204')).toBe('邻里纠纷/高空抛物');
  const rows = rowsOf(disputeTypes);
  expect(rows[rows.findIndex((row) => row.code === '0204') - 1]?.parent).toBe('02');
  expect(validRows(disputeTypes, '2026-06-30').some((row) => row.code === '0204')).toBe(false);
  expect(codeOf(disputeTypes, '高空抛物')).toBe('0204');
});

it("without edits the tables are the program's own", () => {
  expect(rowsOf(table)).toBe(table.rows);
});
