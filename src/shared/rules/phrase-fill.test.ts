import { describe, expect, it } from 'vitest';
import { checkAgreement } from './agreement-check/check-agreement.ts';
import { item, qiu, shan, toCheck } from './agreement-check/made-up-agreements.fixture.ts';
import { fillInsOf, fillPhrase, isCannedResult, phraseValuesOf } from './phrase-fill.ts';
import { starterPhrases } from './starter-phrases.data.ts';

const facts = { parties: [shan, qiu], agreement: { performance: [item()], agreedOn: '2026-07-22' }, day: '2026-07-20' };

describe('a phrase', () => {
  it('takes names, sums and days from the case', () => {
    const body = '{履行人}于{履行日期}前付给{接受人}{金额大写}（{金额}）。{申请人}{申请人年龄}。';
    expect(fillPhrase(body, phraseValuesOf(facts))).toBe(
      '仇小娟于2026年7月31日前付给单雄信人民币叁仟伍佰元整（￥3,500.00元）。单雄信46岁。',
    );
  });

  it('leaves what the case does not say as a blank that keeps the agreement from its number', () => {
    const clause = fillPhrase('{履行人}付给{接受人}{款项名称}。', phraseValuesOf({ ...facts, agreement: null }));
    expect(clause).toBe('【履行人】付给【接受人】【款项名称】。');
    const found = checkAgreement(toCheck({ about: '', also: [clause], expected: [] }));
    expect(found.filter(({ code }) => code === 'blank.left').map(({ marked }) => marked)).toEqual([
      '【履行人】',
      '【接受人】',
      '【款项名称】',
    ]);
  });

  it('says nothing where the case says two things', () => {
    const two = {
      ...facts,
      agreement: { performance: [item(), item({ id: 'item-2', dueOn: '2026-08-31', amountFen: 100_000 })], agreedOn: '2026-07-22' },
    };
    expect(phraseValuesOf(two)).toMatchObject({ 履行日期: '', 履行人: '仇小娟', 金额: '￥4,500.00元' });
  });

  it('names each fill-in once, in order', () => {
    expect(fillInsOf('{甲}与{乙}，{甲}再与{丙}')).toEqual(['甲', '乙', '丙']);
  });
});

describe('the starter set', () => {
  it('holds templates only: facts stand in fill-ins, and no result of a visit is written beforehand', () => {
    for (const { use, body } of starterPhrases) {
      expect(isCannedResult(use, body)).toBe(false);
      expect(body).not.toMatch(/\d/);
    }
  });

  it('no clause of it gives the check anything but blanks to say', () => {
    const clauses = starterPhrases.filter(({ use }) => use === 'clause').map(({ body }) => fillPhrase(body, phraseValuesOf(facts)));
    for (const clause of clauses) {
      const found = checkAgreement(toCheck({ about: '', also: [clause], expected: [] })).filter(
        ({ field }) => field === 'agreement.clauses.3',
      );
      expect(
        found
          .filter(({ code }) => code !== 'blank.left' && code !== 'contradiction.instalments')
          .map(({ code, marked }) => `${code} ${marked} ${clause}`),
      ).toEqual([]);
    }
  });
});

it.each([
  ['双方均表示满意', true],
  ['协议已履行完毕，当事人满意', true],
  ['当事人的意见：{当事人意见}', false],
  ['现在的情况：{履行情况}', false],
])('%s as a result written beforehand: %s', (body, canned) => {
  expect(isCannedResult('visit', body)).toBe(canned);
});
