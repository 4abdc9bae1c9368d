// The numbering ledger for the inspector: every serial of a series from 1 to the last, and the words that explain it.
import type { ExportColumn } from '#shared/contract/lists.ts';
import type { GivenNumber } from '#shared/contract/numbering.ts';
import { numberExplained, numberStateWords } from '#shared/rules/number-words.ts';
import type { SeriesKey } from '#shared/rules/case-number.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { createListWriter } from '../lists/list-workbook.ts';

const columns: readonly ExportColumn[] = [
  { field: 'number', label: '编号', width: 200, show: 'text' },
  { field: 'state', label: '状态', width: 90, show: { words: numberStateWords } },
  { field: 'recordTitle', label: '案件', width: 260, show: 'text' },
  { field: 'explained', label: '说明', width: 300, show: 'text' },
  { field: 'on', label: '日期', width: 90, show: 'date' },
  { field: 'by', label: '经手人', width: 80, show: 'text' },
];

export async function writeNumberBook(
  key: SeriesKey,
  rows: readonly GivenNumber[],
  heading: { readonly office: string; readonly maker: string; readonly on: string },
): Promise<Uint8Array> {
  const title = `${heading.office}编号台账（${String(key.year)}）${key.series}`;
  const writer = await createListWriter({ word: '编号台账', worded: {} }, columns, {
    title,
    unit: heading.office,
    remark: `制表：${heading.maker}　${heading.on}`,
  });
  for (const row of rows) writer.add({ ...row, explained: numberExplained(row) ?? '待说明', on: dayOfInstant(row.at) });
  return writer.finish();
}
