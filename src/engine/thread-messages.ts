// What crosses between a host and the engine's thread. Plain data only.
import type { Answer, ErrorDetails } from '#shared/errors.ts';
import type { CallRequest } from './gate.ts';

export interface ThreadStart {
  readonly dataFolder: string;
  readonly key: Uint8Array;
  readonly resourceFolder: string;
  readonly programVersion: string;
  readonly hasPdfPrinter: boolean;
}

export type ToThread =
  | { readonly type: 'call'; readonly id: number; readonly request: CallRequest }
  | { readonly type: 'printed'; readonly id: number; readonly pdf: Uint8Array | null; readonly error: { readonly code: string; readonly details: ErrorDetails } | null }
  | { readonly type: 'close' };

export type FromThread =
  | { readonly type: 'opened' }
  | { readonly type: 'failed'; readonly error: { readonly code: string; readonly details: ErrorDetails } }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly type: 'print'; readonly id: number; readonly html: string }
  | { readonly type: 'bug'; readonly name: string; readonly errorNumber: string; readonly stack: string }
  | { readonly type: 'closed' };
