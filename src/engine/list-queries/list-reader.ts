// A list as its calls answer it: pages and counts, the counts kept until something in the register changes.
import type { ListGroup, ListInput, Selection } from '#shared/contract/list.ts';
import { countRows, groupRows, type Counted } from './list-counts.ts';
import { listRows } from './list-query.ts';
import type { ListSource } from './list-source.ts';
import { selectionOn } from './named-selection.ts';
import type { Register } from '../database/register.ts';

export interface ListReader {
  rows<Row>(input: ListInput): Row[];
  count(selection: Selection): Counted;
  groups(input: Selection & { readonly by: string }): ListGroup[];
}

/** From here on it pays to know how many rows there are, and to come from the nearer end. */
const deepOffset = 5000;
const keptAnswers = 60;

/**
 * Only for calls, never inside a transaction: an answer over rows that are rolled back would be kept.
 * @param today ISO date, asked for at each call: what a named count counts depends on it
 */
export function createListReader({ read }: Register, source: ListSource, today: () => string): ListReader {
  const kept = new Map<string, unknown>();
  let keptAt = -1;
  function keep<Value>(question: object, answer: () => Value): Value {
    // Rows changed on the one connection since it was opened: only ever grows.
    const now = read.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
    if (now !== keptAt || kept.size >= keptAnswers) kept.clear();
    keptAt = now;
    const key = JSON.stringify(question);
    if (!kept.has(key)) kept.set(key, answer());
    return kept.get(key) as Value;
  }
  const ofToday = <Asked extends Selection>(selection: Asked): Asked => selectionOn(source, selection, today());
  const count = ({ filters, search }: Selection): Counted => keep({ filters, search }, () => countRows(read, source, { filters, search }));
  return {
    rows(asked) {
      const input = ofToday(asked);
      return listRows(read, source, input, input.offset >= deepOffset ? count(input).count : undefined);
    },
    count: (selection) => count(ofToday(selection)),
    groups(asked) {
      const { filters, search, by } = ofToday(asked);
      return keep({ filters, search, by }, () => groupRows(read, source, { filters, search }, by));
    },
  };
}
