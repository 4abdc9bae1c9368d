// Chinese words for what the value rules find: what is wrong, why it matters, how to mend it. Used by screens and by the
// notes in hand-back workbooks, so that both say the same.
import type { ErrorDetails } from '../errors.ts';
import { cellWords } from './violation-words/cell-words.ts';
import { peopleWords } from './violation-words/people-words.ts';
import { placeWords } from './violation-words/place-words.ts';
import { valueWords } from './violation-words/value-words.ts';
import type { ViolationWords, Wordings } from './violation-words/wording.ts';

const wordings: Wordings = { ...cellWords, ...peopleWords, ...valueWords, ...placeWords };

/** Words for a code of the rules in this folder or of an Excel row; undefined for a code that isn't one of theirs. */
export function wordViolation(code: string, details: ErrorDetails = {}): ViolationWords | undefined {
  return wordings[code]?.(details);
}

/** The three parts as one text, for a note or a tooltip. An unknown code is shown as it is: nothing is hidden. */
export function violationText(code: string, details: ErrorDetails = {}): string {
  const words = wordViolation(code, details);
  return words === undefined ? `未知问题（${code}）` : `${words.what}。${words.why}。${words.mend}。`;
}

/** Codes that have words; a test holds the rules against it. */
export function wordedCodes(): readonly string[] {
  return Object.keys(wordings);
}
