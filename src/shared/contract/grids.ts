// Grid (网格): the fields of GB/T 31000-2015's grid table as research B §1.8 gives them.
import { z } from 'zod';
import { read, write } from './call.ts';
import { boundaryCharacters } from '#shared/rules/boundary.ts';
import { ById, DivisionCode, Id, IsoDate, line, Nothing, OwnerName, RecordHeader, Removal } from './fields.ts';
import { CountBasis, GridCaseCount, GridChange, GridChangeInput, GridEffect } from './grid-changes.ts';
import { gridStaffingCalls } from './grid-staffing.ts';
import { BoundaryMatch, FiguresInput, FiguresOutput } from './grid-map.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';

export const GridFields = z.object({
  villageCode: DivisionCode,
  /** Village code, a letter for the kind where the county gives one, and a serial of 2 to 6 digits; unique for ever. */
  code: z.string().regex(/^\d{12}[A-Z]?\d{2,6}$/),
  name: line(100).min(1),
  /** Code table grid-kinds. */
  kind: z.string().max(2),
  households: z.int().min(0).max(1_000_000).nullable(),
  population: z.int().min(0).max(10_000_000).nullable(),
  keyPeopleCount: z.int().min(0).max(1_000_000).nullable(),
  areaSquareMetres: z.int().min(0).nullable(),
  centreLongitude: z.number().min(-180).max(180).nullable(),
  centreLatitude: z.number().min(-90).max(90).nullable(),
  chiefName: line(50),
  /** GB/T 2261.1. */
  chiefSex: z.string().max(1).nullable(),
  /** GB/T 3304. */
  chiefNation: z.string().max(2).nullable(),
  /** GB/T 4762. */
  chiefPoliticalStatus: z.string().max(2).nullable(),
  chiefBirthDate: IsoDate.nullable(),
  /** GB/T 4658. */
  chiefEducation: z.string().max(2).nullable(),
  chiefMobile: line(18),
  chiefPhone: line(18),
  /** Names of the grid workers, separated by 、. */
  workerNames: line(255),
  workerPhones: line(255),
  workerCount: z.int().min(0).max(999).nullable(),
  remark: line(200),
  /** Of a micro grid (kind 3): the grid that it is a part of. */
  parentGridId: Id.nullable().default(null),
  /** 四至范围: the area in words, as it stands on the notice board. */
  extent: line(300).default(''),
  /** 重点场所: names, separated by 、. */
  keyPlaces: line(300).default(''),
  /** GeoJSON Polygon or MultiPolygon in WGS84 [longitude, latitude] as compact JSON; empty where none was drawn. See rules/boundary.ts. */
  boundary: z.string().max(boundaryCharacters).default(''),
  partyMemberCount: z.int().min(0).max(1_000_000).nullable().default(null),
  /** 第一书记, 扶贫主任, 警务助理, 政法派驻员, 民生监督员: what townships add (research B §1.8). */
  firstSecretaryName: line(50).default(''),
  povertyDirectorName: line(50).default(''),
  policeAssistantName: line(50).default(''),
  legalEnvoyName: line(50).default(''),
  livelihoodSupervisorName: line(50).default(''),
  foundedOn: IsoDate.nullable().default(null),
  /** From this day the grid is no more; what it had stands with its heir. Written by changes of grids (grid-changes.ts) only. */
  closedOn: IsoDate.nullable().default(null),
  /** 承接网格: counts its old disputes when they are counted as now. */
  heirGridId: Id.nullable().default(null),
});
export type GridFields = z.infer<typeof GridFields>;

export const Grid = RecordHeader.extend(GridFields.shape).extend({
  villageName: z.string(),
  parentGridName: z.string().nullable(),
  heirGridName: z.string().nullable(),
});
export type Grid = z.infer<typeof Grid>;

/** One line of the list. */
export const GridRow = Grid.omit({ boundary: true, parentGridName: true, heirGridName: true }).extend({ ownerName: OwnerName });
export type GridRow = z.infer<typeof GridRow>;

const Problem = z.object({ field: z.string(), code: z.string(), details: z.record(z.string(), z.unknown()) });

