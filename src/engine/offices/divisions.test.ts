import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDivisions } from './divisions.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const divisions = createDivisions(join(root, 'resources'));

test('an office is found by going down from the province to its villages', () => {
  expect(divisions.children(null)).toHaveLength(31);
  expect(divisions.children('320000000000').map((city) => city.name)).toContain('苏州市');
  expect(divisions.children('320500000000')).toContainEqual({ code: '320508000000', name: '姑苏区', level: 'county' });
  const townships = divisions.children('320508000000');
  expect(townships.every((township) => township.level === 'township')).toBe(true);
  const villages = divisions.children(townships[0]?.code ?? '');
  expect(villages.length).toBeGreaterThan(5);
  expect(villages[0]?.code.slice(0, 9)).toBe(townships[0]?.code.slice(0, 9));
});

test('the training township holds the villages of the sample spreadsheets', () => {
  const text = readFileSync(join(root, 'tests', 'fixtures', 'samples', '网格基本情况表.xlsx.truth.json'), 'utf8');
  const truth = JSON.parse(text) as { sheets: { rows: { village: string; villageCode: string }[] }[] };
  for (const row of truth.sheets.flatMap((sheet) => sheet.rows)) expect(divisions.find(row.villageCode)?.name).toBe(row.village);
  expect(divisions.children('320599100000')).toHaveLength(8);
  expect(divisions.path('320599100200').map((division) => division.name)).toEqual([
    '江苏省',
    '苏州市',
    '枫桥示范区',
    '枫桥示范镇',
    '枫桥村',
  ]);
});

test('a city without counties has its townships directly below it', () => {
  const townships = divisions.children('441900000000');
  expect(divisions.find('441900000000')).toEqual({ code: '441900000000', name: '东莞市', level: 'city' });
  expect(townships.find((township) => township.code === '441900003000')?.level).toBe('township');
  expect(divisions.path('441900003000').map((division) => division.level)).toEqual(['province', 'city', 'township']);
});

test('an unknown or ill-formed code has no name, no path and nothing below it', () => {
  for (const code of ['990000000000', '329999000000', '320599100999', '3205', '', '32059910020x']) {
    expect([divisions.find(code), divisions.path(code), divisions.children(code)]).toEqual([undefined, [], []]);
  }
});

test('every division of every province is listed once and is found again by its code', () => {
  const counted = { province: 0, city: 0, county: 0, township: 0, village: 0 };
  const walk = (code: string): void => {
    const seen = new Set<string>();
    for (const child of divisions.children(code)) {
      counted[child.level] += 1;
      expect(seen.has(child.code)).toBe(false);
      seen.add(child.code);
      if (child.level !== 'village') walk(child.code);
    }
  };
  for (const province of divisions.children(null)) {
    counted.province += 1;
    walk(province.code);
  }
  expect(counted).toEqual(divisions.counts);
  expect(counted.village).toBeGreaterThan(600_000);
});

test('a question about one province reads that one alone', () => {
  const only = mkdtempSync(join(tmpdir(), 'fengqiao-divisions-'));
  try {
    mkdirSync(join(only, 'divisions'));
    for (const file of ['index.json', '51.txt.br']) cpSync(join(root, 'resources', 'divisions', file), join(only, 'divisions', file));
    const fresh = createDivisions(only);
    expect(fresh.find('510104017001')).toBeDefined();
    expect(() => fresh.find('110101001001')).toThrow(/11\.txt\.br/);
  } finally {
    rmSync(only, { recursive: true, force: true });
  }
});
