// Workbooks of Excel 5.0, 95 and 97 that the tests write themselves, record by record.
import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '#shared/errors.ts';
import { readWorkbook } from './reading.ts';
import { shownText } from './shown-text.ts';
import { readingLimits, type RawWorkbook } from './workbook.ts';
import { gbk, writeCompoundFile, writeXlsStream, type WrittenCell, type WrittenWorkbook } from './xls-writing.test-support.ts';

const dateFormat = 'yyyy"年"m"月"d"日"';
const july3 = 46206;
const ledgerCells: readonly WrittenCell[] = [
  ...['序号', '村', '当事人', '登记时间', '金额', '是否办结', '说明'].map((value, index) => ({ row: 2, column: index + 1, value })),
  { row: 3, column: 1, value: 1, as: 'packed' },
  { row: 3, column: 2, value: '枫桥村', as: 'rich' },
  { row: 3, column: 3, value: '测甲' },
  { row: 3, column: 4, value: july3, style: 1 },
  { row: 3, column: 5, value: 3.5, style: 2 },
  { row: 3, column: 6, value: true },
  { row: 3, column: 7, value: { formula: '相邻通行' } },
];
const excel95: WrittenWorkbook = {
  version: 5,
  codePage: 936,
  encode: gbk,
  formats: [dateFormat, '0.00"元"'],
  sheets: [
    { name: '七月台账', cells: ledgerCells },
    { name: '附表', hidden: true, cells: [{ row: 1, column: 1, value: '测乙' }] },
  ],
};
const shownLedger = [
  ['序号', '村', '当事人', '登记时间', '金额', '是否办结', '说明'],
  ['1', '枫桥村', '测甲', '2026年7月3日', '3.50元', 'TRUE', '相邻通行'],
];

function shown(workbook: RawWorkbook, sheet = 0): string[][] {
  return (workbook.sheets[sheet]?.rows ?? []).map(({ cells }) => cells.map((cell) => shownText(cell)));
}

function book(workbook: WrittenWorkbook): Buffer {
  return writeCompoundFile({ [workbook.version === 5 ? 'Book' : 'Workbook']: writeXlsStream(workbook) });
}

