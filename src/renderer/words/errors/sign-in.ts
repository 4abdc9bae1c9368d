// Faults of the disk as they meet whoever signs in: nothing was to be saved, and nothing was typed that could be lost.
import type { ErrorWords } from '../error-words.ts';

const what = '没有登录';

export const signInWords: ErrorWords = {
  'register.disk-full': () => ({
    what,
    why: '数据所在的磁盘已满，登录要在台账里记一笔，记不下；台账里的内容都还在',
    toDo: '请在放着台账的电脑上清理磁盘空间，再登录',
  }),
  'register.disk-error': () => ({
    what,
    why: '磁盘读写出错，登录没有记下',
    toDo: '请再试一次；还不行的，联系管理员检查磁盘',
  }),
  'register.not-writable': () => ({
    what,
    why: '登记簿所在的文件夹不能写入，登录没有记下',
    toDo: '请让管理员检查文件夹的权限，再登录',
  }),
};
