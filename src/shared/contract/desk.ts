import { z } from 'zod';
import { read } from './call.ts';
import { Id, Nothing } from './fields.ts';

/** One line of the desk (工作台): something that waits for a person, with the record it opens. */
export const DeskTask = z.object({ kind: z.enum(['overdue', 'toAccept', 'assignedToMe', 'transferToDecide', 'transferDue', 'dueSoon', 'revisitDue', 'monthUnfiled', 'monthDue', 'holidaysMissing', 'followUpMissing', 'refusedLine', 'parkedImport', 'agreementDraft', 'agreementUnsigned', 'caseTermDue', 'performanceDue', 'visitDue', 'courtDue', 'batchUnsent', 'inboxBatch']), title: z.string(), detail: z.string(), on: z.string().nullable(), target: z.object({ module: z.string(), id: Id.nullable() }) });
export type DeskTask = z.infer<typeof DeskTask>;

export const desk = {
  today: read({
    summary: 'What is late, due, refused, parked or unsent today, and what was given to the person who asks.',
    input: Nothing,
    output: z.object({ tasks: z.array(DeskTask), counts: z.object({ handling: z.int(), overdue: z.int(), thisMonth: z.int(), settledThisMonth: z.int(), pendingUpload: z.int() }) }),
  }),
};
