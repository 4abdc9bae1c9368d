import type { Handlers } from '#shared/contract/call.ts';
import { codeName } from '#shared/codes/index.ts';
import { paperKinds } from '#shared/codes/paper-kinds.ts';
import type { CodeSearch, search } from '#shared/contract/search.ts';
import { readPaperCode } from '#shared/rules/paper-code.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { findCodedPapers } from '../prints/prints.store.ts';
import { findEverywhere } from './search.store.ts';

export function createSearch({ register }: EngineContext): Handlers<typeof search, CallContext> {
  return { everywhere: ({ words }) => ({ ...findEverywhere(register.read, words), code: searchCode(register.read, words) }) };
}

function searchCode(db: ReadDb, words: string): CodeSearch | null {
  const typed = readPaperCode(words);
  if (typed === null) return null;
  if (typed.state === 'wrong') return { state: 'wrong', papers: [] };
  const papers = findCodedPapers(db, typed.code).map(({ caseTitle, caseNumber, ...of }) => ({
    ...of,
    title: `${codeName(paperKinds, of.paper) ?? ''}　${typed.code}`,
    detail: [caseTitle, caseNumber].filter((part) => part !== '').join('　'),
  }));
  return { state: papers.length === 0 ? 'unknown' : 'found', papers };
}
