// What the next batch would hold, record by record, and what of it lacks what: told before the batch is built.
import type { WaitingRecord } from '#shared/contract/batches.ts';
import type { ReadDb } from '../database/register.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { listPending, type PendingRecord } from './pending.store.ts';
import { sharedKinds } from '../registers/index.ts';
import type { SharedKind, SharedRecord } from '../register/shared-kind.ts';

const recordsEachBreath = 250;

interface Waiting {
  readonly kind: SharedKind;
  readonly pending: PendingRecord;
}

function everyWaiting(db: ReadDb): Waiting[] {
  return sharedKinds.flatMap((kind) => listPending(db, kind).map((pending) => ({ kind, pending })));
}

/** One page of what waits, in the order of a batch. */
export function listWaiting(db: ReadDb, offset: number, limit: number): { rows: WaitingRecord[]; count: number } {
  const all = everyWaiting(db);
  return { rows: all.slice(offset, offset + limit).flatMap((waiting) => shownWaiting(db, waiting) ?? []), count: all.length };
}

/**
 * The records that lack something, the first `limit` of them, and how many there are.
 * @throws jobs.cancelled
 */
export async function listLacking(
  db: ReadDb,
  limit: number,
  job: RunningJob,
): Promise<{ rows: WaitingRecord[]; count: number; records: number }> {
  const all = everyWaiting(db);
  const rows: WaitingRecord[] = [];
  let count = 0;
  for (const [index, waiting] of all.entries()) {
    const row = shownWaiting(db, waiting);
    if (row !== undefined && row.missing.length > 0) {
      count += 1;
      if (rows.length < limit) rows.push(row);
    }
    if (index % recordsEachBreath === recordsEachBreath - 1) {
      job.report(index + 1, all.length, '看缺哪些项目');
      await job.breathe();
    }
  }
  return { rows, count, records: all.length };
}

/** Undefined where it was changed in the meantime. */
function shownWaiting(db: ReadDb, { kind, pending }: Waiting): WaitingRecord | undefined {
  const record = kind.find(db, pending.id);
  if (record === undefined) return undefined;
  return {
    entity: kind.entity,
    recordId: pending.id,
    title: kind.titleOf(record.fields),
    operation: record.header.deletedAt === null ? 'upsert' : 'delete',
    missing: [...missingOf(kind, record)],
  };
}

/** Nothing is asked of a record that is deleted. */
export function missingOf(kind: SharedKind, { header, fields }: SharedRecord): readonly string[] {
  return header.deletedAt === null ? kind.missingOf(fields) : [];
}
