// A move of many that is taken back: the record stands as before, the hop of the move stays, and one more tells that it was taken back.
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { askForRevisit } from './clocks.store.ts';
import { disputeKind } from './disputes.store.ts';
import { addHop, listHops } from './hops.store.ts';

interface TakenBack {
  readonly id: string;
  readonly rev: number;
  /** The fields that the move changed, as they were. */
  readonly former: Partial<DisputeFields>;
  readonly on: string;
  readonly reason: string;
}

/** Nothing else was changed since, so that what stood there holds together. @throws record.changed, record.deleted */
export function takeMoveBack(db: WriteDb, by: ChangeBy, { id, rev, former, on, reason }: TakenBack): void {
  const { fields } = getRecord(db, disputeKind, id);
  const after = { ...fields, ...former };
  addHop(
    db,
    id,
    { move: 'return', from: fields.state, to: after.state, on, toPerson: '', toOffice: '', note: '', reason: '撤销批量办理' },
    by,
  );
  askForRevisit(db, id, revisitFrom(db, id, after), after.acceptedOn);
  changeRecord(db, disputeKind, by, { id, rev, fields: after, action: 'undoBulk', reason });
}

/** A dispute that was settled here asks for its revisit again. */
function revisitFrom(db: ReadDb, id: string, { state, resolvedOn }: DisputeFields): string | null {
  if (state !== 'settled' && state !== 'closed') return null;
  return listHops(db, id).some((hop) => hop.move === 'settle') ? resolvedOn : null;
}
