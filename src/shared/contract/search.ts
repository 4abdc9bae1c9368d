import { z } from 'zod';
import { read } from './call.ts';
import { Id } from './fields.ts';

export const SearchedRegister = z.enum(['disputes', 'mediation', 'grids', 'staff', 'organisations', 'transfers']);
export type SearchedRegister = z.infer<typeof SearchedRegister>;

export const Hit = z.object({ register: SearchedRegister, id: Id, title: z.string(), detail: z.string() });
export type Hit = z.infer<typeof Hit>;

export const search = {
  everywhere: read({
    summary: 'Finds records of every register by name, place, number, end of an id or telephone, or pinyin initials; the newest eight of each.',
    input: z.object({ words: z.string().max(100) }),
    /** `more`: registers with more hits than these. */
    output: z.object({ hits: z.array(Hit), more: z.array(SearchedRegister) }),
  }),
};
