// Disputes by grid, as then or as now: the rule of grid-lineage.ts in SQL. A test holds both to the same figures.
import type { GridCaseCount } from '#shared/contract/grid-changes.ts';
import type { CountBasis } from '#shared/rules/grid-lineage.ts';
import { isLate } from '../disputes/late.store.ts';
import type { ReadDb } from '../database/register.ts';

export interface CaseCounting {
  /** ISO dates of acceptance, both included. */
  readonly from: string;
  readonly to: string;
  readonly basis: CountBasis;
  readonly today: string;
}

/**
 * `standing`: for each grid, which grid stands for it from which day until which (excluded). UNION, not UNION ALL: a circle of heirs,
 * which no change makes but a foreign batch might bring, ends.
 */
const standing = `standing (source, grid, since, until) AS (
  SELECT g.id, g.id, '', CASE WHEN h.id IS NULL THEN '~' ELSE g.closed_on END FROM grids AS g LEFT JOIN grids AS h ON h.id = g.heir_grid_id
  UNION
  SELECT s.source, h.id, s.until, CASE WHEN next.id IS NULL THEN '~' ELSE max(h.closed_on, s.until) END
  FROM standing AS s JOIN grids AS g ON g.id = s.grid JOIN grids AS h ON h.id = g.heir_grid_id LEFT JOIN grids AS next ON next.id = h.heir_grid_id
  WHERE s.until <> '~'
)`;

/** Disputes by grid; a line without `gridId` holds those without a grid. Drafts are no disputes yet. */
export function countCasesByGrid(db: ReadDb, { from, to, basis, today }: CaseCounting): GridCaseCount[] {
  const which = basis === 'now' ? "s.until = '~'" : 'd.accepted_on >= s.since AND d.accepted_on < s.until';
  return db.all(
    `WITH RECURSIVE ${standing}
    SELECT s.grid AS gridId, count(*) AS disputes, sum(d.state IN ('accepted', 'assigned', 'transferred', 'handling')) AS open,
      coalesce(sum(${isLate('d')}), 0) AS overdue
    FROM disputes AS d LEFT JOIN standing AS s ON s.source = d.grid_id AND ${which}
    WHERE d.deleted_at IS NULL AND d.state <> 'draft' AND d.accepted_on BETWEEN ? AND ? GROUP BY s.grid ORDER BY s.grid`,
    today, from, to,
  );
}
