import { describe, expect, it } from 'vitest';
import type { CommitteeTerm } from '#shared/contract/organisations.ts';
import { committeeWarnings, lastDayOfTerm } from './committee.ts';

const on = '2026-07-20';
const soon = '2026-09-18';
const term: CommitteeTerm = { fromOn: '2024-03-01', untilOn: '2027-02-28', document: '' };
const member = (committeeRole: string, sex: string | null = '1', fromOn: string | null = '2024-03-01', untilOn: string | null = null) => ({
  committeeRole,
  sex,
  fromOn,
  untilOn,
});
const good = [member('03'), member('04', '2'), member('02')];

const codes = (posts: Parameters<typeof committeeWarnings>[0], terms = [term]): string[] =>
  committeeWarnings(posts, terms, on, soon).map(({ code }) => code);

describe('a mediation committee', () => {
  it('of three with a chair and a woman within its term gives no warning', () => {
    expect(codes(good)).toEqual([]);
  });

  it('has three to nine members; engaged mediators are not counted', () => {
    expect(committeeWarnings([...good.slice(0, 2), member('01'), member('01')], [term], on, soon)).toEqual([
      { code: 'committee.too-few', count: 2 },
    ]);
    expect(codes([...good, ...Array.from({ length: 6 }, () => member('02'))])).toEqual([]);
    expect(codes([...good, ...Array.from({ length: 7 }, () => member('02'))])).toEqual(['committee.too-many']);
  });

  it('has a woman and one chair', () => {
    expect(codes([member('03'), member('04'), member('02')])).toEqual(['committee.no-woman']);
    expect(codes([member('04', '2'), member('02'), member('02')])).toEqual(['committee.no-chair']);
    expect(codes([...good, member('03')])).toEqual(['committee.several-chairs']);
  });

  it('is counted as it stands on the day: who left or comes later is not there', () => {
    expect(codes([...good, member('03', '1', '2021-01-01', '2024-02-29'), member('03', '1', '2026-08-01')])).toEqual([]);
    expect(codes([])).toEqual(['committee.too-few', 'committee.no-chair']);
  });

  it.each([
    ['no term', [], 'committee.no-term'],
    ['a term that has not begun', [{ ...term, fromOn: '2026-08-01' }], 'committee.no-term'],
    ['a term of more than three years', [{ ...term, untilOn: '2027-03-01' }], 'committee.term-too-long'],
    ['a term that is over', [{ ...term, fromOn: '2023-03-01', untilOn: '2026-02-28' }], 'committee.term-over'],
    [
      'a term without an end that began more than three years ago',
      [{ ...term, fromOn: '2023-07-20', untilOn: null }],
      'committee.term-over',
    ],
    ['a term that ends soon', [{ ...term, fromOn: '2023-09-01', untilOn: null }], 'committee.term-ending'],
  ])('%s is told', (_title, terms, code) => {
    expect(codes(good, terms)).toEqual([code]);
  });

  it('ends three years after it began, less a day', () => {
    expect([lastDayOfTerm('2024-03-01'), lastDayOfTerm('2024-02-29'), lastDayOfTerm('2023-01-01')]).toEqual([
      '2027-02-28',
      '2027-02-28',
      '2025-12-31',
    ]);
  });
});
