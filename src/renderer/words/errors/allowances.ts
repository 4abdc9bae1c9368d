import type { ErrorWords } from '../error-words.ts';
import { named } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'allowances.case-not-listed': () => ({
    what: '没有核定',
    why: '这件案件不在这个月的申报表里',
    toDo: '请刷新后再看；协议日期改过的，会列到别的月份',
  }),
  'allowances.above-rate': (details) => ({
    what: '没有核定',
    why: `核定额高于${named(details, 'title')}的标准`,
    toDo: '请改小；标准要改的，请在设置里从生效日起改',
  }),
  'allowances.reason-missing': () => ({ what: '没有更正', why: '这个月已经申报过，更正要写明原因', toDo: '请写原因后再申报' }),
  'allowances.unchanged': () => ({ what: '不用再申报', why: '与上次申报的完全一样', toDo: '需要纸面的，请重新打印上次申报的表' }),
};
