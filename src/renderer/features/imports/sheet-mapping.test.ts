import { describe, expect, test } from 'vitest';
import { headerWords, mappingGap, missingLabels, withField, withKind, type FieldsByKind, type MappedSheet } from './sheet-mapping.ts';

const fields: FieldsByKind = {
  disputes: [
    { field: 'acceptedOn', label: '受理日期', required: true },
    { field: 'village', label: '村（社区）', required: false },
  ],
  grids: [
    { field: 'code', label: '网格编码', required: true },
    { field: 'village', label: '村（社区）', required: false },
  ],
  organisations: [{ field: 'name', label: '组织名称', required: true }],
  staff: [{ field: 'name', label: '姓名', required: true }],
};
const sheet: MappedSheet = {
  name: '7月台账',
  use: true,
  kind: 'disputes',
  columns: [
    { index: 1, field: 'acceptedOn' },
    { index: 2, field: 'village' },
    { index: 3, field: null },
  ],
};

describe('consenting to columns', () => {
  test('a field comes from one column: choosing it again moves it', () => {
    expect(withField(sheet, 3, 'village').columns).toEqual([
      { index: 1, field: 'acceptedOn' },
      { index: 2, field: null },
      { index: 3, field: 'village' },
    ]);
  });

  test('another kind keeps only the fields that it knows', () => {
    expect(withKind(sheet, 'grids', fields).columns.map(({ field }) => field)).toEqual([null, 'village', null]);
  });

  test('what is missing is named with its sheet', () => {
    const without = withField(sheet, 1, null);
    expect(missingLabels(without, fields)).toEqual(['受理日期']);
    expect(mappingGap([without], fields)).toBe('工作表“7月台账”还缺必填项目：受理日期');
    expect(mappingGap([{ ...sheet, use: false }], fields)).toBe('请至少选用一张工作表');
    expect(mappingGap([sheet], fields)).toBeNull();
  });

  test('where the header and the totals were found is told', () => {
    expect(headerWords({ headerRows: [3, 4], totalsRow: 127, rowCount: 118 })).toBe(
      '表头在第 3、4 行，数据 118 行，第 127 行是合计，不导入',
    );
  });
});
