// No national scheme exists: colours, names and day counts are each county's; an office edits them in its settings.
import { flatRows, type CodeTable } from './code-table.ts';

export const riskLevels: CodeTable = {
  id: 'risk-levels',
  title: '风险等级',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['1', '红色', '红', '高'],
    ['2', '橙色', '橙'],
    ['3', '黄色', '黄', '中'],
    ['4', '蓝色', '蓝', '低'],
  ]),
};
