// Takes a whole import back, as long as nobody has built on it.
import { userError } from '#shared/errors.ts';
import { dateOf } from '../clock.ts';
import { wasAddedAt } from '../audit-lines/audit.store.ts';
import { changeRecord, getRecord, removeRecord, type ChangeBy, type RecordKind } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { registerOfSheet, sheetRegisters } from '../registers/index.ts';
import { findUpdate, forgetUpdate } from './import-choices.store.ts';
import { rowsAfter, setFate, type StoredRow } from './imports.store.ts';
import { wasSent } from './sent-records.store.ts';

/** @throws imports.records-used {count} when records were changed, sent to the county or used since */
export function undoRows(db: WriteDb, importId: string, reason: string, by: ChangeBy): number {
  const taken = allTaken(db, importId);
  const used = taken.filter((row) => isUsed(db, importId, row));
  if (used.length > 0) throw userError('imports.records-used', { count: used.length });
  const today = dateOf(new Date(by.at));
  // What was taken last goes first: disputes and staff before their grids.
  for (const { name, kind, sheet } of [...sheetRegisters].reverse()) {
    const own = taken.filter((row) => row.kind === name);
    const added = new Set(own.filter((row) => findUpdate(db, importId, row) === undefined));
    for (const row of own) {
      if (added.has(row)) remove(db, kind, row, reason, by);
      else takeBack(db, importId, kind, row, reason, by);
      setFate(db, importId, row, 'parked', null);
    }
    // What this import brought with it is gone by now: what still hangs on a record came from elsewhere.
    const count = [...added].reduce((sum, { recordId }) => sum + (sheet.usesOf?.(db, recordId ?? '', today) ?? 0), 0);
    if (count > 0) throw userError('imports.records-used', { count });
  }
  return taken.length;
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

function isUsed(db: WriteDb, importId: string, row: StoredRow): boolean {
  const { kind: name, recordId } = row;
  const id = recordId ?? '';
  const { entity, kind, sheet } = registerOfSheet(name);
  const { header } = getRecord(db, kind, id);
  // What a person has deleted since is gone already; what a person has changed since is more than the import.
  if (header.deletedAt !== null) return false;
  const update = findUpdate(db, importId, row);
  // What was updated goes back as a change of its own, also after it was sent.
  if (update !== undefined) return header.rev !== update.rev;
  if (!wasAddedAt(db, entity, id, header.updatedAt)) return true;
  return wasSent(db, id) || sheet.isBuiltOn?.(db, id) === true;
}

function remove(db: WriteDb, kind: RecordKind<object>, row: StoredRow, reason: string, by: ChangeBy): void {
  const id = row.recordId ?? '';
  removeRecord(db, kind, by, { id, rev: getRecord(db, kind, id).header.rev, reason });
}

/** A record that the row updated stands as before; one that was deleted since stays so. */
function takeBack(db: WriteDb, importId: string, kind: RecordKind<object>, row: StoredRow, reason: string, by: ChangeBy): void {
  const update = findUpdate(db, importId, row);
  const id = row.recordId ?? '';
  const { header } = getRecord(db, kind, id);
  if (update !== undefined && header.deletedAt === null)
    changeRecord(db, kind, by, { id, rev: header.rev, fields: update.fields, reason: `撤销导入：${reason}` });
  forgetUpdate(db, importId, row);
}
