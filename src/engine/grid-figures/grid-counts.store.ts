// Disputes by grid, as then or as now: the rule of grid-lineage.ts in SQL. A test holds both to the same figures.
import type { GridCaseCount } from '#shared/contract/grid-changes.ts';
import type { CountBasis } from '#shared/rules/grid-lineage.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import type { NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { countedRowsSql } from '../list-queries/named-selection.ts';
import { disputeList } from '../disputes/disputes.store.ts';
import type { ReadDb } from '../database/register.ts';

export interface CaseCounting {
  /** ISO dates of acceptance, both included. */
  readonly from: string;
  readonly to: string;
  readonly basis: CountBasis;
  readonly today: string;
}

/**
 * `heirs`: for each grid, which grid stands for it from which day until which (excluded). UNION, not UNION ALL: a circle of heirs,
 * which no change makes but a foreign batch might bring, ends.
 */
const heirs = `heirs (source, grid, since, until) AS (
  SELECT g.id, g.id, '', CASE WHEN h.id IS NULL THEN '~' ELSE g.closed_on END FROM grids AS g LEFT JOIN grids AS h ON h.id = g.heir_grid_id
  UNION
  SELECT s.source, h.id, s.until, CASE WHEN next.id IS NULL THEN '~' ELSE max(h.closed_on, s.until) END
  FROM heirs AS s JOIN grids AS g ON g.id = s.grid JOIN grids AS h ON h.id = g.heir_grid_id LEFT JOIN grids AS next ON next.id = h.heir_grid_id
  WHERE s.until <> '~'
)`;

/** Disputes by grid; a line without `gridId` holds those without a grid. Drafts are no disputes yet. */
export function countCasesByGrid(db: ReadDb, { from, to, basis, today }: CaseCounting): GridCaseCount[] {
  const counted = (count: NamedCount) => countedRowsSql(disputeList, count, today);
  const [open, overdue, registered] = [counted(disputeCounts.handling), counted(disputeCounts.overdue), counted(disputeCounts.registered)];
  const which = basis === 'now' ? "s.until = '~'" : 'r.accepted_on >= s.since AND r.accepted_on < s.until';
  return db.all(
    `WITH RECURSIVE ${heirs}
    SELECT s.grid AS gridId, count(*) AS disputes, coalesce(sum(${open.sql}), 0) AS open, coalesce(sum(${overdue.sql}), 0) AS overdue
    FROM disputes AS r LEFT JOIN heirs AS s ON s.source = r.grid_id AND ${which}
    WHERE ${registered.sql} AND r.accepted_on BETWEEN ? AND ? GROUP BY s.grid ORDER BY s.grid`,
    ...open.values,
    ...overdue.values,
    ...registered.values,
    from,
    to,
  );
}
