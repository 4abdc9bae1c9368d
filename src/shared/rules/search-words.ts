// What a person typed into a search field, as the words that must all hit.

/** As search sees a text: full-width like half-width, capitals like small letters. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words between spaces and commas. */
export function searchWords(typed: string): string[] {
  return searchable(typed).split(/[\s,，、;；]+/).filter((word) => word !== '');
}
