// Refusals that any call can meet, and what can happen to the register's file and to the line to the host.
import { registerNames } from '#shared/registers/index.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { problemText } from '../problems.ts';
import type { ErrorWords } from '../error-words.ts';

export const errorWords: ErrorWords = {
  'record.not-found': () => ({ what: '找不到这条记录', why: '它可能已被删除，或者地址不对', toDo: '请回到列表刷新后再找' }),
  'record.changed': (details) => ({
    what: '没有保存',
    why: `您打开以后，${typeof details['by'] === 'string' ? details['by'] : '别人'}又改过这条记录`,
    toDo: '请看过最新内容再保存，您填的内容还在',
  }),
  'record.invalid': (details) => ({
    what: '没有保存',
    why: invalidFields(details['fields'], details['codes']),
    toDo: '请改正标红的项目后再保存',
  }),
  'record.saved-already': () => ({ what: '没有再保存一次', why: '同样的内容已经保存过', toDo: '请回到列表刷新后查看' }),
  'request.invalid': () => ({ what: '没有办成', why: '填写的内容不符合要求', toDo: '请检查是否有漏填、过长或格式不对的内容' }),
  'request.unknown-call': () => ({ what: '没有办成', why: '页面和后台程序的版本不一致', toDo: '请重新打开本程序' }),
  'record.deleted': (details) => ({
    what: '没有保存',
    why: `这条记录已被删除${typeof details['reason'] === 'string' && details['reason'] !== '' ? `（${details['reason']}）` : ''}`,
    toDo: '要继续修改的，请先恢复它',
  }),
  'audit.not-undoable': () => ({
    what: '没有撤销',
    why: '这一条不是对记录的修改，或者记录现在的样子已经撤不回去',
    toDo: '请打开这条记录，直接改成需要的内容',
  }),
  'audit.moves-own-this': () => ({
    what: '没有撤销',
    why: '这次变更动了办理状态或案号，状态和案号只能按流程办',
    toDo: '请用页面上的办理按钮，比如“重新办理”',
  }),
  'audit.undone-already': () => ({ what: '不用再撤销', why: '这几项现在已经是修改以前的内容', toDo: '请刷新后查看' }),
  'bulk.field-not-allowed': () => ({
    what: '没有批量修改',
    why: '这一项不能批量改，或者选的内容不合要求',
    toDo: '请换一项，或打开记录逐条修改',
  }),
  'bulk.undone-already': () => ({ what: '不用再撤销', why: '这一批已经撤销过', toDo: '请刷新列表后查看' }),
  'request.refused': () => ({ what: '没有办成', why: '这次请求不是从本程序的页面发出的', toDo: '请关闭页面，从本程序重新打开' }),
  'register.locked': () => ({ what: '登记簿打不开', why: '另一个程序正在使用这个数据文件夹', toDo: '请先关闭另一个窗口再试' }),
  'register.corrupt': () => ({
    what: '登记簿文件已损坏',
    why: '读出的内容前后不一致，为免损失更多已停止写入',
    toDo: '请管理员在登录页点“恢复备份”',
  }),
  'register.disk-full': () => ({ what: '没有保存', why: '磁盘已满', toDo: '请清理磁盘空间后再保存，填写的内容还在' }),
  'register.disk-error': () => ({
    what: '没有办成',
    why: '磁盘读写出错，这一步没有保存',
    toDo: '请再试一次；还不行的，联系管理员检查磁盘',
  }),
  'register.not-writable': () => ({ what: '没有保存', why: '登记簿所在的文件夹不能写入', toDo: '请检查文件夹的权限' }),
  'register.closed': () => ({
    what: '没有办成',
    why: '登记簿已经关上：程序正在退出，或者正在安装新版本',
    toDo: '请等程序重新打开后再办，填写的内容还在',
  }),
  internal: (details) => ({
    what: '没有办成',
    why: `程序内部出错${details['number'] === undefined ? '' : `（错误编号 ${String(details['number'])}）`}，没有写入任何内容`,
    toDo: '请再试一次；还不行的，把错误编号告诉管理员',
  }),
  'host.unreachable': () => ({
    what: '后台程序没有回应',
    why: '它可能已经关闭，或正在重新启动',
    toDo: '请看看后台程序是否还开着，再试一次',
  }),
  'host.strange-answer': () => ({ what: '没有办成', why: '后台程序的回应不完整', toDo: '请再试一次；还不行的，重新打开本程序' }),
  'host.disk-full': () => ({ what: '文件没有存下', why: '所选的磁盘已满', toDo: '请清理空间或另选位置' }),
  'host.file-in-use': () => ({ what: '文件没有存下', why: '同名的文件正被 WPS 或 Excel 打开', toDo: '请关闭它，或换一个文件名' }),
  'host.save-failed': () => ({ what: '文件没有存下', why: '所选位置写不进去', toDo: '请另选位置' }),
  'host.not-a-pdf': () => ({ what: '不能打印', why: '这个文件不是 PDF', toDo: '请先另存，再用相应的程序打印' }),
  'host.no-printer': () => ({ what: '不能打印', why: '这台电脑上没有装打印机', toDo: '请先装好打印机，或另存为 PDF 到别处打印' }),
  'host.print-failed': () => ({ what: '没有打印', why: '打印机没有接受这份文件', toDo: '请检查打印机的电源、纸张和连接，再打一次' }),
  'jobs.cancelled': () => ({ what: '已停止', why: '您中途停止了这项工作', toDo: '没有做完的部分已经退回，需要时可以重新开始' }),
};

function invalidFields(fields: unknown, codes: unknown): string {
  if (!Array.isArray(fields) || !Array.isArray(codes) || fields.length === 0) return '有的项目没有通过检查';
  const shown = fields.slice(0, 3).map((field, index) => `${labelOf(String(field))}：${problemText({ code: String(codes[index]) })}`);
  return `${shown.join('；')}${fields.length > 3 ? `；等 ${String(fields.length)} 项` : ''}`;
}

/** The refusal doesn't say which register it is about: the same path means the same thing in all of them. */
function labelOf(path: string): string {
  const label = registerNames
    .filter((name) => name !== 'mediation')
    .map((entity) => fieldLabel(entity, path))
    .find((name) => name !== path);
  return label ?? '有一项';
}
