// The text that a province's divisions are stored as. Read back by src/engine/offices/divisions.ts.
//   #05苏州市                     city: two digits, name
//   =05虎丘区                     county: two digits, name
//   001浒墅关镇\t桑园社区,200:某村   township: three digits, name, tab, its villages
// A village whose three digits follow on those before it (the first: 001) is its name alone.

export interface Village {
  readonly code: string;
  readonly name: string;
}
export interface Township {
  readonly name: string;
  readonly villages: Village[];
}
export interface County {
  readonly name: string;
  readonly townships: Map<string, Township>;
}
export interface City {
  readonly name: string;
  readonly counties: Map<string, County>;
}

type Counted = Record<'city' | 'county' | 'township' | 'village', number>;

/** Everything under a province; keys are codes of 4, 6 and 9 digits, villages carry 12. */
export function provinceText(provinceCode: string, cities: ReadonlyMap<string, City>): { text: string; counted: Counted } {
  const counted: Counted = { city: 0, county: 0, township: 0, village: 0 };
  const lines: string[] = [];
  for (const [cityCode, city] of cities) {
    counted.city += 1;
    lines.push(`#${tail(cityCode, provinceCode)}${checked(city.name)}`);
    for (const [countyCode, county] of city.counties) {
      // A city without counties (东莞 and its like) has a stand-in ending in 00: the townships hang under the city.
      if (countyCode.endsWith('00')) lines.push('=00');
      else {
        counted.county += 1;
        lines.push(`=${tail(countyCode, cityCode)}${checked(county.name)}`);
      }
      for (const [townshipCode, township] of county.townships) {
        // 金门县 stands again below itself as a township with its own code: the table has nothing real under it.
        if (townshipCode.endsWith('000')) continue;
        counted.township += 1;
        counted.village += township.villages.length;
        lines.push(`${tail(townshipCode, countyCode)}${checked(township.name)}\t${villageList(townshipCode, township.villages)}`);
      }
    }
  }
  return { text: `${lines.join('\n')}\n`, counted };
}

/**
 * The place's own name without the committee's: 某村民委员会 and 某村委会 become 某村, 某社区居民委员会 becomes 某社区.
 * Ledgers, grids and papers are written with the place's name.
 */
export function shortVillageName(name: string): string {
  const village = /^(.+?)(?:村民委员会|村委会|村民委会|村委员会)$/u.exec(name)?.[1];
  if (village !== undefined) return /(?:村|社区|嘎查)$/u.test(village) ? village : `${village}村`;
  const community = /^(.+社区)(?:居民委员会|居委会|居民委会)$/u.exec(name)?.[1];
  if (community !== undefined) return community;
  return name.replace(/居民委员会$/u, '居委会');
}

function villageList(townshipCode: string, villages: readonly Village[]): string {
  let expected = 1;
  return villages
    .map((village) => {
      const digits = tail(village.code, townshipCode);
      const follows = Number(digits) === expected;
      expected = Number(digits) + 1;
      return follows ? checked(village.name) : `${digits}:${checked(village.name)}`;
    })
    .join(',');
}

function tail(code: string, parent: string): string {
  if (!code.startsWith(parent)) throw new Error(`${code} does not lie under ${parent}`);
  return code.slice(parent.length);
}

function checked(name: string): string {
  if (name === '' || /[#=,:\t\n]/u.test(name)) throw new Error(`A name that the text cannot hold: ${name}`);
  return name;
}
