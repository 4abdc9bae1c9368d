// Moves a dispute from state to state: who may, whether the way leads there, what the next state needs, and the hop.
import type { Role } from '#shared/contract/accounts.ts';
import type { MoveInput } from '#shared/contract/dispute-moves.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import { handleDueOn } from '#shared/rules/dispute-clock.ts';
import { fieldsAfter, isOpen, mayMove, targetOf } from '#shared/rules/dispute-life.ts';
import { missingIn, missingInMove } from '#shared/rules/dispute-requirements.ts';
import { notAfterTodayProblem, orderProblem, recordInvalid } from '#shared/rules/record-problem.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { askForRevisit, findKeptLimits, officeCalendar } from './clocks.store.ts';
import { disputeKind } from './disputes.store.ts';
import { addHop, listHops } from './hops.store.ts';

export interface Mover extends ChangeBy {
  /** Null: the program itself moves it (an agreement that settles it, made-up history). */
  readonly role: Role | null;
}

/** The whole move; `changes` may fill any field that it needs. */
export type Move = Omit<MoveInput, 'changes'> & { readonly changes: Partial<DisputeFields> };

/** A move that says nothing but itself. */
export const plainMove = { toPerson: '', toOffice: '', note: '', reason: '', changes: {} } as const;

export interface PlannedMove {
  readonly before: DisputeFields;
  readonly after: DisputeFields;
}

/**
 * What a move would make of the record; writes nothing.
 * @throws record.not-found, record.changed, record.deleted, record.invalid, disputes.move-not-allowed,
 * disputes.move-impossible (from this state), disputes.move-refused (with the fields that the next state lacks)
 */
export function planMove(db: ReadDb, role: Mover['role'], today: string, move: Move): PlannedMove {
  const { header, fields } = getRecord(db, disputeKind, move.id);
  if (header.deletedAt !== null) throw userError('record.deleted', { reason: header.deleteReason });
  if (header.rev !== move.rev) throw userError('record.changed', { by: header.updatedBy, at: header.updatedAt });
  if (role !== null && !mayMove(role, move.move)) throw userError('disputes.move-not-allowed', { move: move.move });
  const to = targetOf(move.move, fields.state, listHops(db, move.id));
  if (to === null) throw userError('disputes.move-impossible', { move: move.move, state: fields.state });
  const after = withLimit(db, move, fieldsAfter({ ...fields, ...filledBy(move, fields), ...move.changes }, move.move, to, move.on));
  const untold = missingInMove(move.move, move);
  // Who it is given to becomes responsible: asked once.
  const missing = [...untold, ...missingIn(after).filter((field) => !(field === 'resolverName' && untold.includes('toPerson')))];
  if (missing.length > 0) throw userError('disputes.move-refused', { move: move.move, missing });
  const earliest = move.move === 'accept' ? null : fields.acceptedOn;
  const problems = [
    ...notAfterTodayProblem('on', move.on, today),
    ...orderProblem('on', move.on, { name: 'accepted', date: earliest }),
    ...disputeKind.problemsOf(db, after, today),
  ];
  if (problems.length > 0) throw recordInvalid(problems);
  return { before: fields, after };
}

/** @throws what {@link planMove} throws */
export function moveDispute(db: WriteDb, by: Mover, today: string, move: Move): void {
  const { before: fields, after } = planMove(db, by.role, today, move);
  const to = after.state;
  addHop(db, move.id, { ...move, from: fields.state, to }, by);
  if (move.move === 'settle') askForRevisit(db, move.id, move.on, after.acceptedOn);
  if (move.move === 'reopen' || move.move === 'revisit') askForRevisit(db, move.id, null, after.acceptedOn);
  const action = `dispute.${move.move}`;
  const reason = move.reason === '' ? null : move.reason;
  changeRecord(db, disputeKind, by, { id: move.id, rev: move.rev, fields: after, action, reason });
  // Given to somebody else in the same state: the record says the same, the hop does not.
  if (to === fields.state)
    writeAuditLine(db, {
      at: by.at,
      actor: by.actor,
      action,
      entity: disputeKind.entity,
      recordId: move.id,
      changes: [{ field: 'toPerson', from: null, to: [move.toOffice, move.toPerson].filter(Boolean).join(' ') }],
      reason,
    });
}

/** 交办 names who is responsible: where nobody stood yet, it is typed once. */
function filledBy(move: Move, fields: DisputeFields): Partial<DisputeFields> {
  if (move.move !== 'assign') return {};
  return {
    ...(fields.resolverName === '' ? { resolverName: move.toPerson } : {}),
    ...(fields.resolveOrganisation === '' ? { resolveOrganisation: move.toOffice } : {}),
  };
}

/** 化解时限 that nobody set comes from the limits it was accepted under; who settles on the spot sets none. */
function withLimit(db: ReadDb, { id }: Move, fields: DisputeFields): DisputeFields {
  if (fields.dueOn !== null || !(isOpen(fields.state) || fields.state === 'closed')) return fields;
  const limits = findKeptLimits(db, id)?.limits ?? settingOn(db, 'dispute-limits', fields.acceptedOn);
  return { ...fields, dueOn: handleDueOn(fields, limits, officeCalendar(db)) };
}
