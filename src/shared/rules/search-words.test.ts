import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markWords, searchWords } from './search-words.ts';

const marked = (text: string, typed: string) =>
  markWords(text, typed, (_text, word) => (word === 'gwc' ? [4, 5, 6] : []))
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('');

it.each([
  ['褚敏斌与葛伟超合同纠纷', '伟超 合同', '褚敏斌与葛[伟超合同]纠纷'],
  ['褚敏斌与葛伟超合同纠纷', 'gwc', '褚敏斌与[葛伟超]合同纠纷'],
  ['KTV 三号', 'ktv', '[KTV] 三号'],
  ['渡口', '石佛', '渡口'],
  ['渡口', '', '渡口'],
])('in %s the words %s are marked', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

it('full-width digits and commas are read as people mean them', () => {
  expect(searchWords(' ８９３８，押金、 KTV')).toEqual(['8938', '押金', 'ktv']);
});

it('marking loses nothing of a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, typed) => {
      expect(
        markWords(text, typed, () => [])
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
