import type { GridFigures } from '#shared/contract/grid-map.ts';
import type { ReadDb } from '../database/register.ts';
import { countCasesByGrid, type CaseCounting } from './grid-counts.store.ts';

const none = { disputes: 0, open: 0, overdue: 0 };

/** Every grid that stands, and closed ones that count disputes, by village and code. */
export function readFigures(db: ReadDb, counting: CaseCounting): { rows: GridFigures[]; without: typeof none } {
  const counts = new Map(countCasesByGrid(db, counting).map(({ gridId, ...figures }) => [gridId, figures]));
  const grids = db.all<Omit<GridFigures, keyof typeof none>>(
    `SELECT g.id, g.code, g.name, g.kind, g.village_code AS villageCode, coalesce(v.name, '') AS villageName, g.parent_grid_id AS parentGridId, g.closed_on AS closedOn,
      g.households, g.population, g.key_people_count AS keyPeopleCount, g.boundary
    FROM grids AS g LEFT JOIN villages AS v ON v.code = g.village_code WHERE g.deleted_at IS NULL ORDER BY g.village_code, g.code`,
  );
  return {
    rows: grids
      .filter((grid) => grid.closedOn === null || counts.has(grid.id))
      .map((grid) => ({ ...grid, ...(counts.get(grid.id) ?? none) })),
    without: counts.get(null) ?? none,
  };
}
