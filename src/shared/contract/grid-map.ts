// Figures of grids for map and tree, and boundaries in and out as GeoJSON.
import { z } from 'zod';
import { Id, IsoDate } from './fields.ts';
import { CountBasis } from './grid-changes.ts';

export const FiguresInput = z.object({ from: IsoDate, to: IsoDate, basis: CountBasis });

export const GridFigures = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  villageCode: z.string(),
  villageName: z.string(),
  parentGridId: Id.nullable(),
  closedOn: z.string().nullable(),
  households: z.int().nullable(),
  population: z.int().nullable(),
  keyPeopleCount: z.int().nullable(),
  disputes: z.int(),
  open: z.int(),
  overdue: z.int(),
  /** GeoJSON geometry; empty where none was drawn. */
  boundary: z.string(),
});
export type GridFigures = z.infer<typeof GridFigures>;

/** Grids that stand, and closed ones that count disputes; `without` counts the disputes that name no grid. */
export const FiguresOutput = z.object({
  rows: z.array(GridFigures),
  without: z.object({ disputes: z.int(), open: z.int(), overdue: z.int() }),
});

/** One feature of a GeoJSON file and the grid that it fits. */
export const BoundaryMatch = z.object({
  index: z.int(),
  /** What the feature is called in the file. */
  label: z.string(),
  gridId: Id.nullable(),
  gridName: z.string().nullable(),
  by: z.enum(['code', 'name']).nullable(),
  replaces: z.boolean(),
  areaSquareMetres: z.int().nullable(),
  /** Codes of the boundary rules: what keeps it from being taken (`problem`) or should be looked at (`warning`). */
  problem: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
  warning: z.enum(['crossing']).nullable(),
});
export type BoundaryMatch = z.infer<typeof BoundaryMatch>;
