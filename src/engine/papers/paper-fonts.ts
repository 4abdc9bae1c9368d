// The bundled fonts, cut down to what one paper needs. Installed fonts are never used: the same paper comes out the
// same on every PC (docs/decisions/0003-paper-fonts.md).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { fontOf } from './font-coverage.ts';
import { subsetFont } from './font-subset.ts';
import { refuseUnprintable } from './paper-words.ts';

/** One @font-face of a paper: TrueType bytes with only the characters that the paper uses. */
export interface PaperFontFace {
  readonly family: 'PaperText' | 'PaperRare' | 'PaperHeading';
  readonly trueType: Uint8Array;
}

export interface PaperFonts {
  /**
   * The faces for a paper's text and for its headings, in the order of the font stack.
   * Throws `papers.character-missing` with details {characters: ['𮯠 (U+2EBE0)', ...]} when no font has a character.
   */
  readonly facesFor: (text: string, headings: string) => Promise<PaperFontFace[]>;
}

const unpack = promisify(brotliDecompress);

/** @param folder the application's resources/fonts. The fonts are read on first use and the common two kept. */
export function openPaperFonts(folder: string): PaperFonts {
  const kept = new Map<string, Promise<Uint8Array>>();

  function read(name: string): Promise<Uint8Array> {
    return readFile(join(folder, `${name}.ttf.br`)).then((packed) => unpack(packed));
  }

  function keep(name: string): Promise<Uint8Array> {
    const font = kept.get(name) ?? read(name);
    kept.set(name, font);
    // A failed read (a disk that was away) is tried again next time.
    font.catch(() => kept.delete(name));
    return font;
  }

  async function facesFor(text: string, headings: string): Promise<PaperFontFace[]> {
    refuseUnprintable(text + headings);
    const inText = codePoints(text + headings, 'text');
    const rare = codePoints(text, 'rare');
    const faces: PaperFontFace[] = [{ family: 'PaperText', trueType: await subsetFont(await keep('paper-text'), inText) }];
    // Rarely needed and large (30 MB unpacked): not kept.
    if (rare.length > 0) faces.push({ family: 'PaperRare', trueType: await subsetFont(await read('paper-rare'), rare) });
    faces.push({ family: 'PaperHeading', trueType: await subsetFont(await keep('paper-heading'), codePoints(headings, 'text')) });
    return faces;
  }

  return { facesFor };
}

function codePoints(text: string, font: 'text' | 'rare'): number[] {
  const codes = new Set<number>();
  for (const character of text) if (fontOf(character) === font) codes.add(character.codePointAt(0) ?? 0);
  return [...codes].sort((left, right) => left - right);
}
