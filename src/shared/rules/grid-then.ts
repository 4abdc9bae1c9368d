// A dispute keeps the grid that it was registered in. Where that grid has since got another name, or is no more, both are told:
// 原第三网格，2026-05-01 并入第二网格.
import type { GridThen } from '#shared/contract/grid-then.ts';

/** In words; `village` stands before a name once and is left out where its own column says it. */
export function gridThenText({ name, changedOn, how, nowName }: GridThen, village = ''): string {
  const short = (grid: string): string =>
    village !== '' && grid.startsWith(village) && grid !== village ? grid.slice(village.length) : grid;
  const now = nowName === null ? '' : short(nowName);
  const what = { renamed: `更名为${now}`, renumbered: '改了编码', joined: `并入${now}`, split: `拆分，旧案由${now}承接`, closed: '撤销' }[
    how
  ];
  return `原${short(name)}，${changedOn} ${what}`;
}
