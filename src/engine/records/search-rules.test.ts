// Search against a slow reading of the same texts, on made-up names of a real index.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openInMemory } from '../database/in-memory.test-support.ts';
import { containingExpression, searchExpression, searchText } from './search-text.ts';

const characters = [...'王伟张敏李强赵葛超褚斌单雄信欧阳𠮷祥镇村路口边界纠纷押金借款', '3', '7', 'A', 'k'];
const word = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((text) => !/\d{5}/.test(text));
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((parts) => parts.join(''));
const cases = 10_000;

/** One index for many cases: each case is a row of its own. */
function openIndex() {
  const db = openInMemory();
  db.exec(
    `CREATE VIRTUAL TABLE s USING fts5 (words, names, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'")`,
  );
  const insert = db.prepare('INSERT INTO s (rowid, words, names) VALUES (?, ?, ?)');
  const find = db.prepare('SELECT rowid FROM s WHERE s MATCH ? ORDER BY rowid DESC LIMIT 1');
  let rowid = 0;
  return {
    add(texts: readonly string[], names: readonly string[]): number {
      const { words, names: sounds } = searchText(texts, names);
      insert.run((rowid += 1), words, sounds);
      return rowid;
    },
    /** Asked of the newest row only: the index gives that first. */
    hits(row: number, expression: string | null): boolean {
      return expression !== null && (find.get(expression) as { rowid: number } | undefined)?.rowid === row;
    },
  };
}

describe('the search index', () => {
  it('finds any two neighbouring characters of any text, and two characters that are nowhere neighbours not', () => {
    const index = openIndex();
    const check = (texts: string[], names: string[], start: number, stranger: readonly string[]): void => {
      const row = index.add(texts, names);
      const all = [...texts, ...names].map((text) => text.toLowerCase());
      const text = [...(all[start % all.length] ?? '')];
      const at = start % Math.max(1, text.length - 1);
      const pair = text.slice(at, at + 2).join('');
      expect(index.hits(row, searchExpression(pair)), `${pair} in ${all.join(' | ')}`).toBe(true);
      const other = stranger.join('').toLowerCase();
      // Latin letters are read as pinyin too, which the slow reading knows nothing of.
      if (!/^[a-z]+$/.test(other))
        expect(index.hits(row, searchExpression(other)), `${other} in ${all.join(' | ')}`).toBe(all.some((each) => each.includes(other)));
    };
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(word, { maxLength: 3 }),
        fc.nat(100),
        fc.tuple(fc.constantFrom(...characters), fc.constantFrom(...characters)),
        check,
      ),
      { numRuns: cases },
    );
  });

  it('finds a number by its last four and by its end, a telephone by its beginning, and never misses a part that a filter asks for', () => {
    const index = openIndex();
    const check = (id: string, phone: string, name: string, length: number): void => {
      const row = index.add([id, phone], [name]);
      expect(index.hits(row, searchExpression(id.slice(-4)))).toBe(true);
      expect(index.hits(row, searchExpression(id))).toBe(true);
      expect(index.hits(row, searchExpression(phone.slice(-4 - (length % 7))))).toBe(true);
      expect(index.hits(row, searchExpression(phone.slice(0, 4 + (length % 7))))).toBe(true);
      expect(index.hits(row, searchExpression(`${name} ${id.slice(-4)}`))).toBe(true);
      const part = [...name].slice(length % [...name].length).join('');
      const containing = containingExpression(part);
      if (containing !== null) expect(index.hits(row, containing)).toBe(true);
    };
    fc.assert(
      fc.property(
        fc.tuple(digits(17), fc.constantFrom(...'0123456789X')).map((parts) => parts.join('')),
        digits(11),
        word,
        fc.nat(1000),
        check,
      ),
      { numRuns: cases },
    );
  });
});
