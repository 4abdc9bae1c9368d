import { expect, test } from 'vitest';
import { fieldPathWords } from './field-words.ts';

test("a field of a receipt is named in the office's words, never by its code", () => {
  expect(fieldPathWords('parties.0.idNumber')).toBe('当事人 1 的证件号码');
  expect(fieldPathWords('agreement.clauses.2')).toBe('调解协议的协议第 3 条');
  expect(fieldPathWords('')).toBe('整条记录');
  expect(fieldPathWords('somethingNew')).toBe('其他项目');
});
