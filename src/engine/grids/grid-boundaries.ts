// Boundaries in and out as GeoJSON (RFC 7946): a file's features are matched to grids by code, then by name.
import type { Handlers } from '#shared/contract/call.ts';
import type { BoundaryMatch } from '#shared/contract/grid-map.ts';
import type { grids } from '#shared/contract/grids.ts';
import { userError } from '#shared/errors.ts';
import { boundaryText, measureBoundary, parseBoundary, readBoundary, selfCrossing, type Boundary } from '#shared/rules/boundary.ts';
import type { RuleResult } from '#shared/rules/rule-result.ts';
import { parseJsonText } from '#shared/json-text.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { dayAfter } from '../files/files.ts';
import { fetchFile, keepFile } from '../files/files.store.ts';
import { gridKind, standingGrids } from './grids.store.ts';

const mostFileBytes = 20_000_000;
const mostFeatures = 2_000;
const daysKept = 30;

type BoundaryCalls = Pick<Handlers<typeof grids, CallContext>, 'previewBoundaries' | 'takeBoundaries' | 'exportBoundaries'>;

export function createGridBoundaries({ register, clock, newId }: EngineContext): BoundaryCalls {
  return {
    previewBoundaries: ({ fileId }) => ({ rows: matchFeatures(register.read, readFeatures(register.read, fileId)) }),
    takeBoundaries: ({ fileId, rows }, { actor }) =>
      register.write((db) => {
        const features = readFeatures(db, fileId);
        for (const { index, gridId } of rows) takeBoundary(db, { actor, at: instantOf(clock.now()) }, gridId, features[index]?.boundary);
        return { count: rows.length };
      }),
    exportBoundaries(_input, { actor }) {
      const now = clock.now();
      const features = standingGrids(register.read).flatMap(({ code, name, villageName, boundary }) => {
        const geometry = parseBoundary(boundary);
        return geometry === null
          ? []
          : [
              {
                type: 'Feature',
                properties: { code, name, village: villageName },
                geometry: JSON.parse(boundaryText(geometry)) as unknown,
              },
            ];
      });
      const name = `网格边界${dateOf(now)}.geojson`;
      const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
      const kept = register.write((db) =>
        keepFile(db, {
          id: newId(),
          name,
          mediaType: 'application/geo+json',
          bytes,
          at: instantOf(now),
          by: actor.name,
          keptUntil: dayAfter(now, daysKept),
        }),
      );
      return { fileId: kept.fileId, fileName: name, count: features.length };
    },
  };
}

interface Feature {
  readonly code: string;
  readonly name: string;
  readonly boundary: RuleResult<Boundary>;
}

/** @throws files.not-found, grids.geojson-unreadable, grids.geojson-too-large */
function readFeatures(db: ReadDb, fileId: string): Feature[] {
  const { bytes } = fetchFile(db, fileId);
  if (bytes.byteLength > mostFileBytes) throw userError('grids.geojson-too-large');
  const written = parseJson(new TextDecoder().decode(bytes));
  const features =
    isObject(written) && Array.isArray(written['features'])
      ? (written['features'] as unknown[])
      : isObject(written) && written['type'] === 'Feature'
        ? [written]
        : [];
  if (features.length === 0) throw userError('grids.geojson-unreadable');
  if (features.length > mostFeatures) throw userError('grids.geojson-too-large');
  return features.map((feature) => {
    const properties = isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {};
    return { code: propertyOf(properties, codeNames), name: propertyOf(properties, nameNames), boundary: readBoundary(feature) };
  });
}

const codeNames = ['code', '网格编码', '网格代码', '编码', '代码', 'grid_code', 'gridcode'];
const nameNames = ['name', '网格名称', '网格', '名称', 'grid_name', 'gridname'];

function propertyOf(properties: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const entries = Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value] as const);
  for (const name of names) {
    const value = entries.find(([each]) => each === name)?.[1];
    if (typeof value === 'string' || typeof value === 'number') return String(value).normalize('NFKC').trim();
  }
  return '';
}

/** A name that two grids have fits neither; a second feature for the same grid is left to a person. */
function matchFeatures(db: ReadDb, features: readonly Feature[]): BoundaryMatch[] {
  const grids = standingGrids(db);
  const taken = new Set<string>();
  return features.map(({ code, name, boundary }, index) => {
    const byCode = grids.filter((grid) => grid.code === code);
    const byName = grids.filter((grid) => grid.name === name || `${grid.villageName}${grid.name}` === name);
    const by = byCode.length === 1 ? 'code' : byName.length === 1 ? 'name' : null;
    const found = by === 'code' ? byCode[0] : by === 'name' ? byName[0] : undefined;
    const grid = found !== undefined && !taken.has(found.id) ? found : undefined;
    if (grid !== undefined) taken.add(grid.id);
    return {
      index,
      label: [name, code].filter((words) => words !== '').join(' '),
      gridId: grid?.id ?? null,
      gridName: grid?.name ?? null,
      by: grid === undefined ? null : by,
      replaces: grid !== undefined && grid.boundary !== '',
      areaSquareMetres: boundary.ok ? measureBoundary(boundary.value).areaSquareMetres : null,
      problem: boundary.ok ? null : { code: boundary.code, details: boundary.details },
      warning: boundary.ok && selfCrossing(boundary.value) !== null ? 'crossing' : null,
    };
  });
}

function takeBoundary(db: WriteDb, by: ChangeBy, gridId: string, boundary: RuleResult<Boundary> | undefined): void {
  if (boundary?.ok !== true) throw userError('grids.geojson-unreadable');
  const { header, fields } = getRecord(db, gridKind, gridId);
  const { areaSquareMetres, centre } = measureBoundary(boundary.value);
  const [centreLongitude, centreLatitude] = fields.centreLongitude === null ? centre : [fields.centreLongitude, fields.centreLatitude];
  changeRecord(db, gridKind, by, {
    id: gridId,
    rev: header.rev,
    fields: {
      ...fields,
      boundary: boundaryText(boundary.value),
      areaSquareMetres: fields.areaSquareMetres ?? areaSquareMetres,
      centreLongitude,
      centreLatitude,
    },
  });
}

function parseJson(text: string): unknown {
  try {
    return parseJsonText(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw userError('grids.geojson-unreadable');
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
