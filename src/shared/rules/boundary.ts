// A grid's boundary: one GeoJSON geometry (RFC 7946), Polygon or MultiPolygon in WGS84, closed rings, [longitude, latitude].
import { accepted, refused, type RuleResult } from './rule-result.ts';
import { parseJsonText } from '../json-text.ts';

export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];
/** The first ring is the border, the others are holes. */
export type PolygonRings = readonly Ring[];

export interface Boundary {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly PolygonRings[];
}

/** Longest boundary as JSON text: about 4,000 corners. */
export const boundaryCharacters = 100_000;
const mostCorners = 4_000;

/**
 * Reads a geometry as somebody's GeoJSON has it; a Feature's geometry is taken out of it. Heights are left out, coordinates rounded to six decimals (10 cm).
 * Codes: boundary.not-geojson, boundary.kind {shown}, boundary.ring-short, boundary.ring-open, boundary.coordinates {shown}, boundary.too-large {corners, most}.
 */
export function readBoundary(written: unknown): RuleResult<Boundary> {
  const geometry = isObject(written) && written['type'] === 'Feature' ? written['geometry'] : written;
  if (!isObject(geometry)) return refused('boundary.not-geojson');
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return refused('boundary.kind', { shown: typeof type === 'string' ? type.slice(0, 40) : '' });
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return refused('boundary.not-geojson');
  const read: PolygonRings[] = [];
  let corners = 0;
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return refused('boundary.not-geojson');
    const rings: Ring[] = [];
    for (const ring of polygon as unknown[]) {
      const result = readRing(ring);
      if (!result.ok) return result;
      corners += result.value.length;
      if (corners > mostCorners) return refused('boundary.too-large', { corners, most: mostCorners });
      rings.push(result.value);
    }
    read.push(rings);
  }
  return accepted({ type: 'MultiPolygon', coordinates: read });
}

/** A stored boundary; null for an empty or unreadable text. */
export function parseBoundary(text: string): Boundary | null {
  const result = readBoundaryText(text);
  return result.ok ? result.value : null;
}

/** Codes as readBoundary. */
export function readBoundaryText(text: string): RuleResult<Boundary> {
  try {
    return readBoundary(parseJsonText(text));
  } catch (error) {
    if (error instanceof SyntaxError) return refused('boundary.not-geojson');
    throw error;
  }
}

/** Compact GeoJSON, one polygon as Polygon: what the register stores. */
export function boundaryText(boundary: Boundary): string {
  const [only, ...more] = boundary.coordinates;
  return JSON.stringify(more.length === 0 ? { type: 'Polygon', coordinates: only } : boundary);
}

function readRing(ring: unknown): RuleResult<Ring> {
  if (!Array.isArray(ring)) return refused('boundary.not-geojson');
  const positions: Position[] = [];
  for (const corner of ring as unknown[]) {
    const position = readPosition(corner);
    if (position === undefined) return refused('boundary.coordinates', { shown: JSON.stringify(corner ?? null).slice(0, 60) });
    positions.push(position);
  }
  if (positions.length < 4) return refused('boundary.ring-short');
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined || first[0] !== last[0] || first[1] !== last[1]) return refused('boundary.ring-open');
  return accepted(positions);
}

function readPosition(corner: unknown): Position | undefined {
  if (!Array.isArray(corner)) return undefined;
  const [longitude, latitude] = corner as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return undefined;
  return [round6(longitude), round6(latitude)];
}

function round6(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}

/** The first corner near which a ring crosses itself; null when none does. A warning, no refusal: surveys have such slips. */
export function selfCrossing(boundary: Boundary): Position | null {
  for (const ring of boundary.coordinates.flat()) {
    for (let one = 0; one + 1 < ring.length; one += 1) {
      for (let other = one + 2; other + 1 < ring.length; other += 1) {
        // First and last side share a corner.
        if (one === 0 && other === ring.length - 2) continue;
        const [a, b, c, d] = [ring[one], ring[one + 1], ring[other], ring[other + 1]];
        if (a && b && c && d && sidesCross(a, b, c, d)) return a;
      }
    }
  }
  return null;
}

function sidesCross(a: Position, b: Position, c: Position, d: Position): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** -1, 0 or 1: on which side of the line from `a` to `b` the point lies. */
function turn(a: Position, b: Position, point: Position): number {
  return Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]));
}

/** Area in m² and middle, on a plane at the boundary's own latitude: exact to a thousandth for anything as small as a grid. */
export function measureBoundary(boundary: Boundary): { readonly areaSquareMetres: number; readonly centre: Position } {
  const origin = boundary.coordinates[0]?.[0]?.[0] ?? [0, 0];
  const metresEast = 111_320 * Math.cos((origin[1] * Math.PI) / 180);
  let [area, east, north] = [0, 0, 0];
  for (const rings of boundary.coordinates) {
    rings.forEach((ring, index) => {
      const part = measureRing(
        ring.map(([longitude, latitude]) => [(longitude - origin[0]) * metresEast, (latitude - origin[1]) * 110_574] as const),
      );
      const sign = index === 0 ? 1 : -1;
      area += sign * part.area;
      east += sign * part.area * part.east;
      north += sign * part.area * part.north;
    });
  }
  const weight = area === 0 ? 1 : area;
  return {
    areaSquareMetres: Math.round(area),
    centre: [round6(origin[0] + east / weight / metresEast), round6(origin[1] + north / weight / 110_574)],
  };
}

function measureRing(points: readonly (readonly [number, number])[]): { area: number; east: number; north: number } {
  let [twice, east, north] = [0, 0, 0];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [from, to] = [points[index], points[index + 1]];
    if (!from || !to) continue;
    const cross = from[0] * to[1] - to[0] * from[1];
    twice += cross;
    east += (from[0] + to[0]) * cross;
    north += (from[1] + to[1]) * cross;
  }
  const divisor = twice === 0 ? 1 : 3 * twice;
  return { area: Math.abs(twice / 2), east: east / divisor, north: north / divisor };
}

/** Both areas together, as the boundary of a merged grid. */
export function joinBoundaries(boundaries: readonly Boundary[]): Boundary | null {
  const coordinates = boundaries.flatMap((boundary) => boundary.coordinates);
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
