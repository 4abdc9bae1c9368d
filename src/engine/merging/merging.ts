// Two disputes become one, and two again: rows, what hangs at them, search index and audit lines in one transaction.
import type { Handlers } from '#shared/contract/call.ts';
import type { disputeMerges } from '#shared/contract/dispute-entry.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import { mergedFields, unmergedFields } from '#shared/rules/dispute-merge.ts';
import { takenAway } from '#shared/rules/dispute-requirements.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { moveAttachments, returnAttachments } from '../attachments/following.store.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { changeRecord, getRecord, removeRecord, restoreRecord, type ChangeBy, type StoredRecord } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { moveSupervisions, returnSupervisions } from '../supervisions/following.store.ts';
import { giveSurvivorBack, moveTransfers, returnTransfers, takeSurvivorAlong, tellAnswers } from '../transfers/following.ts';
import { disputeKind, findCaseOf, findFinalAgreementOf } from '../disputes/disputes.store.ts';
import { findMergeAway, getMerge, insertMerge, listMerges, markUndone } from '../disputes/merges.store.ts';

type Dispute = StoredRecord<DisputeFields>;

export function createMerging({ register, clock, newId }: EngineContext): Handlers<typeof disputeMerges, CallContext> {
  const changeBy = (call: CallContext): ChangeBy => ({ actor: call.actor, at: instantOf(clock.now()) });
  const today = () => dateOf(clock.now());
  const refuseUnsound = (db: ReadDb, before: DisputeFields, fields: DisputeFields): void => {
    const missing = takenAway(before, fields).map((field) => ({ field, code: 'disputes.needed-in-state' }));
    const problems = [...disputeKind.problemsOf(db, fields, today()), ...missing];
    if (problems.length > 0) throw recordInvalid(problems);
  };
  /** What was typed since the merge and belongs to the dispute that comes back; parties get rows of their own there. */
  const giveToOther = (db: WriteDb, by: ChangeBy, id: string, other: Partial<DisputeFields>): void => {
    if (Object.keys(other).length === 0) return;
    const { header, fields } = getRecord(db, disputeKind, id);
    const parties = other.parties?.map((party) => ({ ...party, id: newId() })) ?? fields.parties;
    const after = { ...fields, ...other, parties };
    refuseUnsound(db, fields, after);
    changeRecord(db, disputeKind, by, { id, rev: header.rev, fields: after });
  };
  return {
    merges: ({ id }) => ({ rows: listMerges(register.read, id) }),

    merge: ({ survivorId, survivorRev, mergedId, mergedRev, taken, uniteParties, reason }, call) =>
      register.write((db) => {
        const by = changeBy(call);
        const survivor = getUndeletedDispute(db, survivorId, survivorRev);
        const merged = getUndeletedDispute(db, mergedId, mergedRev);
        refuseMerge(db, survivor, merged);
        const fields = mergedFields(survivor.fields, merged.fields, { taken, uniteParties }, newId);
        refuseSignedParties(db, survivor, fields);
        const problems = disputeKind.problemsOf(db, fields, today());
        if (problems.length > 0) throw recordInvalid(problems);
        // What the survivor's state needs must not be chosen away.
        const missing = takenAway(survivor.fields, fields);
        if (missing.length > 0) throw recordInvalid(missing.map((field) => ({ field, code: 'disputes.needed-in-state' })));
        changeRecord(db, disputeKind, by, { id: survivorId, rev: survivorRev, fields });
        const joining = { by, today: today(), survivorId, mergedId };
        const transfers = moveTransfers(db, joining);
        const lettersOut = merged.fields.state === 'transferred' ? takeSurvivorAlong(db, joining, transfers) : { ids: [], took: false };
        const movedRows = {
          transfers,
          lettersOut,
          attachments: moveAttachments(db, mergedId, survivorId),
          supervisions: moveSupervisions(db, mergedId, survivorId),
        };
        removeRecord(db, disputeKind, by, {
          id: mergedId,
          rev: mergedRev,
          reason: `并入“${survivor.fields.title}”：${reason}`.slice(0, 200),
        });
        const mergeId = newId();
        insertMerge(db, {
          id: mergeId,
          survivorId,
          mergedId,
          reason,
          at: by.at,
          by: by.actor.name,
          // The state goes back by a step of its own, not by a choice of fields.
          survivorBefore: survivor.fields,
          mergedBefore: merged.fields,
          survivorAfter: { ...getRecord(db, disputeKind, survivorId).fields, state: survivor.fields.state },
          movedRows,
        });
        audit(db, by, 'merge', survivorId, reason);
        audit(db, by, 'mergeAway', mergedId, reason);
        return { mergeId };
      }),

    unmergeConflicts({ mergeId }) {
      const { survivorId, survivorBefore, survivorAfter } = getMerge(register.read, mergeId);
      return {
        rows: unmergedFields(survivorBefore, survivorAfter, getRecord(register.read, disputeKind, survivorId).fields).conflicts.map(
          (row) => ({ ...row }),
        ),
      };
    },

    unmerge: ({ mergeId, choices }, call) =>
      register.write((db) => {
        const by = changeBy(call);
        const merge = getMerge(db, mergeId);
        if (merge.undoneAt !== null) throw userError('disputes.unmerge-done');
        const { survivorId, mergedId, movedRows } = merge;
        const lettersOut = movedRows.lettersOut ?? { ids: [], took: false };
        const joining = { by, today: today(), survivorId, mergedId };
        if (findMergeAway(db, survivorId) !== null) throw userError('disputes.unmerge-later');
        const { header } = getRecord(db, disputeKind, survivorId);
        if (header.deletedAt !== null) throw userError('record.deleted', { reason: header.deleteReason });
        returnTransfers(db, joining, movedRows.transfers);
        giveSurvivorBack(db, joining, lettersOut);
        const survivor = getRecord(db, disputeKind, survivorId);
        const unmerged = unmergedFields(merge.survivorBefore, merge.survivorAfter, survivor.fields, choices);
        if (unmerged.conflicts.length > 0)
          throw userError('disputes.unmerge-changed', { fields: unmerged.conflicts.map(({ field }) => field) });
        refuseSignedParties(db, survivor, unmerged.survivor);
        // What stood there before is taken back as it was; with newer changes between it must hold together anew.
        const isAsBefore = JSON.stringify(unmerged.survivor) === JSON.stringify(merge.survivorBefore);
        if (!isAsBefore) refuseUnsound(db, survivor.fields, unmerged.survivor);
        changeRecord(db, disputeKind, by, { id: survivorId, rev: survivor.header.rev, fields: unmerged.survivor });
        restoreRecord(db, disputeKind, by, { id: mergedId, rev: getRecord(db, disputeKind, mergedId).header.rev });
        giveToOther(db, by, mergedId, unmerged.other);
        tellAnswers(db, joining, lettersOut);
        returnAttachments(db, movedRows.attachments, survivorId, mergedId);
        returnSupervisions(db, movedRows.supervisions ?? [], survivorId, mergedId);
        markUndone(db, mergeId, { at: by.at, name: by.actor.name });
        audit(db, by, 'unmerge', survivorId, merge.reason);
        audit(db, by, 'unmerge', mergedId, merge.reason);
        return { survivorId, mergedId };
      }),
  };
}

