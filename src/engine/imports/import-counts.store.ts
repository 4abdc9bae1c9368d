// How many rows of an import stand under each judgement, and what became of them.
import type { Import, RowVerdict } from '#shared/contract/imports.ts';
import type { ReadDb } from '../database/register.ts';

/** The table knows no word for `changed`: it is a doubtful row with a record beside it, of which nobody has chosen what it becomes. */
export const isChanged = "verdict = 'doubtful' AND twin_id IS NOT NULL AND choice IS NULL";

export function countRowsOf(db: ReadDb, id: string): Import['counts'] {
  const counts = { rows: 0, good: 0, doubtful: 0, faulty: 0, duplicate: 0, changed: 0, alike: 0, taken: 0, parked: 0, mended: 0, left: 0 };
  for (const { verdict, fate, isLeft, count } of db.all<{ verdict: RowVerdict; fate: string; isLeft: 0 | 1; count: number }>(
    `SELECT iif(${isChanged}, 'changed', verdict) AS verdict, fate, choice IS 'leave' AS isLeft, count(*) AS count FROM import_rows WHERE import_id = ? GROUP BY 1, 2, 3`,
    id,
  )) {
    counts.rows += count;
    if (isLeft === 1 && fate !== 'taken') counts.left += count;
    else {
      counts[verdict] += count;
      if (fate === 'taken') counts.taken += count;
      if (fate === 'parked' || fate === 'handedBack') {
        counts.parked += count;
        if (verdict === 'good') counts.mended += count;
      }
    }
  }
  if (counts.doubtful > 0) counts.alike = countAlike(db, id);
  return counts;
}

/** Open rows that may tell of another row of the file once more. */
function countAlike(db: ReadDb, id: string): number {
  const sql = `SELECT count(*) AS count FROM import_rows WHERE import_id = ? AND verdict = 'doubtful' AND fate = 'open' AND choice IS NULL AND twin_id IS NULL AND instr(cells, '"row.alike"') > 0`;
  return db.get<{ count: number }>(sql, id)?.count ?? 0;
}
