// Numbers of people: identity and telephone.
import { fixed, shown, type Wordings } from './wording.ts';

const toWholeId = '请对照身份证重新录入 18 位号码';

export const peopleWords: Wordings = {
  'id.truncated-by-excel': (details) => ({
    what: `身份证号码被 Excel 变成了数字 ${shown(details, 'shown')}`,
    why: 'Excel 只保留前 15 位，末三位已经丢失，无法还原',
    mend: '请把该列设为文本格式后，对照身份证重新录入 18 位号码',
  }),
  'id.old-15': (details) => ({
    what: '是 15 位的旧身份证号码',
    why: '登记须用 18 位号码',
    mend: details['proposal'] == null ? toWholeId : `按规则升位应为 ${shown(details, 'proposal')}，请核对后填写`,
  }),
  'id.length': (details) => ({ what: `身份证号码是 ${shown(details, 'length')} 位`, why: '公民身份号码应为 18 位', mend: toWholeId }),
  'id.characters': (details) => ({
    what: `身份证号码里有不该有的字符“${shown(details, 'characters')}”`,
    why: '只能是数字，末位可为 X',
    mend: toWholeId,
  }),
  'id.masked': fixed('身份证号码被打了星号', '看不到完整号码', toWholeId),
  'id.division': (details) => ({
    what: `身份证号码的地区码 ${shown(details, 'division')} 不存在`,
    why: '前两位不是任何省份的代码',
    mend: toWholeId,
  }),
  'id.birth-date': (details) => ({
    what: `身份证号码里的出生日期 ${shown(details, 'birthDate')} 不存在`,
    why: '第 7 至 14 位应为出生年月日',
    mend: toWholeId,
  }),
  'id.check-digit': (details) => ({
    what: `身份证号码校验不通过，末位应为 ${shown(details, 'expected')}，填的是 ${shown(details, 'found')}`,
    why: '18 位中至少有一位写错（GB 11643）',
    mend: '请对照身份证改正',
  }),
  'id.sex-mismatch': (details) => ({
    what: `填写的性别与身份证号码不符，按号码应为${shown(details, 'expected')}`,
    why: '号码第 17 位单数为男、双数为女',
    mend: '请核对性别和身份证号码，改正写错的一个',
  }),
  'id.birth-mismatch': (details) => ({
    what: `填写的出生年月与身份证号码不符，按号码应为 ${shown(details, 'expected')}`,
    why: '号码第 7 至 14 位就是出生日期',
    mend: '请核对后改正',
  }),
  'id.duplicate': (details) => ({
    what: `身份证号码与第 ${shown(details, 'firstRow')} 行${shown(details, 'firstName')}相同`,
    why: '一个号码只属于一个人',
    mend: '请对照身份证，改正写错的一行或删除重复的一行',
  }),
  'phone.length': (details) => ({ what: `电话号码是 ${shown(details, 'length')} 位`, why: '手机号码应为 11 位', mend: '请核对后补全' }),
  'phone.format': (details) => ({
    what: `“${shown(details, 'shown')}”不是电话号码`,
    why: '手机应为 1 开头的 11 位，座机应为区号加 7 至 8 位',
    mend: details['proposal'] == null ? '请核对后改正' : `可能是 ${shown(details, 'proposal')}，请核对后改正`,
  }),
  'phone.truncated-by-excel': fixed('电话号码被 Excel 变成了科学计数', '末几位已经丢失', '请把该列设为文本格式后重新录入'),
  'phone.masked': fixed('电话号码被打了星号', '看不到完整号码', '请填写完整号码'),
  'phone.several': (details) => ({ what: `一格里有 ${shown(details, 'count')} 个电话号码`, why: '会一并登记', mend: '请确认，或只留一个' }),
};
