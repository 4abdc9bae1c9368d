import { describe, expect, it } from 'vitest';
import { headingFontHas, nameCharacter, uncoveredCharacters } from './font-coverage.ts';
import { paperDefinitions } from './paper-definitions.ts';

/** Every character of GBK, the set that Windows input methods have offered since 1995. */
function gbkCharacters(): string {
  const decoder = new TextDecoder('gbk');
  let characters = '';
  for (let row = 0x81; row <= 0xfe; row += 1) {
    for (let cell = 0x40; cell <= 0xfe; cell += 1) characters += decoder.decode(Uint8Array.of(row, cell));
  }
  return characters.replace(/[^\p{sc=Han}]/gu, '');
}

describe('characters that the bundled fonts can print', () => {
  it('are all Han characters of GBK', () => {
    const characters = gbkCharacters();
    expect([...characters].length).toBeGreaterThan(20_000);
    expect(uncoveredCharacters(characters)).toEqual([]);
  });

  it('are the rare ones of names, from Extension A to F', () => {
    expect(uncoveredCharacters('䶮㙦㐂㛃䢼𠮷𡈽𬭚𬀩𫖯𫍽𬍛𬴊𪩘𬇕〇')).toEqual([]);
  });

  it('are every code point of Extensions A and B', () => {
    const all = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
    expect(uncoveredCharacters(all(0x3400, 0x4db5))).toEqual([]);
    expect(uncoveredCharacters(all(0x20000, 0x2a6d6))).toEqual([]);
  });

  it('a character that no font has is named, whole and once, with its code', () => {
    const missing = uncoveredCharacters('王\u{2ebf0}明和\u{2ebf0}\ue863、😀');
    expect(missing).toEqual(['\u{2ebf0}', '\ue863', '😀']);
    expect(missing.map(nameCharacter)[0]).toBe('\u{2ebf0} (U+2EBF0)');
  });

  it('text is checked in its normal form and without marks that nobody sees', () => {
    expect(uncoveredCharacters('e\u0301\u200b\ufeff\r\n\t\u3000\uf900')).toEqual([]);
  });

  it('headings of every paper are in the heading font', () => {
    for (const definition of paperDefinitions) {
      const headings = definition.blocks.flatMap((block) => {
        if (block.kind === 'text' || block.kind === 'clauses') return [block.heading];
        return block.kind === 'table' ? block.columns.map((column) => column.title) : [];
      });
      expect(headingFontHas([definition.title, definition.draftWord, ...headings].join(''))).toBe(true);
    }
  });
});
