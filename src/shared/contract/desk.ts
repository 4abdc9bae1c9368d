import { z } from 'zod';
import { read } from './call.ts';
import { Id, Nothing } from './fields.ts';

export const DeskTaskKind = z.enum([
  'overdue',
  'toAccept',
  'assignedToMe',
  'transferToDecide',
  'transferDue',
  'dueSoon',
  'revisitDue',
  'monthUnfiled',
  'monthDue',
  'holidaysMissing',
  'followUpMissing',
  'refusedLine',
  'parkedImport',
  'agreementDraft',
  'agreementUnsigned',
  'caseTermDue',
  'performanceDue',
  'visitDue',
  'courtDue',
  'batchUnsent',
  'inboxBatch',
]);

/** One line of the desk (工作台): something that waits for a person, with the record it opens. */
export const DeskTask = z.object({
  kind: DeskTaskKind,
  title: z.string(),
  detail: z.string(),
  on: z.string().nullable(),
  target: z.object({ module: z.string(), id: Id.nullable() }),
});
export type DeskTask = z.infer<typeof DeskTask>;

export const desk = {
  today: read({
    summary:
      'What is late, due, refused, parked or unsent today, and what was given to the person who asks: the first of each kind, and how many there are.',
    input: Nothing,
    output: z.object({
      tasks: z.array(DeskTask),
      /** By kind; kinds without a task are left out. */
      totals: z.partialRecord(DeskTaskKind, z.int()),
      counts: z.object({ handling: z.int(), overdue: z.int(), thisMonth: z.int(), settledThisMonth: z.int(), pendingUpload: z.int() }),
    }),
  }),
  more: read({
    summary: 'Further tasks of one kind, in the order of the desk.',
    input: z.object({ kind: DeskTaskKind, offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    output: z.object({ tasks: z.array(DeskTask) }),
  }),
};
