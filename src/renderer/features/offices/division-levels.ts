// Which levels a place is chosen by, and what stands under each: a city without counties (东莞) has townships right below it.
import { useEffect, useState } from 'react';
import type { Desk } from '#shared/contract/fields.ts';
import type { DivisionSource, ListedDivision } from '#shared/contract/offices.ts';
import { parentCodeOf } from '#shared/rules/division-code.ts';
import { api } from '../../api/api.ts';

export type ChosenLevel = 'province' | 'city' | 'county' | 'township';
export type Chosen = Readonly<Partial<Record<ChosenLevel, ListedDivision>>>;

export const levelWords: Readonly<Record<ChosenLevel, string>> = {
  province: '省（自治区、直辖市）',
  city: '市（州、盟）',
  county: '县（市、区）',
  township: '乡镇（街道）',
};

/** The levels that a desk's place is chosen by, from the top. */
export function levelsFor(desk: Desk): readonly ChosenLevel[] {
  return desk === 'township' ? ['province', 'city', 'county', 'township'] : ['province', 'city', 'county'];
}

/** Rows under a parent: the list's and, in their place, what was typed just now. */
export function withTypedRows(
  rows: readonly ListedDivision[],
  typed: readonly ListedDivision[],
  parent: string | null,
): readonly ListedDivision[] {
  const added = typed.filter(({ code }) => parentCodeOf(code) === parent && !rows.some((row) => row.code === code));
  return [...rows, ...added].toSorted((one, other) => one.code.localeCompare(other.code));
}

/** Whether a city has townships and no counties. */
export function isWithoutCounties(rows: readonly ListedDivision[]): boolean {
  return rows.length > 0 && rows.every(({ level }) => level === 'township');
}

interface Children {
  readonly rows: readonly ListedDivision[];
  readonly source: DivisionSource | null;
  readonly error: unknown;
}

const none: Children = { rows: [], source: null, error: null };

/** What the list has under a code (null: the provinces); undefined asks nothing, and so does a typed parent, under which the list has nothing. */
export function useChildren(parent: string | null | undefined): Children {
  const [answer, setAnswer] = useState<Children & { readonly parent: string | null | undefined }>({ ...none, parent: undefined });
  useEffect(() => {
    if (parent === undefined) return;
    let current = true;
    api.offices.divisions({ parent }).then(
      ({ rows, source }) => {
        if (current) setAnswer({ rows, source, error: null, parent });
      },
      (error: unknown) => {
        if (current) setAnswer({ ...none, error, parent });
      },
    );
    return () => {
      current = false;
    };
  }, [parent]);
  return answer.parent === parent ? answer : none;
}
