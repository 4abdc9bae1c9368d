// The pair 综合/专属 comes from Jiangsu's Order 141; micro-grids hang below a grid and are posted on the same board.
import { flatRows, type CodeTable } from './code-table.ts';

export const gridKinds: CodeTable = {
  id: 'grid-kinds',
  title: '网格类型',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['1', '综合网格', '基础网格'],
    ['2', '专属网格'],
    ['3', '微网格'],
  ]),
};
