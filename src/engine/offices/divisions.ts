// The bundled table of divisions: all of China from provinces down to villages, made by scripts/make-divisions.ts (which
// also describes the text). One province is unpacked at a time, on the first question about it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import type { DivisionLevel } from '#shared/rules/division-code.ts';
import { parseJsonText } from '#shared/json-text.ts';

export type { DivisionLevel };
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
}

export interface Divisions {
  /** What lies directly under a 12-digit code, in the order of the codes; the provinces under null; nothing under an unknown code. */
  children(code: string | null): readonly Division[];
  /** From the province down to the code itself; empty for an unknown code. */
  path(code: string): readonly Division[];
  find(code: string): Division | undefined;
  /** Entries by level, over all provinces. */
  readonly counts: Readonly<Record<DivisionLevel, number>>;
  /** Whose list it is and what it stands on. */
  readonly source: DivisionSource;
}

export interface DivisionSource {
  /** The list's own name. */
  readonly title: string;
  readonly publisher: string;
  /** ISO date up to which the list is. */
  readonly asOf: string;
  /** ISO date of publication. */
  readonly publishedOn: string;
}

interface Index {
  readonly list: DivisionSource;
  readonly counts: Readonly<Record<DivisionLevel, number>>;
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
}

/** An entry of an unpacked province; a township's villages stay text until somebody asks for them. */
interface Entry {
  readonly division: Division;
  readonly parent: Entry | null;
  readonly children: Entry[];
  villageText: string;
}

type Province = ReadonlyMap<string, Entry>;

/**
 * Opens the table in `<resourceFolder>/divisions`. Reads are synchronous: they happen on the engine's thread, at first run
 * and when an office is set up. Throws when the resource is missing or damaged: the program cannot be set up without it.
 */
export function createDivisions(resourceFolder: string): Divisions {
  const folder = join(resourceFolder, 'divisions');
  const index = parseJsonText(readFileSync(join(folder, 'index.json'), 'utf8')) as Index;
  const provinces = index.provinces.map(({ code, name }): Division => ({ code: code.padEnd(12, '0'), name, level: 'province' }));
  let opened: { readonly code: string; readonly province: Province } | null = null;

  function provinceOf(code: string): Province | undefined {
    const division = provinces.find((candidate) => candidate.code.slice(0, 2) === code.slice(0, 2));
    if (!/^\d{12}$/.test(code) || !division) return undefined;
    if (opened?.code !== division.code) {
      const packed = readFileSync(join(folder, `${division.code.slice(0, 2)}.txt.br`));
      opened = { code: division.code, province: readProvince(division, brotliDecompressSync(packed).toString('utf8')) };
    }
    return opened.province;
  }

  function entryOf(code: string): Entry | undefined {
    const province = provinceOf(code);
    return province?.get(code) ?? villageEntry(province?.get(`${code.slice(0, 9)}000`), code);
  }

  return {
    counts: index.counts,
    source: index.list,
    children(code) {
      if (code === null) return provinces;
      const entry = entryOf(code);
      if (entry?.division.level === 'township') return villagesOf(entry);
      return entry?.children.map((child) => child.division) ?? [];
    },
    path(code) {
      const path: Division[] = [];
      for (let entry = entryOf(code) ?? null; entry; entry = entry.parent) path.unshift(entry.division);
      return path;
    },
    find: (code) => entryOf(code)?.division,
  };
}

function readProvince(province: Division, text: string): Province {
  const top: Entry = { division: province, parent: null, children: [], villageText: '' };
  const entries = new Map([[province.code, top]]);
  let city = top;
  let county = top;
  const add = (parent: Entry, digits: string, name: string, level: DivisionLevel, villageText = ''): Entry => {
    const code = (parent.division.code.slice(0, parentDigits[level]) + digits).padEnd(12, '0');
    const entry: Entry = { division: { code, name, level }, parent, children: [], villageText };
    entries.set(code, entry);
    parent.children.push(entry);
    return entry;
  };
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('#')) county = city = add(top, line.slice(1, 3), line.slice(3), 'city');
    // 东莞 and its like have no counties: their townships hang under the city.
    else if (line === '=00') county = city;
    else if (line.startsWith('=')) county = add(city, line.slice(1, 3), line.slice(3), 'county');
    else {
      const tab = line.indexOf('\t');
      add(county, line.slice(0, 3), line.slice(3, tab), 'township', line.slice(tab + 1));
    }
  }
  return entries;
}

/** How many digits of the parent's code a code of this level begins with. */
const parentDigits: Readonly<Record<DivisionLevel, number>> = { province: 0, city: 2, county: 4, township: 6, village: 9 };

function villagesOf(township: Entry): Division[] {
  let expected = 1;
  return township.villageText
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      const digits = colon < 0 ? String(expected).padStart(3, '0') : part.slice(0, colon);
      expected = Number(digits) + 1;
      return { code: township.division.code.slice(0, 9) + digits, name: part.slice(colon + 1), level: 'village' };
    });
}

function villageEntry(township: Entry | undefined, code: string): Entry | undefined {
  if (township?.division.level !== 'township') return undefined;
  const division = villagesOf(township).find((village) => village.code === code);
  return division && { division, parent: township, children: [], villageText: '' };
}
