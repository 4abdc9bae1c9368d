import { expect, test } from 'vitest';
import {
  boundaryText,
  joinBoundaries,
  measureBoundary,
  parseBoundary,
  readBoundary,
  readBoundaryText,
  selfCrossing,
  type Boundary,
} from './boundary.ts';

const square = [
  [120.31, 31.42],
  [120.32, 31.42],
  [120.32, 31.43],
  [120.31, 31.43],
  [120.31, 31.42],
];
const polygon = { type: 'Polygon', coordinates: [square] };

function boundaryOf(written: unknown): Boundary {
  const read = readBoundary(written);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

test('a polygon, a multi-polygon and a feature around one are read; heights go, six decimals stay', () => {
  expect(boundaryText(boundaryOf(polygon))).toBe(JSON.stringify(polygon));
  expect(boundaryOf({ type: 'Feature', properties: { name: '第一网格' }, geometry: polygon })).toEqual(boundaryOf(polygon));
  const high = { type: 'MultiPolygon', coordinates: [[square.map(([east = 0, north = 0]) => [east + 0.000_000_04, north, 12.5])]] };
  expect(boundaryText(boundaryOf(high))).toBe(JSON.stringify(polygon));
  expect(parseBoundary(JSON.stringify(polygon))).toEqual(boundaryOf(polygon));
  expect(parseBoundary('')).toBeNull();
});

test.each([
  ['{', 'boundary.not-geojson'],
  ['null', 'boundary.not-geojson'],
  [JSON.stringify({ type: 'Point', coordinates: [120, 31] }), 'boundary.kind'],
  [JSON.stringify({ type: 'FeatureCollection', features: [] }), 'boundary.kind'],
  [JSON.stringify({ type: 'Polygon', coordinates: [] }), 'boundary.not-geojson'],
  [JSON.stringify({ type: 'Polygon', coordinates: [square.slice(0, 4)] }), 'boundary.ring-open'],
  [JSON.stringify({ type: 'Polygon', coordinates: [[square[0], square[1], square[0]]] }), 'boundary.ring-short'],
  [JSON.stringify({ type: 'Polygon', coordinates: [[[31.42, 120.31], ...square]] }), 'boundary.coordinates'],
  [JSON.stringify({ type: 'Polygon', coordinates: [[['120', '31'], ...square]] }), 'boundary.coordinates'],
  [JSON.stringify({ type: 'Polygon', coordinates: [Array.from({ length: 4_001 }, () => square[0])] }), 'boundary.too-large'],
])('%# is refused', (text, code) => {
  expect(readBoundaryText(text)).toMatchObject({ ok: false, code });
});

test('a ring that crosses itself is told, a plain one and a ring with a notch are not', () => {
  const [a, b, c, d] = square;
  expect(selfCrossing(boundaryOf({ type: 'Polygon', coordinates: [[a, c, b, d, a]] }))).not.toBeNull();
  expect(selfCrossing(boundaryOf(polygon))).toBeNull();
  expect(selfCrossing(boundaryOf({ type: 'Polygon', coordinates: [[a, b, c, [120.315, 31.425], d, a]] }))).toBeNull();
});

test('area and middle: a hundredth of a degree at 31.42° north is about 950 m by 1106 m', () => {
  const { areaSquareMetres, centre } = measureBoundary(boundaryOf(polygon));
  expect(areaSquareMetres / (949.9 * 1105.7)).toBeCloseTo(1, 2);
  expect(centre[0]).toBeCloseTo(120.315, 5);
  expect(centre[1]).toBeCloseTo(31.425, 5);
});

test('a hole is no area, and joined boundaries keep all their parts', () => {
  const hole = square.map(([east = 0, north = 0]) => [120.315 + (east - 120.315) / 2, 31.425 + (north - 31.425) / 2]);
  const ring = boundaryOf({ type: 'Polygon', coordinates: [square, hole] });
  expect(measureBoundary(ring).areaSquareMetres / measureBoundary(boundaryOf(polygon)).areaSquareMetres).toBeCloseTo(0.75, 3);
  expect(joinBoundaries([ring, boundaryOf(polygon)])?.coordinates).toHaveLength(2);
  expect(joinBoundaries([])).toBeNull();
});
