import type { ErrorWords } from '../error-words.ts';
import { count, listed } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'agreementChecks.blocked': (details) => ({
    what: '协议还不能定稿',
    why: `协议核对有${count(details, 'count')}处必须改：${listed(details, 'findings', '见协议核对')}`,
    toDo: '请在“协议核对”里点开，改好后再定稿',
  }),
  'agreementChecks.unanswered': (details) => ({
    what: '协议还不能定稿',
    why: `协议核对有${count(details, 'count')}处还没有改，也没有说明理由：${listed(details, 'findings', '见协议核对')}`,
    toDo: '请在“协议核对”里改好，或写明理由后再定稿',
  }),
  'agreementChecks.finding-gone': () => ({
    what: '理由没有保存',
    why: '协议或当事人刚刚改过，这一处已经不是原来的内容',
    toDo: '请按最新的核对结果再写一次理由',
  }),
};
