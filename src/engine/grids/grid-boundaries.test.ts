import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  exampleDispute,
  exampleGrid,
  exampleVillage,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const square = (east: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [east, 31.42],
      [Number((east + 0.01).toFixed(2)), 31.42],
      [Number((east + 0.01).toFixed(2)), 31.43],
      [east, 31.43],
      [east, 31.42],
    ],
  ],
});
const keep = async (content: unknown) =>
  (
    await office.api.files.keep({
      name: '边界.geojson',
      bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
    })
  ).fileId;
const register = async (serial: string, name: string) =>
  (await office.api.grids.create({ fields: exampleGrid({ code: `${exampleVillage}${serial}`, name }) })).id;

it('boundaries come in by code or name after a look at what fits, and go out as they are', async () => {
  const [one, two] = [await register('001', '第一网格'), await register('002', '第二网格')];
  const bow = {
    type: 'Polygon',
    coordinates: [
      [
        [120.3, 31.4],
        [120.31, 31.41],
        [120.31, 31.4],
        [120.3, 31.41],
        [120.3, 31.4],
      ],
    ],
  };
  const features = [
    { type: 'Feature', properties: { 网格编码: `${exampleVillage}001` }, geometry: square(120.31) },
    { type: 'Feature', properties: { NAME: '第二网格' }, geometry: bow },
    { type: 'Feature', properties: { name: '第九网格' }, geometry: square(120.4) },
    { type: 'Feature', properties: { name: '第一网格' }, geometry: { type: 'Point', coordinates: [120, 31] } },
  ];
  const fileId = await keep({ type: 'FeatureCollection', features });
  const { rows } = await office.api.grids.previewBoundaries({ fileId });
  expect(rows.map(({ gridId, by, warning, problem }) => [gridId, by, warning, problem?.code ?? null])).toEqual([
    [one, 'code', null, null],
    [two, 'name', 'crossing', null],
    [null, null, null, null],
    [null, null, null, 'boundary.kind'],
  ]);
  expect(await office.api.grids.takeBoundaries({ fileId, rows: [{ index: 0, gridId: one }] })).toEqual({ count: 1 });
  expect(await office.api.grids.get({ id: one })).toMatchObject({
    boundary: JSON.stringify(square(120.31)),
    centreLongitude: 120.315,
    centreLatitude: 31.425,
  });
  expect((await office.api.grids.previewBoundaries({ fileId })).rows[0]?.replaces).toBe(true);
  const out = await office.api.grids.exportBoundaries({});
  const file = await office.api.files.fetch({ fileId: out.fileId });
  expect(JSON.parse(new TextDecoder().decode(file.bytes))).toMatchObject({
    type: 'FeatureCollection',
    features: [{ properties: { code: `${exampleVillage}001`, name: '第一网格' }, geometry: square(120.31) }],
  });
  expect((await refusal(office.api.grids.takeBoundaries({ fileId, rows: [{ index: 3, gridId: two }] }))).code).toBe(
    'grids.geojson-unreadable',
  );
});

it('a file that is no GeoJSON is refused in words', async () => {
  for (const content of ['{', '[]', '{"type":"FeatureCollection","features":[]}'])
    expect((await refusal(office.api.grids.previewBoundaries({ fileId: await keep(content) }))).code).toBe('grids.geojson-unreadable');
});

it('the figures of map and tree add up with those without a grid', async () => {
  const one = await register('001', '第一网格');
  await office.api.disputes.create({ fields: exampleDispute({ gridId: one, acceptedOn: '2026-05-01', dueOn: '2026-05-20' }) });
  await office.api.disputes.create({ fields: exampleDispute({ gridId: null, acceptedOn: '2026-05-02' }) });
  const figures = await office.api.grids.figures({ from: '2026-05-01', to: '2026-05-31', basis: 'now' });
  expect(figures.rows).toMatchObject([{ id: one, disputes: 1, open: 1, overdue: 1, households: 252 }]);
  // No limit was written into it: the clock's counts.
  expect(figures.without).toEqual({ disputes: 1, open: 1, overdue: 1 });
  expect((await office.api.grids.figures({ from: '2026-06-01', to: '2026-06-30', basis: 'then' })).rows[0]).toMatchObject({
    disputes: 0,
    open: 0,
  });
});
