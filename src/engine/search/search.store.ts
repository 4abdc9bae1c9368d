// The newest hits of each register. The index gives its hits newest first: ten of a million cost what ten of a hundred cost.
import type { Hit } from '#shared/contract/search.ts';
import type { ReadDb } from '../database/register.ts';
import { searchExpression } from '../records/search-text.ts';

/** Hits of one register that are shown; one more is asked for, to say that there are more. */
export const hitsEach = 8;

interface SearchedRegister {
  readonly register: Hit['register'];
  readonly searchTable: string;
  readonly from: string;
  /** Answers title and detail; the row is `r`. */
  readonly select: string;
}

const registers: readonly SearchedRegister[] = [
  {
    register: 'disputes',
    searchTable: 'dispute_search',
    from: 'disputes AS r',
    select: "r.title, r.accepted_on || ' · ' || r.party_names AS detail",
  },
  {
    register: 'mediation',
    searchTable: 'case_search',
    from: 'mediation_cases AS r',
    select: "r.title, CASE r.file_number WHEN '' THEN r.accepted_on ELSE r.file_number END AS detail",
  },
  {
    register: 'grids',
    searchTable: 'grid_search',
    from: 'grids AS r',
    select: "r.name AS title, r.code || CASE r.chief_name WHEN '' THEN '' ELSE ' · ' || r.chief_name END AS detail",
  },
  {
    register: 'staff',
    searchTable: 'staff_search',
    from: 'staff AS r',
    select:
      "r.name AS title, coalesce((SELECT g.name FROM grids AS g WHERE g.id = r.grid_id), (SELECT v.name FROM villages AS v WHERE v.code = r.village_code), '') AS detail",
  },
  {
    register: 'organisations',
    searchTable: 'organisation_search',
    from: 'organisations AS r',
    select: 'r.name AS title, r.head_name AS detail',
  },
  {
    register: 'transfers',
    searchTable: 'transfer_search',
    from: 'transfers AS r',
    select: "r.title, r.sent_on || ' · ' || iif(r.direction = 'in', r.from_organisation, r.to_organisation) AS detail",
  },
];

/** At most eight hits of each register, in the order of the registers, and of which registers there are more. */
export function findEverywhere(db: ReadDb, words: string): { hits: Hit[]; more: Hit['register'][] } {
  const expression = searchExpression(words);
  if (expression === null) return { hits: [], more: [] };
  const found = registers.map((register) => ({ register: register.register, hits: findIn(db, register, expression) }));
  return {
    hits: found.flatMap(({ register, hits }) => hits.slice(0, hitsEach).map((hit) => ({ register, ...hit }))),
    more: found.flatMap(({ register, hits }) => (hits.length > hitsEach ? [register] : [])),
  };
}

function findIn(db: ReadDb, { searchTable, from, select }: SearchedRegister, expression: string): Omit<Hit, 'register'>[] {
  return db.all(
    `SELECT r.id, ${select} FROM ${searchTable} AS s CROSS JOIN ${from} ON r.seq = s.rowid
     WHERE s.${searchTable} MATCH ? AND r.deleted_at IS NULL ORDER BY s.rowid DESC LIMIT ${String(hitsEach + 1)}`,
    expression,
  );
}
