// People's mediation (人民调解): a case opened from a dispute, from its application to its closing.
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, Id, IsoDate, line, Nothing, Removal } from './fields.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';
import { AgreementFields, JudicialConfirmation, PerformanceCheck } from './mediation-agreement.ts';
import { CaseFields, CaseRow, EndManner, MediationCase } from './mediation-case.ts';
import {
  Closing,
  Danger,
  DossierFacts,
  Evidence,
  Investigation,
  Mediator,
  ReturnVisit,
  RightsNotice,
  Session,
  TermExtension,
} from './mediation-work.ts';

export { Agreement, AgreementFields, JudicialConfirmation, Performance, PerformanceCheck } from './mediation-agreement.ts';
export {
  CaseFields,
  CaseFinding,
  CaseHappenings,
  CaseHop,
  CaseRow,
  CaseState,
  CaseTask,
  EndManner,
  MediationCase,
} from './mediation-case.ts';
export {
  Closing,
  Danger,
  DossierFacts,
  Evidence,
  ExclusionCheck,
  Investigation,
  Mediator,
  ReturnVisit,
  RightsNotice,
  Session,
  TermExtension,
} from './mediation-work.ts';

/** Why a person should perhaps not mediate: role on the day and age (人民调解法 art. 13, 14), closeness to a party. */
export const MediatorDoubt = z.object({
  name: z.string(),
  doubt: z.enum(['noRole', 'underage', 'unknownPerson', 'sameName', 'sameIdNumber', 'samePhone', 'sameFamilyNameAndPlace']),
  /** The party that it is about. */
  partyName: z.string().nullable(),
});
export type MediatorDoubt = z.infer<typeof MediatorDoubt>;

const errors = ['record.not-found', 'record.changed', 'record.deleted', 'record.invalid', 'mediation.step-impossible'];
const OnCase = z.object({ id: Id, rev: z.int().min(1) });

export const mediation = {
  list: read({ summary: 'One page of mediation cases.', input: ListInput, output: ListOutput(CaseRow) }),
  count: read({ summary: 'How many cases match, and the amounts agreed.', input: Selection, output: CountOutput }),
  groups: read({
    summary: 'How many cases of a selection there are of each state, type or month.',
    input: GroupsInput,
    output: GroupsOutput,
  }),
  get: read({ summary: 'One case, whole.', input: ById, output: MediationCase, errors: ['record.not-found'] }),
  doubts: read({
    summary: 'What speaks against the mediators of a dispute on a day: role, age, closeness to a party.',
    input: z.object({ disputeId: Id, on: IsoDate, mediators: z.array(Mediator).max(10) }),
    output: z.object({ rows: z.array(MediatorDoubt) }),
    errors: ['record.not-found'],
  }),
  courts: read({
    summary: 'Courts that a joint application may go to: those used before, the base court of the county, the court of the city.',
    input: Nothing,
    output: z.object({ names: z.array(z.string()) }),
  }),
  openCase: write({
    summary: 'Opens a case from a dispute; parties come from the dispute, nothing is typed again.',
    input: z.object({ disputeId: Id, fields: CaseFields }),
    output: MediationCase,
    errors: [...errors, 'mediation.case-exists'],
  }),
  updateCase: write({
    summary: 'Changes the registration of the case.',
    input: OnCase.extend({ fields: CaseFields }),
    output: MediationCase,
    errors,
  }),
  extendTerm: write({
    summary: 'Extends the term of mediation by consent of all parties.',
    input: OnCase.extend({ extension: TermExtension }),
    output: MediationCase,
    errors,
  }),
  giveNotice: write({ summary: 'Notes the rights notice.', input: OnCase.extend({ notice: RightsNotice }), output: MediationCase, errors }),
  noteDanger: write({
    summary: 'Notes that the case may turn grave and whom the office told; null takes the note back.',
    input: OnCase.extend({ danger: Danger.nullable() }),
    output: MediationCase,
    errors,
  }),
  saveInvestigation: write({
    summary: 'Adds or changes the record of an investigation.',
    input: OnCase.extend({ investigation: Investigation }),
    output: MediationCase,
    errors,
  }),
  saveEvidence: write({
    summary: 'Adds or changes an item of evidence; its files are attachments of the case.',
    input: OnCase.extend({ evidence: Evidence }),
    output: MediationCase,
    errors,
  }),
  saveSession: write({
    summary: 'Adds or changes a session; refused before the rights notice.',
    input: OnCase.extend({ session: Session }),
    output: MediationCase,
    errors: [...errors, 'mediation.notice-missing'],
  }),
  saveAgreement: write({
    summary: 'Draws up or changes the written or oral agreement while it is a draft.',
    input: OnCase.extend({ agreement: AgreementFields }),
    output: MediationCase,
    errors: [...errors, 'mediation.agreement-final'],
  }),
  finaliseAgreement: write({
    summary: 'Makes the agreement final: checks it, gives the number from the gap-free ledger, settles the dispute.',
    input: OnCase,
    output: MediationCase,
    errors: [
      ...errors,
      'mediation.agreement-missing',
      'mediation.agreement-incomplete',
      'mediation.agreement-final',
      'numbering.block-used-up',
    ],
  }),
  checkPerformance: write({
    summary: 'Notes what was found of an item of performance; all performed makes the case performed.',
    input: OnCase.extend({ check: PerformanceCheck }),
    output: MediationCase,
    errors,
  }),
  saveVisit: write({
    summary: 'Adds or changes a return visit.',
    input: OnCase.extend({ visit: ReturnVisit }),
    output: MediationCase,
    errors,
  }),
  saveConfirmation: write({
    summary: 'Notes the joint application to the court and what the court answered; null takes the note back.',
    input: OnCase.extend({ confirmation: JudicialConfirmation.nullable() }),
    output: MediationCase,
    errors,
  }),
  removePaper: write({
    summary: 'Takes an investigation, an item of evidence, a session, a check or a visit out of the case, with a reason.',
    input: OnCase.extend({
      kind: z.enum(['investigations', 'evidence', 'sessions', 'checks', 'visits']),
      itemId: Id,
      reason: line(200).min(1),
    }),
    output: MediationCase,
    errors,
  }),
  endCase: write({
    summary: 'Ends a case without agreement: not settled, refused, out of time (the routes of art. 26 are told) or withdrawn.',
    input: OnCase.extend({
      manner: EndManner.default('notSettled'),
      partyId: Id.nullable().default(null),
      reason: line(500).min(1),
      endedOn: IsoDate.nullable().default(null),
      routesToldOn: IsoDate.nullable(),
      routesToldBy: z.enum(['letter', 'oral']).default('oral'),
    }),
    output: MediationCase,
    errors,
  }),
  closeCase: write({
    summary: 'Closes the case (结案); it is not opened again.',
    input: OnCase.extend({ closing: Closing }),
    output: MediationCase,
    errors,
  }),
  saveDossier: write({
    summary: 'Notes what cover and statement of the dossier say.',
    input: OnCase.extend({ dossier: DossierFacts }),
    output: MediationCase,
    errors,
  }),
  remove: write({
    summary: 'Deletes a case softly, with a reason; its number stays explained.',
    input: Removal,
    output: MediationCase,
    errors: [...errors, 'mediation.agreement-final'],
  }),
};
