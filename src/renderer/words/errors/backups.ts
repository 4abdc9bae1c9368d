// What can be wrong with copies of the register and the places that they go to.
import type { ErrorWords } from '../error-words.ts';

export const errorWords: ErrorWords = {
  'register.backup-failed': () => ({
    what: '没有备份成',
    why: '做出来的备份没有通过核对，已经丢弃',
    toDo: '以前的备份都还在；请检查磁盘后再点“立即备份”',
  }),
  'backups.interrupted': () => ({
    what: '没有做完',
    why: '中途停下了：正在更换密钥，或者程序正在关闭',
    toDo: '台账和以前的备份都没有变；请过一会儿再做一次',
  }),
  'backups.chain-broken': () => ({
    what: '变更记录对不上',
    why: '有人在程序之外改动过登记簿',
    toDo: '请保留现场，不要删除备份，并联系上级',
  }),
  'backups.copy-damaged': () => ({
    what: '没有送去备份',
    why: '本机上的这份备份和做好时不一样了，可能是磁盘坏了',
    toDo: '请点“立即备份”另做一份，并检查本机磁盘',
  }),
  'backups.place-missing': () => ({
    what: '备份位置连不上',
    why: 'U盘没有插上，或者共享文件夹打不开',
    toDo: '请插上U盘或接通网络；位置改了的，请移除后重新设置',
  }),
  'backups.place-other': () => ({
    what: '不是当时选的那个位置',
    why: '这里没有本登记簿留下的标记，可能插的是另一个U盘',
    toDo: '请换回原来的U盘；要改用这一个的，请移除后重新设置',
  }),
  'backups.place-not-writable': () => ({
    what: '备份位置写不进去',
    why: 'U盘上了写保护，或者没有这个文件夹的写入权限',
    toDo: '请打开U盘的写保护开关，或换一个能写的文件夹',
  }),
  'backups.place-full': () => ({
    what: '备份位置满了',
    why: '剩下的空间放不下这份备份',
    toDo: '请清理U盘或换一个大的，也可以少留几份备份',
  }),
  'backups.place-differs': () => ({
    what: '备份位置靠不住',
    why: '写进去的和读回来的不一样，U盘可能坏了',
    toDo: '请换一个U盘；这一份没有算数',
  }),
  'backups.place-in-data-folder': () => ({
    what: '不能设在这里',
    why: '这是登记簿自己的文件夹，登记簿坏了备份会一起坏',
    toDo: '请选U盘、移动硬盘或别的电脑上的共享文件夹',
  }),
  'backups.place-not-absolute': () => ({
    what: '没有设好',
    why: '地址不完整',
    toDo: '请从盘符写起，例如 E:\\台账备份；共享文件夹写 \\\\电脑名\\文件夹',
  }),
  'backups.place-known': () => ({ what: '不用再设', why: '这个位置已经在用了', toDo: '请看列表里的这一行' }),
};
