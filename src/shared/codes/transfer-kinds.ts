// How cases come from and go to other offices (research A §5). The words are the field's, the numbers ours.
import { flatRows, type CodeTable } from './code-table.ts';

export const transferKinds: CodeTable = {
  id: 'transfer-kinds',
  title: '移送类别',
  standard: '本系统',
  version: '2026-01-01',
  unverified: true,
  rows: flatRows([
    ['1', '诉调对接', '法院委托', '诉调'],
    ['2', '公调对接', '公安委托', '公调'],
    ['3', '访调对接', '信访委托', '访调'],
    ['4', '检调对接', '检察院委托', '检调'],
    ['5', '部门移送'],
    ['6', '上级交办'],
    ['7', '上报县级'],
    ['9', '其他移送'],
  ]),
};

/** Court: 30 days and at most 30 more with consent (research A §5, 诉调). Of the others no limit was found: offices set their own. */
export const initialTransferLimits = {
  limits: transferKinds.rows.map(({ code }) => ({ kind: code, days: code === '1' ? 30 : null, extensionDays: code === '1' ? 30 : null })),
};

export const transferResults: CodeTable = {
  id: 'transfer-results',
  title: '移送办理结果',
  standard: '本系统',
  version: '2026-01-01',
  unverified: true,
  rows: flatRows([
    ['1', '调解成功'],
    ['2', '调解不成功'],
    ['3', '当事人撤回'],
    ['4', '已办结'],
    ['5', '退回'],
    ['9', '其他结果'],
  ]),
};

export const feedbackWays: CodeTable = {
  id: 'feedback-ways',
  title: '反馈方式',
  standard: '本系统',
  version: '2026-01-01',
  unverified: true,
  rows: flatRows([
    ['1', '书面'],
    ['2', '网上平台'],
    ['3', '电话'],
    ['4', '当面'],
    ['9', '其他方式'],
  ]),
};
