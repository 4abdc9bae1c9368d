// A case in the hands of the register at large: undoing, bulk edits and deleting go through the same doors as its page.
import type { Removal } from '#shared/contract/fields.ts';
import { userError } from '#shared/errors.ts';
import { isOpenCase } from '#shared/rules/case-life.ts';
import type { z } from 'zod';
import { dateOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import { changeRecord, findRecord, getRecord, removeRecord, restoreRecord, type ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind, findCaseOf } from '../disputes/disputes.store.ts';
import { voidNumber } from '../numbering/give-number.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { checkedCase, refuseStep } from './take-step.ts';

export function keepCases({ keepers, clock }: EngineContext): void {
  const today = (): string => dateOf(clock.now());
  keepers.set(mediationCaseKind.entity, {
    find: (db, id) => findRecord(db, mediationCaseKind, id),
    titleOf: (fields) => mediationCaseKind.titleOf(fields as CaseContent),
    check: (db, fields, id) => void checkedCase(db, id, fields as CaseContent, today()),
    change(db, by, { id, rev, fields }, why) {
      const content = fields as CaseContent;
      const before = getRecord(db, mediationCaseKind, id).fields;
      refuseStep('register', before);
      // Taking a session back must not leave a case that has begun without one.
      const state = isOpenCase(content.state) ? content.state : before.state;
      changeRecord(db, mediationCaseKind, by, { id, rev, fields: checkedCase(db, id, { ...content, state }, today()), ...why });
    },
    remove: removeCase,
    restore(db, by, target) {
      const { fields } = getRecord(db, mediationCaseKind, target.id);
      const existing = findCaseOf(db, fields.disputeId);
      if (existing !== null && existing !== target.id) throw userError('mediation.case-exists', { caseId: existing });
      // Its number was made void when it was deleted, and a void number is never used again.
      if (fields.fileNumber !== '') throw userError('audit.not-undoable');
      const dispute = getRecord(db, disputeKind, fields.disputeId).header;
      if (dispute.deletedAt !== null) throw userError('record.deleted', { reason: dispute.deleteReason });
      restoreRecord(db, mediationCaseKind, by, target);
    },
  });
}

/** @throws mediation.agreement-final, mediation.case-closed: what is signed or filed stays */
export function removeCase(db: WriteDb, by: ChangeBy, removal: z.output<typeof Removal>): void {
  const { fields } = getRecord(db, mediationCaseKind, removal.id);
  if (fields.agreement?.finalAt != null) throw userError('mediation.agreement-final', { number: fields.fileNumber });
  if (fields.state === 'closed') throw userError('mediation.case-closed', { number: fields.fileNumber });
  removeRecord(db, mediationCaseKind, by, removal);
  if (fields.fileNumber !== '') voidNumber(db, removal.id, removal.reason);
}
