import { z } from 'zod';
import { FirstAccount } from './accounts.ts';
import { read, write } from './call.ts';
import { divisionLevels } from '../rules/division-code.ts';
import { Desk, DivisionCode, Id, IsoDate, line, Nothing, RecordHeader } from './fields.ts';

export const Division = z.object({ code: DivisionCode, name: z.string(), level: z.enum(divisionLevels) });
export type Division = z.infer<typeof Division>;

/** A division with whether it was typed here because the bundled list lacks it. */
const ListedDivision = Division.extend({ typed: z.boolean() });
export type ListedDivision = z.infer<typeof ListedDivision>;

/** A city, county or township that the list lacks. */
const NewDivision = z.object({ code: z.string().max(12), name: line(40), level: z.enum(['city', 'county', 'township']) });
export type NewDivision = z.infer<typeof NewDivision>;

export const NewVillage = z.object({ code: DivisionCode, name: line(40).min(2), kind: z.enum(['village', 'community']) });
export type NewVillage = z.infer<typeof NewVillage>;

export const DivisionSource = z.object({ title: z.string(), publisher: z.string(), asOf: IsoDate, publishedOn: IsoDate });
export type DivisionSource = z.infer<typeof DivisionSource>;

const typedErrors = [
  'offices.division-unknown',
  'offices.division-digits',
  'offices.division-other-level',
  'offices.division-outside',
  'offices.division-taken',
  'offices.division-name',
  'offices.division-name-taken',
];

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
    summary:
      'Lists the divisions directly under a code (the provinces under null): the bundled table and what was typed because it lacks it. Says whose table it is.',
    access: 'open',
    input: z.object({ parent: DivisionCode.nullable() }),
    output: z.object({ rows: z.array(ListedDivision), source: DivisionSource }),
    errors: ['offices.division-unknown'],
  }),
  setUp: write({
    summary:
      'First run: names the office and its committee, takes the divisions and villages that the list lacks, copies the villages of its division, opens the first account.',
    access: 'open',
    input: z.object({
      desk: Desk,
      divisionCode: DivisionCode,
      /** Divisions on the way to the office's own that the list lacks, from the top down. */
      typed: z.array(NewDivision).max(3).default([]),
      /** Villages and communities that the list lacks; a township only. */
      villages: z.array(NewVillage).max(500).default([]),
      name: line(60).min(2),
      committeeName: line(60),
      committeeShortName: line(6),
      administrator: FirstAccount,
    }),
    output: Office,
    errors: ['offices.already-set-up', 'offices.division-level', 'offices.village-code-taken', 'offices.village-outside', ...typedErrors],
  }),
  startDemo: write({
    summary:
      'First run: fills an empty register with a made-up township, or opens the empty desk of the county over it. Watch the job for progress.',
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
  villages: read({
    summary: 'The villages and communities under the office, by code.',
    input: Nothing,
    output: z.object({ rows: z.array(Village) }),
  }),
  addVillage: write({
    summary: 'Adds a village or community that the bundled table lacks.',
    input: NewVillage,
    output: Village,
    errors: ['offices.village-code-taken', 'offices.village-outside'],
  }),
  typedDivisions: read({
    summary: 'The divisions that were typed because the bundled list lacks them.',
    input: Nothing,
    output: z.object({ rows: z.array(Division) }),
  }),
  addDivision: write({
    summary: 'Adds a city, county or township that the bundled list lacks; every picker of places has it then.',
    access: 'administrator',
    input: NewDivision,
    output: Division,
    errors: typedErrors,
  }),
  renameDivision: write({
    summary: 'Renames a typed division.',
    access: 'administrator',
    input: z.object({ code: DivisionCode, name: line(40) }),
    output: Division,
    errors: typedErrors,
  }),
  removeDivision: write({
    summary: 'Takes a typed division out again, as long as nothing stands under it.',
    access: 'administrator',
    input: z.object({ code: DivisionCode }),
    output: Nothing,
    errors: ['offices.division-unknown', 'offices.division-in-use'],
  }),
  renameVillage: write({
    summary: 'Renames a village.',
    input: z.object({ id: Id, rev: z.int().min(1), name: line(40).min(2) }),
    output: Village,
    errors: ['record.changed', 'record.not-found'],
  }),
};
