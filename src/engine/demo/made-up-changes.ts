// What happened to the made-up township's grids: a year and a half ago one was divided, a year ago two were put together; micro grids.
import type { GridChangeInput } from '#shared/contract/grid-changes.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import { blankGridItems } from '#shared/rules/blank-grid.ts';
import { gridCodeOf } from '#shared/rules/grid-code.ts';
import { daysAfter } from './demo-days.ts';
import type { Town } from './made-up-town.ts';

export interface TownChanges {
  readonly changes: readonly GridChangeInput[];
  readonly microGrids: readonly GridFields[];
  /** The grid that a dispute of a day (ISO date) is entered in. */
  readonly gridOn: (gridId: string | null, on: string) => string | null;
}

export function makeChanges(town: Town, today: string): TownChanges {
  const [first] = town.grids;
  const merged = town.grids.at(-2);
  const heir = town.grids.at(-1);
  if (first === undefined || merged === undefined || heir === undefined) return { changes: [], microGrids: [], gridOn: (gridId) => gridId };
  const mergedOn = daysAfter(today, -365);
  const part = { name: `${first.village.name}第六网格`, code: gridCodeOf(first.village.code, 6), households: 90, population: 250 };
  return {
    changes: [
      {
        kind: 'split',
        changedOn: daysAfter(today, -540),
        document: '枫综治〔示范〕2号',
        note: '新建小区单独设网格',
        gridId: first.id,
        stays: true,
        parts: [part],
        heir: 0,
      },
      {
        kind: 'merge',
        changedOn: mergedOn,
        document: '枫综治〔示范〕5号',
        note: '拆迁后住户减少',
        gridIds: [merged.id, heir.id],
        intoGridId: heir.id,
        grid: null,
      },
    ],
    microGrids: [1, 2, 3].map((serial): GridFields => ({
      ...first.fields,
      ...blankGridItems,
      code: gridCodeOf(first.village.code, 6 + serial),
      name: `${first.village.name}第一网格${['东', '中', '西'][serial - 1] ?? ''}片微网格`,
      kind: '3',
      parentGridId: first.id,
      households: 40 + serial * 7,
      population: 120 + serial * 19,
      keyPeopleCount: null,
      areaSquareMetres: null,
      centreLongitude: null,
      centreLatitude: null,
      foundedOn: '2022-03-01',
    })),
    gridOn: (gridId, on) => (gridId === merged.id && on >= mergedOn ? heir.id : gridId),
  };
}
