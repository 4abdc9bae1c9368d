// Drafts (草稿): what somebody typed into a form and has not saved. Each account has its own; the register keeps them encrypted.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Instant, Nothing } from './fields.ts';
import { smallJson } from './small-json.ts';

/** Names a form and the record in it, e.g. `/disputes/new` or `/disputes/<id>`. */
const DraftKey = z.string().regex(/^[\w/.-]{1,120}$/);

export const drafts = {
  list: read({
    summary: "The signed-in account's drafts, latest first.",
    input: Nothing,
    output: z.object({ rows: z.array(z.object({ key: DraftKey, keptAt: Instant, content: z.unknown() })) }),
  }),
  keep: write({
    summary: 'Keeps what is typed in one form, over what was kept of it before. Not audited.',
    input: z.object({ key: DraftKey, content: smallJson(400_000) }),
    output: z.object({ keptAt: Instant }),
  }),
  forget: write({
    summary: 'Forgets the drafts of some forms: they were saved, or thrown away.',
    input: z.object({ keys: z.array(DraftKey).max(200) }),
    output: Nothing,
  }),
};
