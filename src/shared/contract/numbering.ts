// 编号台账: the numbers of papers, a series per committee, year and kind; blocks lent to another PC and taken back.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, line } from './fields.ts';

/**
 * used: stands on a paper. void: with its reason. lent: with another PC. free: came back unused, the next paper gets it.
 * history: on a paper older than this register. unknown: below such a one and in no history.
 * On the PC that borrows, borrowed: may be used here. returned: went back unused.
 */
export const NumberState = z.enum(['used', 'void', 'lent', 'free', 'history', 'unknown', 'borrowed', 'returned']);
export type NumberState = z.infer<typeof NumberState>;

export const NumberKind = z.enum(['case', 'letter']);

const Year = z.int().min(1950).max(2200);
const Serial = z.int().min(1).max(999_999);
const OfSeries = z.object({ series: line(60).min(1), year: Year });
const Reason = line(200).min(1);

export const GivenNumber = z.object({
  serial: z.int(),
  number: z.string(),
  state: NumberState,
  recordId: Id.nullable(),
  /** Of a mediation case that is in this register. */
  recordTitle: z.string().nullable(),
  reason: z.string().nullable(),
  loanId: Id.nullable(),
  /** The other PC, in words, where the number is or was with it. */
  partner: z.string().nullable(),
  at: z.string(),
  by: z.string(),
});
export type GivenNumber = z.infer<typeof GivenNumber>;

/** How a series stands: every serial from 1 to the last is in one of the counts. */
export const NumberSeries = OfSeries.extend({
  last: z.int(),
  counts: z.record(NumberState, z.int()),
  /** Serials that nobody has explained yet. */
  unexplained: z.int(),
  /** It is another PC's series: only what is borrowed may be used here. */
  borrowing: z.boolean(),
});
export type NumberSeries = z.infer<typeof NumberSeries>;

export const NumberLoan = OfSeries.extend({
  id: Id,
  role: z.enum(['lent', 'borrowed']),
  first: z.int(),
  last: z.int(),
  partner: z.string(),
  state: z.enum(['out', 'back', 'lost']),
  /** Lender: how many of it came back used, void, unused. Borrower: how many are used or void already. */
  used: z.int(),
  void: z.int(),
  unused: z.int(),
  reason: z.string().nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
});
export type NumberLoan = z.infer<typeof NumberLoan>;

const MadeFile = z.object({ fileId: Id, fileName: z.string() });
const ByFile = z.object({ fileId: Id });
const ByLoan = z.object({ loanId: Id });
const files = ['files.not-found', 'numbering.file-damaged'];

export const numbering = {
  series: read({
    summary: 'Every series, the newest year first, and how its numbers stand.',
    input: z.object({}),
    output: z.object({ rows: z.array(NumberSeries) }),
  }),
  numbers: read({
    summary: 'The numbering ledger of a series: every serial from 1 to the last, and what became of it.',
    input: OfSeries,
    output: z.object({ rows: z.array(GivenNumber) }),
  }),
  workbook: write({ summary: 'The ledger of a series as a workbook, for the inspector.', input: OfSeries, output: MadeFile }),
  voidNumber: write({
    summary: 'Makes a number void that stands on no paper of this register, with a reason.',
    input: OfSeries.extend({ serial: Serial, reason: Reason }),
    output: GivenNumber,
    errors: ['record.not-found', 'numbering.on-paper'],
  }),
  explain: write({
    summary: 'Explains a number that no history knows.',
    input: OfSeries.extend({ serial: Serial, reason: Reason }),
    output: GivenNumber,
    errors: ['record.not-found', 'numbering.nothing-to-explain'],
  }),
  takeHistory: write({
    summary: 'Makes the numbers of older papers known to their series, so that they are never given again.',
    input: z.object({ kind: NumberKind, year: Year, from: Serial, to: Serial, note: Reason }),
    output: NumberSeries,
    errors: ['numbering.clash', 'numbering.too-far', 'numbering.borrowing', 'request.invalid'],
  }),
  loans: read({
    summary: 'Blocks of numbers lent or borrowed, the newest first.',
    input: z.object({}),
    output: z.object({ rows: z.array(NumberLoan) }),
  }),
  lend: write({
    summary: 'Lends the next numbers of a series to another PC.',
    input: z.object({ kind: NumberKind, year: Year, count: z.int().min(1).max(200), partner: line(50).min(1) }),
    output: NumberLoan,
    errors: ['numbering.borrowing'],
  }),
  loanFile: write({
    summary: 'The signed file of a loan that goes out, or of what was given back.',
    input: ByLoan,
    output: MadeFile,
    errors: ['record.not-found'],
  }),
  borrow: write({
    summary: 'Takes a loan in on the other PC; from then on its series gives borrowed numbers only.',
    input: ByFile,
    output: NumberLoan,
    errors: [...files, 'numbering.loan-known', 'numbering.own-loan', 'numbering.own-series', 'numbering.other-committee'],
  }),
  giveBack: write({
    summary: 'Gives a borrowed block back: what is not used by now is used here no more.',
    input: ByLoan,
    output: NumberLoan,
    errors: ['record.not-found', 'numbering.loan-ended'],
  }),
  takeBack: write({
    summary: 'Takes a lent block back: used, void, unused. Also of a block that was written off.',
    input: ByFile,
    output: NumberLoan,
    errors: [...files, 'numbering.loan-unknown', 'numbering.loan-ended'],
  }),
  writeOff: write({
    summary: 'Writes a lent block off that will not come back, with the reason.',
    input: ByLoan.extend({ reason: Reason }),
    output: NumberLoan,
    errors: ['record.not-found', 'numbering.loan-ended'],
  }),
};
