import { describe, expect, test } from 'vitest';
import { pointedAt } from './header-place.ts';
import {
  headerWords,
  mappingGap,
  missingLabels,
  unansweredWords,
  withField,
  wishOf,
  type FieldsByKind,
  type MappedSheet,
} from './sheet-mapping.ts';

const typed = { mending: 'text', table: null } as const;
const fields: FieldsByKind = {
  disputes: [
    { field: 'acceptedOn', label: '受理日期', required: true, ...typed },
    { field: 'village', label: '村（社区）', required: false, ...typed },
  ],
  grids: [
    { field: 'code', label: '网格编码', required: true, ...typed },
    { field: 'village', label: '村（社区）', required: false, ...typed },
  ],
  organisations: [{ field: 'name', label: '组织名称', required: true, ...typed }],
  staff: [{ field: 'name', label: '姓名', required: true, ...typed }],
};
const sheet: MappedSheet = {
  name: '7月台账',
  use: true,
  kind: 'disputes',
  columns: [
    { index: 1, letter: 'A', heading: '受理时间', field: 'acceptedOn', filled: 9, leftOut: false },
    { index: 2, letter: 'B', heading: '村', field: 'village', filled: 9, leftOut: false },
    { index: 3, letter: 'C', heading: '案由', field: null, filled: 4, leftOut: false },
    { index: 4, letter: 'D', heading: '', field: null, filled: 0, leftOut: false },
  ],
};
const fieldsOf = ({ columns }: MappedSheet) => columns.map(({ field }) => field);

describe('consenting to columns', () => {
  test('a field comes from one column: choosing it again moves it', () => {
    expect(fieldsOf(withField(sheet, 3, 'village'))).toEqual(['acceptedOn', null, 'village', null]);
  });

  test('a column that holds something waits for its answer: a field, or that it is left out', () => {
    expect(mappingGap([sheet], fields)).toBe('还有 1 列没有答复：列 C“案由”');
    expect(mappingGap([withField(sheet, 3, null)], fields)).toBeNull();
    // The column that a field is taken from holds something too.
    expect(mappingGap([withField(sheet, 3, 'village')], fields)).toBe('还有 1 列没有答复：列 B“村”');
    expect(wishOf(withField(sheet, 3, null)).columns[2]).toEqual({ index: 3, field: null, leftOut: true });
  });

  test('columns that wait in several sheets are told with their sheet, the first three of them', () => {
    const columns = ['C', 'E', 'F'].map((letter, index) => ({
      index: index + 9,
      letter,
      heading: '',
      field: null,
      filled: 1,
      leftOut: false,
    }));
    const other = { ...sheet, name: '8月台账', columns: [...sheet.columns.slice(0, 2), ...columns] };
    expect(unansweredWords([sheet, other])).toBe('还有 4 列没有答复：7月台账 列 C“案由”、8月台账 列 C、8月台账 列 E 等');
    expect(unansweredWords([{ ...sheet, use: false }])).toBeNull();
  });

  test('what is missing is named with its sheet', () => {
    const without = withField(sheet, 1, null);
    expect(missingLabels(without, fields)).toEqual(['受理日期']);
    expect(mappingGap([without], fields)).toBe('工作表“7月台账”还缺必填项目：受理日期');
    expect(mappingGap([{ ...sheet, use: false }], fields)).toBe('请至少选用一张工作表');
    expect(mappingGap([withField(sheet, 3, null)], fields)).toBeNull();
  });

  test('a header is pointed at by its first row and its last', () => {
    const first = pointedAt(null, 3);
    expect(first).toEqual({ top: 3, bottom: 3 });
    expect(pointedAt(first, 4)).toEqual({ top: 3, bottom: 4 });
    // Further down than a header reaches, above it, or after a whole one: a new one begins.
    expect(pointedAt(first, 30)).toEqual({ top: 30, bottom: 30 });
    expect(pointedAt(first, 2)).toEqual({ top: 2, bottom: 2 });
    expect(pointedAt({ top: 3, bottom: 4 }, 5)).toEqual({ top: 5, bottom: 5 });
  });

  test('where the header and the totals were found is told', () => {
    expect(headerWords({ headerRows: [3, 4], totalsRow: 127, rowCount: 118 })).toBe(
      '表头在第 3、4 行，数据 118 行，第 127 行是合计，不导入',
    );
  });
});
