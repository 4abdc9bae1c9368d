// How the register stands while the ways back work on it.
import type { ErrorDetails } from '#shared/errors.ts';
import type { Register } from '../database/register.ts';

export interface Fault {
  readonly code: string;
  readonly details: ErrorDetails;
}

/** What the ways back need of the register that is open, or should be. */
export interface Supervised {
  /** Null while the register is not open. */
  readonly register: () => Register | null;
  readonly fault: () => Fault | null;
  readonly key: () => Uint8Array | null;
  /** Closes the register for work on its files and opens what is there afterwards. One at a time. @throws recovery.busy */
  change<Result>(work: (report: Report) => Promise<Changed<Result>>): Promise<Result>;
  /** Work beside the open register, watched by `recovery.progress`. @throws recovery.busy */
  watch<Result>(work: (report: Report) => Promise<Result>): Promise<Result>;
  readonly progress: () => Progress;
}

export interface Changed<Result> {
  readonly result: Result;
  /** Another key than before opens the register now. */
  readonly key?: Uint8Array | undefined;
  /** Who goes on with a register that lacks its last changes. */
  readonly acceptedBy?: string | undefined;
}

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}
export type Report = (progress: Progress) => void;
