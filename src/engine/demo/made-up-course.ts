// How far a made-up dispute is on its way by today: the township is one that keeps its limits, a few slips apart.
import { daysAfter } from './demo-days.ts';
import type { Chance } from './seeded-random.ts';

export type Fate = 'handling' | 'settled' | 'failed' | 'withdrawn';

/** Percent of the disputes of an age in days that are still being handled. */
function stillOpen(age: number): number {
  if (age <= 3) return 95;
  if (age <= 10) return 80;
  if (age <= 20) return 50;
  if (age <= 30) return 30;
  return age <= 55 ? 10 : 0;
}

/** @param age days since it was accepted */
export function chooseFate(chance: Chance, age: number): Fate {
  if (chance.inHundred(stillOpen(age))) return 'handling';
  const roll = chance.below(100);
  return roll < 89 ? 'settled' : roll < 96 ? 'failed' : 'withdrawn';
}

export interface Aftermath {
  /** Day of 办结; null: not yet. */
  readonly closedOn: string | null;
  /** Day of 回访, which only what was settled has; null: not yet. */
  readonly visitedOn: string | null;
}

/** Percent of the revisits that nobody thought of. */
const forgotten = 0.15;

/** An ended dispute is closed within the week and revisited within the 20 working days that the limits give. */
export function chooseAftermath(
  chance: Chance,
  { fate, endOn }: { readonly fate: Fate; readonly endOn: string },
  today: string,
): Aftermath {
  const closedOn = daysAfter(endOn, chance.between(2, 6));
  const visitedOn = daysAfter(closedOn, chance.between(2, 9));
  const isForgotten = chance.inHundred(forgotten);
  if (fate === 'handling' || closedOn >= today) return { closedOn: null, visitedOn: null };
  return { closedOn, visitedOn: fate === 'settled' && visitedOn < today && !isForgotten ? visitedOn : null };
}
