import type { ErrorDetails } from '#shared/errors.ts';
import type { ErrorWords } from '../error-words.ts';
import { count, listed, named } from '../detail-words.ts';

interface WhyAndToDo {
  readonly why: string;
  readonly toDo: string;
}

/** What a file is that is no workbook, as the engine found it inside. */
const otherKinds: Readonly<Record<string, WhyAndToDo>> = {
  ods: { why: '它是 LibreOffice 的格式（.ods），这里读不了', toDo: '请用 WPS 或 LibreOffice 打开它，另存为“.xlsx”后再导入' },
  xlsb: { why: '它是 Excel 的二进制工作簿（.xlsb），这里读不了', toDo: '请用 WPS 或 Excel 打开它，另存为“.xlsx”后再导入' },
  docx: { why: '它是 Word 文档', toDo: '请把里面的表格复制到 WPS 表格或 Excel，另存为“.xlsx”后再导入' },
};

/** 300,000 is 30 万, 100,000,000 bytes are 100 MB. */
function mostOf({ limit, most }: ErrorDetails): string {
  if (typeof most !== 'number') return '';
  if (limit === 'fileBytes') return ` ${String(most / 1_000_000)} MB`;
  return most >= 10_000 && most % 10_000 === 0 ? ` ${String(most / 10_000)} 万` : ` ${String(most)} `;
}

const splitRows = '请按村或按月拆成几个文件，再分别导入';

/** The limits that somebody can keep to, with the number that the page of imports tells too. */
const limitWords: Readonly<Record<string, (most: string) => WhyAndToDo>> = {
  fileBytes: (most) => ({ why: `一个文件最大${most}`, toDo: '请删去用不到的工作表和图片，或按村拆成几个文件，再分别导入' }),
  rows: (most) => ({ why: `一张工作表最多${most}行`, toDo: splitRows }),
  cells: (most) => ({ why: `一个文件最多${most}个有内容的单元格`, toDo: splitRows }),
  columns: (most) => ({ why: `一张工作表最多${most}列`, toDo: '请删去右边用不到的列，再导入' }),
  sheets: (most) => ({ why: `一个文件最多${most}张工作表`, toDo: '请删去用不到的工作表，或拆成几个文件，再分别导入' }),
  merges: (most) => ({ why: `一张工作表最多合并${most}处单元格`, toDo: '请取消用不到的合并单元格，再导入' }),
};

const memoryParts: Readonly<Record<string, string>> = { columns: '份列对应', answers: '条改法' };

/** 里面第 3 份列对应 */
function faultyPlace({ part, number }: ErrorDetails): string {
  const word = memoryParts[String(part)];
  return word === undefined || typeof number !== 'number' ? '里面的内容' : `里面第 ${String(number)} ${word}`;
}

