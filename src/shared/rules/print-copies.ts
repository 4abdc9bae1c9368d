// Which copies of a paper count as printed: a print that came to nothing gave none.
import type { Print } from '../contract/papers.ts';

/** The last copy that left the printer; 0: none did. */
export function lastCopyOf(prints: readonly Print[]): number {
  return Math.max(0, ...prints.filter(({ voidReason }) => voidReason === null).map(({ copyTo }) => copyTo));
}

/** Whether one of them has its number, so that a further print needs a reason. */
export function isFinalPrinted(prints: readonly Print[]): boolean {
  return lastCopyOf(prints.filter(({ final }) => final)) > 0;
}
