// 民事诉讼法 art. 62: conceding, settling or withdrawing needs a special mandate. The numbers are ours.
import { flatRows, type CodeTable } from './code-table.ts';

export const agentPowers: CodeTable = {
  id: 'agent-powers',
  title: '代理权限',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['1', '一般授权', '一般代理'],
    ['2', '特别授权', '特别代理'],
  ]),
};
