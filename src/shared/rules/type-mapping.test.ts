import { expect, it } from 'vitest';
import { codeName, disputeTypes, mediationTypes } from '#shared/codes/index.ts';
import { disputeToMediation, mediationToDispute } from '#shared/codes/type-mapping.ts';
import { proposedDisputeType, proposedMediationType, withProposedTypes } from './type-mapping.ts';

const mapping = { toMediation: [...disputeToMediation], toDispute: [...mediationToDispute] };

it.each([
  ['0201', '2'],
  ['0503', '17'],
  ['0599', '6'],
  ['0402', '18'],
  ['0902', '3'],
  ['1102', '8'],
  ['99', '99'],
])('the 综治 type %s proposes the mediation type %s', (disputeType, mediationType) => {
  expect(proposedMediationType(mapping, disputeType)).toBe(mediationType);
});

it('proposes nothing where no pair is known', () => {
  expect(['0499', '1201', '1401', '1602'].map((code) => proposedMediationType(mapping, code))).toEqual([null, null, null, null]);
  expect(proposedDisputeType(mapping, '5')).toBeNull();
});

it('the other way round, 邻里纠纷 proposes a row of its group', () => {
  expect([proposedDisputeType(mapping, '2'), proposedDisputeType(mapping, '17')]).toEqual(['0299', '0503']);
});

it('what a ledger left out is filled from the table and stays to be confirmed; what neither knows stays empty', () => {
  const types = (disputeType: string | null, mediationType: string | null) =>
    withProposedTypes(mapping, { disputeType, mediationType, typesConfirmedBy: '王敏' });
  expect(types(null, '2')).toEqual({ disputeType: '0299', mediationType: '2', typesConfirmedBy: '' });
  expect(types('0201', null)).toEqual({ disputeType: '0201', mediationType: '2', typesConfirmedBy: '' });
  expect(types(null, '5')).toEqual({ disputeType: null, mediationType: '5', typesConfirmedBy: '' });
  expect(types('0201', '2')).toEqual({ disputeType: '0201', mediationType: '2', typesConfirmedBy: '王敏' });
  expect(types(null, null)).toEqual({ disputeType: null, mediationType: null, typesConfirmedBy: '王敏' });
});

it('names only codes that the tables hold, each first one once', () => {
  for (const { disputeType, mediationType } of [...disputeToMediation, ...mediationToDispute]) {
    expect([disputeType, codeName(disputeTypes, disputeType), mediationType, codeName(mediationTypes, mediationType)]).not.toContain(
      undefined,
    );
  }
  expect(new Set(disputeToMediation.map((each) => each.disputeType)).size).toBe(disputeToMediation.length);
  expect(new Set(mediationToDispute.map((each) => each.mediationType)).size).toBe(mediationToDispute.length);
});
