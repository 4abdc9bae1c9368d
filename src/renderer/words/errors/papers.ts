import type { ErrorWords } from '../error-words.ts';
import { listed } from '../detail-words.ts';
import { missingPartsWords } from '../missing-parts.ts';

export const errorWords: ErrorWords = {
  'papers.no-printer': () => ({
    what: '本机不能直接生成 PDF',
    why: '没有找到可用的 Chrome 或 Edge 浏览器',
    toDo: '下面是同一份文书的网页版，请用“浏览器打印”',
  }),
  'papers.character-missing': (details) => ({
    what: '文书没有生成',
    why: `字体里没有这些字：${listed(details, 'characters', '文中的生僻字')}，打印出来会是空白`,
    toDo: '请核对这些字；确为人名用字的，请联系管理员补装字体',
  }),
  'papers.not-ready': (details) => ({
    what: '文书还不能生成',
    why: `还缺：${missingPartsWords(listed(details, 'missing', '必填内容'))}`,
    toDo: '请回到案件补齐，再来预览',
  }),
  'papers.failed': () => ({ what: '文书没有生成', why: '排版程序中途停止了', toDo: '请再试一次；还不行的，请重新启动本程序' }),
  'papers.layout-invalid': (details) => ({
    what: '样式没有导入',
    why: `文件不是本程序的文书样式，或有一处写得不对${typeof details['path'] === 'string' && details['path'] !== '' ? `：${details['path']}` : ''}`,
    toDo: '请先下载现行样式，在它的基础上改',
  }),
  'papers.layout-strange': (details) => ({
    what: '样式没有导入',
    why: `样式里有这份文书没有的空格：${listed(details, 'blanks', '')}`,
    toDo: '请删去这些空格，或改成现行样式里有的',
  }),
  'papers.layout-parties': (details) => ({
    what: '样式没有导入',
    why: `样式里没有这些当事人的栏目：${listed(details, 'kinds', '')}`,
    toDo: '请按现行样式补上（natural 自然人、legalPerson 单位、guardian 法定代理人、agent 委托代理人）',
  }),
  'papers.layout-wide': (details) => ({
    what: '样式没有导入',
    why: `表格比纸面宽：${listed(details, 'titles', '')}`,
    toDo: '请把这些列的宽度改小，合计不超过页边距之间的宽度',
  }),
  'papers.reason-missing': () => ({ what: '没有打印', why: '这份文书已经打印过，再打印要写明原因', toDo: '请填写重印原因' }),
  'prints.void': () => ({ what: '没有再作废', why: '这次打印已经作废了', toDo: '不用再做；刷新后可以看到作废的原因' }),
};
