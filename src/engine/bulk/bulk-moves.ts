// The same move for many disputes: each by the rules that a single one goes by, each with its hop, all in one transaction.
import type { bulk, BulkEdit, BulkMove, BulkRow } from '#shared/contract/bulk.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import { changesInOne } from '#shared/rules/bulk-moves.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getRecord, type StoredRecord } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { moveDispute, planMove, type Move, type Mover } from '../disputes/move-dispute.ts';
import { paced } from '../jobs/paced.ts';
import { insertBulkEdit, type ChangedRow } from './bulk.store.ts';
import { attempt, refusalOf } from './refusals.ts';

type Role = Mover['role'];

export function createBulkMoves({
  register,
  clock,
  newId,
  jobs,
}: EngineContext): Pick<Handlers<typeof bulk, CallContext>, 'previewMove' | 'runMove'> {
  function previewRow(db: ReadDb, role: Role, today: string, bulkMove: BulkMove, id: string): BulkRow {
    const record = getRecord(db, disputeKind, id);
    let changes: BulkRow['changes'] = [];
    const refusal = refusalOf(() => {
      changes = changesOf(planMove(db, role, today, moveOfOne(record, bulkMove)));
    });
    return { id, rev: record.header.rev, title: record.fields.title, changes, refusal };
  }

  return {
    previewMove: ({ ids, move }, { account }) => ({
      rows: ids.map((id) => previewRow(register.read, account?.role ?? null, dateOf(clock.now()), move, id)),
    }),
    async runMove({ rows, move, jobId }, { actor, account }) {
      const now = clock.now();
      const today = dateOf(now);
      const by: Mover = { actor, at: instantOf(now), role: account?.role ?? null };
      return jobs.run(jobId, (job) =>
        register.writeAlone(async (db) => {
          let refused = 0;
          const changed: ChangedRow[] = [];
          await paced(job, '正在逐件办理', rows, ({ id, rev }) => {
            const record = getRecord(db, disputeKind, id);
            if (record.header.rev !== rev) throw userError('record.changed', { by: record.header.updatedBy, at: record.header.updatedAt });
            const one = moveOfOne(record, move);
            let changes: BulkRow['changes'] = [];
            const done = attempt(db, () => {
              changes = changesOf(planMove(db, by.role, today, one));
              if (changes.length > 0) moveDispute(db, by, today, one);
            });
            if (!done) refused += 1;
            else if (changes.length > 0)
              changed.push({
                recordId: id,
                rev: rev + 1,
                formerValues: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
              });
          });
          if (changed.length === 0) return { edit: null, refused };
          const edit: BulkEdit = {
            id: newId(),
            entity: 'dispute',
            move: move.move,
            values: saidBy(move),
            changedCount: changed.length,
            at: by.at,
            by: actor.name,
            undoneAt: null,
          };
          insertBulkEdit(db, edit, changed);
          return { edit, refused };
        }),
      );
    },
  };
}

function moveOfOne({ header, fields }: StoredRecord<DisputeFields>, move: BulkMove): Move {
  return { ...move, id: header.id, rev: header.rev, changes: changesInOne(fields, move) };
}

function changesOf({ before, after }: { readonly before: DisputeFields; readonly after: DisputeFields }): BulkRow['changes'] {
  return changesBetween(before, after);
}

/** What the move said, as the list of runs shows it. */
function saidBy({ move: _move, changes, ...words }: BulkMove): BulkEdit['values'] {
  return Object.fromEntries(Object.entries({ ...words, ...changes }).filter(([, value]) => value !== '')) as BulkEdit['values'];
}
