// Counts in how many rows an answer of an earlier import stands in the place of what the sheet holds.
import type { ImportSheet } from '#shared/contract/imports.ts';
import type { EvaluatedRow } from '../sheet-rows/evaluated-row.ts';

export interface AnswerUses {
  note(row: EvaluatedRow): void;
  list(): ImportSheet['answers'];
}

export function newAnswerUses(): AnswerUses {
  const uses = new Map<string, ImportSheet['answers'][number]>();
  return {
    note({ cells }) {
      for (const { field, was, shown } of cells) {
        if (was === undefined) continue;
        const key = `${field}\n${was}`;
        const known = uses.get(key);
        if (known === undefined) uses.set(key, { field, shown: was, value: shown, rows: 1 });
        else known.rows += 1;
      }
    },
    list: () => [...uses.values()],
  };
}
