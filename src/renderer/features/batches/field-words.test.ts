import { expect, test } from 'vitest';
import { codeName, partyKinds } from '#shared/codes/index.ts';
import { fieldPathWords } from './field-words.ts';
import { fieldValueWords } from './value-words.ts';

test("a field of a receipt is named in the office's words, never by its code", () => {
  expect(fieldPathWords('dispute', 'parties.0.idNumber')).toBe('当事人1 证件号码');
  expect(fieldPathWords('mediationCase', 'agreement.clauses.2')).toBe('调解协议 · 协议内容 3');
  expect([
    fieldPathWords('mediationCase', 'sessions.0.result'),
    fieldPathWords('mediationCase', 'confirmation.result'),
    fieldPathWords('mediationCase', 'agreement.performance.1.manner'),
    fieldPathWords('mediationCase', 'notice.manner'),
  ]).toEqual(['调解记录 1 · 调解结果', '司法确认 · 法院裁定', '调解协议 · 履行事项 2 · 履行方式', '权利义务告知 · 告知方式']);
  expect([
    fieldValueWords('mediationCase', 'confirmation.result', 'withdrawn'),
    fieldValueWords('mediationCase', 'endManner', 'withdrawn'),
    fieldValueWords('dispute', 'parties.0.kind', '01'),
    fieldValueWords('village', 'kind', 'community'),
  ]).toEqual(['撤回申请', '申请人撤回', codeName(partyKinds, '01'), '社区']);
  expect(fieldPathWords('grid', '')).toBe('整条记录');
  expect(fieldPathWords('grid', 'somethingNew')).toBe('其他项目');
});
