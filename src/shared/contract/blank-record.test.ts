import { expect, test } from 'vitest';
import { z } from 'zod';
import { blankFields } from './blank-record.ts';
import { DisputeFields } from './disputes.ts';
import { GridFields } from './grids.ts';
import { OrganisationFields } from './organisations.ts';
import { StaffFields } from './staff.ts';
import { TransferFields } from './transfers.ts';

test('nothing is chosen, written or listed', () => {
  expect(blankFields(OrganisationFields)).toMatchObject({ name: '', kind: '', level: null, terms: [], memberCount: null });
  expect(blankFields(TransferFields)).toMatchObject({ direction: 'in', decision: 'pending', sentOn: '', dueOn: null });
});

test('every register has a blank with all of its fields', () => {
  for (const shape of [DisputeFields, GridFields, StaffFields, OrganisationFields, TransferFields])
    expect(Object.keys(blankFields(shape as z.ZodObject))).toEqual(Object.keys(shape.shape));
});

test('a shape that has no blank is a mistake of the program', () => {
  expect(() => blankFields(z.object({ bytes: z.instanceof(Uint8Array) }))).toThrow('No blank for bytes');
});
