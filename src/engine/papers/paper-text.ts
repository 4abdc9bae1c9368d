// What stands on paper is text in one normal form, without characters that nobody sees.

/** Zero-width marks and byte order marks that come with pasted text: U+200B-200F, 202A-202E, 2060-2064, FEFF, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/**
 * Text as it is printed and as its characters are checked: NFC, line breaks as \n, other white space as one blank's
 * width, invisible marks left out. Nothing that can be seen is changed.
 */
export function printedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/gu, ' ')
    .replace(INVISIBLE, '');
}
