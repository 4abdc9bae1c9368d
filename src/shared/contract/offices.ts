import { z } from 'zod';
import { FirstAccount } from './accounts.ts';
import { read, write } from './call.ts';
import { Desk, DivisionCode, Id, line, Nothing, RecordHeader } from './fields.ts';

export const Division = z.object({ code: DivisionCode, name: z.string(), level: z.enum(['province', 'city', 'county', 'township', 'village']) });
export type Division = z.infer<typeof Division>;

export const Office = z.object({
  id: Id,
  desk: Desk,
  /** The township (or county) that the office serves. */
  divisionCode: DivisionCode,
  divisionName: z.string(),
  name: z.string(),
  committeeName: z.string(),
  /** Short word used in case and agreement numbers, e.g. 枫. */
  committeeShortName: z.string(),
  isDemo: z.boolean(),
});
export type Office = z.infer<typeof Office>;

export const Village = RecordHeader.extend({ code: DivisionCode, name: z.string(), kind: z.enum(['village', 'community']) });
export type Village = z.infer<typeof Village>;

export const offices = {
  divisions: read({
    summary: 'Lists the divisions directly under a code (the provinces under null) from the bundled table.',
    access: 'open',
    input: z.object({ parent: DivisionCode.nullable() }),
    output: z.object({ rows: z.array(Division) }),
    errors: ['offices.division-unknown'],
  }),
  setUp: write({
    summary: 'First run: names the office and its committee, copies the villages of its division, opens the first account.',
    access: 'open',
    input: z.object({
      desk: Desk,
      divisionCode: DivisionCode,
      name: line(60).min(2),
      committeeName: line(60),
      committeeShortName: line(6),
      administrator: FirstAccount,
    }),
    output: Office,
    errors: ['offices.already-set-up', 'offices.division-unknown', 'offices.division-level'],
  }),
  startDemo: write({
    summary: 'First run: fills an empty register with a made-up township, or opens the empty desk of the county over it. Watch the job for progress.',
    access: 'open',
    input: z.object({ jobId: Id, desk: Desk.default('township') }),
    output: Office,
    errors: ['offices.already-set-up'],
  }),
  get: read({ summary: 'The office that this register belongs to.', input: Nothing, output: Office }),
  update: write({
    summary: 'Changes the names of the office and its committee.',
    access: 'administrator',
    input: z.object({ name: line(60).min(2), committeeName: line(60), committeeShortName: line(6) }),
    output: Office,
  }),
  villages: read({ summary: 'The villages and communities under the office, by code.', input: Nothing, output: z.object({ rows: z.array(Village) }) }),
  addVillage: write({
    summary: 'Adds a village or community that the bundled table lacks.',
    input: z.object({ code: DivisionCode, name: line(40).min(2), kind: z.enum(['village', 'community']) }),
    output: Village,
    errors: ['offices.village-code-taken', 'offices.village-outside'],
  }),
  renameVillage: write({
    summary: 'Renames a village.',
    input: z.object({ id: Id, rev: z.int().min(1), name: line(40).min(2) }),
    output: Village,
    errors: ['record.changed', 'record.not-found'],
  }),
};
