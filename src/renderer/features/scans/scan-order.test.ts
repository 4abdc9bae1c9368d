import { expect, it } from 'vitest';
import { withPageBefore, withPageMoved } from './scan-order.ts';

const ids = ['a', 'b', 'c'];

it.each([
  ['c', 'a', 'cab'],
  ['a', null, 'bca'],
  ['a', 'c', 'bac'],
  ['b', 'b', 'abc'],
  ['x', 'b', 'axbc'],
  ['x', null, 'abcx'],
])('%s dropped before %s', (id, before, order) => {
  expect(withPageBefore(ids, id, before).join('')).toBe(order);
});

it.each([
  ['a', 1, 'bac'],
  ['c', -1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
] as const)('%s goes by %i', (id, by, order) => {
  expect(withPageMoved(ids, id, by).join('')).toBe(order);
});
