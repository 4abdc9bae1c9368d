// What a picker offers for a typed word, the best first: Enter takes the first row.
import { fitOf, type Fit } from '../../values/pinyin-match.ts';

export interface PickItem<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** Digits by which the row is known too: a code of a table, of a division or a grid. */
  readonly code?: string;
  /** Other words that find the row, e.g. a place's county. */
  readonly also?: string;
  /** Shown quietly beside the label. */
  readonly detail?: string;
  /** Rows that fit the place better (a mediator where mediators are asked for) have a lower number and come first. Absent: 0. */
  readonly rank?: number;
}

interface Ranked<Item> {
  readonly item: Item;
  readonly fit: Fit;
}

/**
 * The rows that a typed word finds. What only sounds somewhere inside comes last; before that the fitting rows come first, and of
 * these a whole name before a beginning. Otherwise the given order stays. An empty word keeps every row.
 */
export function rankItems<Item extends PickItem>(items: readonly Item[], typed: string): Item[] {
  const found = items.flatMap((item): Ranked<Item>[] => {
    const fit = bestFit(typed, item);
    return fit === null ? [] : [{ item, fit }];
  });
  return found.toSorted((one, other) => order(one) - order(other)).map(({ item }) => item);
}

/** The row that is meant by exactly these words, if any: the best of those with this name or code. */
export function itemNamed<Item extends PickItem>(items: readonly Item[], words: string): Item | undefined {
  const wanted = words.normalize('NFKC').trim();
  return rankItems(
    items.filter(({ label, code }) => label === wanted || code === wanted),
    '',
  )[0];
}

function bestFit(typed: string, { label, code = '', also }: PickItem): Fit | null {
  const fit = fitOf(typed, label, code);
  return fit ?? (also !== undefined && fitOf(typed, also) !== null ? 'inside' : null);
}

const ranks = 100;

function order({ item, fit }: Ranked<PickItem>): number {
  return (fit === 'inside' ? 2 * ranks : 0) + Math.min(item.rank ?? 0, ranks - 1) * 2 + (fit === 'whole' ? 0 : 1);
}
