import { isDivisionLevel, type DivisionLevel } from '#shared/rules/division-code.ts';
import type { ErrorWords } from '../error-words.ts';

const levelWords: Readonly<Record<DivisionLevel, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  village: '村级',
};
const levelWord = (value: unknown): string => (isDivisionLevel(value) ? levelWords[value] : '另一级');
const text = (value: unknown, otherwise: string): string => (typeof value === 'string' && value !== '' ? value : otherwise);

export const errorWords: ErrorWords = {
  'offices.division-unknown': () => ({
    what: '找不到这个地区',
    why: '区划名单里没有它，也没有人填过它',
    toDo: '请从上一级重新选择；名单里没有的，从上一级起自己填',
  }),
  'offices.already-set-up': () => ({
    what: '不能再建立',
    why: '这个登记簿已经建立过单位',
    toDo: '请直接登录；另建单位的，请换一个数据文件夹',
  }),
  'offices.division-level': () => ({
    what: '没有建立登记簿',
    why: '所选地区的级别与本单位不符',
    toDo: '乡镇（街道）请选到乡镇，县（市、区）请选到县',
  }),
  'offices.division-digits': () => ({ what: '没有添加', why: '区划代码要正好 12 位数字', toDo: '请按民政或统计部门公布的代码填写' }),
  'offices.division-other-level': ({ level, found }) => ({
    what: '没有添加',
    why: `按各位数字，这是${levelWord(found)}的代码，这里要的是${levelWord(level)}`,
    toDo: '请核对代码：前 2 位是省，3、4 位是市，5、6 位是县，7 至 9 位是乡镇，末 3 位是村；本级以下各位都是 0',
  }),
  'offices.division-outside': ({ prefix }) => ({
    what: '没有添加',
    why: `这个代码不在所选的上级之下${typeof prefix === 'string' ? `，应以 ${prefix} 开头` : ''}`,
    toDo: '请核对代码，或者改选上级',
  }),
  'offices.division-taken': ({ name }) => ({
    what: '没有添加',
    why: `这个代码已经是${text(name, '另一个地区')}的`,
    toDo: '请核对代码；名单上的就直接选它',
  }),
  'offices.division-name': () => ({ what: '没有添加', why: '名称要 2 至 40 个字，写汉字', toDo: '请填全称，如“周庄镇”' }),
  'offices.division-name-taken': ({ name }) => ({
    what: '没有添加',
    why: `同一上级之下已经有${text(name, '这个名称')}`,
    toDo: '请直接选它；确是另一个地区的，请把名称写得有区别',
  }),
  'offices.division-in-use': ({ name }) => ({
    what: '没有去掉',
    why: `${text(name, '这个地区')}已经有单位、村（社区）或下级在用`,
    toDo: '名称不对的可以改名',
  }),
  'offices.village-code-taken': () => ({ what: '没有添加', why: '已经有一个村（社区）用这个代码', toDo: '请核对代码' }),
  'offices.village-outside': () => ({
    what: '没有添加',
    why: '这个代码不在本乡镇之下',
    toDo: '请核对：前 9 位应与本乡镇的代码相同，末 3 位不能是 000',
  }),
};
