import { flatRows, type CodeTable } from './code-table.ts';

export const caseStates: CodeTable = {
  id: 'case-states',
  title: '调解案件状态',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['accepted', '已受理'],
    ['mediating', '调解中'],
    ['agreed', '已达成协议'],
    ['performed', '已履行'],
    ['failed', '调解终止'],
    ['withdrawn', '已撤回'],
    ['closed', '已结案'],
  ]),
};
