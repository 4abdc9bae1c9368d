import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByGrid, namesOn, type GridCase, type LineageGrid } from './grid-lineage.ts';

const dayOf = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

/** Drawn numbers that become a history: what happens on each day, to which grid that stands then. */
const happening = fc.record({
  what: fc.constantFrom('split', 'splitAll', 'merge', 'close', 'closeWithoutHeir', 'found', 'case', 'lateCase', 'case', 'case'),
  one: fc.nat(1000),
  other: fc.nat(1000),
  days: fc.nat(3),
});
type Happening = typeof happening extends fc.Arbitrary<infer Drawn> ? Drawn : never;

interface Replay {
  readonly grids: LineageGrid[];
  readonly cases: GridCase[];
  /** Each case was put into a bucket of the grid that stood on its day. */
  readonly then: Map<string, number>;
  /** At each change the bucket of a closed grid is poured into its heir's. */
  readonly now: Map<string, number>;
}

/** The slow way: plays the days one after another and carries the buckets along, knowing nothing of lines of heirs. */
function replay(happenings: readonly Happening[]): Replay {
  const grids = new Map<string, LineageGrid>([
    ['g0', { id: 'g0', closedOn: null, heirGridId: null }],
    ['g1', { id: 'g1', closedOn: null, heirGridId: null }],
  ]);
  const standing = ['g0', 'g1'];
  const cases: GridCase[] = [];
  const [then, now] = [new Map<string, number>(), new Map<string, number>()];
  const pour = (bucket: Map<string, number>, grid: string, count: number): void => void bucket.set(grid, (bucket.get(grid) ?? 0) + count);
  let day = 0;
  const found = (): string => {
    const id = `g${String(grids.size)}`;
    grids.set(id, { id, closedOn: null, heirGridId: null });
    standing.push(id);
    return id;
  };
  const close = (id: string, heir: string | null): void => {
    standing.splice(standing.indexOf(id), 1);
    grids.set(id, { id, closedOn: dayOf(day), heirGridId: heir });
    if (heir === null) return;
    pour(now, heir, now.get(id) ?? 0);
    now.delete(id);
  };
  for (const { what, one, other, days } of happenings) {
    // A change counts from the morning of its day: what came before it came on an earlier one.
    day += what === 'case' || what === 'lateCase' ? days : days + 1;
    const chosen = standing[one % standing.length];
    const second = standing[other % standing.length];
    if (chosen === undefined || second === undefined) continue;
    if (what === 'found' || what === 'split') found();
    if (what === 'splitAll') {
      const parts = [found(), found()];
      close(chosen, parts[other % 2] ?? null);
    }
    if ((what === 'merge' || what === 'close') && chosen !== second) close(chosen, second);
    if (what === 'closeWithoutHeir' && standing.length > 1) close(chosen, null);
    if (what === 'case') {
      cases.push({ gridId: chosen, acceptedOn: dayOf(day) });
      pour(then, chosen, 1);
      pour(now, chosen, 1);
    }
    // Written down today for a day on which the grid still stood.
    if (what === 'lateCase') cases.push(lateCase(grids, chosen, day, { then, now }, pour));
  }
  return { grids: [...grids.values()], cases, then, now };
}

function lateCase(
  grids: ReadonlyMap<string, LineageGrid>,
  standing: string,
  day: number,
  buckets: Pick<Replay, 'then' | 'now'>,
  pour: (bucket: Map<string, number>, grid: string, count: number) => void,
): GridCase {
  const closed = [...grids.values()].find((grid) => grid.heirGridId === standing && grid.closedOn !== null);
  const gridId = closed?.id ?? standing;
  const acceptedOn = closed?.closedOn == null ? dayOf(day) : new Date(Date.parse(closed.closedOn) - 86_400_000).toISOString().slice(0, 10);
  pour(buckets.then, gridId, 1);
  pour(buckets.now, standing, 1);
  return { gridId, acceptedOn };
}

const filled = (counts: ReadonlyMap<string | null, number>): [string | null, number][] =>
  [...counts].filter(([, count]) => count > 0).sort();
const total = (counts: ReadonlyMap<string | null, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

test('after any splits, merges and closings every case is counted once, as then and as now, like a slow replay', () => {
  let closings = 0;
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 60 }), (happenings) => {
      const { grids, cases, then, now } = replay(happenings);
      closings += grids.filter((grid) => grid.heirGridId !== null).length;
      const [asThen, asNow] = [countByGrid(grids, cases, 'then'), countByGrid(grids, cases, 'now')];
      expect([total(asThen), total(asNow)]).toEqual([cases.length, cases.length]);
      expect(filled(asThen)).toEqual(filled(then));
      expect(filled(asNow)).toEqual(filled(now));
    }),
    { numRuns: 10_000 },
  );
  // The histories are no empty ones.
  expect(closings).toBeGreaterThan(10_000);
}, 60_000);

test('a case without a grid, and one whose grid’s heir is not here, are counted where they are', () => {
  const grids = [{ id: 'a', closedOn: '2026-01-01', heirGridId: 'elsewhere' }];
  const cases = [
    { gridId: null, acceptedOn: '2026-02-01' },
    { gridId: 'a', acceptedOn: '2026-02-01' },
    { gridId: 'foreign', acceptedOn: '2026-02-01' },
  ];
  expect(filled(countByGrid(grids, cases, 'now'))).toEqual(
    filled(
      new Map([
        [null, 1],
        ['a', 1],
        ['foreign', 1],
      ]),
    ),
  );
});

test('a case accepted after its grid was closed counts for the heir of that day, also as then', () => {
  const grids = [
    { id: 'a', closedOn: '2026-01-01', heirGridId: 'b' },
    { id: 'b', closedOn: '2026-06-01', heirGridId: 'c' },
    { id: 'c', closedOn: null, heirGridId: null },
  ];
  const on = (acceptedOn: string) => [...countByGrid(grids, [{ gridId: 'a', acceptedOn }], 'then').keys()];
  expect(['2025-12-31', '2026-01-01', '2026-06-01'].map(on)).toEqual([['a'], ['b'], ['c']]);
});

test('a grid had on a day the name and code that the next change took from it', () => {
  const changes = [
    { changedOn: '2025-03-01', codeBefore: '01', nameBefore: '一' },
    { changedOn: '2026-03-01', codeBefore: '02', nameBefore: '二' },
  ];
  const names = (on: string) => namesOn({ code: '03', name: '三' }, changes, on).name;
  expect(['2025-02-28', '2025-03-01', '2026-02-28', '2026-03-01'].map(names)).toEqual(['一', '二', '二', '三']);
});
