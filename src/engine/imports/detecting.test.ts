import { describe, expect, test } from 'vitest';
import { detectSheet, type DetectedSheet } from './detecting.ts';
import { evaluateRows, type EvaluatingContext } from './evaluating.ts';
import type { EvaluatedRow } from '../sheet-rows/evaluated-row.ts';
import type { MergedRange, RawSheet, StoredCell } from '../sheets/workbook.ts';

type Line = readonly (StoredCell | null)[];

/** A sheet from lines; an empty line is a blank row and keeps its number. */
function sheetOf(lines: readonly Line[], merges: readonly MergedRange[] = [], name = 'Sheet1'): RawSheet {
  const rows = lines
    .map((line, index) => ({ number: index + 1, cells: line.map((cell) => cell ?? undefined) }))
    .filter((row) => row.cells.some((cell) => cell !== undefined));
  return { name, hidden: false, rows, merges, columnCount: Math.max(...lines.map((line) => line.length)), hiddenColumns: [] };
}

async function evaluated(sheet: RawSheet, context: EvaluatingContext = {}): Promise<EvaluatedRow[]> {
  const detected = detectSheet(sheet);
  if (detected.kind === null) throw new Error('no kind');
  return evaluateRows(sheet, { ...detected, kind: detected.kind }, context);
}

function fieldsByColumn(detected: DetectedSheet): Record<string, string | null> {
  return Object.fromEntries(detected.columns.map((column) => [column.letter, column.field]));
}

const header: Line = ['序号', '受理时间', '村（社区）', '申请人', '纠纷类型', '调处结果'];

describe('a sheet’s header and rows', () => {
  test('are found below titles; totals, notes, footers, ghosts and repeated headers are left out, each with its reason', () => {
    const detected = detectSheet(
      sheetOf([
        ['2026年7月矛盾纠纷台账'],
        [],
        header,
        [1, '2026.7.1', '枫桥村', '张三', '邻里', '已化解'],
        ['小计', null, null, null, null, 1],
        header,
        [2, '2026.7.2', '石佛村', '李四', '邻里', '已化解'],
        [3],
        [],
        ['合 计', null, null, null, null, 2],
        ['注：本表每月28日前报送。'],
        ['填报人：王五', null, null, '审核人：赵六'],
      ]),
    );
    expect(detected).toMatchObject({ kind: 'disputes', headerRows: [3], dataRows: [4, 7], totalsRow: 10, titleYear: 2026, missing: [] });
    expect(detected.skippedRows).toEqual([
      { row: 5, why: 'totals' },
      { row: 6, why: 'header-again' },
      { row: 8, why: 'serial-only' },
      { row: 10, why: 'totals' },
      { row: 11, why: 'note' },
      { row: 12, why: 'note' },
    ]);
  });
  test('over two rows need no merged cells when the lower row stands alone', () => {
    const detected = detectSheet(
      sheetOf(
        [
          ['受理日期', '当事人', null, '对方当事人', '结果'],
          [null, '姓名', '电话', '姓名', null],
          ['2026-07-01', '张三', '13811244186', '李四', '未化解'],
        ],
        [{ top: 1, bottom: 1, left: 2, right: 3 }],
      ),
    );
    expect(detected.headerRows).toEqual([1, 2]);
    expect(fieldsByColumn(detected)).toEqual({ A: 'acceptedOn', B: 'applicant', C: 'applicantPhone', D: 'respondent', E: 'state' });
  });
  test('tell grids, staff and disputes apart', () => {
    expect(
      detectSheet(
        sheetOf([
          ['姓名', '身份证号', '性别', '手机号'],
          ['张三', '', '男', '13811244186'],
        ]),
      ).kind,
    ).toBe('staff');
    expect(
      detectSheet(
        sheetOf([
          ['网格编号', '网格名称', '网格长', '户数'],
          ['320599100200001', '第一网格', '张三', 3],
        ]),
      ).kind,
    ).toBe('grids');
    expect(
      detectSheet(
        sheetOf([
          ['受理日期', '当事人', '纠纷简要情况'],
          ['2026-07-01', '张三', '争执'],
        ]),
      ).kind,
    ).toBe('disputes');
    expect(
      detectSheet(
        sheetOf([
          ['商品', '单价'],
          ['苹果', 3],
        ]),
      ).kind,
    ).toBeNull();
    expect(detectSheet(sheetOf([['字典'], ['男'], ['女']])).kind).toBeNull();
  });
  test('give the same fingerprint month after month, another one when a column moves', () => {
    const july = detectSheet(sheetOf([['7月'], header, [1, '2026.7.1', '枫桥村', '张三', '邻里', '已化解']]));
    const august = detectSheet(sheetOf([['8月'], [], header, [1, '2026.8.1', '石佛村', '李四', '合同', '已化解']]));
    const moved = detectSheet(sheetOf([[...header].reverse(), ['已化解', '邻里', '张三', '枫桥村', '2026.7.1', 1]]));
    expect(august.fingerprint).toBe(july.fingerprint);
    expect(moved.fingerprint).not.toBe(july.fingerprint);
  });
  test('that lack a required column say so', () => {
    expect(
      detectSheet(
        sheetOf([
          ['受理日期', '纠纷类型', '调处结果', '化解日期'],
          ['2026-07-01', '邻里', '已化解', '2026-07-02'],
        ]),
      ).missing,
    ).toEqual(['applicant']);
  });
});

