import type { ErrorWords } from '../error-words.ts';
import { count, named } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'county.outside': (details) => ({
    what: '没有发出接入码',
    why: `${named(details, 'name') || '这个乡镇'}的区划代码不在本县之下`,
    toDo: '请核对 12 位区划代码',
  }),
  'county.not-ready': () => ({
    what: '这一批还不能导入',
    why: '它还没有收完，或没有通过核对',
    toDo: '请等状态变为“待导入”；已损坏的，请乡镇重新报送',
  }),
  'county.out-of-order': (details) => ({
    what: '这一批还不能导入',
    why: `它前面的第${count(details, 'missing') || '几'}批还没有到，先导入会使记录前后颠倒`,
    toDo: '请乡镇先把前面的批次报送上来；等不到的，可以点“提前导入”',
  }),
  'county.let-in-early': () => ({
    what: '这一批是提前导入的',
    why: '它前面的批次当时还没有到',
    toDo: '前面的批次到后照常导入，不会改掉这一批的内容',
  }),
};
