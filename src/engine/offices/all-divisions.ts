// The bundled list of divisions together with those that were typed because it lacks them.
import { parentCodeOf } from '#shared/rules/division-code.ts';
import type { ReadDb } from '../database/register.ts';
import type { Division, Divisions } from './divisions.ts';
import { listTypedDivisions } from './typed-divisions.store.ts';

/** A typed division that a later list has too is told as the list tells it. */
export function withTyped(bundled: Divisions, typed: readonly Division[]): Divisions {
  const added = typed.filter(({ code }) => bundled.find(code) === undefined);
  const find = (code: string): Division | undefined => bundled.find(code) ?? added.find((division) => division.code === code);
  const path = (code: string): readonly Division[] => {
    const known = bundled.path(code);
    const division = find(code);
    if (known.length > 0 || division === undefined) return known;
    const parent = parentCodeOf(code);
    return [...(parent === undefined ? [] : path(parent)), division];
  };
  return {
    counts: bundled.counts,
    source: bundled.source,
    find,
    path,
    children(code) {
      const own = code === null ? [] : added.filter((division) => parentCodeOf(division.code) === code);
      return own.length === 0
        ? bundled.children(code)
        : [...bundled.children(code), ...own].toSorted((one, other) => one.code.localeCompare(other.code));
    },
  };
}

/** The list as this register knows it. */
export function divisionsOf(db: ReadDb, bundled: Divisions): Divisions {
  return withTyped(bundled, listTypedDivisions(db));
}
