import type { bulk, BulkEdit, BulkRow } from '#shared/contract/bulk.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { RecordHeader } from '#shared/contract/fields.ts';
import { userError } from '#shared/errors.ts';
import { areBulkFields, withBulkValues, type BulkEntity } from '#shared/rules/bulk-fields.ts';
import { bulkReason } from '#shared/rules/undo-words.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';
import { sharedKindOf } from '../registers/index.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ChangeBy, StoredRecord } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { takeMoveBack } from '../disputes/take-move-back.ts';
import { getGridName } from '../grids/grids.store.ts';
import { paced } from '../jobs/paced.ts';
import { keeperOf, type SpecialChange } from '../records/record-keeper.ts';
import { createBulkMoves } from './bulk-moves.ts';
import { attempt, refusalOf } from './refusals.ts';
import {
  findBulkEdit,
  insertBulkEdit,
  listBulkEdits,
  listChangedRecords,
  listRowsNotUndone,
  markRowUndone,
  markUndone,
  type ChangedRow,
} from './bulk.store.ts';

type Values = Readonly<Record<string, unknown>>;
type Edit = { readonly entity: BulkEntity; readonly values: BulkEdit['values'] };

export function createBulk(context: EngineContext): Handlers<typeof bulk, CallContext> {
  const { register, clock, newId, jobs, keepers } = context;
  const byOf = ({ actor }: CallContext): ChangeBy => ({ actor, at: instantOf(clock.now()) });

  /** @throws record.not-found */
  function recordOf(db: ReadDb, entity: BulkEntity, id: string): StoredRecord<object> {
    const record = keeperOf(keepers, entity).find(db, id);
    if (record === undefined) throw userError('record.not-found');
    return record;
  }

  function previewRow(db: ReadDb, edit: Edit, id: string): BulkRow {
    const keeper = keeperOf(keepers, edit.entity);
    const { header, fields } = recordOf(db, edit.entity, id);
    const next = nextFields(db, edit, fields);
    const row = { id, rev: header.rev, title: keeper.titleOf(fields), changes: changesBetween(fields as Values, next as Values) };
    if (header.deletedAt !== null) return { ...row, refusal: { code: 'record.deleted', details: {} } };
    return {
      ...row,
      refusal:
        row.changes.length === 0
          ? null
          : refusalOf(() => {
              keeper.check(db, next, id);
            }),
    };
  }

  /** Changes one row; false where its rules refuse it. The row stays whole either way. */
  function changeRow(
    db: WriteDb,
    by: ChangeBy,
    entity: BulkEntity,
    change: { id: string; rev: number; fields: object },
    why: SpecialChange,
  ): boolean {
    return attempt(db, () => {
      keeperOf(keepers, entity).change(db, by, change, why);
    });
  }

  /** False where the rules refuse it. */
  function giveBack(db: WriteDb, by: ChangeBy, edit: BulkEdit, { recordId: id, rev, formerValues }: ChangedRow, fields: object): boolean {
    const reason = bulkReason(edit.id);
    if (edit.move === null)
      return changeRow(db, by, edit.entity, { id, rev, fields: { ...fields, ...formerValues } }, { action: 'undoBulk', reason });
    return attempt(db, () => {
      takeMoveBack(db, by, { id, rev, former: formerValues, on: dateOf(clock.now()), reason });
    });
  }

  return {
    preview({ entity, ids, values }) {
      refuseOtherFields({ entity, values });
      return { rows: ids.map((id) => previewRow(register.read, { entity, values }, id)) };
    },
    async run({ entity, rows, values, jobId }, call) {
      refuseOtherFields({ entity, values });
      const by = byOf(call);
      const id = newId();
      return jobs.run(jobId, (job) =>
        register.writeAlone(async (db) => {
          let refused = 0;
          const changed: ChangedRow[] = [];
          await paced(job, '正在逐条修改', rows, (row) => {
            const { header, fields } = recordOf(db, entity, row.id);
            if (header.rev !== row.rev) throw userError('record.changed', { by: header.updatedBy, at: header.updatedAt });
            const next = nextFields(db, { entity, values }, fields);
            const changes = changesBetween(fields as Values, next as Values);
            if (changes.length === 0) return;
            if (!changeRow(db, by, entity, { ...row, fields: next }, { action: 'bulk', reason: bulkReason(id) }))
              return void (refused += 1);
            changed.push({
              recordId: row.id,
              rev: row.rev + 1,
              formerValues: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
            });
          });
          if (changed.length === 0) return { edit: null, refused };
          const edit: BulkEdit = {
            id,
            entity,
            move: null,
            values,
            changedCount: changed.length,
            at: by.at,
            by: by.actor.name,
            undoneAt: null,
          };
          insertBulkEdit(db, edit, changed);
          return { edit, refused };
        }),
      );
    },
    ...createBulkMoves(context),
    list: ({ entity }) => ({ rows: listBulkEdits(register.read, entity) }),
    rows({ id }) {
      const { read: db } = register;
      const edit = findBulkEdit(db, id);
      if (edit === undefined) throw userError('record.not-found');
      const rows = listChangedRecords(db, id).map(({ recordId, rev, undone }) => {
        const { header, fields } = recordOf(db, edit.entity, recordId);
        const state = undone === 1 ? 'undone' : hasStayed(header, rev) ? 'stands' : 'changed';
        return { id: recordId, title: keeperOf(keepers, edit.entity).titleOf(fields), state } as const;
      });
      return { rows };
    },
    async undo({ id, jobId }, call) {
      const by = byOf(call);
      return jobs.run(jobId, (job) =>
        register.writeAlone(async (db) => {
          const edit = findBulkEdit(db, id);
          if (edit === undefined) throw userError('record.not-found');
          if (edit.undoneAt !== null) throw userError('bulk.undone-already');
          const kept: { id: string; title: string; reason: 'changed' | 'refused' }[] = [];
          const rows = listRowsNotUndone(db, id);
          await paced(job, '正在逐条撤销', rows, (row) => {
            const { recordId, rev } = row;
            const { header, fields } = recordOf(db, edit.entity, recordId);
            const title = keeperOf(keepers, edit.entity).titleOf(fields);
            if (!hasStayed(header, rev)) return void kept.push({ id: recordId, title, reason: 'changed' });
            if (!giveBack(db, by, edit, row, fields)) return void kept.push({ id: recordId, title, reason: 'refused' });
            markRowUndone(db, id, recordId);
          });
          if (kept.length < rows.length) markUndone(db, id, by.at, by.actor.name);
          return { undone: rows.length - kept.length, kept };
        }),
      );
    },
  };
}

/** Whether a record is as the run left it. */
function hasStayed({ rev, deletedAt }: RecordHeader, left: number): boolean {
  return rev === left && deletedAt === null;
}

/** @throws bulk.field-not-allowed */
function refuseOtherFields({ entity, values }: Edit): void {
  if (!areBulkFields(entity, Object.keys(values))) throw userError('bulk.field-not-allowed');
}

/** @throws bulk.field-not-allowed when a value does not have its field's shape */
function nextFields(db: ReadDb, { entity, values }: Edit, fields: object): object {
  const villageOf = (gridId: unknown): string | null =>
    typeof gridId === 'string' ? (getGridName(db, gridId)?.villageCode ?? null) : null;
  const place = { villageOfNewGrid: villageOf(values['gridId']), villageOfOldGrid: villageOf((fields as Values)['gridId']) };
  const read = sharedKindOf(entity).read(withBulkValues(fields, values, place));
  if (!read.ok && Object.hasOwn(values, read.path)) throw userError('bulk.field-not-allowed');
  return read.ok ? read.fields : { ...fields, ...values };
}