/** @throws record.not-found, record.changed, record.deleted */
function getUndeletedDispute(db: ReadDb, id: string, rev: number): Dispute {
  const record = getRecord(db, disputeKind, id);
  const { header } = record;
  if (header.deletedAt !== null) throw userError('record.deleted', { reason: header.deleteReason });
  if (header.rev !== rev) throw userError('record.changed', { by: header.updatedBy, at: header.updatedAt });
  return record;
}

/** A county holds other offices' records: they merge theirs. A mediation case stays with its dispute, which must survive then. */
function refuseMerge(db: ReadDb, survivor: Dispute, merged: Dispute): void {
  if (survivor.header.id === merged.header.id) throw userError('request.invalid', { path: 'mergedId' });
  const office = getOffice(db).divisionCode;
  if ([survivor, merged].some(({ header }) => header.ownerCode !== office)) throw userError('disputes.merge-elsewhere');
  if (findCaseOf(db, merged.header.id) !== null)
    throw userError('disputes.merge-case', { title: merged.fields.title, both: findCaseOf(db, survivor.header.id) !== null });
}

/** What was signed names these parties: its paper must print the same for ever. */
function refuseSignedParties(db: ReadDb, survivor: Dispute, fields: DisputeFields): void {
  const number = findFinalAgreementOf(db, survivor.header.id);
  if (number !== null && JSON.stringify(survivor.fields.parties) !== JSON.stringify(fields.parties))
    throw userError('mediation.agreement-final', { number });
}

function audit(db: WriteDb, by: ChangeBy, action: string, recordId: string, reason: string): void {
  writeAuditLine(db, { ...by, action, entity: disputeKind.entity, recordId, reason });
}
