// The header of a made sheet: one to three rows, merged or not.
import type { Chance } from '../../src/engine/demo/seeded-random.ts';
import type { MadeColumn } from './columns.ts';
import type { MadeMerge, Page } from './page.ts';
import type { MadeCell } from './written.ts';

export interface MadeHeader {
  readonly rows: readonly MadeCell[][];
  readonly merges: readonly MadeMerge[];
}

/** Groups stand above their columns; what has no group is merged down, or stands in the first row with blanks below. */
export function headerOf(columns: readonly MadeColumn[], serial: boolean, chance: Chance): MadeHeader {
  const paths = [...(serial ? [[chance.pick(['序号', '序号', '序 号', '编号', '序'])]] : []), ...columns.map(({ heading }) => heading)];
  const height = Math.max(...paths.map((path) => path.length));
  const isMerged = chance.inHundred(85);
  const rows: MadeCell[][] = Array.from({ length: height }, () => paths.map(() => null));
  const merges: MadeMerge[] = [];
  paths.forEach((path, at) => {
    path.forEach((part, level) => {
      const covered =
        level < path.length - 1 && at > 0 && paths[at - 1]?.slice(0, level + 1).join('\n') === path.slice(0, level + 1).join('\n');
      const line = rows[level];
      if (line === undefined || covered) return;
      line[at] = part;
      if (level === path.length - 1 && isMerged && level < height - 1) merges.push({ top: level, left: at, bottom: height - 1, right: at });
      if (level === path.length - 1) return;
      let right = at;
      while (
        paths[right + 1]?.slice(0, level + 1).join('\n') === path.slice(0, level + 1).join('\n') &&
        (paths[right + 1]?.length ?? 0) > level + 1
      )
        right += 1;
      if (isMerged && right > at) merges.push({ top: level, left: at, bottom: level, right });
    });
  });
  return { rows, merges };
}

export function addHeader(page: Page, header: MadeHeader, top: number): void {
  for (const row of header.rows) page.add(row);
  for (const { top: level, left, bottom, right } of header.merges) page.merge(top + level, left + 1, top + bottom, right + 1);
}

export function columnNumbers(width: number, chance: Chance): MadeCell[] {
  const style = chance.below(3);
  return Array.from({ length: width }, (_none, at): MadeCell =>
    style === 0 ? at + 1 : style === 1 ? String(at + 1) : `（${String(at + 1)}）`,
  );
}
