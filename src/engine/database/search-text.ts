// Search text (design §5): characters one by one and queried as a phrase, so that any two of them hit; long numbers by their
// beginning or end (an id's last four); names also by pinyin and its initials.
import { pinyin } from 'pinyin-pro';

const longNumber = 5;

export interface SearchText {
  readonly words: string;
  readonly names: string;
}

/** What goes into the index for one row. `names` are people's and organisations' names. */
export function searchText(texts: readonly (string | null)[], names: readonly string[]): SearchText {
  const words = [...texts, ...names].flatMap((text) => (text === null || text === '' ? [] : [indexTokens(text)]));
  return { words: words.join(' / '), names: [...new Set(names.filter((name) => name !== ''))].map(pinyinTokens).join(' ') };
}

/**
 * The FTS5 expression for what a person typed, or null when nothing is left to search for.
 * Every word must hit: Chinese and short numbers anywhere, long numbers at their start or end, Latin letters as pinyin or letters.
 */
export function searchExpression(typed: string): string | null {
  const words = normalise(typed).split(/[\s,，、;；]+/).filter((word) => word !== '');
  const parts = words.flatMap((word) => {
    const expression = wordExpression(word);
    return expression === null ? [] : [expression];
  });
  return parts.length === 0 ? null : parts.join(' AND ');
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function wordExpression(word: string): string | null {
  if (/^\d+x?$/.test(word) && word.length >= 4) return `words : (n${word} * OR e${reversed(word)} *)`;
  if (/^[a-z]+$/.test(word)) return `(names : ${word} * OR words : "${[...word].join(' ')}")`;
  const tokens = indexTokens(word);
  return tokens === '' ? null : `words : "${tokens.replaceAll('"', '')}"`;
}

/** Single characters; a run of five or more digits also whole and backwards, so that both ends can be looked up. */
function indexTokens(text: string): string {
  const tokens: string[] = [];
  for (const run of normalise(text).matchAll(/\d+x?(?![a-z])|\p{L}|\p{N}/gu)) {
    const token = run[0];
    if (token.length >= longNumber && /^\d/.test(token)) tokens.push(`n${token}`, `e${reversed(token)}`);
    else if (token.length > 1) tokens.push(...token);
    else tokens.push(token);
  }
  return tokens.join(' ');
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

const knownNames = new Map<string, string>();

/** Whole pinyin and initials of a name, e.g. 单雄信 -> "shanxiongxin sxx". */
function pinyinTokens(name: string): string {
  let tokens = knownNames.get(name);
  if (tokens === undefined) {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', v: true, nonZh: 'removed' }).filter((syllable) => /^[a-z]+$/.test(syllable));
    tokens = syllables.length === 0 ? '' : `${syllables.join('')} ${syllables.map((syllable) => syllable[0] ?? '').join('')}`;
    if (knownNames.size >= 20_000) knownNames.clear();
    knownNames.set(name, tokens);
  }
  return tokens;
}

/** Orders names as a dictionary does: by pinyin, then by the characters themselves. */
export function sortName(name: string): string {
  return `${pinyinTokens(name).split(' ')[0] ?? ''} ${name}`;
}
