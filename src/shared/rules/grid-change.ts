// What a change of grids does: to which grid, from what to what. Preview and ledger use the same plan.
import type { GridChangeInput } from '#shared/contract/grid-changes.ts';
import { boundaryText, joinBoundaries, parseBoundary } from './boundary.ts';
import { phoneProblems } from './person-fields.ts';
import { notAfterTodayProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

export interface PlannedGrid {
  readonly id: string;
  readonly villageCode: string;
  readonly kind: string;
  readonly parentGridId: string | null;
  readonly code: string;
  readonly name: string;
  readonly households: number | null;
  readonly population: number | null;
  readonly boundary: string;
  readonly closedOn: string | null;
  readonly heirGridId: string | null;
}

export interface PlannedEffect {
  readonly role: 'from' | 'to' | 'both';
  /** Null: the change founds the grid. */
  readonly before: PlannedGrid | null;
  readonly after: PlannedGrid;
}

export interface ChangeSituation {
  readonly today: string;
  readonly find: (id: string) => PlannedGrid | undefined;
  /** ISO date of the newest change of a grid that was not undone, or of its founding; null where none is known. */
  readonly lastChangeOn: (id: string) => string | null;
  /** Id for the n-th grid that the change founds. */
  readonly newId: (index: number) => string;
}

export interface ChangePlan {
  readonly effects: readonly PlannedEffect[];
  readonly problems: readonly RecordProblem[];
}

/**
 * Codes: field.required, date.future, code.unknown, gridChange.closed, gridChange.before-earlier {earlier}, gridChange.other-village, gridChange.same,
 * gridChange.more-than-there-is, gridChange.sum, gridChange.heir, gridChange.code-twice. Codes of grids are checked by the engine.
 */
export function planGridChange(input: GridChangeInput, situation: ChangeSituation): ChangePlan {
  const named = gridIdsOf(input);
  const grids = named.flatMap((id) => situation.find(id) ?? []);
  const general = [...requiredProblem('document', input.document), ...notAfterTodayProblem('changedOn', input.changedOn, situation.today)];
  if (grids.length < named.length || new Set(named).size < named.length)
    return { effects: [], problems: [...general, { field: 'gridId', code: 'code.unknown' }] };
  const problems = [...general, ...grids.flatMap((grid) => gridProblems(grid, input.changedOn, situation)), ...ownProblems(input, grids)];
  return { effects: problems.some(({ code }) => code === 'gridChange.closed') ? [] : effectsOf(input, grids, situation), problems };
}

function gridIdsOf(input: GridChangeInput): string[] {
  switch (input.kind) {
    case 'found':
      return [];
    case 'merge':
      return input.gridIds;
    case 'close':
      return input.heirGridId === null ? [input.gridId] : [input.gridId, input.heirGridId];
    default:
      return [input.gridId];
  }
}

function gridProblems(grid: PlannedGrid, changedOn: string, { lastChangeOn }: ChangeSituation): RecordProblem[] {
  if (grid.closedOn !== null) return [{ field: 'gridId', code: 'gridChange.closed', details: { name: grid.name } }];
  const earlier = lastChangeOn(grid.id);
  return earlier !== null && changedOn < earlier
    ? [{ field: 'changedOn', code: 'gridChange.before-earlier', details: { earlier, name: grid.name } }]
    : [];
}

function ownProblems(input: GridChangeInput, grids: readonly PlannedGrid[]): RecordProblem[] {
  const problem = (field: string, code: string): RecordProblem[] => [{ field, code }];
  const [first] = grids;
  const villages = new Set(grids.map((grid) => grid.villageCode)).size > 1 ? problem('gridId', 'gridChange.other-village') : [];
  switch (input.kind) {
    case 'found':
      return [
        ...requiredProblem('grid.name', input.grid.name),
        ...requiredProblem('grid.code', input.grid.code),
        ...phoneProblems('chiefMobile', input.chiefMobile),
      ];
    case 'rename':
      return [...requiredProblem('name', input.name), ...(input.name === first?.name ? problem('name', 'gridChange.same') : [])];
    case 'renumber':
      return [...requiredProblem('code', input.code), ...(input.code === first?.code ? problem('code', 'gridChange.same') : [])];
    case 'close':
      return [];
    case 'merge':
      return [
        ...villages,
        ...(input.intoGridId === null
          ? [...requiredProblem('grid.name', input.grid?.name), ...requiredProblem('grid.code', input.grid?.code)]
          : []),
        ...(input.intoGridId !== null && !input.gridIds.includes(input.intoGridId) ? problem('intoGridId', 'gridChange.heir') : []),
      ];
    case 'split':
      return splitProblems(input, first);
  }
}

function splitProblems(
  { parts, stays, heir }: Extract<GridChangeInput, { kind: 'split' }>,
  grid: PlannedGrid | undefined,
): RecordProblem[] {
  const problems = parts.flatMap((part, index) => [
    ...requiredProblem(`parts.${String(index)}.name`, part.name),
    ...requiredProblem(`parts.${String(index)}.code`, part.code),
  ]);
  if (new Set(parts.map(({ code }) => code)).size < parts.length) problems.push({ field: 'parts.0.code', code: 'gridChange.code-twice' });
  if (!stays && heir >= parts.length) problems.push({ field: 'heir', code: 'gridChange.heir' });
  if (!stays && parts.length < 2) problems.push({ field: 'parts', code: 'gridChange.one-part' });
  for (const field of ['households', 'population'] as const) {
    const whole = grid?.[field] ?? null;
    const sum = sumOf(parts.map((part) => part[field]));
    if (whole === null || sum === null) continue;
    if (stays && sum > whole) problems.push({ field: `parts.0.${field}`, code: 'gridChange.more-than-there-is', details: { whole, sum } });
    if (!stays && sum !== whole) problems.push({ field: `parts.0.${field}`, code: 'gridChange.sum', details: { whole, sum } });
  }
  return problems;
}

function effectsOf(input: GridChangeInput, grids: readonly PlannedGrid[], { newId }: ChangeSituation): PlannedEffect[] {
  const [first] = grids;
  const closed = (grid: PlannedGrid, heirGridId: string | null): PlannedEffect => ({
    role: 'from',
    before: grid,
    after: { ...grid, closedOn: input.changedOn, heirGridId },
  });
  const founded = (
    index: number,
    like: Pick<PlannedGrid, 'villageCode' | 'kind' | 'parentGridId'>,
    grid: Partial<PlannedGrid> & { readonly name: string; readonly code: string },
  ): PlannedGrid => ({
    households: null,
    population: null,
    boundary: '',
    closedOn: null,
    heirGridId: null,
    villageCode: like.villageCode,
    kind: like.kind,
    parentGridId: like.parentGridId,
    ...grid,
    id: newId(index),
  });
  if (input.kind === 'found') {
    const like = { villageCode: input.villageCode, kind: input.gridKind, parentGridId: input.parentGridId };
    return [
      { role: 'to', before: null, after: founded(0, like, { ...input.grid, households: input.households, population: input.population }) },
    ];
  }
  if (first === undefined) return [];
  switch (input.kind) {
    case 'rename':
      return [{ role: 'both', before: first, after: { ...first, name: input.name } }];
    case 'renumber':
      return [{ role: 'both', before: first, after: { ...first, code: input.code } }];
    case 'close': {
      const heir = grids[1];
      return [
        closed(first, input.heirGridId),
        ...(heir === undefined
          ? []
          : [{ role: 'to', before: heir, after: { ...heir, ...together([heir, first]) } } satisfies PlannedEffect]),
      ];
    }
    case 'merge': {
      const into = grids.find((grid) => grid.id === input.intoGridId);
      const after =
        into === undefined
          ? founded(0, first, { name: input.grid?.name ?? '', code: input.grid?.code ?? '', ...together(grids) })
          : { ...into, ...together(grids) };
      return [
        ...grids.filter((grid) => grid !== into).map((grid) => closed(grid, after.id)),
        { role: into === undefined ? 'to' : 'both', before: into ?? null, after },
      ];
    }
    case 'split': {
      const parts = input.parts.map((part, index): PlannedEffect => ({ role: 'to', before: null, after: founded(index, first, part) }));
      const rest = (field: 'households' | 'population'): number | null =>
        lessened(first[field], sumOf(input.parts.map((part) => part[field])));
      const own: PlannedEffect = input.stays
        ? { role: 'both', before: first, after: { ...first, households: rest('households'), population: rest('population') } }
        : closed(first, parts[input.heir]?.after.id ?? null);
      return [own, ...parts];
    }
  }
}

/** Households, people and area of several grids as one. What one of them does not know is not made up. */
function together(grids: readonly PlannedGrid[]): Pick<PlannedGrid, 'households' | 'population' | 'boundary'> {
  const boundaries = grids.map((grid) => parseBoundary(grid.boundary));
  const joined = boundaries.includes(null) ? null : joinBoundaries(boundaries.flatMap((boundary) => boundary ?? []));
  return {
    households: sumOf(grids.map((grid) => grid.households)),
    population: sumOf(grids.map((grid) => grid.population)),
    boundary: joined === null ? (grids[0]?.boundary ?? '') : boundaryText(joined),
  };
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function lessened(whole: number | null, parts: number | null): number | null {
  return whole === null || parts === null ? whole : Math.max(0, whole - parts);
}
