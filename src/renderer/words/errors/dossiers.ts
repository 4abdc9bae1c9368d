import type { ErrorWords } from '../error-words.ts';
import { count, listed } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'dossiers.scan-unreadable': (details) => ({
    what: '卷宗没有生成',
    why: `卷内第${count(details, 'page')}页扫描件读不出来，文件可能已损坏或加了密码`,
    toDo: '请去掉这一页，重新扫描后再放进来',
  }),
  'dossiers.red-points': (details) => ({
    what: '还没有立卷',
    why: `检查还有不合格的：${listed(details, 'points', '见检查清单')}`,
    toDo: '请补齐；确实补不了的，写明原因后立卷',
  }),
  'dossiers.bound-already': () => ({ what: '没有重新立卷', why: '这件案件已经立过卷，再立要写明原因', toDo: '请写明重新立卷的原因' }),
  'dossiers.reason-missing': () => ({ what: '没有打印', why: '这一卷已经打印过，再打印要写明原因', toDo: '请填写重印原因' }),
  'dossiers.case-open': () => ({ what: '还没有立卷', why: '案件还在调解，材料没有定', toDo: '请在达成协议或者终止调解以后再立卷' }),
};
