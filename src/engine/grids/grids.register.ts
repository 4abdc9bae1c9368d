import { GridFields } from '#shared/contract/grids.ts';
import { grid } from '#shared/registers/grid.ts';
import { engineRegister } from '../register/engine-register.ts';
import { gridSheet } from './grids.sheet.ts';
import { gridKind, gridList } from './grids.store.ts';

export const grids = engineRegister(grid, {
  kind: gridKind,
  list: { source: () => gridList },
  hit: "r.name AS title, r.code || CASE r.chief_name WHEN '' THEN '' ELSE ' · ' || r.chief_name END AS detail",
  sent: { shape: GridFields },
  sheet: gridSheet,
});
