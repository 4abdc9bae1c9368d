// Invented boundaries: a patchwork in which a village is a column of five grids and neighbours share their borders to the metre.
import { boundaryText, measureBoundary, type Boundary, type Position } from '#shared/rules/boundary.ts';
import { round6 } from './coordinates.ts';

const origin: Position = [120.31, 31.42];
const [cellEast, cellNorth] = [0.012, 0.0085];

/** Corner of the patchwork, shifted a little by a rule, so that the map is no chessboard. */
function corner(column: number, row: number): Position {
  const shift = (factor: number): number => Math.sin(column * 12.9 * factor + row * 78.2) * 0.28;
  return [round6(origin[0] + (column + shift(1)) * cellEast), round6(origin[1] + (row + shift(3)) * cellNorth)];
}

/** A point on the border between two corners, a little off the straight line; the same for both neighbours. */
function bend(from: readonly [number, number], to: readonly [number, number]): Position {
  const [a, b] = [corner(...from), corner(...to)];
  const off = Math.sin((from[0] + to[0]) * 41.3 + (from[1] + to[1]) * 17.7) * 0.12;
  return [round6((a[0] + b[0]) / 2 + off * cellEast), round6((a[1] + b[1]) / 2 + off * cellNorth)];
}

export interface DrawnGrid {
  readonly boundary: string;
  readonly areaSquareMetres: number;
  readonly centreLongitude: number;
  readonly centreLatitude: number;
}

/** @param village place of the village, 0 for the westernmost; @param grid place of the grid in it, 0 for the southernmost */
export function drawGrid(village: number, grid: number): DrawnGrid {
  const corners = [
    [village, grid],
    [village + 1, grid],
    [village + 1, grid + 1],
    [village, grid + 1],
    [village, grid],
  ] as const;
  const ring = corners.slice(0, 4).flatMap((from, index) => {
    const to = corners[index + 1] ?? from;
    // Both neighbours go along a border in the same order of its corners.
    const ordered = from[0] + from[1] <= to[0] + to[1] ? ([from, to] as const) : ([to, from] as const);
    return [corner(...from), bend(...ordered)];
  });
  const boundary: Boundary = { type: 'MultiPolygon', coordinates: [[[...ring, corner(village, grid)]]] };
  const { areaSquareMetres, centre } = measureBoundary(boundary);
  return { boundary: boundaryText(boundary), areaSquareMetres, centreLongitude: centre[0], centreLatitude: centre[1] };
}