export const errorWords: ErrorWords = {
  'imports.memory-not-ours': (details) => ({
    what: `读不了文件${named(details, 'fileName')}`,
    why: '它不是本程序存出来的导入对照文件',
    toDo: '请选择用“存成文件”存出来的“导入对照….json”',
  }),
  'imports.memory-newer': (details) => ({
    what: `读不了文件${named(details, 'fileName')}`,
    why: '它是新版程序存出来的，这一版还读不懂',
    toDo: '请先更新本机的程序，再读入',
  }),
  'imports.memory-faulty': (details) => ({
    what: `文件${named(details, 'fileName')}没有读入`,
    why: `${faultyPlace(details)}本机不认得，文件可能被人改过，或者是别的版本存出来的`,
    toDo: '请对方重新“存成文件”再发来；本机记住的没有改动',
  }),
  'imports.memory-empty': () => ({
    what: '没有可以存成文件的对照和改法',
    why: '还没有记住，或者记住的都可能含有姓名、号码等个人信息，不外传',
    toDo: '请先导入一次表格、对应好列，再来存',
  }),
  'imports.out-of-reach': (details) => ({
    what: `打不开文件${named(details, 'fileName')}`,
    why: '文件已经移走、改名，或者当前用户没有权限读它',
    toDo: '请确认文件还在原处、能用 WPS 或 Excel 打开，再选一次',
  }),
  'imports.not-a-workbook': (details) => ({
    what: `读不出文件${named(details, 'fileName')}`,
    ...(otherKinds[String(details['reason'])] ?? {
      why: '它的内容不是 Excel 工作簿，也不是文本表格，可能只是改了扩展名',
      toDo: '请用 WPS 或 Excel 打开它，另存为“.xlsx”后再导入',
    }),
  }),
  'imports.damaged': (details) => ({
    what: `文件${named(details, 'fileName')}已损坏`,
    why: '它在传送或保存时少了一部分内容',
    toDo: '请用 WPS 或 Excel 打开试试：能打开的，另存为“.xlsx”后再导入；打不开的，请报送的村重新发一份',
  }),
  'imports.encrypted': (details) => ({
    what: `文件${named(details, 'fileName')}加了密，读不到里面的内容`,
    why: '它设了打开密码，或者设了“保护工作簿”：后一种双击就能打开，里面也是加密的',
    toDo: '请用 WPS 或 Excel 打开（有密码的输入密码），取消打开密码和“保护工作簿”，另存为“.xlsx”后再导入',
  }),
  'imports.too-large': (details) => ({
    what: `文件${named(details, 'fileName')}太大`,
    ...(limitWords[String(details['limit'])]?.(mostOf(details)) ?? {
      why: '展开以后的内容超过了本机能稳妥处理的范围',
      toDo: '请删去用不到的工作表和图片，或按村拆成几个文件，再分别导入',
    }),
  }),
  'imports.old-excel': (details) => ({
    what: `文件${named(details, 'fileName')}是三十年前的 Excel 2.0～4.0 格式`,
    why: '这里能读的是 Excel 5.0 以后的表格',
    toDo: '请用 WPS 或 Excel 打开，另存为“.xlsx”后再导入',
  }),
  'imports.empty': (details) => ({
    what: `文件${named(details, 'fileName')}里没有可以导入的行`,
    why: '每张工作表都只有标题或空行',
    toDo: '请核对是不是选错了文件',
  }),
  'imports.closed': () => ({
    what: '这次导入不能再改',
    why: '它已经导入、撤销或放弃',
    toDo: '请在“导入”页看它的结果；需要再导的，重新选择文件',
  }),
  'imports.field-twice': (details) => ({
    what: '有两列对应了同一个项目',
    why: `${named(details, 'label') || '同一个项目'}只能取自一列，否则不知道以哪列为准`,
    toDo: '请把其中一列改为“不导入”',
  }),
  'imports.columns-unanswered': (details) => ({
    what: `还有 ${count(details, 'count') || '几'} 列没有答复，没有导入`,
    why: `工作表${named(details, 'sheet')}的列 ${listed(details, 'letter', '')}${named(details, 'heading')}等里有内容，但没有说明是什么`,
    toDo: '请在“对应列”里逐列选一个项目，或选“不导入这一列”',
  }),
  'imports.plan-changed': () => ({
    what: '还没有导入',
    why: '预览以后台账有了变动，有些行的判断可能不同了',
    toDo: '已按最新台账重新核对，请看一眼结果再导入',
  }),
  'imports.row-faulty': (details) => ({
    what: `第${count(details, 'row') || '这'}行还不能导入`,
    why: '这一行仍有错误的单元格',
    toDo: '请先改正标红的单元格',
  }),
  'imports.row-undecided': (details) => ({
    what: `第${count(details, 'row') || '这'}行还没有导入`,
    why: '台账里已有这一件，没有选定怎么办',
    toDo: '请选“更新台账”“另登记一条”或“不导入”',
  }),
  'imports.choice-impossible': (details) => ({
    what: `第${count(details, 'row') || '这'}行不能这样选`,
    why: '台账里的那一件已立案或刚有变动，或者这类记录不能有第二条',
    toDo: '请打开台账里的那一件核对，再另选',
  }),
  'imports.not-a-doubt': (details) => ({
    what: `第${count(details, 'row') || '这'}行的这一格不能这样确认`,
    why: '它刚有变动，或者要选定整行怎么办',
    toDo: '请看一眼最新的结果再处理',
  }),
  'imports.nothing-to-hand-back': () => ({ what: '没有需要退回的行', why: '这次导入的每一行都已收下', toDo: '不用再做什么' }),
  'imports.records-used': (details) => ({
    what: '这次导入不能整批撤销',
    why: `其中有${count(details, 'count') || '一些'}条记录在导入以后被修改、立案或报送过（${listed(details, 'titles', '已在别处使用')}）`,
    toDo: '请打开不要的记录，逐条删除并写明原因',
  }),
};
