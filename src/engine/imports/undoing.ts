// Takes a whole import back, as long as nobody has built on it.
import { userError } from '#shared/errors.ts';
import type { SheetKind } from '#shared/contract/imports.ts';
import { dateOf } from '../clock.ts';
import { wasAddedAt } from '../audit-lines/audit.store.ts';
import { getRecord, removeRecord, type ChangeBy, type RecordKind } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind, findCaseOf } from '../disputes/disputes.store.ts';
import { countInGrid, gridKind } from '../grids/grids.store.ts';
import { countUnder, organisationKind } from '../organisations/organisations.store.ts';
import { staffKind } from '../staff/staff.store.ts';
import { rowsAfter, setFate, type StoredRow } from './imports.store.ts';
import { wasSent } from './twins.store.ts';
import { takingOrder } from './taking-rows.ts';

/** @throws imports.records-used {count} when records were changed, sent to the county or used since */
export function undoRows(db: WriteDb, importId: string, reason: string, by: ChangeBy): number {
  const taken = allTaken(db, importId);
  const used = taken.filter((row) => isUsed(db, row));
  if (used.length > 0) throw userError('imports.records-used', { count: used.length });
  // What was taken last goes first: disputes and staff before their grids.
  const order = [...takingOrder].reverse();
  for (const kind of order) {
    for (const row of taken.filter((candidate) => candidate.kind === kind)) {
      if (kind === 'grids') {
        const { disputes, staff } = countInGrid(db, row.recordId ?? '');
        if (disputes + staff > 0) throw userError('imports.records-used', { count: disputes + staff });
      }
      remove(db, kindOf(kind), row, reason, by);
      setFate(db, importId, row, 'parked', null);
    }
    // Children and members of this import are gone by now: what still hangs on an organisation came from elsewhere.
    if (kind === 'organisations') refuseUsedOrganisations(db, taken, by);
  }
  return taken.length;
}

function refuseUsedOrganisations(db: WriteDb, taken: readonly StoredRow[], by: ChangeBy): void {
  const today = dateOf(new Date(by.at));
  const count = taken
    .filter(({ kind }) => kind === 'organisations')
    .reduce((sum, row) => {
      const { organisations, holders } = countUnder(db, row.recordId ?? '', today);
      return sum + organisations + holders;
    }, 0);
  if (count > 0) throw userError('imports.records-used', { count });
}

function allTaken(db: WriteDb, importId: string): StoredRow[] {
  const taken: StoredRow[] = [];
  let after = { sheetPosition: 0, row: 0 };
  for (;;) {
    const page = rowsAfter(db, importId, { verdicts: [], fates: ['taken'] }, after, 500);
    const last = page.at(-1);
    if (last === undefined) return taken;
    taken.push(...page);
    after = last;
  }
}

function isUsed(db: WriteDb, { kind, recordId }: StoredRow): boolean {
  const id = recordId ?? '';
  const { header } = getRecord(db, kindOf(kind), id);
  // What a person has deleted since is gone already; what a person has changed since is more than the import.
  if (header.deletedAt !== null) return false;
  if (!wasAddedAt(db, kindOf(kind).entity, id, header.updatedAt)) return true;
  return wasSent(db, id) || (kind === 'disputes' && findCaseOf(db, id) !== null);
}

function remove(db: WriteDb, kind: RecordKind<object>, row: StoredRow, reason: string, by: ChangeBy): void {
  const id = row.recordId ?? '';
  removeRecord(db, kind, by, { id, rev: getRecord(db, kind, id).header.rev, reason });
}

function kindOf(kind: SheetKind): RecordKind<object> {
  switch (kind) {
    case 'grids':
      return gridKind;
    case 'organisations':
      return organisationKind;
    case 'staff':
      return staffKind;
    case 'disputes':
      return disputeKind;
  }
}
