// 以案定补: the allowance list of a month, its rates, and the editions that were filed.
import { z } from 'zod';
import { read, write } from './call.ts';
import { AmountFen, Id, Instant, line, Month } from './fields.ts';
import { DrawnFile } from './papers.ts';

/** Rates from a day on (setting `allowance-rates`). A level without a rate is paid nothing. */
export const AllowanceRates = z.object({
  /** Code table difficulty-levels. */
  levels: z.array(z.object({ difficulty: z.string().max(2), amountFen: AmountFen })).max(20),
  /** Share of an oral agreement (口头协议), in percent. */
  oralPercent: z.int().min(0).max(100),
  /** Names that are paid a salary for it (在编、财政供养): no allowance. */
  payroll: z.array(line(50).min(1)).max(500),
  /** A case counts only where it was entered in the month of its agreement. */
  sameMonth: z.boolean(),
});
export type AllowanceRates = z.infer<typeof AllowanceRates>;

export const AllowanceReason = z.enum([
  'twice',
  'payroll',
  'notPerformed',
  'dossierIncomplete',
  'enteredLate',
  'oral',
  'noRate',
  'decided',
]);
export type AllowanceReason = z.infer<typeof AllowanceReason>;

export const AllowanceLine = z.object({
  caseId: Id,
  number: z.string(),
  title: z.string(),
  mediationType: z.string().nullable(),
  form: z.enum(['written', 'oral']),
  difficulty: z.string(),
  mediators: z.string(),
  acceptedOn: z.string(),
  agreedOn: z.string(),
  /** Day on which the last item was found performed; null: not proved. */
  performedOn: z.string().nullable(),
  enteredOn: z.string(),
  agreedFen: AmountFen,
  dossierComplete: z.boolean(),
  /** 标准, 申报额, 核定额. */
  rateFen: AmountFen,
  declaredFen: AmountFen,
  approvedFen: AmountFen,
  reasons: z.array(AllowanceReason),
  /** What a person decided otherwise, and why. */
  note: z.string(),
});
export type AllowanceLine = z.infer<typeof AllowanceLine>;

export const AllowanceEdition = z.object({
  edition: z.int().min(1),
  at: Instant,
  by: z.string(),
  reason: z.string(),
  lines: z.array(AllowanceLine),
});
export type AllowanceEdition = z.infer<typeof AllowanceEdition>;

export const AllowanceMonth = z.object({
  month: Month,
  rates: AllowanceRates,
  /** As the registers stand now. */
  lines: z.array(AllowanceLine),
  /** Filed: never changed; a later one is a correction. */
  editions: z.array(AllowanceEdition),
  /** Cases that stand otherwise now than in the last edition. */
  changed: z.array(Id),
});
export type AllowanceMonth = z.infer<typeof AllowanceMonth>;

export const allowances = {
  month: read({
    summary: 'The allowance list of a month by date of agreement: as it stands now, and as it was filed.',
    input: z.object({ month: Month }),
    output: AllowanceMonth,
  }),
  decide: write({
    summary: 'A person approves another sum for a case than the rules give, with a reason.',
    input: z.object({ month: Month, caseId: Id, approvedFen: AmountFen, reason: line(200).min(2) }),
    output: AllowanceMonth,
    errors: ['allowances.case-not-listed', 'allowances.above-rate'],
  }),
  file: write({
    summary: 'Freezes the month as it stands; a second time as a correction, with its reason.',
    input: z.object({ month: Month, reason: line(200) }),
    output: AllowanceMonth,
    errors: ['allowances.reason-missing', 'allowances.unchanged'],
  }),
  workbook: write({
    summary: 'Writes the list as .xlsx for A4 landscape: an edition as it was filed, or the draft (`edition` null).',
    input: z.object({ month: Month, edition: z.int().min(1).nullable() }),
    output: z.object({ fileId: Id, fileName: z.string(), rowCount: z.int() }),
    errors: ['record.not-found'],
  }),
  paper: write({
    summary: 'The same list as a PDF for A4 landscape, to be printed, signed and sealed.',
    input: z.object({ month: Month, edition: z.int().min(1).nullable() }),
    output: DrawnFile,
    errors: ['record.not-found', 'papers.no-printer', 'papers.character-missing', 'papers.failed'],
  }),
};
