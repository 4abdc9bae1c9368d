import type { Hit } from '#shared/contract/search.ts';
import type { ReadDb } from '../database/register.ts';
import { searchExpression } from '../database/search-text.ts';

const hitsEach = 10;

const registers: readonly { readonly register: Hit['register']; readonly sql: string }[] = [
  {
    register: 'disputes',
    sql: `SELECT r.id, r.title, r.accepted_on || ' · ' || r.party_names AS detail FROM disputes AS r
      WHERE r.seq IN (SELECT rowid FROM dispute_search WHERE dispute_search MATCH ?) AND r.deleted_at IS NULL ORDER BY r.accepted_on DESC LIMIT ${hitsEach}`,
  },
  {
    register: 'mediation',
    sql: `SELECT r.id, r.title, CASE r.file_number WHEN '' THEN r.accepted_on ELSE r.file_number END AS detail FROM mediation_cases AS r
      WHERE r.seq IN (SELECT rowid FROM case_search WHERE case_search MATCH ?) AND r.deleted_at IS NULL ORDER BY r.accepted_on DESC LIMIT ${hitsEach}`,
  },
  {
    register: 'grids',
    sql: `SELECT r.id, r.name AS title, r.code AS detail FROM grids AS r
      WHERE r.seq IN (SELECT rowid FROM grid_search WHERE grid_search MATCH ?) AND r.deleted_at IS NULL ORDER BY r.code LIMIT ${hitsEach}`,
  },
  {
    register: 'staff',
    sql: `SELECT r.id, r.name AS title, coalesce(g.name, v.name, '') AS detail FROM staff AS r LEFT JOIN grids AS g ON g.id = r.grid_id LEFT JOIN villages AS v ON v.code = r.village_code
      WHERE r.seq IN (SELECT rowid FROM staff_search WHERE staff_search MATCH ?) AND r.deleted_at IS NULL ORDER BY r.sort_name LIMIT ${hitsEach}`,
  },
];

/** At most ten hits of each register, in the order of the registers. */
export function findEverywhere(db: ReadDb, words: string): Hit[] {
  const expression = searchExpression(words);
  if (expression === null) return [];
  return registers.flatMap(({ register, sql }) => db.all<Omit<Hit, 'register'>>(sql, expression).map((hit) => ({ register, ...hit })));
}
