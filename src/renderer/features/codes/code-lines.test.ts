import { expect, it } from 'vitest';
import type { CodeTable } from '#shared/codes/index.ts';
import { codeLines } from './code-lines.ts';

const table: CodeTable = { id: 'examples', title: '例', standard: '本系统', version: '2020-01-01', rows: [] };

it('shows each name of a code with its days, and lets only the newest be changed', () => {
  const rows = [
    { code: '1', name: '甲', validTo: '2026-02-28' },
    { code: '1', name: '新甲', validFrom: '2026-03-01' },
    { code: '2', name: '乙', validTo: '2026-05-31' },
    { code: '3', name: '丙', validFrom: '2027-01-01' },
  ];
  const edits = [{ table: 'examples', code: '1', name: '新甲', parent: null, validFrom: '2026-03-01', ended: false, writtenBy: '王敏' }];
  expect(
    codeLines(rows, table, edits, '2026-07-28').map((line) => [line.name, line.period, line.state, line.origin, line.isNewest]),
  ).toEqual([
    ['甲', '至 2026-02-28', '已改名', '程序自带', false],
    ['新甲', '2026-03-01 起', '使用中', '王敏 添加', true],
    ['乙', '至 2026-05-31', '已停用', '程序自带', true],
    ['丙', '2027-01-01 起', '将启用', '程序自带', true],
  ]);
});
