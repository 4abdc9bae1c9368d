// What is fuzzed: takes one damaged input and says how it was borne.
import { UserError } from '#shared/errors.ts';
import type { Chance } from '#engine/demo/seeded-random.ts';

export type Outcome =
  | { readonly kind: 'refused' | 'accepted' }
  /** Accepted, but not as what was sent. */
  | { readonly kind: 'wrong'; readonly what: string }
  /** Anything that is not an answer for a person. */
  | { readonly kind: 'crash'; readonly what: string };

export interface Subject {
  readonly name: string;
  tryOne(chance: Chance): Promise<Outcome>;
  /** The damaged input of the last try, to be kept when it was borne badly. */
  lastInput(): Uint8Array;
  close(): void;
}

/** Refusals are UserErrors; all else is a crash. */
export async function outcomeOf(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError && error.code !== 'internal') return { kind: 'refused' };
    return {
      kind: 'crash',
      what:
        error instanceof Error
          ? `${error.message}\n${error.cause instanceof Error ? (error.cause.stack ?? '') : (error.stack ?? '')}`
          : String(error),
    };
  }
}
