// 卷宗检查: the seven points and the equality checks before a dossier is bound, in green and red.
import { z } from 'zod';
import { inspectionCodes, type InspectionCode } from '../rules/dossier-inspection/inspect-dossier.ts';
import { read } from './call.ts';
import { Jump } from './dossiers.ts';
import { Id } from './fields.ts';

export const InspectionRow = z.object({
  /** With `state` and `details` the key of its words: rules/dossier-inspection. */
  code: z.enum(inspectionCodes as [InspectionCode, ...InspectionCode[]]),
  point: z.enum(['acceptance', 'papers', 'forms', 'evidence', 'law', 'visit', 'binding', 'equality']),
  state: z.enum(['green', 'red']),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The rule that asks for it. */
  article: z.string(),
  /** Where it is put right. */
  jump: Jump,
});
export type InspectionRow = z.infer<typeof InspectionRow>;

export const inspections = {
  ofCase: read({
    summary: "What an inspector finds in a case's dossier today: seven points and equality across its papers, in green and red.",
    input: z.object({ caseId: Id }),
    output: z.object({ rows: z.array(InspectionRow) }),
    errors: ['record.not-found'],
  }),
};
