import { expect, it } from 'vitest';
import { z } from 'zod';
import { DisputeFields, Party } from '#shared/contract/disputes.ts';
import { GridFields } from '#shared/contract/grids.ts';
import { OrganisationFields } from '#shared/contract/organisations.ts';
import { Training } from '#shared/contract/staff-posts.ts';
import { gridNumbers, organisationMembers, touchedPeople, trainingHours } from './number-fields.ts';
import type { NumberReading } from './number-reading.ts';

/** Least and most that the contract takes for a field. */
function limitsOf(record: z.ZodObject, field: string): unknown {
  const schema = record.shape[field] as z.ZodType | undefined;
  if (schema === undefined) throw new Error(`no field ${field}`);
  const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
  return [Number(/"minimum":(-?[\d.]+)/.exec(text)?.[1]), Number(/"maximum":([\d.]+)/.exec(text)?.[1] ?? Number.MAX_SAFE_INTEGER)];
}

const fields: [string, z.ZodObject, string, NumberReading][] = [
  ['peopleCount', DisputeFields, 'peopleCount', touchedPeople],
  ['sideCount', Party, 'sideCount', touchedPeople],
  ['memberCount', OrganisationFields, 'memberCount', organisationMembers],
  ['hours', Training, 'hours', trainingHours],
  ...Object.entries(gridNumbers).map(([name, reading]): [string, z.ZodObject, string, NumberReading] => [name, GridFields, name, reading]),
];

it.each(fields)('the field %s is read within the limits of its contract', (_name, record, field, reading) => {
  expect([reading.minimum, reading.maximum]).toEqual(limitsOf(record, field));
});
