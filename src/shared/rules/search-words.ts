// What a person typed into a search field, as the words that must all hit.

/** As search sees a text: full-width like half-width, capitals like small letters. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words between spaces and commas. */
export function searchWords(typed: string): string[] {
  return searchable(typed)
    .split(/[\s,，、;；]+/)
    .filter((word) => word !== '');
}

export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * A text cut where the typed words stand in it. `soundsAt` answers the places (UTF-16) at which a Latin word sounds in the text, for pinyin.
 * Texts whose length changes when read as search reads them are left whole.
 */
export function markWords(text: string, typed: string, soundsAt: (text: string, word: string) => readonly number[]): TextPart[] {
  const read = searchable(text);
  const hits = new Set<number>();
  for (const word of read.length === text.length ? searchWords(typed) : []) {
    const at = read.indexOf(word);
    if (at >= 0) for (let index = at; index < at + word.length; index += 1) hits.add(index);
    else if (/^[a-z]+$/.test(word)) for (const index of soundsAt(text, word)) hits.add(index);
  }
  const parts: { text: string; hit: boolean }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const last = parts.at(-1);
    const character = text.charAt(index);
    if (last?.hit === hits.has(index)) last.text += character;
    else parts.push({ text: character, hit: hits.has(index) });
  }
  return parts;
}
