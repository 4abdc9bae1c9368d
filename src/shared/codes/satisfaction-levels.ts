// The three words that platforms ask parties for (research B §4.3 P). The numbers are ours.
import { flatRows, type CodeTable } from './code-table.ts';

export const satisfactionLevels: CodeTable = {
  id: 'satisfaction-levels',
  title: '当事人满意度',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['1', '满意'],
    ['2', '基本满意'],
    ['3', '不满意'],
  ]),
};
