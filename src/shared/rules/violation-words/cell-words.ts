// Rows, headings and cells of a sheet, whatever they hold.
import { fixed, shown, type Wordings } from './wording.ts';

export const cellWords: Wordings = {
  'field.required': fixed('必填项为空', '缺少这一项无法登记', '请补填'),
  'cell.excel-error': (details) => ({
    what: `单元格是 Excel 错误值 ${shown(details, 'shown')}`,
    why: '公式没有算出结果',
    mend: '请改为实际内容',
  }),
  'cell.lost-character': (details) => ({
    what: `“${shown(details, 'shown')}”里有读不出的字`,
    why: '文件在传送时坏了一处，这里的字已经丢失',
    mend: '请对照原表改正',
  }),
  'names.split': (details) => ({
    what: `按 ${shown(details, 'count')} 个人理解：${shown(details, 'names')}`,
    why: '几个姓名之间只隔了空格或一个“和”字',
    mend: '请确认；是一个人的，改成一个姓名',
  }),
  'cell.same-as-above': (details) => ({
    what:
      details['value'] === ''
        ? `写的是“${shown(details, 'shown')}”，而上面没有内容可以照着`
        : `写的是“${shown(details, 'shown')}”，按上一行的“${shown(details, 'value')}”理解`,
    why: '每件事要各自记明内容',
    mend: '请确认；不对的话改成这一行自己的内容',
  }),
  'names.details': (details) => ({
    what: `“${shown(details, 'shown')}”里除了姓名还有别的内容，姓名按“${shown(details, 'name')}”理解`,
    why: '姓名栏只登记姓名',
    mend: '请确认；年龄、住址等填到各自的栏目',
  }),
  'row.hidden': fixed('这一行在表里是隐藏的', '可能是筛选时漏掉的，也可能是不该报的旧内容', '请确认要不要登记'),
  'column.hidden': fixed('这一列在表里是隐藏的', '报表的人可能没有看到这些内容', '请确认要不要登记'),
  'cell.no-result': fixed('公式没有保存结果', '读不到这个单元格的值', '请用 Excel 打开并重新保存，或改为实际内容'),
  'text.too-long': (details) => ({
    what: `内容有 ${shown(details, 'length')} 个字，超过 ${shown(details, 'most')} 个字`,
    why: '登记表放不下',
    mend: '请删减',
  }),
  'code.unknown': (details) => ({
    what: `“${shown(details, 'shown')}”不在《${shown(details, 'table')}》中`,
    why: '不能归入统计类别',
    mend: '请从代码表中选一个名称填写',
  }),
  'code.guessed': (details) => ({
    what: `“${shown(details, 'shown')}”按“${shown(details, 'name')}”理解`,
    why: '填写的不是标准名称',
    mend: '请确认，或改为标准名称',
  }),
  'row.repeated': (details) => ({
    what: `与第 ${shown(details, 'firstRow')} 行重复`,
    why: '同一件事只能登记一次',
    mend: '确为重复请删除本行，不是重复请补充说明区别',
  }),
  'row.near-record': (details) => ({
    what: `台账里有一件很像的：${shown(details, 'acceptedOn')} ${shown(details, 'title')}`,
    why: '可能是同一件纠纷改过日期、类型或姓名后又报了一次',
    mend: '是同一件的请选“更新台账”，确是另一件的请选“另登记一条”，都不要的请选“不导入”',
  }),
  'row.differs': (details) => ({
    what: `与台账里不同，台账里是 ${shown(details, 'known')}`,
    why: '这一件已经登记过，这次报来的内容有改动；没有选定以前，台账不会改动',
    mend: '以这次为准的请选“更新台账”，以台账为准的请选“不导入”',
  }),
  'row.updated-twice': (details) => ({
    what: `第 ${shown(details, 'firstRow')} 行已经要更新台账里的同一件`,
    why: '一件只能按一行更新',
    mend: '请只留一行“更新台账”，另一行选“不导入”或“另登记一条”',
  }),
  'row.alike': (details) => ({
    what: `与第 ${shown(details, 'firstRow')} 行的日期、当事人和类型都相同`,
    why: '可能是同一件纠纷写了两遍',
    mend: '确为两件不同的纠纷请确认，重复的请删去一行',
  }),
};
