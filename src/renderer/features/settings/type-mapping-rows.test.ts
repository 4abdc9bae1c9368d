import { expect, it } from 'vitest';
import { disputeToMediation, mediationToDispute } from '#shared/codes/type-mapping.ts';
import { mappingRows, shownRows, withPartner } from './type-mapping-rows.ts';

const mapping = { toMediation: [...disputeToMediation], toDispute: [...mediationToDispute] };
const today = '2026-07-28';

it("lists every type with its partner, its own or its group's, and those that have none", () => {
  const rows = mappingRows(mapping, 'toMediation', today);
  expect(rows.find(({ code }) => code === '0101')).toMatchObject({ own: null, partner: '1' });
  expect(rows.find(({ code }) => code === '0402')).toMatchObject({ own: '18', partner: '18' });
  const alone = shownRows(rows, 'toMediation', '', true);
  expect(alone.map(({ code }) => code)).toContain('1403');
  expect(alone.every(({ partner }) => partner === null)).toBe(true);
  expect(mappingRows(mapping, 'toDispute', today)).toHaveLength(18);
});

it('is searched by digits, words and initials of either side', () => {
  const rows = mappingRows(mapping, 'toMediation', today);
  const found = (words: string) => shownRows(rows, 'toMediation', words, false).map(({ code }) => code);
  expect(found('0503')).toEqual(['0503']);
  expect(found('交通事故')).toContain('0503');
  expect(found('wyjf')).toEqual(['0402']);
});

it('changes the partner of one type and leaves the others', () => {
  const changed = withPartner(mapping, 'toMediation', '1403', '99');
  expect(mappingRows(changed, 'toMediation', today).find(({ code }) => code === '1403')?.partner).toBe('99');
  expect(withPartner(changed, 'toMediation', '1403', null)).toEqual({
    ...mapping,
    toMediation: [...mapping.toMediation].sort((one, other) => one.disputeType.localeCompare(other.disputeType)),
  });
  expect(withPartner(mapping, 'toDispute', '13', null).toDispute).toHaveLength(mediationToDispute.length - 1);
});
