import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oralEffectiveOn, placesMissing, placesToMark, writtenEffectiveOn, type DatedMark } from './effective-date.ts';

const agreement = {
  parties: [
    { id: 'a', name: '周某甲' },
    { id: 'b', name: '吴某乙' },
    { id: 'c', name: '某某商行' },
  ],
  mediators: [{ name: '郑某' }, { name: '冯某' }],
  recorder: '陈某',
  committeeName: '枫桥镇人民调解委员会',
};
const places = placesToMark(agreement);
const slots = ['party:a', 'party:b', 'party:c', 'mediator:1', 'mediator:2', 'recorder', 'seal'];
const marked = (days: Readonly<Record<string, string>>): DatedMark[] => slots.map((slot) => ({ slot, on: days[slot] ?? '2026-07-03' }));

it('every party, mediator, the recorder and the committee have a place, in the order of the form', () => {
  expect(places.map((place) => place.slot)).toEqual(slots);
  expect(placesToMark({ ...agreement, mediators: [], recorder: '' }).map((place) => place.slot)).toEqual([
    'party:a',
    'party:b',
    'party:c',
    'mediator:1',
    'seal',
  ]);
});

describe('a written agreement has effect (人民调解法 art. 29)', () => {
  it.each([
    ['on the one day on which all is done', {}, '2026-07-03'],
    ['when the last party signs', { 'party:c': '2026-07-31' }, '2026-07-31'],
    ['when the second mediator signs', { 'mediator:2': '2026-08-01' }, '2026-08-01'],
    ['when the seal comes last', { 'party:a': '2026-07-04', seal: '2026-07-06' }, '2026-07-06'],
    ['over the end of a year', { 'party:b': '2026-12-31', seal: '2027-01-01' }, '2027-01-01'],
    ['on a leap day', { 'party:b': '2028-02-28', seal: '2028-02-29' }, '2028-02-29'],
    ['without waiting for the recorder', { recorder: '2026-09-01' }, '2026-07-03'],
  ])('%s', (_when, days, effectiveOn) => {
    expect(writtenEffectiveOn(places, marked(days))).toBe(effectiveOn);
  });

  it.each(['party:a', 'party:b', 'party:c', 'mediator:1', 'mediator:2', 'seal'])('not while %s is missing', (missing) => {
    const marks = marked({}).filter((mark) => mark.slot !== missing);
    expect(writtenEffectiveOn(places, marks)).toBeNull();
    expect(placesMissing(places, marks).map((place) => place.slot)).toEqual([missing]);
  });

  it('also while only the recorder has not signed', () => {
    const marks = marked({}).filter((mark) => mark.slot !== 'recorder');
    expect(writtenEffectiveOn(places, marks)).toBe('2026-07-03');
    expect(placesMissing(places, marks).map((place) => place.slot)).toEqual(['recorder']);
  });

  it('on the latest of the required days, in whatever order and whoever else has marked it', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((number) => new Date(Date.UTC(2024, 0, 1) + number * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.tuple(...slots.map(() => day)), fc.subarray(slots), fc.boolean(), day, (days, kept, backwards, strange) => {
        const marks = slots.map((slot, index) => ({ slot, on: days[index] ?? '' })).filter((mark) => kept.includes(mark.slot));
        if (backwards) marks.reverse();
        const required = marks
          .filter((mark) => mark.slot !== 'recorder')
          .map((mark) => mark.on)
          .sort();
        expect(writtenEffectiveOn(places, [...marks, { slot: 'party:x', on: strange }])).toBe(
          required.length === 6 ? required.at(-1) : null,
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

it('an oral agreement has effect on the day of agreement (art. 30)', () => {
  expect(oralEffectiveOn('2026-02-28')).toBe('2026-02-28');
});
