import { expect, test } from 'vitest';
import { fieldPathWords } from './field-words.ts';

test("a field of a receipt is named in the office's words, never by its code", () => {
  expect(fieldPathWords('dispute', 'parties.0.idNumber')).toBe('当事人1 证件号码');
  expect(fieldPathWords('mediationCase', 'agreement.clauses.2')).toBe('调解协议 · 协议内容 3');
  expect(fieldPathWords('grid', '')).toBe('整条记录');
  expect(fieldPathWords('grid', 'somethingNew')).toBe('其他项目');
});
