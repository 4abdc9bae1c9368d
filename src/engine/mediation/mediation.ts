import type { Handlers } from '#shared/contract/call.ts';
import type { CaseFields, CaseRow, mediation } from '#shared/contract/mediation.ts';
import { userError } from '#shared/errors.ts';
import { nothingHappened } from '#shared/rules/case-blank.ts';
import { registrationProblems } from '#shared/rules/case-record.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../list-queries/list-reader.ts';
import { addRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import { disputeKind, findCaseOf } from '../disputes/disputes.store.ts';
import { divisionsOf } from '../offices/all-divisions.ts';
import { createDivisions } from '../offices/divisions.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { keepCases, removeCase } from './case-keeper.ts';
import { createCaseOutcome } from './case-outcome.ts';
import { showCase } from './case-showing.ts';
import { createCaseWork } from './case-work.ts';
import { listCourts } from './courts.ts';
import { mediatorDoubts, refuseUnfitMediators } from './mediator-doubts.ts';
import { caseList, mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { checkedCase, createTakeStep } from './take-step.ts';

export function createMediation(context: EngineContext): Handlers<typeof mediation, CallContext> {
  const { register, clock, newId, resourceFolder } = context;
  const today = (): string => dateOf(clock.now());
  const byOf = (call: CallContext): ChangeBy => ({ actor: call.actor, at: instantOf(clock.now()) });
  const take = createTakeStep(context);
  const list = createListReader(register, caseList, () => dateOf(clock.now()));
  keepCases(context);
  return {
    list: (input) => ({ rows: list.rows<CaseRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
    get: ({ id }) => showCase(register.read, id, today()),
    courts: () => ({
      names: listCourts(register.read, divisionsOf(register.read, createDivisions(resourceFolder)), getOffice(register.read).divisionCode),
    }),
    doubts: ({ disputeId, on, mediators }) => ({ rows: mediatorDoubts(register.read, disputeId, mediators, on) }),
    openCase: ({ disputeId, fields }, call) =>
      register.write((db) => {
        const dispute = getRecord(db, disputeKind, disputeId);
        if (dispute.header.deletedAt !== null) throw userError('record.deleted', { reason: dispute.header.deleteReason });
        const existing = findCaseOf(db, disputeId);
        if (existing !== null) throw userError('mediation.case-exists', { caseId: existing });
        refuseIncomplete(fields);
        refuseUnfitMediators(db, disputeId, fields.mediators, fields.acceptedOn);
        const id = newId();
        const content: CaseContent = { ...nothingHappened, ...fields, disputeId, title: '', fileNumber: '', state: 'accepted' };
        addRecord(db, mediationCaseKind, byOf(call), {
          id,
          ownerCode: dispute.header.ownerCode,
          fields: checkedCase(db, id, content, today()),
        });
        return showCase(db, id, today());
      }),
    updateCase: ({ id, rev, fields }, call) =>
      take('register', { id, rev }, call, (content, { db }) => {
        refuseIncomplete(fields);
        // Who was named before stays: an older case may not know better.
        const added = fields.mediators.filter(
          (mediator) => !content.mediators.some((known) => known.name === mediator.name && known.staffId === mediator.staffId),
        );
        refuseUnfitMediators(db, content.disputeId, added, fields.acceptedOn);
        return { ...content, ...fields };
      }),
    ...createCaseWork(take),
    ...createCaseOutcome(take),
    remove: (removal, call) =>
      register.write((db) => {
        removeCase(db, byOf(call), removal);
        return showCase(db, removal.id, today());
      }),
  };
}

/** @throws UserError `record.invalid` for what the registration form marks with a star and is blank */
function refuseIncomplete(fields: CaseFields): void {
  const problems = registrationProblems(fields);
  if (problems.length > 0) throw recordInvalid(problems);
}
