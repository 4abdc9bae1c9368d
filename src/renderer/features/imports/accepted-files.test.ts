import { describe, expect, test } from 'vitest';
import { refusalOf } from './accepted-files.ts';

describe('files dropped for import', () => {
  test('workbooks and comma tables may be tried, whatever the case of their ending', () => {
    expect(refusalOf({ name: '7月矛盾纠纷台账.XLSX', size: 10 })).toBeNull();
    expect(refusalOf({ name: '网格.csv', size: 10 })).toBeNull();
  });

  test('a workbook in the own format of WPS is sent back with the way out', () => {
    expect(refusalOf({ name: '花名册.et', size: 10 })).toContain('另存为“.xlsx”');
  });

  test("Excel's lock file, an empty file and a picture are told apart", () => {
    expect(refusalOf({ name: '~$台账.xlsx', size: 10 })).toContain('临时文件');
    expect(refusalOf({ name: '台账.xlsx', size: 0 })).toContain('空的');
    expect(refusalOf({ name: '照片.jpg', size: 10 })).toContain('不是表格文件');
  });
});
