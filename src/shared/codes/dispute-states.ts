// A dispute can be resolved and not yet closed: villages are chased for 已化解未办结. Codes are words because only we use them.
import { flatRows, type CodeTable } from './code-table.ts';

export const disputeStates: CodeTable = {
  id: 'dispute-states',
  title: '矛盾纠纷状态',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['registered', '已登记', '登记'], ['accepted', '已受理', '受理'], ['handling', '化解中', '办理中', '调解中'],
    ['resolved', '化解成功', '已化解', '调解成功'], ['failed', '化解不成功', '未化解', '调解不成功'],
    ['closed', '已办结', '办结', '归档'],
  ]),
};
