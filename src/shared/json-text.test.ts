import { expect, it } from 'vitest';
import { parseJsonText } from './json-text.ts';

it('JSON that Notepad has saved is read like any other', () => {
  expect(parseJsonText('\uFEFF{"address":"https://xian.example/"}')).toEqual({ address: 'https://xian.example/' });
  expect(() => parseJsonText('\uFEFF')).toThrow(SyntaxError);
});
