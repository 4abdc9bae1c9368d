/** What a start is doing that takes seconds, for whoever waits for it. */
export type Opening =
  /** A schema of an older program: a checked copy is made before anything is changed. */
  | { readonly step: 'copying' }
  /** `number` of `total` steps of the schema, from 1. */
  | { readonly step: 'migrating'; readonly number: number; readonly total: number };

export type TellOpening = (now: Opening) => void;
