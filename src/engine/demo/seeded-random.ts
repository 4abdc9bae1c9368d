// Chance with a fixed course (mulberry32): the same seed makes the same township every time.

export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True in `percent` of a hundred cases. */
  inHundred(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export function seededChance(seed: number): Chance {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    inHundred: (percent) => next() * 100 < percent,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
  };
}

/** Picks by weight: [weight, item] pairs. */
export function pickWeighted<Item>(chance: Chance, pairs: readonly (readonly [weight: number, item: Item])[]): Item {
  let rest = chance.below(pairs.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, item] of pairs) {
    if (rest < weight) return item;
    rest -= weight;
  }
  throw new RangeError('Nothing to pick from');
}
