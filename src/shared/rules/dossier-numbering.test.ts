import { expect, test } from 'vitest';
import { numberParts, pagesText } from './dossier-numbering.ts';

const part = (name: string, pages: number) => ({ name, remark: '', pages });

test('each document begins on the page after the one before it', () => {
  const numbered = numberParts([part('申请书', 2), part('告知书', 1), part('身份证明', 3)]);
  expect(numbered.map((each) => [each.name, pagesText(each)])).toEqual([
    ['申请书', '1-2'],
    ['告知书', '3'],
    ['身份证明', '4-6'],
  ]);
});

test('a document without pages takes no number and stands in no contents', () => {
  expect(numberParts([part('申请书', 1), part('空', 0), part('告知书', 1)]).map(({ name, from }) => [name, from])).toEqual([
    ['申请书', 1],
    ['告知书', 2],
  ]);
});