describe('a village’s name', () => {
  test('reaches down through its merged cell, and with a doubt where cells are merely empty', async () => {
    const lines: Line[] = [
      header,
      [1, '2026.7.1', '枫桥村', '张三', '邻里', '已化解'],
      [2, '2026.7.2', null, '李四', '邻里', '已化解'],
      [3, '2026.7.3', '石佛村', '王五', '邻里', '已化解'],
      [4, '2026.7.4', null, '赵六', '邻里', '已化解'],
    ];
    const rows = await evaluated(sheetOf(lines, [{ top: 2, bottom: 3, left: 3, right: 3 }]));
    expect(rows.map((row) => [row.values['village'], row.verdict])).toEqual([
      ['枫桥村', 'good'],
      ['枫桥村', 'good'],
      ['石佛村', 'good'],
      ['石佛村', 'doubtful'],
    ]);
  });
  test('may stand as a heading above its rows', async () => {
    const rows = await evaluated(
      sheetOf([['受理时间', '申请人', '纠纷类型'], ['枫桥村'], ['2026.7.1', '张三', '邻里'], ['新民社区'], ['2026.7.2', '李四', '合同']]),
    );
    expect(rows.map((row) => [row.row, row.values['village']])).toEqual([
      [3, '枫桥村'],
      [5, '新民社区'],
    ]);
  });
  test('or its grid’s that the register lacks is doubted', async () => {
    const sheet = sheetOf([
      ['受理时间', '村', '网格', '申请人'],
      ['2026.7.1', '枫桥村', '第1网格', '张三'],
      ['2026.7.1', '枫桥', '第九网格', '李四'],
      ['2026.7.1', '月亮村', null, '王五'],
    ]);
    const rows = await evaluated(sheet, {
      villages: [{ code: '320599100200', name: '枫桥村' }],
      grids: [{ code: '320599100200001', name: '枫桥村第一网格', villageCode: '320599100200' }],
    });
    expect(rows.map((row) => row.values['gridCode'])).toEqual(['320599100200001', null, null]);
    expect(rows.map((row) => row.cells.filter((cell) => cell.level !== 'ok').map((cell) => cell.code))).toEqual([
      [],
      ['grid.unknown'],
      ['village.unknown'],
    ]);
  });
});

