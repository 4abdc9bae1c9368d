// What crosses between a host and the engine's thread. Plain data only.
import type { Desk } from '#shared/contract/fields.ts';
import type { Answer, ErrorDetails } from '#shared/errors.ts';
import type { KeyArrival } from './database/key.ts';
import type { CallRequest } from './gate.ts';
import type { Opening } from './opening.ts';
import type { Fault } from './recovery/supervised.ts';

export interface ThreadStart {
  readonly dataFolder: string;
  /** Null where the host has none that can be used; `keyFault` says why. */
  readonly key: Uint8Array | null;
  readonly keyFault: Fault | null;
  readonly resourceFolder: string;
  readonly programVersion: string;
  readonly opensAs: Desk;
  readonly hasPdfPrinter: boolean;
  readonly keepsKeys: boolean;
}

export type ToThread =
  | { readonly type: 'call'; readonly id: number; readonly request: CallRequest }
  | {
      readonly type: 'printed';
      readonly id: number;
      readonly pdf: Uint8Array | null;
      readonly error: { readonly code: string; readonly details: ErrorDetails } | null;
    }
  | { readonly type: 'keyKept'; readonly id: number; readonly error: { readonly code: string; readonly details: ErrorDetails } | null }
  | { readonly type: 'close' };

export type FromThread =
  | { readonly type: 'opening'; readonly now: Opening }
  | { readonly type: 'opened' }
  | { readonly type: 'failed'; readonly error: { readonly code: string; readonly details: ErrorDetails } }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly type: 'print'; readonly id: number; readonly html: string }
  | { readonly type: 'keepKey'; readonly id: number; readonly key: Uint8Array; readonly arrival: KeyArrival }
  | { readonly type: 'bug'; readonly name: string; readonly errorNumber: string; readonly stack: string }
  | { readonly type: 'closed' };
