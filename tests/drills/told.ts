// What a working process says, line by line: what it is about to do, and what it was answered.

export type Work = 'edits' | 'random' | 'import' | 'batch' | 'migration' | 'demo' | 'fillDisk' | 'hold' | 'keys';

/** Things that the random edits change; each is checked whole after the kill. */
export type KeptRegister = 'dispute' | 'hops' | 'transfer' | 'attachment' | 'merge' | 'bulk' | 'draft';

/** An answered change: the thing as it must be found from now on. */
export interface Kept {
  readonly type: 'kept';
  readonly register: KeptRegister;
  readonly id: string;
  /** Its revision, or what grows with its changes in place of one. */
  readonly rev: number;
  /** Everything else of it, drawn together. */
  readonly facts: string;
}

/** The call that is made next may change these things: a kill in it leaves them changed or not. */
export interface Trying {
  readonly type: 'trying';
  readonly act: string;
  /** By {@link keyOf}. */
  readonly keys: readonly string[];
}

export type Told =
  | Kept
  | Trying
  | { readonly type: 'started' | 'migrated' | 'demo' }
  | { readonly type: 'keyChanged' | 'keyNotChanged'; readonly keyCheck: string }
  /** What the process was about to do to a file when it was killed. */
  | { readonly type: 'moment'; readonly moment: string }
  | { readonly type: 'dispute'; readonly id: string; readonly rev: number }
  | { readonly type: 'case'; readonly id: string; readonly number: string }
  | { readonly type: 'file'; readonly id: string }
  | { readonly type: 'import'; readonly id: string; readonly taken: number }
  | { readonly type: 'batch'; readonly id: string; readonly manifestHash: string }
  | { readonly type: 'refused'; readonly code: string; readonly stillReads: number };

export function keyOf({ register, id }: Pick<Kept, 'register' | 'id'>): string {
  return `${register} ${id}`;
}