describe('Excel 5.0 and 95', () => {
  test('texts in the code page, rich texts, numbers, dates by their format, results of formulas, hidden sheets', async () => {
    const read = await readWorkbook(book(excel95), '台账.xls');
    expect(shown(read)).toEqual(shownLedger);
    expect(read.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['七月台账', false],
      ['附表', true],
    ]);
    expect(read.sheets[0]?.rows[1]?.cells[3]).toEqual({ kind: 'date', serial: july3, format: dateFormat });
    expect(read.sheets[0]?.rows.map(({ number }) => number)).toEqual([2, 3]);
  });
  test('days of the 1904 system are the same days', async () => {
    const sheets = [{ name: '表', cells: [{ row: 1, column: 1, value: july3 - 1462, style: 1 }] }];
    expect(shown(await readWorkbook(book({ ...excel95, date1904: true, sheets }), '甲.xls'))).toEqual([['2026年7月3日']]);
  });
  test('Chinese is read where no code page or the Western one is named, Western where no Chinese can be', async () => {
    const { codePage: _none, ...unnamed } = excel95;
    for (const workbook of [unnamed, { ...excel95, codePage: 1252 }])
      expect(shown(await readWorkbook(book(workbook), '台账.xls'))).toEqual(shownLedger);
    const western = { ...unnamed, encode: (text: string) => Buffer.from(text, 'latin1'), formats: [] };
    const sheets = [{ name: 'A', cells: [{ row: 1, column: 1, value: 'café' }] }];
    expect(shown(await readWorkbook(book({ ...western, sheets }), '甲.xls'))).toEqual([['café']]);
  });
  test('traditional Chinese is read by its own code page', async () => {
    const encode = (text: string): Buffer => (text === '村' ? Buffer.of(0xa7, 0xf8) : Buffer.from(text, 'latin1'));
    const sheets = [{ name: 'A', cells: [{ row: 1, column: 1, value: '村' }] }];
    expect(shown(await readWorkbook(book({ version: 5, codePage: 950, encode, sheets }), '甲.xls'))).toEqual([['村']]);
  });
  test('records without a compound file around them are read; of Excel 2 to 4 they are refused with the way out', async () => {
    expect(shown(await readWorkbook(writeXlsStream(excel95), '台账.xls'))).toEqual(shownLedger);
    for (const begin of ['09000400', '09020600', '09040600'])
      await expect(readWorkbook(Buffer.from(`${begin}040010000a000000`, 'hex'), '甲.xls')).rejects.toMatchObject({
        code: 'imports.old-excel',
      });
  });
  test('a text that begins with a tab is no Excel 2', async () => {
    expect(shown(await readWorkbook(Buffer.from('\t村\n\t枫桥村', 'utf16le'), '甲.txt'))).toEqual([
      ['', '村'],
      ['', '枫桥村'],
    ]);
  });
  test('damaged or cut anywhere it is refused or read, never more', async () => {
    const bytes = book(excel95);
    const endsWell = async (damaged: Buffer): Promise<void> => {
      await readWorkbook(damaged, '台账.xls').catch((error: unknown) => {
        expect(error).toBeInstanceOf(UserError);
      });
    };
    for (let cut = 0; cut < bytes.length; cut += 97) await endsWell(bytes.subarray(0, cut));
    await fastCheck.assert(
      fastCheck.asyncProperty(
        fastCheck.integer({ min: 512, max: 2000 }),
        fastCheck.integer({ min: 1, max: 255 }),
        async (place, change) => {
          const changed = Buffer.from(bytes);
          changed[place] = (changed[place] ?? 0) ^ change;
          await endsWell(changed);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('Excel 97', () => {
  test('beside a stream for Excel 95 is the one that is read', async () => {
    const sheets = [{ name: '新', cells: ledgerCells }];
    const both = writeCompoundFile({
      Book: writeXlsStream({ ...excel95, sheets: [{ name: '旧', cells: ledgerCells }] }),
      WORKBOOK: writeXlsStream({ version: 8, formats: [dateFormat, '0.00"元"'], sheets }),
    });
    const read = await readWorkbook(both, '台账.xls');
    expect(read.sheets.map(({ name }) => name)).toEqual(['新']);
    expect(shown(read)).toEqual(shownLedger);
  });
  test('long texts of formulas and cells go on over several records', async () => {
    const long = Array.from({ length: 12_000 }, (_none, index) => String.fromCodePoint(0x4e00 + (index % 5000))).join('');
    const cells = [
      { row: 1, column: 1, value: { formula: long } },
      { row: 1, column: 2, value: long },
    ];
    const read = await readWorkbook(book({ version: 8, sheets: [{ name: '表', cells }] }), '台账.et');
    expect(read.sheets[0]?.rows[0]?.cells).toEqual([long, long]);
  });
  test('cells are counted over all sheets and sheets are counted: one that is listed many times fills no memory', async () => {
    const sheets = Array.from({ length: 20 }, (_none, index) => ({ name: `表${String(index)}`, cells: ledgerCells }));
    const bytes = book({ version: 8, formats: [dateFormat], sheets });
    const read = (limits: Partial<typeof readingLimits>) => readWorkbook(bytes, '甲.xls', { limits: { ...readingLimits, ...limits } });
    await expect(read({ cells: 100 })).rejects.toMatchObject({ code: 'imports.too-large', details: { limit: 'cells', most: 100 } });
    await expect(read({ sheets: 19 })).rejects.toMatchObject({ code: 'imports.too-large', details: { limit: 'sheets', found: 20 } });
  });
});

test('what is encrypted is refused as that, under the default password of a protected workbook too', async () => {
  // FILEPASS follows the beginning: 4 bytes of obfuscation, or its kind and the two versions of RC4.
  for (const [version, password] of [
    [5, '2f00040012345678'],
    [8, '2f000600000012345678'],
    [8, '2f000600010001000100'],
  ] as const) {
    const stream = writeXlsStream({ ...excel95, version });
    const bytes = writeCompoundFile({
      [version === 5 ? 'Book' : 'Workbook']: Buffer.concat([stream.subarray(0, 12), Buffer.from(password, 'hex'), stream.subarray(12)]),
    });
    await expect(readWorkbook(bytes, '台账.xls')).rejects.toMatchObject({ code: 'imports.encrypted' });
  }
  const xlsx = writeCompoundFile({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(64) });
  await expect(readWorkbook(xlsx, '台账.xlsx')).rejects.toMatchObject({ code: 'imports.encrypted' });
});
