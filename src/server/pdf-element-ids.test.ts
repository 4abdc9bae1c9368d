import { expect, it } from 'vitest';
import { countElementsAnew } from './pdf-element-ids.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

it('counts the elements of a PDF from 1, in their order, and moves no byte', () => {
  const printed = bytes('/ID (node00000463)>>\xff\x00/Headers [(node00000465) (node00000463)]');
  const counted = countElementsAnew(printed);
  expect(counted).toEqual(bytes('/ID (node00000001)>>\xff\x00/Headers [(node00000003) (node00000001)]'));
  expect(countElementsAnew(counted)).toEqual(counted);
});

it('leaves a PDF without such names as it is', () => {
  const plain = bytes('%PDF-1.4 node00000463 (node1)');
  expect(countElementsAnew(plain)).toEqual(plain);
});
