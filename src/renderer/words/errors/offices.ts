import type { ErrorWords } from '../error-words.ts';

export const errorWords: ErrorWords = {
  'offices.division-unknown': () => ({ what: '找不到这个地区', why: '随程序附带的区划表里没有它', toDo: '请从上一级重新选择' }),
  'offices.already-set-up': () => ({ what: '不能再建立', why: '这个登记簿已经建立过单位', toDo: '请直接登录；另建单位的，请换一个数据文件夹' }),
  'offices.division-level': () => ({ what: '没有建立登记簿', why: '所选地区的级别与本单位不符', toDo: '乡镇（街道）请选到乡镇，县（市、区）请选到县' }),
  'offices.village-code-taken': () => ({ what: '没有添加', why: '已经有一个村（社区）用这个代码', toDo: '请核对代码' }),
  'offices.village-outside': () => ({ what: '没有添加', why: '这个代码不在本乡镇之下', toDo: '请核对：前 9 位应与本乡镇的代码相同' }),
};
