// How a made sheet says whose its rows are.
import type { Chance } from '../../src/engine/demo/seeded-random.ts';
import type { MadeCell, Truth } from './written.ts';

export type VillageWay = 'column' | 'merged' | 'first-only' | 'ditto' | 'headings' | 'sheet-name' | 'title' | 'maker';

export function villageHeading(name: string, style: number, ordinal: number, count: number): string {
  const numeral = [...'一二三四五'][ordinal] ?? '一';
  return (
    [
      name,
      `${numeral}、${name}`,
      `${name}（${String(count)}件）`,
      `（${numeral}）${name}：`,
      `${numeral}、${name}（共${String(count)}件）`,
      `【${name}】`,
      `★${name}`,
      `${name} ${String(count)}件`,
      `${name}：${String(count)}件`,
    ][style] ?? name
  );
}

export function villageCell(name: string, way: VillageWay, isNew: boolean, chance: Chance): MadeCell {
  if (!isNew && (way === 'merged' || way === 'first-only')) return null;
  if (!isNew && way === 'ditto') return chance.pick(['同上', '〃', '″', '"']);
  return way === 'column' ? chance.pick([name, name, name, name.replace(/村$/u, ''), name.replace(/村$/u, '村委会'), ` ${name}`]) : name;
}

export function villageTruth(name: string, way: VillageWay, isNew: boolean, format: 'xlsx' | 'csv'): Truth {
  const sure =
    way === 'column' || way === 'headings' || isNew
      ? way !== 'sheet-name' && way !== 'title' && way !== 'maker'
      : way === 'merged' && format === 'xlsx';
  return sure ? { value: name } : { value: name, mayDoubt: true };
}
