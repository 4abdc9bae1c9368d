import type { Handlers } from '#shared/contract/call.ts';
import type { disputeMerges } from '#shared/contract/dispute-entry.ts';
import type { MoveChanges } from '#shared/contract/dispute-moves.ts';
import type { Dispute, DisputeFields, DisputeRow, disputes } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import { takenAway } from '#shared/rules/dispute-requirements.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { yearsWithoutTable } from '#shared/rules/working-days.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../list-queries/list-reader.ts';
import { refuseUnknownPlace } from '../grids/known-place.store.ts';
import { gridsThen } from '../grids/grid-then.store.ts';
import { getGridName, getVillageName } from '../grids/grids.store.ts';
import { findRecord, getRecord } from '../records/record-book.ts';
import { createRecordCalls } from '../records/record-calls.ts';
import { findClock, findKeptLimits, findLimitOn, officeCalendar } from './clocks.store.ts';
import { createEntry } from './entry.ts';
import { findMergeAway } from './merges.store.ts';
import { disputeKind, disputeList, findCaseOf, findFinalAgreementOf, refuseTakenPartyIds } from './disputes.store.ts';
import { listHops } from './hops.store.ts';
import { moveDispute } from './move-dispute.ts';
import { withConfirmation } from './types-confirmed.ts';

/** Merging is composed beside it (merging/): what follows a dispute stands on higher floors. */
export function createDisputes(context: EngineContext): Omit<Handlers<typeof disputes, CallContext>, keyof typeof disputeMerges> {
  const { register, clock } = context;
  const list = createListReader(register, disputeList, () => dateOf(clock.now()));
  const calls = createRecordCalls<DisputeFields, Dispute>(context, disputeKind, {
    show(db, header, fields) {
      const grid = fields.gridId === null ? undefined : getGridName(db, fields.gridId);
      return {
        ...header,
        ...fields,
        villageName: fields.villageCode === null ? null : getVillageName(db, fields.villageCode),
        gridCode: grid?.code ?? null,
        gridName: grid?.name ?? null,
        gridThen: gridsThen(db)(fields.gridId, fields.acceptedOn),
        mediationCaseId: findCaseOf(db, header.id),
        limitOn: findLimitOn(db, header.id),
      };
    },
    beforeSave(db, fields, id) {
      const before = id === null ? undefined : findRecord(db, disputeKind, id)?.fields;
      refuseStateByHand(before, fields);
      refuseUnknownPlace(db, fields, before, fields.acceptedOn);
      refuseTakenPartyIds(db, fields.parties, id);
      // What was signed names these parties: its paper must print the same for ever.
      const signed = id === null ? null : findFinalAgreementOf(db, id);
      if (signed !== null && JSON.stringify(before?.parties) !== JSON.stringify(fields.parties))
        throw userError('mediation.agreement-final', { number: signed });
    },
    beforeRemove(db, id) {
      if (findCaseOf(db, id) !== null) throw userError('disputes.has-case');
    },
    beforeRestore(db, id) {
      // It comes back by undoing the merge, or its facts would stand twice.
      if (findMergeAway(db, id) !== null) throw userError('disputes.merged-away');
    },
  });
  return {
    ...calls,
    create: ({ fields }, call) =>
      calls.create({ fields: withConfirmation({ ...fields, outcome: null }, undefined, call.actor.name) }, call),
    // The outcome comes from moves: who only edits need not know of it.
    update(input, call) {
      const before = findRecord(register.read, disputeKind, input.id)?.fields;
      return calls.update(
        { ...input, fields: withConfirmation({ ...input.fields, outcome: before?.outcome ?? null }, before, call.actor.name) },
        call,
      );
    },
    move(input, { actor, account }) {
      const now = clock.now();
      register.write((db) =>
        moveDispute(db, { actor, at: instantOf(now), role: account?.role ?? null }, dateOf(now), {
          ...input,
          changes: givenFields(input.changes),
        }),
      );
      return calls.get({ id: input.id });
    },
    course({ id }) {
      const db = register.read;
      const { fields } = getRecord(db, disputeKind, id);
      const running = findClock(db, id);
      return {
        hops: listHops(db, id),
        clock: running,
        limits: findKeptLimits(db, id)?.limits ?? null,
        yearsWithoutTable: running === null ? [] : yearsWithoutTable(fields.acceptedOn, running.dueOn, officeCalendar(db)),
      };
    },
    ...createEntry(context),
    list: (input) => ({ rows: list.rows<DisputeRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
  };
}

/** @throws record.invalid: a dispute begins as a draft or accepted, its state changes by moves, and what the state needs stays */
function refuseStateByHand(before: DisputeFields | undefined, fields: DisputeFields): void {
  const allowed = before === undefined ? fields.state === 'draft' || fields.state === 'accepted' : fields.state === before.state;
  if (!allowed) throw recordInvalid([{ field: 'state', code: 'disputes.state-by-move' }]);
  const missing = before === undefined ? [] : takenAway(before, fields);
  if (missing.length > 0) throw recordInvalid(missing.map((field) => ({ field, code: 'disputes.needed-in-state' })));
}

/** What a dialog left out stays as it is. */
function givenFields(changes: MoveChanges): Partial<DisputeFields> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
