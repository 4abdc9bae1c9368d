import { flatRows, type CodeTable } from './code-table.ts';

export const attachmentKinds: CodeTable = {
  id: 'attachment-kinds',
  title: '附件类别',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['1', '证据材料', '证据'],
    ['2', '现场照片', '照片'],
    ['3', '调解文书', '协议书', '笔录'],
    ['4', '函件', '移送函'],
    ['5', '身份证明'],
    ['9', '其他'],
  ]),
};
