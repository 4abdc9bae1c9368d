import { describe, expect, test } from 'vitest';
import { workbookEndings } from '#shared/file-limits.ts';
import { wordErrorCode } from '../../words/errors/index.ts';
import { acceptedWords, limitWords, refusalOf } from './accepted-files.ts';

describe('files dropped for import', () => {
  test('workbooks and comma tables may be tried, whatever the case of their ending', () => {
    expect(refusalOf({ name: '7月矛盾纠纷台账.XLSX', size: 10 })).toBeNull();
    expect(refusalOf({ name: '网格.csv', size: 10 })).toBeNull();
  });

  test('what the engine reads is offered: tables of WPS, text, pages under the name .xls', () => {
    for (const ending of workbookEndings) {
      expect(refusalOf({ name: `台账${ending.toUpperCase()}`, size: 10 }), ending).toBeNull();
      expect(acceptedWords).toMatch(new RegExp(`\\${ending}(?![a-z])`));
    }
  });

  test('the limits are told before a file is chosen, in the numbers that a refusal names', () => {
    expect(limitWords).toBe('每个文件最大 100 MB，每张工作表最多 30 万行、400 列；更大的请先按村或按月拆成几个文件');
    const why = (limit: string, most: number) =>
      wordErrorCode('imports.too-large', { fileName: '台账.xlsx', limit, most, found: most + 1 });
    expect(why('fileBytes', 100_000_000)).toMatchObject({ why: '一个文件最大 100 MB' });
    expect(why('rows', 300_000)).toMatchObject({ why: '一张工作表最多 30 万行', toDo: '请按村或按月拆成几个文件，再分别导入' });
    expect(why('columns', 400)).toMatchObject({ why: '一张工作表最多 400 列', toDo: '请删去右边用不到的列，再导入' });
    expect(why('ratio', 250)).toMatchObject({ why: '展开以后的内容超过了本机能稳妥处理的范围' });
  });

  test('a format that is not read is sent back with the way out, a file that is too large with the limit', () => {
    for (const name of ['花名册.ods', '台账.xlsb', '台账.docx', '台账.PDF'])
      expect(refusalOf({ name, size: 10 }), name).toContain('另存为“.xlsx”');
    expect(refusalOf({ name: '台账.zip', size: 10 })).toContain('先解压');
    const words = (reason: string) => wordErrorCode('imports.not-a-workbook', { fileName: '花名册.xlsx', reason });
    for (const reason of ['ods', 'xlsb', 'docx', 'zip', 'bytes']) expect(words(reason).toDo, reason).toContain('另存为“.xlsx”');
    expect(words('ods')).toMatchObject({ why: '它是 LibreOffice 的格式（.ods），这里读不了' });
    expect(refusalOf({ name: '台账.xlsx', size: 100_000_001 })).toContain('超过 100 MB');
  });

  test("Excel's lock file, an empty file and a picture are told apart", () => {
    expect(refusalOf({ name: '~$台账.xlsx', size: 10 })).toContain('临时文件');
    expect(refusalOf({ name: '台账.xlsx', size: 0 })).toContain('空的');
    expect(refusalOf({ name: '照片.jpg', size: 10 })).toContain('不是表格文件');
  });
});
