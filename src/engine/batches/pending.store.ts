// Which records the county has not yet accepted in their present revision. `county_answers` holds what it last said of each.
import { batchEntities, type BatchEntity } from '#shared/contract/batch-file.ts';
import type { Verdict } from '#shared/contract/batches.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import type { SharedKind } from '../register/shared-kind.ts';

export interface PendingRecord {
  readonly id: string;
  readonly rev: number;
  readonly acceptedRev: number | null;
}

/** In the order in which they were registered. A record that was deleted before the county ever accepted it is nothing to the county, nor is a draft (migration 370). */
export function listPending(db: ReadDb, kind: SharedKind): PendingRecord[] {
  return db.all<PendingRecord>(pendingQuery(kind));
}

/** Begins with what waits and looks each up: its cost is that of the waiting records, however large the register. */
export function pendingQuery({ table, entity }: SharedKind): string {
  return `SELECT r.id, r.rev, a.accepted_rev AS acceptedRev FROM pending_records AS p CROSS JOIN ${table} AS r ON r.id = p.record_id
    LEFT JOIN county_answers AS a ON a.entity = p.entity AND a.record_id = p.record_id WHERE p.entity = '${entity}' ORDER BY r.seq`;
}

/** From tallies that triggers keep (migration 370). `refusedEarlier`: of these, the ones that came back and were not changed since. */
export function countPending(db: ReadDb): { counts: Record<BatchEntity, number>; total: number; refusedEarlier: number } {
  const counts: Record<BatchEntity, number> = Object.fromEntries(batchEntities.map((entity) => [entity, 0])) as Record<BatchEntity, number>;
  let total = 0;
  let refusedEarlier = 0;
  for (const tally of db.all<{ entity: BatchEntity; count: number; refused: number }>(
    'SELECT entity, count, refused_earlier AS refused FROM pending_tallies',
  )) {
    counts[tally.entity] = tally.count;
    total += tally.count;
    refusedEarlier += tally.refused;
  }
  return { counts, total, refusedEarlier };
}

export interface RecordAnswer {
  readonly entity: BatchEntity;
  readonly recordId: string;
  readonly rev: number;
  readonly verdict: Verdict;
  readonly batchId: string;
}

/** Accepted and unchanged raise what the county is known to have; any other answer leaves it where it was. */
export function saveAnswer(db: WriteDb, { entity, recordId, rev, verdict, batchId }: RecordAnswer): void {
  const accepted = verdict === 'accepted' || verdict === 'unchanged' ? rev : null;
  db.run(
    `INSERT INTO county_answers (entity, record_id, accepted_rev, last_rev, last_verdict, last_batch_id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (entity, record_id) DO UPDATE SET accepted_rev = max(coalesce(accepted_rev, excluded.accepted_rev), coalesce(excluded.accepted_rev, accepted_rev)),
       last_rev = excluded.last_rev, last_verdict = excluded.last_verdict, last_batch_id = excluded.last_batch_id`,
    entity,
    recordId,
    accepted,
    rev,
    verdict,
    batchId,
  );
}

/**
 * The county forgot every batch after `sequence`: of each record in them, what it accepted up to there holds again, and what
 * it never heard of before is pending anew.
 */
export function forgetAnswersAfter(db: WriteDb, sequence: number): void {
  const lost = db.all<{ entity: string; recordId: string }>(
    "SELECT DISTINCT l.entity, l.record_id AS recordId FROM batch_lines AS l JOIN batches AS b ON b.id = l.batch_id WHERE b.sequence > ? AND b.state = 'answered'",
    sequence,
  );
  for (const { entity, recordId } of lost) {
    db.run('DELETE FROM county_answers WHERE entity = ? AND record_id = ?', entity, recordId);
    db.run(
      `INSERT INTO county_answers (entity, record_id, accepted_rev, last_rev, last_verdict, last_batch_id)
       SELECT l.entity, l.record_id,
         (SELECT max(k.rev) FROM batch_lines AS k JOIN batches AS c ON c.id = k.batch_id
           WHERE k.entity = l.entity AND k.record_id = l.record_id AND c.sequence <= ? AND c.state = 'answered' AND k.verdict IN ('accepted', 'unchanged')),
         l.rev, l.verdict, l.batch_id
       FROM batch_lines AS l JOIN batches AS b ON b.id = l.batch_id
       WHERE l.entity = ? AND l.record_id = ? AND b.sequence <= ? AND b.state = 'answered' ORDER BY b.sequence DESC LIMIT 1`,
      sequence,
      entity,
      recordId,
      sequence,
    );
  }
}
