import type { Handlers } from '#shared/contract/call.ts';
import type { Dispute, DisputeFields, DisputeRow, disputes } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../database/list-reader.ts';
import { refuseUnknownPlace } from '../grids/known-place.store.ts';
import { getGridName, getVillageName } from '../grids/grids.store.ts';
import { findRecord } from '../database/record-book.ts';
import { createRecordCalls } from '../record-calls.ts';
import { disputeKind, disputeList, findCaseOf, findFinalAgreementOf, refuseTakenPartyIds } from './disputes.store.ts';

export function createDisputes(context: EngineContext): Handlers<typeof disputes, CallContext> {
  const { register } = context;
  const list = createListReader(register, disputeList);
  return {
    ...createRecordCalls<DisputeFields, Dispute>(context, disputeKind, {
      show(db, header, fields) {
        const grid = fields.gridId === null ? undefined : getGridName(db, fields.gridId);
        return {
          ...header,
          ...fields,
          villageName: fields.villageCode === null ? null : getVillageName(db, fields.villageCode),
          gridCode: grid?.code ?? null,
          gridName: grid?.name ?? null,
          mediationCaseId: findCaseOf(db, header.id),
        };
      },
      beforeSave(db, fields, id) {
        const before = id === null ? undefined : findRecord(db, disputeKind, id)?.fields;
        refuseUnknownPlace(db, fields, before, fields.acceptedOn);
        refuseTakenPartyIds(db, fields.parties, id);
        // What was signed names these parties: its paper must print the same for ever.
        const signed = id === null ? null : findFinalAgreementOf(db, id);
        if (signed !== null && JSON.stringify(before?.parties) !== JSON.stringify(fields.parties)) throw userError('mediation.agreement-final', { number: signed });
      },
      beforeRemove(db, id) {
        if (findCaseOf(db, id) !== null) throw userError('disputes.has-case');
      },
    }),
    list: (input) => ({ rows: list.rows<DisputeRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
  };
}
