import type { ErrorWords } from '../error-words.ts';

export const errorWords: ErrorWords = {
  'accounts.not-signed-in': () => ({ what: '需要重新登录', why: '登录已过期或已在别处退出', toDo: '请重新登录，再继续' }),
  'accounts.not-allowed': () => ({ what: '不能办理', why: '这项操作只有管理员可以做', toDo: '请找管理员办理' }),
  'accounts.wrong-password': () => ({
    what: '用户名或密码不对',
    why: '连续输错 5 次，账号会暂时锁定',
    toDo: '请核对用户名和密码，注意大小写',
  }),
  'accounts.locked': (details) => ({
    what: '账号已暂时锁定',
    why: '密码连续输错太多次',
    toDo: `${untilText(details['until'])}；忘了密码的请管理员重设`,
  }),
  'accounts.inactive': () => ({ what: '不能登录', why: '这个账号已停用', toDo: '需要使用的，请管理员重新启用' }),
  'accounts.user-name-taken': () => ({ what: '没有建立账号', why: '这个用户名已经有人用了', toDo: '请换一个用户名' }),
  'accounts.own-password': () => ({
    what: '没有重设密码',
    why: '这是您自己的账号，改自己的密码要先输现在的密码',
    toDo: '请点右上角姓名，选“修改密码”',
  }),
  'accounts.last-administrator': () => ({
    what: '不能停用',
    why: '这是最后一个管理员，停用后没有人能管理登记簿',
    toDo: '请先另设一个管理员',
  }),
};

function untilText(until: unknown): string {
  if (typeof until !== 'string' || Number.isNaN(Date.parse(until))) return '请过 15 分钟再试';
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(until),
  );
  return `请在 ${time} 以后再试`;
}
