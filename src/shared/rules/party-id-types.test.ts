import { expect, test } from 'vitest';
import { partyIdTypeProblems, idTypesOf, withKind } from './party-id-types.ts';

test('a party that becomes an organisation loses its identity card, and a person gets one back', () => {
  expect(withKind({ idType: '111' }, '02')).toEqual({ kind: '02', idType: '990' });
  expect(withKind({ idType: '990' }, '01')).toEqual({ kind: '01', idType: '111' });
  expect(withKind({ idType: '414' }, '01')).toEqual({ kind: '01', idType: '414' });
});
test('an organisation is offered no personal papers', () => {
  expect(idTypesOf('02').rows.map(({ code }) => code)).toEqual(['990']);
  expect(idTypesOf('01').rows.length).toBeGreaterThan(20);
});
test('an organisation’s number under an identity card is refused; without a number the type says nothing', () => {
  expect(partyIdTypeProblems({ kind: '02', idType: '111', idNumber: '320599198003151219' }, 'parties.0')).toEqual([
    { field: 'parties.0.idType', code: 'disputes.id-type-of-person' },
  ]);
  expect(partyIdTypeProblems({ kind: '03', idType: '111', idNumber: '' }, 'parties.0')).toEqual([]);
  expect(partyIdTypeProblems({ kind: '02', idType: '990', idNumber: '91320599MA1XXXXX0X' }, 'parties.0')).toEqual([]);
  expect(partyIdTypeProblems({ kind: '01', idType: '111', idNumber: '320599198003151219' }, 'parties.0')).toEqual([]);
});
