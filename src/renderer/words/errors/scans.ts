import type { ErrorWords } from '../error-words.ts';

export const errorWords: ErrorWords = {
  'scans.wrong-type': () => ({
    what: '没有加上这个文件',
    why: '它的内容不是 PDF、JPG 或 PNG，改文件名没有用',
    toDo: '请在扫描仪、手机或 WPS 里另存为 PDF 或 JPG 再加',
  }),
  'scans.too-large': () => ({
    what: '没有加上这个文件',
    why: '一个文件不能超过 20 MB',
    toDo: '请把扫描精度调到 200～300 dpi，或拆成几个文件',
  }),
  'scans.file-cut': () => ({
    what: '没有加上这个文件',
    why: '文件不完整，后面一段没有了，多半是复制或扫描时中断',
    toDo: '请从原处重新复制一次，或重新扫描；已有的页没有动',
  }),
  'scans.pdf-locked': () => ({
    what: '没有加上这个文件',
    why: '这个 PDF 设了密码或限制，装订时打不开',
    toDo: '请打开它，用“打印”另存为一个没有密码的 PDF 再加',
  }),
  'scans.unreadable': () => ({ what: '没有加上这个文件', why: '文件内容坏了，读不出里面的页', toDo: '请重新扫描，或打开后另存一份再加' }),
  'scans.picture-too-large': (details) => ({
    what: '没有加上这张图片',
    why: `图片太大${typeof details['width'] === 'number' && typeof details['height'] === 'number' ? `（${String(details['width'])} × ${String(details['height'])} 点）` : ''}，一般电脑打开会卡住`,
    toDo: '请把扫描精度调到 200～300 dpi 再扫',
  }),
  'scans.same-file': () => ({
    what: '没有重复加',
    why: '这份文件的页已经在这一格里，内容一模一样',
    toDo: '不用再加；要改先后，请在这一格里拖动',
  }),
  'scans.too-many-pages': (details) => ({
    what: '没有加上这个文件',
    why: `一个案件最多 ${String(details['most'] ?? 1000)} 页扫描页`,
    toDo: '请去掉用不着的页再加',
  }),
  'scans.changed-meanwhile': () => ({ what: '没有排好', why: '这些扫描页刚刚有人增减或移动过', toDo: '请看最新的页，再排一次' }),
};
