import { expect, it } from 'vitest';
import { isShapedAs } from './shapes.ts';

const sample = {
  title: '',
  openedOn: '2026-07-03',
  amountFen: 0,
  villageCode: null,
  people: [{ name: '王', age: 40 }],
  posts: [],
  days: { 1: 5 },
};

it.each([
  ['as it is', sample],
  ['filled in', { ...sample, title: '排水沟', villageCode: '320599101001', people: [], posts: [{ gridId: 'a' }] }],
  ['a date that was emptied', { ...sample, openedOn: null, amountFen: null }],
  ['a code that came later', { ...sample, days: {} }],
])('a draft is shown: %s', (_words, draft) => {
  expect(isShapedAs(sample, draft)).toBe(true);
});

it.each([
  ['nothing', undefined],
  ['words', '垃圾'],
  ['a list', []],
  ['a field is missing', { ...sample, title: undefined }],
  ['a text is null', { ...sample, title: null }],
  ['a text is a list', { ...sample, title: ['a'] }],
  ['a number is a text', { ...sample, amountFen: '12' }],
  ['a list is a text', { ...sample, people: '王' }],
  ['a list is null', { ...sample, people: null }],
  ['a row of another shape', { ...sample, people: [{ fullName: '王' }] }],
  ['a row that is none', { ...sample, posts: [null] }],
  ['a list where one value stood', { ...sample, villageCode: ['a'] }],
])('what a form could not show is told: %s', (_words, draft) => {
  expect(isShapedAs(sample, draft)).toBe(false);
});
