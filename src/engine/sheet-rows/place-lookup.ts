// The villages and grids that the register knows, found by the names that ledgers write.

export interface KnownVillage {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
}

export interface KnownGrid {
  readonly code: string;
  readonly name: string;
  readonly villageCode: string;
}

export interface PlaceLookup {
  readonly knowsVillages: boolean;
  readonly knowsGrids: boolean;
  villageByName(name: string): KnownVillage | undefined;
  gridByCode(code: string): KnownGrid | undefined;
  /** 第一网格 needs its village; 枫桥村第一网格 does not, when no other village has a grid of that name. */
  gridByName(name: string, villageName: string | null): KnownGrid | undefined;
  /** A grid's full name: the village's name stands before it once. */
  fullGridName(name: string, villageName: string | null): string;
}

/** Looks villages and grids up; undefined lists stand for an office that has not registered any yet: then nothing is doubted. */
export function placeLookup(villages: readonly KnownVillage[] = [], grids: readonly KnownGrid[] = []): PlaceLookup {
  const villagesByName = uniqueBy(villages, (village) => villageWord(village.name));
  const gridsByCode = new Map(grids.map((grid) => [grid.code, grid]));
  const gridsByName = uniqueBy(grids, (grid) => plain(grid.name));
  const villageNames = new Map(villages.map((village) => [village.code, village.name]));
  const gridsByPlace = uniqueBy(
    grids,
    (grid) => `${grid.villageCode}/${withoutVillage(plain(grid.name), plain(villageNames.get(grid.villageCode) ?? ''))}`,
  );
  // Ledgers of 100,000 rows ask for the same few villages and dozens of grids again and again.
  const villageByName = onceEach((name: string) => villagesByName.get(villageWord(name)));
  const gridByName = onceEachPair(findGridByName);
  return {
    knowsVillages: villages.length > 0,
    knowsGrids: grids.length > 0,
    villageByName,
    gridByCode: (code) => gridsByCode.get(code),
    gridByName,
    fullGridName: onceEachPair(fullGridName),
  };

  function findGridByName(name: string, villageName: string | null): KnownGrid | undefined {
    const village = villageName === null ? undefined : villageByName(villageName);
    if (village) {
      const inVillage = gridsByPlace.get(`${village.code}/${withoutVillage(plain(name), plain(village.name))}`);
      if (inVillage) return inVillage;
    }
    const named = gridsByName.get(plain(name)) ?? (villageName === null ? undefined : gridsByName.get(plain(villageName) + plain(name)));
    return named && (village === undefined || named.villageCode === village.code) ? named : undefined;
  }
}

function onceEach<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    if (!known.has(name)) known.set(name, answer(name));
    return known.get(name) as Answer;
  };
}

function onceEachPair<Answer>(
  answer: (name: string, villageName: string | null) => Answer,
): (name: string, villageName: string | null) => Answer {
  const byVillage = onceEach((village) => onceEach((name) => answer(name, village === '' ? null : village)));
  return (name, villageName) => byVillage(villageName ?? '')(name);
}

function fullGridName(name: string, villageName: string | null): string {
  return villageName === null || plain(name).startsWith(plain(villageName)) ? name.trim() : villageName + name.trim();
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/第(\d+)网格/g, (_all, digits: string) => `第${chineseOrdinal(Number(digits))}网格`);
}

/** 枫桥村, 枫桥村委会 and 枫桥 are one village; 枫桥社区 is another. */
function villageWord(name: string): string {
  const word = plain(name)
    .replace(/(?:村民委员会|村委会|村)$/u, '村')
    .replace(/(?:社区居民委员会|社区居委会|居民委员会|居委会|社区)$/u, '社区');
  return /(?:村|社区)$/u.test(word) ? word : `${word}村`;
}

function withoutVillage(name: string, village: string): string {
  return village !== '' && name.startsWith(village) ? name.slice(village.length) : name;
}

/** A name that two share finds neither: nobody's place is guessed. */
function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item | undefined> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) found.set(key(item), found.has(key(item)) ? undefined : item);
  return found;
}

function chineseOrdinal(value: number): string {
  const digits = '零一二三四五六七八九';
  if (value < 10) return digits.charAt(value);
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${value % 10 === 0 ? '' : digits.charAt(value % 10)}`;
}
