import type { ErrorWords } from '../error-words.ts';
import { count } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'lists.view-gone': () => ({
    what: '这个视图已经不在了',
    why: '它的主人或管理员把它去掉了',
    toDo: '请从“我的视图”里另选一个，或把现在的筛选重新存一个',
  }),
  'lists.reason-missing': () => ({
    what: '还没有导出',
    why: '完整导出会带出姓名、证件号码和电话，要记下用途备查',
    toDo: '请写明用途，或改选“脱敏”',
  }),
  'lists.too-many': (details) => ({
    what: '条数太多，没有导出',
    why: `符合条件的有 ${count(details, 'count') || '很多'} 条，一张表最多放 ${count(details, 'maximum') || '20 万'} 条，再多 Excel 和 WPS 都难以打开`,
    toDo: '请先按年份、村或状态筛选，分几次导出',
  }),
};
