// What everything that is written into the made-up township's register has in common.
import { v7 } from 'uuid';
import type { Actor } from '../actor.ts';
import type { WriteDb } from '../database/register.ts';
import type { ChangeBy } from '../records/record-book.ts';

export interface Writing {
  readonly db: WriteDb;
  readonly ownerCode: string;
  readonly committeeName: string;
  readonly series: string;
  readonly actors: readonly [Actor, Actor];
}

/** Takes down what happens on a day, so many minutes after its beginning. */
export type AddEvent = (on: string, minutes: number, run: (by: ChangeBy) => void) => void;

/** Ids are made in time order, as if each record had been registered on its day. */
export function idAt(at: string): string {
  return v7({ msecs: Date.parse(at) });
}
