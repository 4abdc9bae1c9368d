// Search text (design §5). What a row is found by is written out as exact words of the index, so that a hit costs one look-up however
// many rows there are: each character and each two neighbours, long numbers forwards and backwards (an id's last four), names
// also by pinyin and its initials. The index keeps no positions (`detail = none`): two neighbours are a word, not a phrase.
import { pinyin } from 'pinyin-pro';
import { searchable, searchWords } from '#shared/rules/search-words.ts';

/** Counts up whenever the words below are made in another way: indexes made by an older edition are then filled anew. */
export const searchEdition = 1;

/** Runs of so many digits are numbers (telephones, ids, codes); shorter ones are read as characters. */
const longNumber = 5;
const idDigits = 15;
/** The ids of a district all begin alike: only with the month of birth does their beginning tell people apart. */
const idBeginning = 12;
/** Beginnings of pinyin up to this length are words of their own: `z*` would first have to gather a third of all names. */
const writtenOut = 3;

export interface SearchText {
  readonly words: string;
  readonly names: string;
}

/** What goes into the index for one row. `names` (people, organisations, places) are found by pinyin too. */
export function searchText(texts: readonly (string | null)[], names: readonly string[]): SearchText {
  const words = new Set([...texts, ...names].flatMap((text) => (text === null ? [] : partsOf(text).flatMap(storedTokens))));
  const sounds = new Set(names.flatMap((name) => soundTokens(name)));
  return { words: [...words].join(' '), names: [...sounds].join(' ') };
}

/**
 * The FTS5 expression for what a person typed, or null when nothing is left to search for.
 * Every word must hit: Chinese and short numbers anywhere, long numbers at their start or end, Latin letters as pinyin or as written.
 */
export function searchExpression(typed: string): string | null {
  const parts = searchWords(typed).flatMap((word) => {
    const expression = wordExpression(word);
    return expression === '' ? [] : [expression];
  });
  return parts.length === 0 ? null : parts.join(' AND ');
}

/**
 * The expression for rows whose indexed texts may hold these characters in a row: every row that holds them, and a few more.
 * Null where the index can't tell: the middle of a long number is not in it.
 */
export function containingExpression(text: string): string | null {
  const tokens = /\d/.test(searchable(text)) ? [] : partsOf(text).flatMap(askedTokens);
  return tokens.length === 0 ? null : all(tokens);
}

function wordExpression(word: string): string {
  if (/^\d{3,}[\dx]$/.test(word)) return `(${numberAlternatives(word).join(' OR ')})`;
  if (/^[a-z]+$/.test(word)) return `(${word.length <= writtenOut ? `"qq${word}"` : `pp${word} *`} OR (${all(askedTokens(word))}))`;
  return all(partsOf(word).flatMap(askedTokens));
}

function numberAlternatives(number: string): string[] {
  return [
    `e${reversed(number)} *`,
    `n${number} *`,
    ...(number.length >= idBeginning ? [`i${number} *`] : []),
    ...(number.length < longNumber ? [`(${all(askedTokens(number))})`] : []),
  ];
}

/** A text without its signs: long numbers apart, everything else in runs of neighbouring characters. */
function partsOf(text: string): string[] {
  return searchable(text).match(/\d{5,}(?:x(?![a-z]))?|(?:(?!\d{5})[\p{L}\p{N}])+/gu) ?? [];
}

function storedTokens(part: string): string[] {
  if (isLongNumber(part)) return numberTokens(part);
  const characters = [...part];
  return [...characters, ...neighbours(characters)];
}

/** Two neighbours say all that their single characters could. */
function askedTokens(part: string): string[] {
  if (isLongNumber(part)) return numberTokens(part);
  const characters = [...part];
  return characters.length === 1 ? characters : neighbours(characters);
}

function isLongNumber(part: string): boolean {
  return part.length >= longNumber && /^\d+x?$/.test(part);
}

function numberTokens(number: string): string[] {
  return [`${number.length >= idDigits ? 'i' : 'n'}${number}`, `e${reversed(number)}`];
}

function neighbours(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function all(tokens: readonly string[]): string {
  return tokens.map((token) => `"${token}"`).join(' AND ');
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

const knownNames = new Map<string, readonly string[]>();

/** Pinyin of a name by syllables, surnames read their own way. */
function syllablesOf(name: string): readonly string[] {
  let syllables = knownNames.get(name);
  if (syllables === undefined) {
    syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', v: true, nonZh: 'removed' }).filter((syllable) =>
      /^[a-z]+$/.test(syllable),
    );
    if (knownNames.size >= 20_000) knownNames.clear();
    knownNames.set(name, syllables);
  }
  return syllables;
}

/** Whole pinyin and initials, and their beginnings: 单雄信 -> ppshanxiongxin ppsxx qqs qqsh qqsha qqsx qqsxx. */
function soundTokens(name: string): string[] {
  const syllables = syllablesOf(name);
  if (syllables.length === 0) return [];
  const sounds = [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')];
  return sounds.flatMap((sound) => [
    `pp${sound}`,
    ...Array.from({ length: Math.min(writtenOut, sound.length) }, (_, index) => `qq${sound.slice(0, index + 1)}`),
  ]);
}

/** Orders names as a dictionary does: by pinyin, then by the characters themselves. */
export function sortName(name: string): string {
  return `${syllablesOf(name).join('')} ${name}`;
}
