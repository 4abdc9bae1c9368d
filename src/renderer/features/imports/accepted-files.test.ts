import { describe, expect, test } from 'vitest';
import { refusalOf } from './accepted-files.ts';

describe('files dropped for import', () => {
  test('workbooks and comma tables may be tried, whatever the case of their ending', () => {
    expect(refusalOf({ name: '7月矛盾纠纷台账.XLSX', size: 10 })).toBeNull();
    expect(refusalOf({ name: '网格.csv', size: 10 })).toBeNull();
  });

  test('what the engine reads is offered: tables of WPS, text, pages under the name .xls', () => {
    for (const name of ['花名册.et', '花名册.xls', '台账.txt', '台账.tsv', '台账.xlsm'])
      expect(refusalOf({ name, size: 10 }), name).toBeNull();
  });

  test('a format that is not read is sent back with the way out, a file that is too large with the limit', () => {
    expect(refusalOf({ name: '花名册.ods', size: 10 })).toContain('另存为“.xlsx”');
    expect(refusalOf({ name: '台账.xlsx', size: 100_000_001 })).toContain('超过 100 MB');
  });

  test("Excel's lock file, an empty file and a picture are told apart", () => {
    expect(refusalOf({ name: '~$台账.xlsx', size: 10 })).toContain('临时文件');
    expect(refusalOf({ name: '台账.xlsx', size: 0 })).toContain('空的');
    expect(refusalOf({ name: '照片.jpg', size: 10 })).toContain('不是表格文件');
  });
});
