import { describe, expect, it } from 'vitest';
import { exampleDispute, exampleParty, openExampleOffice } from '../example-office.test-support.ts';

describe('quick search', () => {
  it.each([
    ['a two-character name', '葛超', false],
    ['a two-character part of a name', '伟超', true],
    ['a whole name', '褚敏斌', true],
    ['a rare character', '𠮷祥', true],
    ['initials of a name', 'cmb', true],
    ['full pinyin', 'geweichao', true],
    ['a surname read its own way', 'shanxiong', true],
    ['the last four of an id', '8938', true],
    ['the end of a phone', '4008', true],
    ['the start of a phone', '177381', true],
    ['the middle of a phone', '73819', false],
    ['an id with its x', '32059919960609596x', true],
    ['several words, all of which hit', '葛伟超 押金', true],
    ['several words, one of which does not', '葛伟超 离婚', false],
    ['full-width digits', '８９３８', true],
    ['quotes and signs that mean something to FTS5', '"押金" OR *', false],
    ['two characters of the story', '押金', true],
  ])('%s (%s) hits: %s', async (_what, words, hits) => {
    const office = await openExampleOffice();
    try {
      const names = [
        ['单雄信', '32059919960609596X'],
        ['𠮷祥', ''],
      ] as const;
      const extra = names.map(([name, idNumber]) => exampleParty({ name, idNumber, sex: null, phone: '' }));
      const dispute = exampleDispute();
      const found = await office.api.disputes
        .create({ fields: { ...dispute, parties: [...dispute.parties, ...extra] } })
        .then(() => office.api.disputes.count({ search: words }));
      expect(found.count).toBe(hits ? 1 : 0);
    } finally {
      office.close();
    }
  });
});
