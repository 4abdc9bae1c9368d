import type { PartySide } from '#shared/contract/disputes.ts';
import type { Selection } from '#shared/contract/list.ts';
import { iterateRows } from '../list-queries/list-query.ts';
import { selectionOn } from '../list-queries/named-selection.ts';
import type { ReadDb } from '../database/register.ts';
import { disputeList } from '../disputes/disputes.store.ts';
import { gridsThen } from '../grids/grid-then.store.ts';
import { columnOf } from '../records/column-names.ts';
import { storedFields, type LedgerParty, type LedgerRow } from './ledger-columns.ts';

type StoredRow = Omit<LedgerRow, 'applicants' | 'respondents' | 'thirdNames' | 'gridThen'> & {
  readonly id: string;
  readonly gridId: string | null;
};
type StoredParty = LedgerParty & { readonly disputeId: string; readonly side: PartySide };

/**
 * The ids of a selection, oldest acceptance first. A snapshot: an open cursor would keep other calls from writing.
 * @param today ISO date: what a named count counts depends on it
 */
export function listLedgerIds(db: ReadDb, asked: Selection, today: string): string[] {
  const selection = selectionOn(disputeList, asked, today);
  const rows = iterateRows<{ id: string }>(db, { ...disputeList, select: 'r.id' }, selection, [{ column: 'acceptedOn', direction: 'asc' }]);
  return Array.from(rows, (row) => row.id);
}

/** The disputes of some ids with their parties, in the order of the ids. */
export function readLedgerRows(db: ReadDb, ids: readonly string[]): LedgerRow[] {
  const list = JSON.stringify(ids);
  const rows = db.all<StoredRow>(
    `SELECT r.id, r.grid_id AS gridId, coalesce(v.name, '') AS villageName, coalesce(g.name, '') AS gridName, r.limit_on AS dueOn, coalesce(r.outcome, r.state) AS state,
       ${storedFields.map((field) => `r.${columnOf(field)} AS ${field}`).join(', ')}
     FROM json_each(?) AS wanted JOIN disputes AS r ON r.id = wanted.value LEFT JOIN grids AS g ON g.id = r.grid_id LEFT JOIN villages AS v ON v.code = r.village_code
     ORDER BY wanted.key`,
    list,
  );
  const parties = db.all<StoredParty>(
    `SELECT p.dispute_id AS disputeId, p.side, p.name, p.id_number AS idNumber, p.phone
     FROM json_each(?) AS wanted JOIN dispute_parties AS p ON p.dispute_id = wanted.value ORDER BY wanted.key, p.position`,
    list,
  );
  const partiesOf = Map.groupBy(parties, (party) => party.disputeId);
  const thenOf = gridsThen(db);
  return rows.map(({ id, gridId, ...row }) => {
    const own = partiesOf.get(id) ?? [];
    const on = (side: PartySide): LedgerParty[] => own.filter((party) => party.side === side);
    return {
      ...row,
      gridThen: thenOf(gridId, row.acceptedOn),
      applicants: on('applicant'),
      respondents: on('respondent'),
      thirdNames: on('third').map((party) => party.name),
    };
  });
}
