import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EvaluatedCell } from '../sheet-rows/evaluated-row.ts';
import { cellsIn, cellsText, valuesIn, valuesText } from './stored-cells.ts';

const value = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.constant(null));
const cell: fc.Arbitrary<EvaluatedCell> = fc
  .record(
    {
      field: fc.constantFrom('applicant', 'acceptedOn', 'amountFen', 'village'),
      address: fc.constantFrom('A5', 'AB100000'),
      shown: fc.oneof(fc.constant(''), fc.string({ maxLength: 4 })),
      value,
      level: fc.constantFrom('ok', 'doubtful', 'fault'),
      code: fc.constant('village.unknown'),
      details: fc.constant({ shown: '石佛', count: 2 }),
      proposal: fc.string({ maxLength: 4 }),
      was: fc.string({ maxLength: 4 }),
    },
    { requiredKeys: ['field', 'address', 'shown', 'value', 'level'] },
  )
  // What was understood as it is shown is the most frequent of all.
  .chain((made) => fc.constantFrom(made, { ...made, value: made.shown }))
  // Only a finding has details and a proposal.
  .map(({ details, proposal, ...made }) =>
    made.code === undefined ? made : { ...made, ...(details && { details }), ...(proposal !== undefined && { proposal }) },
  );

it('cells and values come back as they were kept, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 6 }),
      fc.dictionary(fc.constantFrom('applicant', 'title', 'village', '__proto'), value),
      (cells, values) => {
        expect(cellsIn(cellsText(cells))).toEqual(cells);
        const whole = { ...Object.fromEntries(cells.map((each) => [each.field, each.value])), ...values };
        expect(valuesIn(valuesText(whole, cells), cells)).toEqual(whole);
      },
    ),
    { numRuns: 2000 },
  );
});
