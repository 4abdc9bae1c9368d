// 卷宗移交登记: the bound dossiers, which were handed over to whom, and the roll that both sides sign.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, IsoDate, line, OwnerName } from './fields.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';
import { DrawnFile } from './papers.ts';

/** A case's newest binding. Its id is the case's. */
export const BoundDossierRow = z.object({
  id: Id,
  /** Always null: a dossier belongs to the office that bound it. */
  ownerName: OwnerName,
  caseNumber: z.string(),
  title: z.string(),
  boundOn: IsoDate,
  /** 2 and more: it was bound again. */
  ordinal: z.int().min(1),
  pages: z.int().min(1),
  retention: z.string().nullable(),
  standing: z.enum(['held', 'handedOver']),
  handoverId: Id.nullable(),
  handedOn: IsoDate.nullable(),
  receiver: z.string(),
  remark: z.string(),
});
export type BoundDossierRow = z.infer<typeof BoundDossierRow>;

/** A handover of an earlier binding of the case that still stands. */
export const EarlierHandover = z.object({ handoverId: Id, ordinal: z.int().min(1), handedOn: IsoDate, receiver: z.string() });
export type EarlierHandover = z.infer<typeof EarlierHandover>;

const HandoverInput = z.object({
  /** Cases whose newest binding goes. */
  ids: z.array(Id).min(1).max(500),
  handedOn: IsoDate,
  receiver: line(60).min(1),
  remark: line(200),
});

export const handovers = {
  get: read({
    summary: 'One bound dossier with its handover, and those of its earlier bindings.',
    input: z.object({ id: Id }),
    output: BoundDossierRow.extend({ earlier: z.array(EarlierHandover) }),
    errors: ['record.not-found'],
  }),
  list: read({
    summary: 'One page of the bound dossiers, the newest binding of each case.',
    input: ListInput,
    output: ListOutput(BoundDossierRow),
  }),
  count: read({ summary: 'How many bound dossiers match.', input: Selection, output: CountOutput }),
  groups: read({
    summary: 'Bound dossiers counted by retention class, receiver or month of binding.',
    input: GroupsInput,
    output: GroupsOutput,
  }),
  handOver: write({
    summary: 'Hands bound dossiers over (移交), all or none; each case has an audit line of it.',
    input: HandoverInput,
    output: z.object({ handoverId: Id, count: z.int() }),
    errors: ['record.not-found', 'handovers.handed-over', 'handovers.before-binding', 'handovers.day-to-come'],
  }),
  takeBack: write({
    summary: 'Takes a whole handover back, for a reason; its dossiers are in the office again.',
    input: z.object({ handoverId: Id, reason: line(200).min(1) }),
    output: z.object({ count: z.int() }),
    errors: ['record.not-found', 'handovers.taken-back'],
  }),
  roll: write({
    summary: 'Draws the roll of a handover (移交清册) as PDF, for both sides to sign.',
    input: z.object({ handoverId: Id }),
    output: DrawnFile,
    errors: ['record.not-found', 'papers.no-printer', 'papers.character-missing', 'papers.failed'],
  }),
};
