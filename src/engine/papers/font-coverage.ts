// Which characters the bundled fonts can print. A name with a character that none of them has must not leave the
// office with a hole in it: the print stops and says which character.
import { headingCoverage, rareCoverage, textCoverage } from './font-coverage.data.ts';
import { printedText } from './paper-text.ts';

/** The bundled font that prints a character: Song text, or the font of rare characters (CJK Extension B to F). */
export type PaperFont = 'text' | 'rare';

const ranges = { text: unpackRanges(textCoverage), rare: unpackRanges(rareCoverage), heading: unpackRanges(headingCoverage) };

/** The characters (whole code points, each once, in order) that no bundled font has; empty when all can be printed. */
export function uncoveredCharacters(text: string): string[] {
  const missing = new Set<string>();
  for (const character of printedText(text)) {
    if (character !== '\n' && fontOf(character) === undefined) missing.add(character);
  }
  return [...missing];
}

/** A character as a refusal names it, e.g. 𮯠 (U+2EBE0). */
export function nameCharacter(character: string): string {
  return `${character} (U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')})`;
}

/** Which bundled font prints a character; undefined when none does. */
export function fontOf(character: string): PaperFont | undefined {
  const code = codeOf(character);
  if (contains(ranges.text, code)) return 'text';
  return contains(ranges.rare, code) ? 'rare' : undefined;
}

/** True when the heading font, which has the national set GB/T 2312 only, prints all of a paper's fixed words. */
export function headingFontHas(text: string): boolean {
  return [...text].every((character) => contains(ranges.heading, codeOf(character)));
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

type Ranges = readonly (readonly [first: number, last: number])[];

function contains(list: Ranges, code: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = list[middle];
    if (range === undefined) return false;
    if (code < range[0]) high = middle - 1;
    else if (code > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

function unpackRanges(packed: string): Ranges {
  const numbers = packed.split(' ').map((part) => Number.parseInt(part, 36));
  const unpacked: [number, number][] = [];
  let end = 0;
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const first = end + (numbers[index] ?? 0);
    end = first + (numbers[index + 1] ?? 0);
    unpacked.push([first, end]);
  }
  return unpacked;
}
