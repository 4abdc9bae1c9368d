import { describe, expect, test } from 'vitest';
import { fetchKeptFile, fileFilters, sensibleFileName, withEnding } from './kept-file.ts';

describe('the name of a saved file', () => {
  test.each([
    ['2026年7月矛盾纠纷排查化解台账.xlsx', '2026年7月矛盾纠纷排查化解台账.xlsx'],
    ['枫桥村 邻里: "甲"与<乙>?.pdf', '枫桥村 邻里_ _甲_与_乙__.pdf'],
    ['..\\..\\Windows\\system.ini', 'system.ini'],
    ['../../etc/passwd', 'passwd'],
    ['con.xlsx', '_con.xlsx'],
    ['回执. . ', '回执'],
    ['.xlsx', '枫桥台账.xlsx'],
    ['', '枫桥台账'],
  ])('%j is offered as %j', (name, offered) => {
    expect(sensibleFileName(name)).toBe(offered);
  });

  test('a very long name is cut by characters and keeps its ending', () => {
    const name = sensibleFileName(`${'𠮷'.repeat(300)}.pdf`);
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('𠮷.pdf')).toBe(true);
  });

  test('the dialog names the kind of file in Chinese and the ending is put back when it was left out', () => {
    expect(fileFilters('台账.XLSX')[0]).toEqual({ name: 'Excel 工作簿', extensions: ['xlsx'] });
    expect(fileFilters('README')).toEqual([{ name: '所有文件', extensions: ['*'] }]);
    expect(withEnding('/home/wang/七月', '台账.xlsx')).toBe('/home/wang/七月.xlsx');
    expect(withEnding('/home/wang/七月.xls', '台账.xlsx')).toBe('/home/wang/七月.xls');
  });

  test('what the engine answers is checked before it is used', async () => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) };
    expect(await fetchKeptFile(async () => file, 'x')).toEqual(file);
    await expect(fetchKeptFile(async () => ({ name: 'a.pdf' }), 'x')).rejects.toThrow();
  });
});
