import { expect, it } from 'vitest';
import { disputeTypes } from '#shared/codes/index.ts';
import type { StoredCell } from '../sheets/workbook.ts';
import { mark } from '../sheet-rows/evaluated-row.ts';
import { columnReader } from './column-reader.ts';
import { readCell, type CellContext } from './read-cell.ts';

const context: CellContext = { titleYear: 2026, moneyUnit: '万元', gridSerialDigits: undefined };

it('a value read again is as if read for the first time, at its own address', () => {
  const column = { field: 'amountFen', reading: { as: 'money' } } as const;
  const read = columnReader(column, context);
  const written: StoredCell[] = [
    '5',
    5,
    '无',
    { kind: 'number', value: 5, format: '0.00"元"' },
    { kind: 'number', value: 5, format: '0.00"万元"' },
    '约5',
    { kind: 'error', text: '#N/A' },
    '',
  ];
  for (const address of ['L1', 'L2', 'L3'])
    for (const stored of written) expect(read(address, stored)).toEqual(readCell(column.field, address, stored, column.reading, context));
});

it('a mark on one row stays there', () => {
  const read = columnReader({ field: 'disputeType', reading: { as: 'code', table: disputeTypes } }, context);
  const first = read('J1', '邻里纠纷');
  mark(first, 'fault', 'date.future');
  first.value = 'changed';
  mark(read('J2', '邻里纠纷'), 'doubtful', 'cell.same-as-above');
  expect(read('J3', '邻里纠纷')).toEqual(readCell('disputeType', 'J3', '邻里纠纷', { as: 'code', table: disputeTypes }, context));
});

it('a column of names is read to its end, however many there are', () => {
  const read = columnReader({ field: 'applicant', reading: { as: 'text', most: 200, name: true } }, context);
  for (let row = 1; row <= 5000; row += 1)
    expect(read(`E${String(row)}`, `测甲${String(row % 2600)}`).value).toBe(`测甲${String(row % 2600)}`);
});