const gridChangeCalls = {
  previewChange: read({
    summary: 'What a change of grids would do, and what keeps it from being made. Changes nothing.',
    input: GridChangeInput,
    output: z.object({ effects: z.array(GridEffect), problems: z.array(Problem) }),
  }),
  change: write({
    summary: 'Founds, renames, re-numbers, splits, merges or closes grids and writes it into the ledger of changes.',
    input: GridChangeInput,
    output: z.object({ id: Id, gridIds: z.array(Id) }),
    errors: ['record.invalid'],
  }),
  undoChange: write({
    summary: 'Takes a change of grids back while nothing came after it for any of its grids.',
    input: z.object({ id: Id, reason: line(200).min(1) }),
    output: Nothing,
    errors: ['record.not-found', 'grids.change-not-last', 'grids.change-in-use'],
  }),
  changes: read({
    summary: 'The ledger of changes of grids, newest first; of one grid or of all.',
    input: z.object({ gridId: Id.nullable() }),
    output: z.object({ rows: z.array(GridChange) }),
  }),
  noticeBoard: write({
    summary: 'Draws the notice board (公示牌) of a grid as an A4 PDF, as the grid stands now.',
    input: ById,
    output: z.object({ fileId: Id, fileName: z.string(), pages: z.int().min(1) }),
    errors: ['record.not-found', 'papers.no-printer', 'papers.character-missing', 'papers.failed'],
  }),
  figures: read({
    summary: 'Grids with households, people and disputes of a time, and their boundaries: for map and tree.',
    input: FiguresInput,
    output: FiguresOutput,
  }),
  previewBoundaries: read({
    summary: 'Which grids the features of a kept GeoJSON file fit, by code or name.',
    input: z.object({ fileId: Id }),
    output: z.object({ rows: z.array(BoundaryMatch) }),
    errors: ['files.not-found', 'grids.geojson-unreadable', 'grids.geojson-too-large'],
  }),
  takeBoundaries: write({
    summary: 'Takes features of a kept GeoJSON file as boundaries of grids. Area and centre are filled in where they were empty.',
    input: z.object({
      fileId: Id,
      rows: z
        .array(z.object({ index: z.int().min(0), gridId: Id }))
        .min(1)
        .max(2_000),
    }),
    output: z.object({ count: z.int() }),
    errors: ['files.not-found', 'record.not-found', 'grids.geojson-unreadable', 'grids.geojson-too-large'],
  }),
  exportBoundaries: write({
    summary: 'All boundaries as one GeoJSON file.',
    input: Nothing,
    output: z.object({ fileId: Id, fileName: z.string(), count: z.int() }),
  }),
  countCases: read({
    summary:
      'Disputes by grid within dates of acceptance, as then (the grid of that day) or as now (the heir that stands today). Each dispute is counted once.',
    input: z.object({ from: IsoDate, to: IsoDate, basis: CountBasis }),
    output: z.object({ rows: z.array(GridCaseCount) }),
  }),
};

const errors = ['record.not-found', 'record.changed', 'record.invalid', 'grids.code-taken', 'grids.change-unrecorded'];

export const grids = {
  ...gridChangeCalls,
  ...gridStaffingCalls,
  list: read({ summary: 'One page of grids.', input: ListInput, output: ListOutput(GridRow) }),
  count: read({ summary: 'How many grids match.', input: Selection, output: CountOutput }),
  groups: read({ summary: 'How many grids of a selection there are of each village or kind.', input: GroupsInput, output: GroupsOutput }),
  get: read({ summary: 'One grid.', input: ById, output: Grid, errors: ['record.not-found'] }),
  create: write({ summary: 'Registers a grid.', input: z.object({ fields: GridFields }), output: Grid, errors }),
  update: write({ summary: 'Changes a grid.', input: z.object({ id: Id, rev: z.int(), fields: GridFields }), output: Grid, errors }),
  remove: write({ summary: 'Deletes a grid softly, with a reason.', input: Removal, output: Grid, errors: [...errors, 'grids.in-use'] }),
  restore: write({ summary: 'Takes a soft delete back.', input: z.object({ id: Id, rev: z.int() }), output: Grid, errors }),
  nextCode: read({
    summary: 'The next code under a village by the code rule that counts today; codes that any grid ever had are passed over.',
    input: z.object({ villageCode: DivisionCode, kind: z.string().max(2).default('1') }),
    output: z.object({ code: z.string() }),
    errors: ['grids.codes-used-up'],
  }),
};
