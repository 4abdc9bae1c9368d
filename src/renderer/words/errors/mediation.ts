import type { ErrorWords } from '../error-words.ts';
import { listed, named } from '../detail-words.ts';
import { missingPartsWords } from '../missing-parts.ts';

export const errorWords: ErrorWords = {
  'mediation.case-exists': (details) => ({
    what: '这件纠纷已经立过案',
    why: `一件纠纷只立一个调解案${named(details, 'caseNumber') === '' ? '' : `，案号${named(details, 'caseNumber')}`}`,
    toDo: '请打开原来的调解案继续办理',
  }),
  'mediation.notice-missing': () => ({
    what: '调解记录没有保存',
    why: '调解开始前应当告知当事人权利和义务，这里还没有登记',
    toDo: '请先登记权利义务告知，再保存调解记录',
  }),
  'mediation.agreement-final': (details) => ({
    what: '协议不能再改',
    why: `它已经定稿${named(details, 'number') === '' ? '' : `，编号${named(details, 'number')}`}，打印的文本就是正本`,
    toDo: '内容确实有误的，请另行制作补充协议',
  }),
  'mediation.case-ended': () => ({
    what: '案件不能再改',
    why: '调解已经终止，卷宗以终止时为准',
    toDo: '需要再调解的，请在纠纷记录中说明，由调委会另行受理',
  }),
  'mediation.case-closed': () => ({
    what: '案件不能再改',
    why: '案件已经结案，结案的案件不再重新办理',
    toDo: '同一纠纷又起争议的，请另行登记纠纷，由调委会另行受理',
  }),
  'mediation.step-impossible': () => ({
    what: '这一步现在还不能办',
    why: '案件还没有达成协议，也没有终止',
    toDo: '请按案件页右侧列出的顺序先办前面的步骤',
  }),
  'mediation.agreement-missing': () => ({ what: '没有可以定稿的协议', why: '这个案件还没有草拟协议', toDo: '请先写好协议内容并保存' }),
  'mediation.agreement-incomplete': (details) => ({
    what: '协议还不能定稿',
    why: `还缺：${missingPartsWords(listed(details, 'missing', '必填内容'))}`,
    toDo: '请补齐以后再定稿',
  }),
};
