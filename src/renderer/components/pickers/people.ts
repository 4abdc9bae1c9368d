// People for a field that names one: who holds the fitting post on the day stands first.
import { useCallback, useMemo } from 'react';
import type { Part } from '#shared/rules/fitting-posts.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { peopleItems } from './people-items.ts';
import type { PickItem } from './rank-items.ts';

export const notOnRoster = '不在名册中';

/** @param on ISO date whose posts count; empty: today's. `part` null: anybody, in the order of names. */
export function usePeople(on: string, part: Part | null): { readonly items: readonly PickItem[]; readonly error: unknown } {
  const day = on === '' ? officeToday() : on;
  const { value, error, reload } = useAnswer(`people of ${day}`, () => api.staff.choices({ on: day }));
  useRegisterChanges(
    ['staff', 'organisations', 'imports', 'county'],
    useCallback(() => {
      reload();
    }, [reload]),
  );
  return { items: useMemo(() => peopleItems(value?.rows ?? [], part), [value, part]), error };
}
