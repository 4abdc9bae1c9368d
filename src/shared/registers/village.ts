import type { Village } from '#shared/contract/offices.ts';
import { describeRegister } from './descriptor.ts';

/** Villages have no screen of their own: they are kept in the office's settings. */
export const village = describeRegister<Pick<Village, 'code' | 'name' | 'kind'>>()({
  entity: 'village',
  module: 'villages',
  table: 'villages',
  calls: 'offices',
  word: '村（社区）',
  fields: {
    code: { label: '代码' },
    name: { label: '名称' },
    kind: { label: '类别', words: { village: '村', community: '社区' } },
  },
  sent: true,
});