describe('a row', () => {
  test('keeps the columns that no field takes', async () => {
    const [row] = await evaluated(
      sheetOf([
        ['受理时间', '申请人', '是否涉军', ''],
        ['2026.7.1', '张三', '是', '夹注'],
      ]),
    );
    expect(row?.extra).toEqual({ 是否涉军: '是', D: '夹注' });
  });
  test('that repeats an earlier one names it', async () => {
    const rows = await evaluated(
      sheetOf([
        ['受理时间', '申请人', '纠纷类型'],
        ['2026.7.1', '张三', '邻里'],
        ['2026-07-01', '张 三', '邻里纠纷'],
      ]),
    );
    expect(rows.map((row) => [row.verdict, row.repeats])).toEqual([
      ['good', undefined],
      ['duplicate', 2],
    ]);
  });
  test('is at fault where something required is blank, dates run backwards or lie ahead', async () => {
    const lines: Line[] = [
      ['受理时间', '申请人', '化解日期'],
      ['2026.7.1', null, null],
      ['2026.7.5', '张三', '2026.7.1'],
      ['2026.7.30', '张三', null],
    ];
    const rows = await evaluated(sheetOf(lines), { today: '2026-07-20' });
    expect(rows.map((row) => row.cells.filter((cell) => cell.level === 'fault').map((cell) => [cell.address, cell.code]))).toEqual([
      [['B2', 'field.required']],
      [['C3', 'date.before-accepted']],
      [['A4', 'date.future']],
    ]);
  });
  test('says 同上 for what stands above, and a person confirms it; with nothing above it is asked about as well', async () => {
    const lines: Line[] = [
      ['受理时间', '申请人', '调解员', '纠纷类型'],
      ['2026.7.1', '张三', '同上', '邻里'],
      ['2026.7.2', '李四', '王五', '〃'],
      ['2026.7.3', '赵六', '″', '"'],
    ];
    const rows = await evaluated(sheetOf(lines), { today: '2026-07-20' });
    expect(rows.map(({ values, verdict }) => [values['resolverName'], values['mediationType'], verdict])).toEqual([
      ['同上', '2', 'doubtful'],
      ['王五', '2', 'doubtful'],
      ['王五', '2', 'doubtful'],
    ]);
  });
  test('takes a month of birth that Excel made a first of the month for the month', async () => {
    const lines: Line[] = [
      ['姓名', '身份证号码', '出生年月'],
      ['何秀玉', '32059919960609596X', { kind: 'date', serial: 35217, format: 'yyyy"年"m"月"' }],
      ['张三', '320599195801038938', '1958.2'],
    ];
    const rows = await evaluated(sheetOf(lines));
    expect(rows.map((row) => [row.values['birthDate'], row.verdict])).toEqual([
      ['1996-06-09', 'good'],
      [null, 'faulty'],
    ]);
    expect(rows[1]?.cells.find((cell) => cell.field === 'birthDate')).toMatchObject({ code: 'id.birth-mismatch', proposal: '1958-01-03' });
  });
  test('is read again with a person’s correction', async () => {
    const sheet = sheetOf([
      ['受理时间', '申请人'],
      ['2026.13.1', '张三'],
    ]);
    expect((await evaluated(sheet))[0]?.verdict).toBe('faulty');
    const [row] = await evaluated(sheet, { corrections: new Map([[2, { acceptedOn: '2026-12-01' }]]) });
    expect(row).toMatchObject({ verdict: 'good', values: { acceptedOn: '2026-12-01' } });
  });
  test('with an Excel error or a formula without its result says which', async () => {
    const [row] = await evaluated(
      sheetOf([
        ['受理时间', '申请人', '涉及人数'],
        ['2026.7.1', { kind: 'error', text: '#REF!' }, { kind: 'error', text: '' }],
      ]),
    );
    expect(row?.cells.filter((cell) => cell.level === 'fault').map((cell) => cell.code)).toEqual(['cell.excel-error', 'cell.no-result']);
  });
});

test('evaluating lets other work run between chunks and can be cancelled', async () => {
  const lines: Line[] = [
    ['受理时间', '申请人'],
    ...Array.from({ length: 2000 }, (_none, index): Line => ['2026.7.1', `张${String(index)}`]),
  ];
  const sheet = sheetOf(lines);
  const detected = detectSheet(sheet);
  const controller = new AbortController();
  setImmediate(() => {
    controller.abort();
  });
  await expect(evaluateRows(sheet, { ...detected, kind: 'disputes' }, {}, { signal: controller.signal })).rejects.toMatchObject({
    code: 'jobs.cancelled',
  });
});
