// 以案定补申报表 as a workbook: title, unit, one line a case, totals, the chain of approval; A4 landscape, one page wide.
import type exceljs from 'exceljs';
import { codeName, difficultyLevels, mediationTypes } from '#shared/codes/index.ts';
import type { AllowanceLine } from '#shared/contract/allowances.ts';
import { allowanceReasonsText, sumOf } from '#shared/rules/allowance.ts';
import { excel } from '../files/excel.ts';
import { excelText } from '../files/excel-text.ts';
import { cellBorders, landscapeLayout, tableFont } from '../files/table-frame.ts';
import { editionWords, type AllowanceHeading } from './allowance-heading.ts';

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
  value(line: AllowanceLine, index: number): string | number | Date | null;
}

const yuan = '#,##0.00';
const day = (date: string | null): Date | null => (date === null ? null : new Date(`${date}T00:00:00Z`));

const columns: readonly Column[] = [
  { heading: '序号', width: 5, format: '0', value: (_line, index) => index + 1 },
  { heading: '案号', width: 18, value: ({ number }) => number },
  { heading: '卷名', width: 27, value: ({ title }) => title },
  {
    heading: '纠纷类型',
    width: 11,
    value: ({ mediationType, agreedOn }) => (mediationType === null ? '' : (codeName(mediationTypes, mediationType, agreedOn) ?? '')),
  },
  { heading: '协议形式', width: 6, value: ({ form }) => (form === 'oral' ? '口头' : '书面') },
  { heading: '难度', width: 6, value: ({ difficulty, agreedOn }) => codeName(difficultyLevels, difficulty, agreedOn) ?? '' },
  { heading: '调解员', width: 9, value: ({ mediators }) => mediators },
  { heading: '受理日期', width: 10.5, format: 'yyyy-mm-dd', value: ({ acceptedOn }) => day(acceptedOn) },
  { heading: '协议日期', width: 10.5, format: 'yyyy-mm-dd', value: ({ agreedOn }) => day(agreedOn) },
  { heading: '履行日期', width: 10.5, format: 'yyyy-mm-dd', value: ({ performedOn }) => day(performedOn) },
  { heading: '录入日期', width: 10.5, format: 'yyyy-mm-dd', value: ({ enteredOn }) => day(enteredOn) },
  { heading: '卷宗', width: 7, value: ({ dossierComplete }) => (dossierComplete ? '已归档' : '未归档') },
  { heading: '标准（元）', width: 9, format: yuan, value: ({ rateFen }) => rateFen / 100 },
  { heading: '申报（元）', width: 9, format: yuan, value: ({ declaredFen }) => declaredFen / 100 },
  { heading: '核定（元）', width: 9, format: yuan, value: ({ approvedFen }) => approvedFen / 100 },
  { heading: '扣减理由', width: 18, value: allowanceReasonsText },
  { heading: '签名', width: 8, value: () => '' },
];

const headerRow = 3;

export async function writeAllowanceWorkbook(heading: AllowanceHeading, lines: readonly AllowanceLine[]): Promise<Uint8Array> {
  const workbook = new (await excel()).Workbook();
  workbook.creator = heading.unit;
  // The same edition gives the same workbook, whenever it is asked for.
  workbook.created = workbook.modified = new Date(`${heading.madeOn}T00:00:00Z`);
  const sheet = workbook.addWorksheet('以案定补', landscapeLayout(headerRow));
  sheet.columns = columns.map(({ width }) => ({ width, style: { font: tableFont } }));
  const wide = (row: number, text: string, style: Partial<exceljs.Style> = {}): void => {
    sheet.mergeCells(row, 1, row, columns.length);
    Object.assign(sheet.getCell(row, 1), {
      value: excelText(text),
      font: tableFont,
      alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
      ...style,
    });
    sheet.getRow(row).height = 22;
  };
  const [year = '', month = ''] = heading.month.split('-');
  const edition = heading.edition === 1 ? '' : `（${editionWords(heading.edition)}）`;
  wide(1, `${year}年${String(Number(month))}月人民调解“以案定补”申报表${edition}`, {
    font: { ...tableFont, name: '黑体', size: 14, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle' },
  });
  wide(
    2,
    `申报单位（盖章）：${heading.committee}　　制表：${heading.madeBy}　${heading.madeOn}${heading.reason === '' ? '' : `　　更正原因：${heading.reason}`}`,
  );
  writeCells(
    sheet.getRow(headerRow),
    columns.map((column) => column.heading),
    { bold: true },
  );
  lines.forEach((line, index) => {
    writeCells(
      sheet.getRow(headerRow + 1 + index),
      columns.map((column) => column.value(line, index)),
      { bold: false },
    );
  });
  const totals = sheet.getRow(headerRow + 1 + lines.length);
  writeCells(
    totals,
    columns.map(({ heading: name }) =>
      name === '卷名'
        ? `合计 ${String(lines.length)} 件`
        : name === '申报（元）'
          ? sumOf(lines, 'declaredFen') / 100
          : name === '核定（元）'
            ? sumOf(lines, 'approvedFen') / 100
            : null,
    ),
    { bold: true },
  );
  wide(totals.number + 2, '调委会：　　　　　　　　　司法所：　　　　　　　　　司法局：　　　　　　　　　财政：');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeCells(row: exceljs.Row, values: readonly (string | number | Date | null)[], { bold }: { readonly bold: boolean }): void {
  values.forEach((value, index) => {
    const cell = row.getCell(index + 1);
    const format = columns[index]?.format ?? '@';
    cell.value = typeof value === 'string' ? excelText(value) : value;
    cell.numFmt = typeof value === 'string' ? '@' : format;
    cell.font = { ...tableFont, bold };
    cell.border = cellBorders;
    cell.alignment = {
      vertical: 'middle',
      horizontal: format === yuan && typeof value === 'number' ? 'right' : format === '@' && !bold ? 'left' : 'center',
      wrapText: true,
    };
  });
  // Excel does not grow a row once it is written: a Chinese character is as wide as two digits.
  const lines = values.map((value, index) =>
    typeof value === 'string' ? Math.ceil((value.length * 2) / (columns[index]?.width ?? 10)) : 1,
  );
  row.height = Math.max(22, Math.max(...lines) * 14 + 6);
}
