// 打印登记: every print of every paper, in one list.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, line, OwnerName } from './fields.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';
import { PaperKind } from './papers.ts';

/** A paper of a case, or its whole dossier. */
const PrintedKind = z.enum([...PaperKind.options, 'dossier']);
export type PrintedKind = z.infer<typeof PrintedKind>;

/** One print: copies `copyFrom` to `copyTo` of one paper. */
export const PrintRow = z.object({
  id: Id,
  /** Always null: a print belongs to the office that printed. */
  ownerName: OwnerName,
  at: z.string(),
  by: z.string(),
  paper: PrintedKind,
  caseId: Id,
  partId: Id.nullable(),
  caseTitle: z.string(),
  caseNumber: z.string(),
  /** 1-3, or 4. */
  copies: z.string(),
  copyCount: z.int(),
  /** `final` with the paper's number, `draft` before; `void`: it came to nothing. */
  standing: z.enum(['final', 'draft', 'void']),
  reason: z.string(),
  /** Why it is void; empty: it stands. */
  voidReason: z.string(),
  /** In the foot of each page; empty for prints of before there were codes. */
  code: z.string(),
  /** Of the final PDF; empty for a draft and where the browser printed the page itself. */
  sha256: z.string(),
});
export type PrintRow = z.infer<typeof PrintRow>;

export const prints = {
  get: read({ summary: 'One print of the ledger.', input: z.object({ id: Id }), output: PrintRow, errors: ['record.not-found'] }),
  list: read({ summary: 'One page of the print ledger, the newest first.', input: ListInput, output: ListOutput(PrintRow) }),
  count: read({ summary: 'How many prints match.', input: Selection, output: CountOutput }),
  groups: read({ summary: 'Prints counted by paper, person or month.', input: GroupsInput, output: GroupsOutput }),
  void: write({
    summary: 'Notes that a print came to nothing, for a reason: its line stays, its copies count no more.',
    input: z.object({ id: Id, reason: line(200).min(1) }),
    output: PrintRow,
    errors: ['record.not-found', 'prints.void'],
  }),
};
