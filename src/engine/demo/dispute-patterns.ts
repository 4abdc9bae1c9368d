import type { DisputePattern } from './dispute-pattern.ts';
import { homePatterns } from './patterns-at-home.ts';
import { workPatterns } from './patterns-at-work.ts';
import { outsidePatterns } from './patterns-outside.ts';

export const disputePatterns: readonly DisputePattern[] = [...homePatterns, ...outsidePatterns, ...workPatterns];
