import type { ErrorWords } from '../error-words.ts';
import { listed } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'handovers.handed-over': (details) => ({
    what: '没有移交',
    why: `这些卷宗已经移交过：${listed(details, 'titles', '')}`,
    toDo: '请只选还没有移交的；原来移交有误的，先撤销那一次移交',
  }),
  'handovers.before-binding': (details) => ({
    what: '没有移交',
    why: `移交日期早于立卷日期：${listed(details, 'titles', '')}`,
    toDo: '请核对移交日期',
  }),
  'handovers.day-to-come': () => ({ what: '没有移交', why: '移交日期还没有到', toDo: '请填实际移交那天的日期' }),
  'handovers.taken-back': () => ({ what: '没有撤销', why: '这一次移交已经撤销过了', toDo: '请刷新列表再看' }),
};
