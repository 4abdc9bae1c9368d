// 卷宗检查 as the list shows it: by point, with what is at fault first.
import type { InspectionRow } from '#shared/contract/inspections.ts';

const pointWords: Readonly<Record<InspectionRow['point'], string>> = {
  acceptance: '受理合法',
  papers: '材料齐全',
  forms: '文书规范',
  evidence: '取证合法',
  law: '适用法律正确',
  visit: '回访及时',
  binding: '装订规范',
  equality: '前后一致',
};

export interface InspectedPoint {
  readonly title: string;
  readonly red: readonly InspectionRow[];
  readonly green: readonly InspectionRow[];
}

/** The points in their order; one that the case has nothing of is left out. */
export function inspectedPoints(rows: readonly InspectionRow[]): InspectedPoint[] {
  return Object.entries(pointWords).flatMap(([point, title]) => {
    const own = rows.filter((row) => row.point === point);
    if (own.length === 0) return [];
    return [{ title, red: own.filter(({ state }) => state === 'red'), green: own.filter(({ state }) => state === 'green') }];
  });
}

/** 7 项里 5 项合格: equality is counted beside the seven points. */
export function inspectionSummary(points: readonly InspectedPoint[]): string {
  const faults = points.reduce((sum, { red }) => sum + red.length, 0);
  if (faults === 0) return '全部合格，可以装订';
  const sound = points.filter(({ red }) => red.length === 0).length;
  return `${String(points.length)} 项里 ${String(sound)} 项合格，还有 ${String(faults)} 处要改`;
}
