// What was done, as the audit lines name it: in histories and exports.
import { moveWords } from './moves.ts';

/** Actions of one module whose last word means something else in another. */
const moduleWords: Readonly<Record<string, string>> = {
  'signing.signed': '登记签字盖章',
  'signing.issued': '登记送达',
  'signing.takeBack': '收回签字（送达）登记',
  'handovers.handOver': '移交卷宗',
  'handovers.takeBack': '撤销移交卷宗',
  'prints.void': '打印作废',
  'numbering.void': '空号作废',
  'numbering.explain': '说明缺号',
  'numbering.history': '登记历史编号',
  'numbering.lend': '借出号段',
  'numbering.borrow': '收下借来的号段',
  'numbering.giveBack': '归还号段',
  'numbering.takeBack': '收回归还的号段',
  'numbering.writeOff': '核销号段',
};

const actionWords: Readonly<Record<string, string>> = {
  create: '登记',
  update: '修改',
  delete: '删除',
  restore: '恢复',
  undo: '撤销修改',
  bulk: '批量修改',
  undoBulk: '撤销批量修改',
  take: '收下报送',
  merge: '合并（留下这件）',
  mergeAway: '合并到另一件',
  unmerge: '撤销合并',
  notDouble: '核对：不是重复',
  attach: '加附件',
  detach: '去掉附件',
  addPages: '加扫描页',
  shapePage: '转正、裁边',
  arrangePages: '排扫描页',
  removePages: '去掉扫描页',
  restorePages: '放回扫描页',
  list: '挂牌督办',
  unlist: '解除挂牌督办',
  lead: '领导包案',
  endLead: '解除领导包案',
  supervise: '修改督办（包案）',
  followUp: '督办（包案）月度记录',
  goOn: '协议核对：说明理由',
  bind: '立卷',
  leavePapersOut: '卷宗只装扫描件',
  decide: '以案定补核定',
  file: '以案定补申报',
  takeEffect: '确定生效日期',
  draw: '生成正本',
  print: '打印文书',
  restoreRegister: '恢复备份',
  acceptLoss: '缺少内容时继续',
  signIn: '登录',
  signOut: '退出',
  export: '导出',
  ...moveWords,
};

export function actionWord(action: string): string {
  return moduleWords[action] ?? actionWords[action.split('.').at(-1) ?? action] ?? '办理';
}
