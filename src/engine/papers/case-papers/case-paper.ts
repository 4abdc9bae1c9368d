// One paper of a case: what fills it, and what of it is still missing.
import type { PaperKind } from '#shared/contract/papers.ts';
import type { PaperDefinition } from '../paper-definition.ts';

export interface CasePaper {
  readonly paper: PaperKind;
  readonly partId: string | null;
  readonly ordinal: number | null;
  readonly on: string | null;
  /** The agreement's number, once given. */
  readonly number: string | null;
  readonly partyCount: number;
  /** PaperData of its kind; checked where it is drawn. */
  readonly data: unknown;
  readonly missing: readonly string[];
  /** The form that counts on an ISO date: the county's own, or the program's. */
  readonly formOn: (day: string) => PaperDefinition;
}
