// What map and tree show of grids: measures, times, and the counts of a part of the tree.
import type { GridFigures } from '#shared/contract/grid-map.ts';

export const measures = [
  { value: 'disputes', label: '矛盾纠纷', unit: '件' },
  { value: 'open', label: '办理中', unit: '件' },
  { value: 'overdue', label: '超期', unit: '件' },
  { value: 'households', label: '户数', unit: '户' },
  { value: 'population', label: '人口', unit: '人' },
  { value: 'keyPeopleCount', label: '重点人员', unit: '人' },
] as const;
export type Measure = (typeof measures)[number]['value'];

export const times = [
  { value: 1, label: '近一个月' },
  { value: 3, label: '近三个月' },
  { value: 12, label: '近一年' },
  { value: 0, label: '全部时间' },
] as const;

/** The span that ends today (ISO date) and begins so many months before; 0: everything. */
export function spanOf(months: number, today: string): { readonly from: string; readonly to: string } {
  if (months === 0) return { from: '1900-01-01', to: today };
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const index = year * 12 + month - 1 - months;
  const [fromYear, fromMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastDay = new Date(Date.UTC(fromYear, fromMonth, 0)).getUTCDate();
  return {
    from: `${String(fromYear)}-${String(fromMonth).padStart(2, '0')}-${String(Math.min(day, lastDay)).padStart(2, '0')}`,
    to: today,
  };
}

/** Sum of what is known; null when nothing is. */
export function sumOf(rows: readonly GridFigures[], measure: Measure): number | null {
  const known = rows.flatMap((row) => row[measure] ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
