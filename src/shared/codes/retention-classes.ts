import { flatRows, type CodeTable } from './code-table.ts';

export const retentionClasses: CodeTable = {
  id: 'retention-classes',
  title: '保管期限',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['1', '短期'],
    ['2', '长期'],
    ['3', '永久'],
  ]),
};
