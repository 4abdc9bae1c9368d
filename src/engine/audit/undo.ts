// Takes one change of a record back: the values of before are written as a new change, through the rules that any change goes through.
import type { AuditLine, UndoConflict } from '#shared/contract/audit.ts';
import type { BatchEntity } from '#shared/contract/batch-file.ts';
import { userError } from '#shared/errors.ts';
import { fieldOf } from '#shared/registers/index.ts';
import { undoRemovalReason, undoReason } from '#shared/rules/undo-words.ts';
import { sharedKinds } from '../registers/index.ts';
import type { ChangeBy, StoredRecord } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { keeperOf, type Keepers } from '../records/record-keeper.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';

type Line = Omit<AuditLine, 'undo'>;
type Values = Readonly<Record<string, unknown>>;
type Choices = Readonly<Record<string, 'before' | 'now'>>;

/** What undoing a line would do to a record that stands as `deleted` says; null where a line is no edit of a record. */
export function undoOf({ entity, action, changes }: Line, keepers: Keepers, deleted: boolean): AuditLine['undo'] {
  if (!keepers.has(entity)) return null;
  switch (action) {
    case 'update':
    case 'undo':
    case 'bulk':
    case 'undoBulk':
      return deleted || touchesMoves(entity, changes) ? null : 'values';
    case 'delete':
      return deleted ? 'restore' : null;
    case 'create':
    case 'restore':
      return deleted ? null : 'remove';
    default:
      return null;
  }
}

/**
 * Undoes one line.
 * @returns the fields that were changed again since and that nobody has chosen for: nothing was written then
 * @throws audit.not-undoable, audit.moves-own-this, audit.undone-already, and what the record's own rules refuse
 */
export function undoLine(db: WriteDb, keepers: Keepers, by: ChangeBy, line: Line, choices: Choices): readonly UndoConflict[] {
  const keeper = keeperOf(keepers, line.entity);
  const id = line.recordId ?? '';
  const record = keeper.find(db, id);
  if (record === undefined) throw userError('record.not-found');
  const deleted = record.header.deletedAt !== null;
  if (touchesMoves(line.entity, line.changes) && line.action !== 'create') throw userError('audit.moves-own-this');
  const { rev } = record.header;
  switch (undoOf(line, keepers, deleted)) {
    case 'restore':
      keeper.restore(db, by, { id, rev });
      return [];
    case 'remove':
      keeper.remove(db, by, { id, rev, reason: undoRemovalReason });
      return [];
    case 'values': {
      const { fields, conflicts } = valuesBefore(line, record, choices);
      if (conflicts.length > 0) return conflicts;
      if (changesBetween(record.fields as Values, fields as Values).length === 0) throw userError('audit.undone-already');
      keeper.change(db, by, { id, rev, fields }, { action: 'undo', reason: undoReason(line.seq) });
      return [];
    }
    case null:
      if (deleted) throw userError('record.deleted', { reason: record.header.deleteReason });
      throw userError('audit.not-undoable');
  }
}

/** Taking back what moves change is a move of its own (a reopening, a new number), never an undo. */
function touchesMoves(entity: string, changes: Line['changes']): boolean {
  return changes.some(({ field }) => fieldOf(entity, field)?.moved === true);
}

/** The record's fields with the line's former values, where nobody changed them again since or a person chose them. */
function valuesBefore(
  { entity, changes }: Line,
  record: StoredRecord<object>,
  choices: Choices,
): { fields: object; conflicts: UndoConflict[] } {
  const now = record.fields as Values;
  const conflicts: UndoConflict[] = [];
  const back: Record<string, unknown> = {};
  for (const { field, from, to } of changes) {
    // A field that this program no longer has: nothing of it can come back.
    if (!(field in now)) continue;
    const [before, then] = [readField(entity, now, field, from), readField(entity, now, field, to)];
    if (same(now[field], then) || choices[field] === 'before') back[field] = before;
    else if (choices[field] !== 'now' && !same(now[field], before)) conflicts.push({ field, before, then, now: now[field] });
  }
  return { fields: { ...now, ...back }, conflicts };
}

/** A value of an old line in the shape of today: what came to be later gets its default, so that it compares with what stands now. */
function readField(entity: string, now: Values, field: string, value: unknown): unknown {
  const read = sharedKinds.find((kind) => kind.entity === (entity as BatchEntity))?.read({ ...now, [field]: value });
  return read?.ok === true ? read.fields[field] : value;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
