// Two implementations disagree on the last row (11 or 99); 99 is the standard's usual number for the rest.
import { flatRows, type CodeTable } from './code-table.ts';

export const performanceManners: CodeTable = {
  id: 'performance-manners',
  title: '履行方式',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['1', '停止侵害'],
    ['2', '排除妨碍'],
    ['3', '消除危险'],
    ['4', '返还财产'],
    ['5', '恢复原状'],
    ['6', '修理重做更换'],
    ['7', '赔偿损失'],
    ['8', '支付违约金'],
    ['9', '消除影响恢复名誉'],
    ['10', '赔礼道歉'],
    ['99', '其他'],
  ]),
};
