// The newest hits of each register. The index gives its hits newest first: ten of a million cost what ten of a hundred cost.
import type { Hit } from '#shared/contract/search.ts';
import type { ReadDb } from '../database/register.ts';
import { searchExpression } from '../records/search-text.ts';
import type { SearchedRegister } from '../register/engine-register.ts';
import { listedRegisters } from '../registers/index.ts';

/** Hits of one register that are shown; one more is asked for, to say that there are more. */
export const hitsEach = 8;

/** At most eight hits of each register, in the order of the registers, and of which registers there are more. */
export function findEverywhere(db: ReadDb, words: string): { hits: Hit[]; more: Hit['register'][] } {
  const expression = searchExpression(words);
  if (expression === null) return { hits: [], more: [] };
  const found = listedRegisters.flatMap(({ module, searched }) =>
    searched === undefined ? [] : [{ register: module, hits: findIn(db, searched, expression) }],
  );
  return {
    hits: found.flatMap(({ register, hits }) => hits.slice(0, hitsEach).map((hit) => ({ register, ...hit }))),
    more: found.flatMap(({ register, hits }) => (hits.length > hitsEach ? [register] : [])),
  };
}

function findIn(db: ReadDb, { searchTable, table, hit }: SearchedRegister, expression: string): Omit<Hit, 'register'>[] {
  return db.all(
    `SELECT r.id, ${hit} FROM ${searchTable} AS s CROSS JOIN ${table} AS r ON r.seq = s.rowid
     WHERE s.${searchTable} MATCH ? AND r.deleted_at IS NULL ORDER BY s.rowid DESC LIMIT ${String(hitsEach + 1)}`,
    expression,
  );
}
