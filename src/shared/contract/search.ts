import { z } from 'zod';
import { read } from './call.ts';
import { Id } from './fields.ts';

export const Hit = z.object({ register: z.enum(['disputes', 'mediation', 'grids', 'staff']), id: Id, title: z.string(), detail: z.string() });
export type Hit = z.infer<typeof Hit>;

export const search = {
  everywhere: read({ summary: 'Finds records of every register by name, place, number or pinyin initials; at most ten of each.', input: z.object({ words: z.string().max(100) }), output: z.object({ hits: z.array(Hit) }) }),
};
