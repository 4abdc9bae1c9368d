// Kinds of records by the word that people know them by.
import { registerOf } from '#shared/registers/index.ts';

/** What has records and is no register. */
const words: Readonly<Record<string, string>> = {
  account: '账号',
  batch: '报送批次',
  import: '导入',
  importMemory: '导入对照',
  importStack: '一并导入',
  register: '登记簿',
  office: '本单位',
  list: '列表',
};

export function entityWord(entity: string): string {
  return registerOf(entity)?.word ?? words[entity] ?? '其他记录';
}
