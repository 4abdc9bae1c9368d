import type { ErrorWords } from '../error-words.ts';

/** Reports refuse nothing of their own yet; cancelling is worded with the jobs. */
export const errorWords: ErrorWords = {};
