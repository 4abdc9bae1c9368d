// Cells of a listed row in the words in which the screen shows them.

export type ListedRow = Readonly<Record<string, unknown>>;

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** 枫桥村第一网格 beside 枫桥村: 第一网格 is enough. */
export function gridUnderVillage(row: ListedRow): string {
  const [grid, village] = [textOf(row['gridName']), textOf(row['villageName'])];
  return village !== '' && grid !== village && grid.startsWith(village) ? grid.slice(village.length) : grid;
}
