// All that was typed into a paper: what the fonts of the page and of the Word file must have.
import { userError } from '#shared/errors.ts';
import { nameCharacter, uncoveredCharacters } from './font-coverage.ts';
import type { PaperContent } from './paper-definition.ts';

/**
 * A name must not leave the office with a hole in it, in no format: Word would show a box for a character that Windows' fonts lack too.
 * @throws papers.character-missing {characters: ['𮯠 (U+2EBE0)', ...]}
 */
export function refuseUnprintable(text: string): void {
  const missing = uncoveredCharacters(text);
  if (missing.length > 0) throw userError('papers.character-missing', { characters: missing.map(nameCharacter) });
}

export function wordsOfContent({ number, runningNames, parties, texts, lists, tables, signatures }: PaperContent): string {
  return [
    number ?? '',
    runningNames,
    ...parties.flatMap(({ label, role, fields }) => [label, role, ...Object.values(fields)]),
    ...Object.values(texts),
    ...Object.values(lists).flat(),
    ...Object.values(tables).flat(2),
    ...Object.values(signatures)
      .flat()
      .flatMap(({ who, name, how }) => [who, name, how]),
  ].join('');
}
