import { describe, expect, it } from 'vitest';
import type { Likeness } from '#shared/contract/dispute-entry.ts';
import { isProbablySame, isSamePerson } from './same-dispute.ts';

const person = (name: string, idNumber = '') => ({ name, idNumber });
const one: Likeness = {
  parties: [person('褚敏斌', '320599195801038938'), person('葛伟超')],
  acceptedOn: '2026-07-19',
  place: '枫桥村',
  villageCode: '320599100200',
  gridId: null,
  disputeType: '0201',
  mediationType: '1',
  title: '褚敏斌与葛伟超排水纠纷',
  story: '屋后排水沟被堵，雨水倒灌。',
};

it.each([
  ['the same name', person('王二'), person('王二'), true],
  ['the same name, written with blanks', person('王 二'), person('王　二'), true],
  ['the same number under another name', person('王二', '320599195801038938'), person('王贰', '320599195801038938'), true],
  ['the same name with other numbers', person('王二', '320599195801038938'), person('王二', '320599198003151219'), false],
  ['one number and one blank', person('王二', '320599195801038938'), person('王二'), true],
  ['nobody', person(''), person(''), false],
])('%s: the same person?', (_case, first, second, same) => {
  expect(isSamePerson(first, second)).toBe(same);
});

describe('two disputes are probably one', () => {
  it.each<[string, Partial<Likeness>, boolean]>([
    ['told a second time', {}, true],
    ['with the sides turned', { parties: [person('葛伟超'), person('褚敏斌')] }, true],
    ['told of one party only', { parties: [person('葛伟超')] }, true],
    ['90 days later', { acceptedOn: '2026-10-17' }, true],
    ['91 days later', { acceptedOn: '2026-10-18' }, false],
    ['of another second party', { parties: [person('褚敏斌'), person('单雄信')] }, false],
    ['in another village', { villageCode: '320599100201' }, false],
    ['with its place in words', { villageCode: null, place: '枫桥村3组' }, true],
    ['with another place in words', { villageCode: null, place: '渡口' }, false],
    ['of another type with the same story', { disputeType: '0301', mediationType: '2' }, true],
    [
      'of another type with another story',
      { disputeType: '0301', mediationType: '2', title: '葛伟超欠款', story: '借款两万元到期未还，多次催要无果。' },
      false,
    ],
    ['without a type yet', { disputeType: null, mediationType: null, title: '', story: '' }, true],
    ['without parties', { parties: [] }, false],
  ])('%s', (_case, changes, same) => {
    const other = { ...one, ...changes };
    expect([isProbablySame(one, other), isProbablySame(other, one)]).toEqual([same, same]);
  });
});
