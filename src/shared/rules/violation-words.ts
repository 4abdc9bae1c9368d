// Chinese words for what the value rules find: what is wrong, why it matters, how to mend it. Used by screens and by the
// notes in hand-back workbooks, so that both say the same.
import type { ErrorDetails } from '../errors.ts';

export interface ViolationWords {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

type Wording = (details: ErrorDetails) => ViolationWords;

/** Words for a code of the rules in this folder or of an Excel row; undefined for a code that isn't one of theirs. */
export function wordViolation(code: string, details: ErrorDetails = {}): ViolationWords | undefined {
  return wordings[code]?.(details);
}

/** The three parts as one text, for a note or a tooltip. An unknown code is shown as it is: nothing is hidden. */
export function violationText(code: string, details: ErrorDetails = {}): string {
  const words = wordViolation(code, details);
  return words === undefined ? `未知问题（${code}）` : `${words.what}。${words.why}。${words.mend}。`;
}

/** Codes that have words; a test holds the rules against it. */
export function wordedCodes(): readonly string[] {
  return Object.keys(wordings);
}

function shown(details: ErrorDetails, name: string): string {
  const value = details[name];
  return value === undefined || value === null ? '' : String(value);
}

function fixed(what: string, why: string, mend: string): Wording {
  return () => ({ what, why, mend });
}

const toWholeId = '请把该列设为文本格式后，对照身份证重新录入 18 位号码';
const likeDate = '请按 2026-07-03 的样式填写';

const wordings: Readonly<Record<string, Wording>> = {
  'field.required': fixed('必填项为空', '缺少这一项无法登记', '请补填'),
  'cell.excel-error': (details) => ({ what: `单元格是 Excel 错误值 ${shown(details, 'shown')}`, why: '公式没有算出结果', mend: '请改为实际内容' }),
  'cell.no-result': fixed('公式没有保存结果', '读不到这个单元格的值', '请用 Excel 打开并重新保存，或改为实际内容'),
  'text.too-long': (details) => ({ what: `内容有 ${shown(details, 'length')} 个字，超过 ${shown(details, 'most')} 个字`, why: '登记表放不下', mend: '请删减' }),
  'code.unknown': (details) => ({ what: `“${shown(details, 'shown')}”不在《${shown(details, 'table')}》中`, why: '不能归入统计类别', mend: '请从代码表中选一个名称填写' }),
  'code.guessed': (details) => ({ what: `“${shown(details, 'shown')}”按“${shown(details, 'name')}”理解`, why: '填写的不是标准名称', mend: '请确认，或改为标准名称' }),
  'row.repeated': (details) => ({ what: `与第 ${shown(details, 'firstRow')} 行重复`, why: '同一件事只能登记一次', mend: '确为重复请删除本行，不是重复请补充说明区别' }),
  'row.alike': (details) => ({ what: `与第 ${shown(details, 'firstRow')} 行的日期、当事人和类型都相同`, why: '可能是同一件纠纷写了两遍', mend: '确为两件不同的纠纷请确认，重复的请删去一行' }),

  'id.truncated-by-excel': (details) => ({ what: `身份证号码被 Excel 变成了数字 ${shown(details, 'shown')}`, why: 'Excel 只保留前 15 位，末三位已经丢失，无法还原', mend: toWholeId }),
  'id.old-15': (details) => ({ what: '是 15 位的旧身份证号码', why: '登记须用 18 位号码', mend: details['proposal'] == null ? toWholeId : `按规则升位应为 ${shown(details, 'proposal')}，请核对后填写` }),
  'id.length': (details) => ({ what: `身份证号码是 ${shown(details, 'length')} 位`, why: '公民身份号码应为 18 位', mend: toWholeId }),
  'id.characters': (details) => ({ what: `身份证号码里有不该有的字符“${shown(details, 'characters')}”`, why: '只能是数字，末位可为 X', mend: toWholeId }),
  'id.masked': fixed('身份证号码被打了星号', '看不到完整号码', toWholeId),
  'id.division': (details) => ({ what: `身份证号码的地区码 ${shown(details, 'division')} 不存在`, why: '前两位不是任何省份的代码', mend: toWholeId }),
  'id.birth-date': (details) => ({ what: `身份证号码里的出生日期 ${shown(details, 'birthDate')} 不存在`, why: '第 7 至 14 位应为出生年月日', mend: toWholeId }),
  'id.check-digit': (details) => ({ what: `身份证号码校验不通过，末位应为 ${shown(details, 'expected')}，填的是 ${shown(details, 'found')}`, why: '18 位中至少有一位写错（GB 11643）', mend: '请对照身份证改正' }),
  'id.sex-mismatch': (details) => ({ what: `填写的性别与身份证号码不符，按号码应为${shown(details, 'expected')}`, why: '号码第 17 位单数为男、双数为女', mend: '请核对性别和身份证号码，改正写错的一个' }),
  'id.birth-mismatch': (details) => ({ what: `填写的出生年月与身份证号码不符，按号码应为 ${shown(details, 'expected')}`, why: '号码第 7 至 14 位就是出生日期', mend: '请核对后改正' }),
  'id.duplicate': (details) => ({ what: `身份证号码与第 ${shown(details, 'firstRow')} 行${shown(details, 'firstName')}相同`, why: '一个号码只属于一个人', mend: '请对照身份证，改正写错的一行或删除重复的一行' }),

  'phone.length': (details) => ({ what: `电话号码是 ${shown(details, 'length')} 位`, why: '手机号码应为 11 位', mend: '请核对后补全' }),
  'phone.format': (details) => ({ what: `“${shown(details, 'shown')}”不是电话号码`, why: '手机应为 1 开头的 11 位，座机应为区号加 7 至 8 位', mend: details['proposal'] == null ? '请核对后改正' : `可能是 ${shown(details, 'proposal')}，请核对后改正` }),
  'phone.truncated-by-excel': fixed('电话号码被 Excel 变成了科学计数', '末几位已经丢失', '请把该列设为文本格式后重新录入'),
  'phone.masked': fixed('电话号码被打了星号', '看不到完整号码', '请填写完整号码'),
  'phone.several': (details) => ({ what: `一格里有 ${shown(details, 'count')} 个电话号码`, why: '会一并登记', mend: '请确认，或只留一个' }),

  'date.invalid': (details) => ({ what: `日期 ${shown(details, 'shown')} 不存在`, why: '没有这个月份或这一天', mend: likeDate }),
  'date.format': (details) => ({ what: `“${shown(details, 'shown')}”不是日期`, why: '读不出年月日', mend: likeDate }),
  'date.year-missing': fixed('日期没有写年份', '标题里也没有年份可参照', likeDate),
  'date.year-assumed': (details) => ({ what: `日期没有写年份，按 ${shown(details, 'value')} 理解`, why: '年份取自表格标题或文件名', mend: '请确认' }),
  'date.short-year': (details) => ({ what: `年份只写了两位，按 ${shown(details, 'value')} 理解`, why: '两位年份可能误读', mend: '请确认' }),
  'date.future': (details) => ({ what: `日期 ${shown(details, 'date')} 晚于今天 ${shown(details, 'today')}`, why: '已经发生的事不会在以后', mend: '请核对后改正' }),
  'date.before-accepted': (details) => ({ what: `日期早于受理日期 ${shown(details, 'earlier')}`, why: '先受理，后化解', mend: '请核对两个日期' }),
  'date.before-from': (details) => ({ what: `截止日期早于起始日期 ${shown(details, 'earlier')}`, why: '先开始，后结束', mend: '请核对两个日期' }),
  'date.before-occurred': (details) => ({ what: `受理日期早于发生日期 ${shown(details, 'earlier')}`, why: '先发生，后受理', mend: '请核对两个日期' }),
  'date.day-unknown': (details) => ({ what: `只写了年月 ${shown(details, 'month')}`, why: '出生日期要到日，又没有身份证号码可参照', mend: '请补全日期' }),

  'money.format': (details) => ({ what: `“${shown(details, 'shown')}”不是金额`, why: '读不出数字', mend: '请写数字，如 3.5万元 或 35000元，没有就写 0' }),
  'money.range': (details) => ({ what: `“${shown(details, 'shown')}”是一个范围`, why: '金额只能登记一个数', mend: '请写一个数' }),
  'money.negative': fixed('金额是负数', '涉及金额不能小于 0', '请核对后改正'),
  'money.too-large': fixed('金额过大', '超过一万亿元', '请核对单位是元还是万元'),
  'money.about': (details) => ({ what: `金额“${shown(details, 'shown')}”是约数`, why: '登记的是确数', mend: '请确认' }),
  'money.unit-unknown': (details) => ({ what: `金额 ${shown(details, 'value')} 没有单位，按元理解`, why: '表头和单元格都没写元或万元', mend: '请确认' }),
  'money.unit-unlikely': (details) => ({ what: `金额 ${shown(details, 'value')} 按表头是万元`, why: '数额很大，可能其实是元', mend: '请确认单位' }),

  'count.format': (details) => ({ what: `“${shown(details, 'shown')}”不是数量`, why: '读不出数字', mend: '请只写数字' }),
  'count.range': (details) => ({ what: `“${shown(details, 'shown')}”是一个范围`, why: '只能登记一个数', mend: '请写一个数' }),
  'count.whole': (details) => ({ what: `${shown(details, 'value')} 不是整数`, why: '人数、户数应为整数', mend: '请改正' }),
  'count.outside': (details) => ({ what: `${shown(details, 'value')} 超出 ${shown(details, 'minimum')} 至 ${shown(details, 'maximum')}`, why: '这一项的数量有上下限', mend: '请核对后改正' }),
  'count.about': (details) => ({ what: `“${shown(details, 'shown')}”是约数`, why: '登记的是确数', mend: '请确认' }),
  'number.format': (details) => ({ what: `“${shown(details, 'shown')}”不是数字`, why: '读不出数字', mend: '请只写数字' }),

  'grid.truncated-by-excel': (details) => ({ what: `网格编码被 Excel 变成了数字 ${shown(details, 'shown')}`, why: '末几位已经丢失', mend: '请把该列设为文本格式后重新录入' }),
  'grid.code-format': (details) => ({ what: `“${shown(details, 'shown')}”不是网格编码`, why: '网格编码是数字，只有序号前可以有一个字母', mend: '请写 12 位村（社区）代码加网格序号' }),
  'grid.code-length': (details) => ({ what: `网格编码是 ${shown(details, 'length')} 位`, why: '应为 12 位村（社区）代码加网格序号', mend: details['least'] === details['most'] ? `请改为 ${shown(details, 'least')} 位` : `请改为 ${shown(details, 'least')} 至 ${shown(details, 'most')} 位` }),
  'grid.code-letter': (details) => ({ what: shown(details, 'letter') === '' ? '网格编码里多了一个字母' : `网格编码的序号前缺字母 ${shown(details, 'letter')}`, why: '与编码规则设置不符', mend: '请按编码规则改正，或用程序给出的下一个编码' }),
  'grid.not-under-village': (details) => ({ what: '网格编码不在所填的村（社区）下', why: `前 12 位应为该村代码 ${shown(details, 'villageCode')}`, mend: '请核对村（社区）和网格编码' }),
  'grid.parent-missing': fixed('微网格没有填上级网格', '微网格是某个网格的一部分', '请选上级网格'),
  'grid.parent-not-micro': fixed('填了上级网格', '只有微网格才有上级网格', '请清空上级网格，或把类型改为微网格'),
  'grid.parent-micro': fixed('上级网格也是微网格', '微网格直接属于综合网格或专属网格', '请另选上级网格'),
  'grid.parent-outside-village': fixed('上级网格不在同一个村（社区）', '微网格与它的上级网格同属一个村（社区）', '请重新选择上级网格或村（社区）'),
  'boundary.not-geojson': fixed('边界不是 GeoJSON 图形', '读不出坐标', '请导入 GeoJSON 文件中的面（Polygon 或 MultiPolygon）'),
  'boundary.kind': (details) => ({ what: `边界是 ${shown(details, 'shown') || '未知图形'}`, why: '网格边界须是面', mend: '请改用 Polygon 或 MultiPolygon' }),
  'boundary.ring-open': fixed('边界没有闭合', '首尾两点须相同', '请在绘图软件里闭合后重新导出'),
  'boundary.ring-short': fixed('边界的点太少', '闭合的面至少要 4 个点', '请核对这个面'),
  'boundary.coordinates': (details) => ({ what: `坐标 ${shown(details, 'shown')} 超出范围`, why: '应为 WGS84 经纬度，先经度后纬度', mend: '请核对坐标系和先后次序' }),
  'boundary.too-large': (details) => ({ what: `边界有 ${shown(details, 'corners')} 个点`, why: `最多 ${shown(details, 'most')} 个点`, mend: '请在绘图软件里抽稀后重新导出' }),
  'grid.unknown': (details) => ({ what: `登记簿里没有网格“${shown(details, 'shown')}”`, why: '不知道归到哪个网格', mend: '请改为登记簿里的网格名称，或先登记这个网格' }),
  'grid.code-duplicate': (details) => ({ what: `网格编码与第 ${shown(details, 'firstRow')} 行相同`, why: '网格编码不能重复', mend: '请核对后改正' }),
  'organisation.name-duplicate': (details) => ({ what: `组织名称与第 ${shown(details, 'firstRow')} 行相同`, why: '一个组织只登记一次', mend: '请改正名称，或删除重复的一行' }),
  'organisation.kind-guessed': (details) => ({ what: `没有写组织类型，按名称归为“${shown(details, 'name')}”`, why: '类型要由人确认', mend: '请确认，或改为代码表里的类型' }),
  'organisation.parent-unknown': (details) => ({ what: `登记簿和本表里都没有“${shown(details, 'shown')}”`, why: '不知道挂在哪个上级组织下', mend: '请改为已有组织的全称，或先登记上级组织' }),
  'organisation.parent-self': fixed('上级组织写成了自己', '一个组织不能是自己的上级', '请改为真正的上级，或清空'),
  'village.unknown': (details) => ({ what: `登记簿里没有“${shown(details, 'shown')}”`, why: '不知道归到哪个村（社区）', mend: '请改为登记簿里的村（社区）名称' }),
  'village.filled-down': (details) => ({ what: `村（社区）为空，按上一行的“${shown(details, 'value')}”理解`, why: '单元格没有合并', mend: '请确认' }),
};
