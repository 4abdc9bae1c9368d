// One paper of a case: what fills it, and what of it is still missing.
import type { CasePaperRow, PaperKind, PaperOfCase } from '#shared/contract/papers.ts';
import type { ReadDb } from '../database/register.ts';
import type { PaperDefinition } from './paper-definition.ts';

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

/** The papers of cases, handed in: what fills them stands on a higher floor (case-papers/). */
export interface CasePaperSource {
  /** What a case has or should have. @throws record.not-found */
  list(db: ReadDb, caseId: string, today: string): { readonly title: string; readonly disputeId: string; readonly rows: CasePaperRow[] };
  /** One paper, ready to draw. @throws record.not-found, papers.not-ready */
  get(db: ReadDb, of: PaperOfCase, today: string): CasePaper;
}
