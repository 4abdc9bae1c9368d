import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasReceiptWords, receiptText, refusalText } from './receipt-words.ts';

test('every problem that a record rule finds has words for the receipt', () => {
  const files = readdirSync(import.meta.dirname).filter((name) =>
    /-(record|fields|code)\.ts$|^(citizen-id|phone|record-problem)\.ts$/.test(name),
  );
  const codes = files.flatMap((name) =>
    [...readFileSync(`${import.meta.dirname}/${name}`, 'utf8').matchAll(/(?:code: |refused\()'([a-z]+\.[a-z0-9-]+)'/g)].map(
      (found) => found[1] ?? '',
    ),
  );
  // What keeps an agreement from becoming final never reaches a receipt; supervisions do not travel, nor do places that an office adds to its list.
  const wordless = [...new Set(codes)].filter(
    (code) => !/^(?:(?:mediation|supervisions)\.|offices\.division-)/.test(code) && !hasReceiptWords(code),
  );
  expect(codes.length).toBeGreaterThan(15);
  expect(wordless).toEqual([]);
});

test('a problem says what, why and what to do', () => {
  expect(receiptText('receipt.parent-unknown', { parent: '网格' })).toBe(
    '县级没有对应的网格。不知道这条记录归到哪里。请核对网格是否已报送并被接收。',
  );
  expect(receiptText('code.unknown', { table: 'case-sources', value: '77' })).toContain('代码“77”不在');
  expect(receiptText('code.unknown', { table: '组织类型', shown: '巡逻队伍' })).toContain('代码“巡逻队伍”不在《组织类型》中');
  expect(refusalText('batch.damaged')).toBe('文件在路上或保存时损坏，哈希值不符');
});
