// The ledger of changes of grids (网格变动台账) and counts that follow it.
import { z } from 'zod';
import { DivisionCode, Id, Instant, IsoDate, line } from './fields.ts';

const basis = {
  changedOn: IsoDate,
  /** The paper that ordered it, e.g. 枫综治〔2026〕3号. */
  document: line(100),
  note: line(200).default(''),
};
const People = z.int().min(0).max(10_000_000).nullable();
const NewGrid = z.object({ name: line(100), code: z.string().max(19) });

export const GridChangeInput = z.discriminatedUnion('kind', [
  z.object({
    ...basis,
    kind: z.literal('found'),
    villageCode: DivisionCode,
    gridKind: z.string().max(2),
    parentGridId: Id.nullable(),
    grid: NewGrid,
    households: People,
    population: People,
    chiefName: line(50).default(''),
    chiefMobile: line(18).default(''),
  }),
  z.object({ ...basis, kind: z.literal('rename'), gridId: Id, name: line(100) }),
  z.object({ ...basis, kind: z.literal('renumber'), gridId: Id, code: z.string().max(19) }),
  z.object({ ...basis, kind: z.literal('close'), gridId: Id, heirGridId: Id.nullable() }),
  /** All of `gridIds` end and `intoGridId`, one of them, goes on; null: a new grid takes them all. */
  z.object({
    ...basis,
    kind: z.literal('merge'),
    gridIds: z.array(Id).min(2).max(20),
    intoGridId: Id.nullable(),
    grid: NewGrid.nullable(),
  }),
  /** The grid goes on with what the parts leave it (`stays`), or ends, and the part at `heir` counts its old disputes. */
  z.object({
    ...basis,
    kind: z.literal('split'),
    gridId: Id,
    stays: z.boolean(),
    parts: z
      .array(NewGrid.extend({ households: People, population: People }))
      .min(1)
      .max(20),
    heir: z.int().min(0),
  }),
]);
export type GridChangeInput = z.infer<typeof GridChangeInput>;

export const GridChangeKind = z.enum(['found', 'rename', 'renumber', 'split', 'merge', 'close']);
export type GridChangeKind = z.infer<typeof GridChangeKind>;

export const GridLedgerEntry = z.object({
  code: z.string(),
  name: z.string(),
  households: z.int().nullable(),
  population: z.int().nullable(),
});
export type GridLedgerEntry = z.infer<typeof GridLedgerEntry>;

/** What a change does to one grid. */
export const GridEffect = z.object({
  gridId: z.string(),
  role: z.enum(['from', 'to', 'both']),
  /** Null: the change founds the grid. */
  before: GridLedgerEntry.nullable(),
  after: GridLedgerEntry,
  closes: z.boolean(),
  heirName: z.string().nullable(),
  /** Disputes and staff that are entered under the grid now. */
  disputes: z.int(),
  staff: z.int(),
});
export type GridEffect = z.infer<typeof GridEffect>;

export const GridChange = z.object({
  id: Id,
  kind: GridChangeKind,
  changedOn: z.string(),
  document: z.string(),
  note: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  undoneAt: Instant.nullable(),
  undoneBy: z.string().nullable(),
  undoReason: z.string().nullable(),
  /** Nothing came after it for any of its grids: it can be undone. */
  isLast: z.boolean(),
  effects: z.array(GridEffect.omit({ disputes: true, staff: true })),
});
export type GridChange = z.infer<typeof GridChange>;

export const CountBasis = z.enum(['then', 'now']);
export const GridCaseCount = z.object({ gridId: z.string().nullable(), disputes: z.int(), open: z.int(), overdue: z.int() });
export type GridCaseCount = z.infer<typeof GridCaseCount>;
