// The parties that a ledger's row tells of: several names in a cell are several people.
import type { Party } from '#shared/contract/disputes.ts';
import { blankPartyItems } from '#shared/rules/blank-dispute.ts';
import { namesIn, valueReader, type Values } from '../sheet-rows/row-values.ts';

const naturalPerson = '01';
const organisationName = /(公司|厂|合作社|中心|学校|医院|银行|村委会|居委会|经营部|商店|饭店|有限|集团|局|所|站)$/u;

/** Each has its columns: `applicant`, `applicantIdNumber`. */
export const partySides = ['applicant', 'respondent'] as const;

/** What the columns of a side end with, by the party's field. */
export const columnEnds = { name: '', idNumber: 'IdNumber', sex: 'Sex', phone: 'Phone', address: 'Address' } as const;

/** As many ids or phones as names are one each; one alone, and the address, belong to the first of several names in a cell. */
export function partiesOf(values: Values, newId: () => string): Party[] {
  const { text, code } = valueReader(values);
  return partySides.flatMap((side) => {
    const names = namesIn(text(side));
    return names.map((name, index): Party => {
      const own = (field: 'idNumber' | 'phone' | 'address'): string => {
        const cell = text(side + columnEnds[field]);
        const numbers = cell.split('、');
        if (names.length > 1 && field !== 'address' && numbers.length === names.length) return numbers[index] ?? '';
        return index === 0 ? cell : '';
      };
      return {
        id: newId(),
        side,
        kind: organisationName.test(name) ? '02' : naturalPerson,
        name,
        idType: '111',
        idNumber: own('idNumber'),
        sex: index === 0 ? code(side + columnEnds.sex) : null,
        nation: null,
        education: null,
        category: null,
        occupation: '',
        phone: own('phone'),
        address: own('address'),
        representative: '',
        ...blankPartyItems,
      };
    });
  });
}

/** The column of each party's field, by the field's path in the record. */
export function partyColumns(parties: readonly Pick<Party, 'side'>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parties.flatMap(({ side }, index) =>
      Object.entries(columnEnds).map(([field, end]) => [`parties.${String(index)}.${field}`, side + end]),
    ),
  );
}

/** All parties as the register lists them: what makes two rows the same dispute. */
export function partyNamesOf(values: Values): string {
  const { text } = valueReader(values);
  return partySides.flatMap((side) => namesIn(text(side))).join('、');
}
