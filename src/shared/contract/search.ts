import { z } from 'zod';
import { registerNames } from '#shared/registers/index.ts';
import { read } from './call.ts';
import { Id } from './fields.ts';
import { PaperOfCase } from './papers.ts';

export const SearchedRegister = z.enum(registerNames);
export type SearchedRegister = z.infer<typeof SearchedRegister>;

export const Hit = z.object({ register: SearchedRegister, id: Id, title: z.string(), detail: z.string() });
export type Hit = z.infer<typeof Hit>;

/** A printed paper, found by the code in the foot of its pages. */
export const PaperHit = PaperOfCase.extend({ title: z.string(), detail: z.string() });
export type PaperHit = z.infer<typeof PaperHit>;

/** What became of a code that was typed: `wrong`, a sign is not as printed; `unknown`, nothing was printed here with it. */
export const CodeSearch = z.object({ state: z.enum(['found', 'unknown', 'wrong']), papers: z.array(PaperHit) });
export type CodeSearch = z.infer<typeof CodeSearch>;

export const search = {
  everywhere: read({
    summary:
      'Finds records of every register by name, place, number, end of an id or telephone, or pinyin initials, the newest eight of each; and a printed paper by its code.',
    input: z.object({ words: z.string().max(100) }),
    /** `more`: registers with more hits than these. */
    output: z.object({ hits: z.array(Hit), more: z.array(SearchedRegister), /** Null: no code was typed. */ code: CodeSearch.nullable() }),
  }),
};
