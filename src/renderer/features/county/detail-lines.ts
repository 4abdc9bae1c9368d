// The records of a received batch as lines of a table: one for each item.
import type { InboxLine } from '#shared/contract/county.ts';

export interface DetailLine {
  readonly key: string;
  readonly line: InboxLine;
  readonly path: string | null;
  readonly ours: string;
  readonly theirs: string;
  readonly text: string;
  readonly span: number;
  /** The reason is told once where all fields of a record share it. */
  readonly reasonSpan: number;
}

/** What a new record says: every item that is filled in, without the ids by which the program knows its parts. */
export function newItems(line: InboxLine): InboxLine['changes'] {
  return line.effect === 'new'
    ? line.changes.filter(({ path, theirs }) => theirs !== '' && !/(?:^|\.)(?:id|disputeId|\w*PartyId)$/.test(path))
    : [];
}

/** One line for each changed field; a problem stands beside the field that it is about. Of a new record everything is new: it is told only where the person unfolds it. */
export function detailLines(line: InboxLine, unfolded: boolean): DetailLine[] {
  const shownItems = line.effect === 'new' ? (unfolded ? newItems(line) : []) : line.changes;
  const changes = shownItems.map((change) => {
    const problem = line.problems.find(({ path }) => path === change.path);
    return { path: change.path, ours: change.ours, theirs: change.theirs, text: problem?.text ?? '' };
  });
  const rest = line.problems
    .filter(({ path }) => !changes.some((change) => change.path === path))
    .map((problem) => ({ path: problem.path, ours: '', theirs: problem.value, text: problem.text }));
  const parts = [...changes, ...rest];
  if (parts.length === 0) return [{ key: String(line.index), line, path: null, ours: '', theirs: '', text: '', span: 1, reasonSpan: 1 }];
  const shared = new Set(parts.map(({ text }) => text)).size === 1;
  return parts.map((part, index) => {
    const span = index === 0 ? parts.length : 0;
    return { key: `${String(line.index)} ${String(index)}`, line, ...part, span, reasonSpan: shared ? span : 1 };
  });
}
