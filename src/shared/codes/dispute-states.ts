// A dispute can be settled and its paper not yet filed; that is a separate fact. Codes are words because only we use them.
// The order is the way of a dispute (shared/rules/dispute-life.ts); an import takes other words for the older four only.
import { flatRows, type CodeTable } from './code-table.ts';

export const disputeStates: CodeTable = {
  id: 'dispute-states',
  title: '矛盾纠纷状态',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['draft', '草稿'],
    ['accepted', '已受理'],
    ['assigned', '已交办'],
    ['transferred', '已移送'],
    ['handling', '化解中', '办理中', '调解中', '待化解', '未化解', '正在化解', '正在调解'],
    ['settled', '化解成功', '已化解', '成功', '调解成功', '已调解', '化解', '达成协议'],
    ['failed', '化解不成功', '不成功', '调解不成功', '未成功', '失败', '调解失败', '未达成协议'],
    ['withdrawn', '当事人撤回', '撤回', '已撤回', '撤销', '终止'],
    ['closed', '已办结'],
    ['revisited', '已回访'],
  ]),
};
