// Hops of a dispute from state to state. The last one always tells the state that the record has.
import type { DisputeHop, MoveInput } from '#shared/contract/dispute-moves.ts';
import type { DisputeFields, DisputeState } from '#shared/contract/disputes.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

const columns =
  'position, move, from_state AS "from", to_state AS "to", happened_on AS "on", at, account_name AS accountName, to_person AS toPerson, to_office AS toOffice, note, reason';

/** Oldest first. */
export function listHops(db: ReadDb, disputeId: string): DisputeHop[] {
  return db.all(`SELECT ${columns} FROM dispute_hops WHERE dispute_id = ? ORDER BY position`, disputeId);
}

type NewHop = Pick<DisputeHop, 'move' | 'from' | 'to' | 'on'> & Pick<MoveInput, 'toPerson' | 'toOffice' | 'note' | 'reason'>;

export function addHop(db: WriteDb, disputeId: string, hop: NewHop, by: ChangeBy): void {
  db.run(
    `INSERT INTO dispute_hops (dispute_id, position, move, from_state, to_state, happened_on, at, account_id, account_name, to_person, to_office, note, reason)
     VALUES (?, 1 + coalesce((SELECT max(position) FROM dispute_hops WHERE dispute_id = ?), 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    disputeId,
    disputeId,
    hop.move,
    hop.from,
    hop.to,
    hop.on,
    by.at,
    by.actor.id,
    by.actor.name,
    hop.toPerson,
    hop.toOffice,
    hop.note,
    hop.reason,
  );
}

/** A record that came with its state (an import, the county, a change taken back) leaves a hop that says so; a move left its own already. */
export function keepHops(
  db: WriteDb,
  disputeId: string,
  before: DisputeState | null,
  { state, resolvedOn, acceptedOn }: DisputeFields,
  by: ChangeBy,
): void {
  if (before === state) return;
  const last = db.get<{ state: DisputeState }>(
    'SELECT to_state AS state FROM dispute_hops WHERE dispute_id = ? ORDER BY position DESC LIMIT 1',
    disputeId,
  );
  if (last?.state === state) return;
  addHop(
    db,
    disputeId,
    { move: null, from: last?.state ?? null, to: state, on: resolvedOn ?? acceptedOn, toPerson: '', toOffice: '', note: '', reason: '' },
    by,
  );
}
