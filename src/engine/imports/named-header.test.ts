// A person says where the header stands, and the sheet is read again from there.
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Import } from '#shared/contract/imports.ts';
import { openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

type Line = readonly string[];

async function open(lines: readonly Line[]): Promise<Import> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('表');
  for (const line of lines) sheet.addRow([...line]);
  const { fileId } = await office.api.files.keep({ name: '台账.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  return office.api.imports.open({ fileId });
}

const preface: readonly Line[] = Array.from({ length: 110 }, (_none, index) => [`填表须知第${String(index + 1)}条`]);
const table: readonly Line[] = [
  ['受理', '当事人', '纠纷', '村居'],
  ['时间', '', '类型', ''],
  ['2026-07-03', '褚敏斌', '邻里纠纷', '枫桥村'],
];
const header = { top: 111, bottom: 112 };

describe('a header that a person names', () => {
  it('is read where the program found none: kind, columns and rows follow, and the rows go in', async () => {
    const opened = await open([...preface, ...table]);
    expect(opened.sheets[0]).toMatchObject({ kind: null, use: false, headerRows: [] });
    const read = await office.api.imports.map({ id: opened.id, sheets: [{ name: '表', use: true, kind: null, header, columns: [] }] });
    expect(read.sheets[0]).toMatchObject({ kind: 'disputes', use: true, headerRows: [111, 112], namedHeader: header, rowCount: 1 });
    expect(read.sheets[0]?.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['受理/时间', 'acceptedOn'],
      ['当事人', 'applicant'],
      ['纠纷/类型', 'mediationType'],
      ['村居', 'village'],
    ]);
    expect(read.counts).toMatchObject({ rows: 1, good: 1 });
    const taken = await office.api.imports.commit({ id: read.id, planHash: read.planHash ?? '', doubtful: 'park' });
    expect(taken.counts.taken).toBe(1);
  });

  it('stays named while its columns are agreed to, and goes back to what the program finds when a person wants that', async () => {
    const lines: readonly Line[] = [
      ['日期', '姓名', '类型'],
      ['受理时间', '当事人', '纠纷类型'],
      ['2026-07-03', '褚敏斌', '邻里纠纷'],
    ];
    const opened = await open(lines);
    const found = opened.sheets[0]?.headerRows;
    const wish = { name: '表', use: true, kind: 'disputes' as const };
    const named = await office.api.imports.map({ id: opened.id, sheets: [{ ...wish, header: { top: 2, bottom: 2 }, columns: [] }] });
    expect(named.sheets[0]).toMatchObject({ headerRows: [2], rowCount: 1 });
    const columns = named.sheets[0]?.columns.map(({ index, field, leftOut }) => ({ index, field, leftOut })) ?? [];
    const agreed = await office.api.imports.map({ id: opened.id, sheets: [{ ...wish, columns }] });
    expect(agreed.sheets[0]).toMatchObject({ headerRows: [2], namedHeader: { top: 2, bottom: 2 } });
    const back = await office.api.imports.map({ id: opened.id, sheets: [{ ...wish, header: null, columns: [] }] });
    expect(back.sheets[0]).toMatchObject({ headerRows: found, namedHeader: null });
  });

  it('that no kind knows leaves the kind to the person, who names each column', async () => {
    const opened = await open([
      ['甲', '乙', '丙', '丁'],
      ['2026-07-03', '褚敏斌', '邻里纠纷', '枫桥村'],
    ]);
    const top = { top: 1, bottom: 1 };
    const read = await office.api.imports.map({ id: opened.id, sheets: [{ name: '表', use: true, kind: null, header: top, columns: [] }] });
    expect(read.sheets[0]).toMatchObject({ kind: null, use: false, headerRows: [1], rowCount: 1 });
    expect(read.sheets[0]?.columns.map(({ heading, filled }) => [heading, filled])).toEqual([
      ['甲', 1],
      ['乙', 1],
      ['丙', 1],
      ['丁', 1],
    ]);
    const kind = await office.api.imports.map({ id: opened.id, sheets: [{ name: '表', use: true, kind: 'disputes', columns: [] }] });
    const fields = ['acceptedOn', 'applicant', 'mediationType', 'village'];
    const columns = kind.sheets[0]?.columns.map(({ index }) => ({ index, field: fields[index - 1] ?? null })) ?? [];
    const named = await office.api.imports.map({ id: opened.id, sheets: [{ name: '表', use: true, kind: 'disputes', columns }] });
    expect(named.counts).toMatchObject({ rows: 1, good: 1 });
  });

  it('is found by looking at the first rows as they stand', async () => {
    const opened = await open([...preface, ...table]);
    const { rows } = await office.api.imports.look({ id: opened.id, sheet: '表', limit: 112 });
    expect(rows.slice(-2)).toEqual([
      { row: 111, cells: ['受理', '当事人', '纠纷', '村居'] },
      { row: 112, cells: ['时间', '', '类型'] },
    ]);
  });
});
