import { createHash } from 'node:crypto';
import type { PaperOfCase } from '#shared/contract/papers.ts';
import { paperCode } from '#shared/rules/paper-code.ts';

/** The code that every page of a paper carries: of its ids alone, so that each print has the same and nobody is named. */
export function codeOfPaper({ paper, recordId, partId }: PaperOfCase): string {
  return paperCode(
    createHash('sha256')
      .update(`${paper}\n${recordId}\n${partId ?? ''}`)
      .digest()
      .readBigUInt64BE(),
  );
}
