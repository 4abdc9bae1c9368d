import { describe, expect, it } from 'vitest';
import type { OrganisationFields } from '#shared/contract/organisations.ts';
import { missingOrganisationItems, organisationProblems } from './organisation-record.ts';

const today = '2026-07-20';
const centre: OrganisationFields = {
  kind: '01',
  name: '枫桥示范镇综治中心',
  code: '',
  level: '04',
  parentId: null,
  villageCode: null,
  divisionCode: '320599',
  address: '示范路 1 号',
  longitude: null,
  latitude: null,
  phone: '0512-88886666',
  headName: '沈示范',
  headPhone: '13800000001',
  composingUnits: '综治办、司法所、派出所',
  serviceArea: '',
  massKind: null,
  guidingDepartment: '',
  memberCount: null,
  description: '',
  duties: '',
  committeeKind: null,
  committeeTrade: null,
  foundedOn: '2017-01-01',
  closedOn: null,
  remark: '',
  terms: [],
};
const committee: OrganisationFields = {
  ...centre,
  kind: '02',
  name: '枫桥示范镇人民调解委员会',
  committeeKind: '03',
  terms: [{ fromOn: '2024-03-01', untilOn: '2027-02-28', document: '' }],
};

const told = (changes: Partial<OrganisationFields>, of = centre): string[] =>
  organisationProblems({ ...of, ...changes }, today).map(({ field, code }) => `${field}: ${code}`);

describe('an organisation', () => {
  it('needs a name and a kind, no more', () => {
    const bare = {
      ...centre,
      level: null,
      divisionCode: '',
      address: '',
      phone: '',
      headName: '',
      headPhone: '',
      composingUnits: '',
      foundedOn: null,
    };
    expect(told({}, bare)).toEqual([]);
    expect(told({ name: ' ', kind: '' }, bare)).toEqual(['name: field.required', 'kind: field.required']);
  });

  it.each<[string, Partial<OrganisationFields>, string]>([
    ['a division code of other than six digits', { divisionCode: '32059' }, 'divisionCode: organisations.division-code'],
    ['a division code with a letter', { divisionCode: '32059A' }, 'divisionCode: organisations.division-code'],
    ['a centre with an address of 81 characters', { address: '长'.repeat(81) }, 'address: organisations.address-too-long'],
    ['a kind that no table holds', { kind: '77' }, 'kind: code.unknown'],
    ['a level that no table holds', { level: '9' }, 'level: code.unknown'],
    ['half a place', { longitude: 120.5 }, 'latitude: coordinates.half'],
    ['a telephone of ten digits', { phone: '1380000000' }, 'phone: phone.length'],
    ["a head's telephone with letters", { headPhone: 'abc' }, 'headPhone: phone.format'],
    ['a day to come', { foundedOn: '2026-07-21' }, 'foundedOn: date.future'],
    ['an end before the beginning', { closedOn: '2016-12-31' }, 'closedOn: date.before-founded'],
    ["a committee's kind on a centre", { committeeKind: '03' }, 'committeeKind: organisations.of-another-kind'],
    ["a mass organisation's kind on a centre", { massKind: '01' }, 'massKind: organisations.of-another-kind'],
  ])('refuses %s', (_title, changes, problem) => {
    expect(told(changes)).toContain(problem);
  });

  it('takes a longer address where it is no centre', () => {
    expect(told({ address: '长'.repeat(200) }, committee)).toEqual([]);
  });

  it('has a trade only as a professional committee', () => {
    expect(told({ committeeTrade: '02' }, committee)).toEqual(['committeeTrade: organisations.of-another-kind']);
    expect(told({ committeeKind: '06', committeeTrade: '02' }, committee)).toEqual([]);
  });

  it('has terms one after the other', () => {
    expect(told({ terms: [{ fromOn: '2021-03-01', untilOn: '2024-02-29', document: '' }, ...committee.terms] }, committee)).toEqual([]);
    expect(told({ terms: [{ fromOn: '2021-03-01', untilOn: '2024-03-01', document: '' }, ...committee.terms] }, committee)).toEqual([
      'terms.1.fromOn: organisations.term-overlap',
    ]);
    expect(told({ terms: [{ fromOn: null, untilOn: null, document: '' }] }, committee)).toEqual(['terms.0.fromOn: field.required']);
    expect(told({ terms: [{ fromOn: '2024-03-01', untilOn: '2024-02-01', document: '' }] }, committee)).toEqual([
      'terms.0.untilOn: date.before-from',
    ]);
  });

  it('tells what the standard still asks for, by its kind', () => {
    expect(missingOrganisationItems(centre)).toEqual([]);
    expect(missingOrganisationItems({ ...centre, divisionCode: '', headPhone: '' })).toEqual(['divisionCode', 'headPhone']);
    expect(missingOrganisationItems({ ...centre, kind: '12' })).toEqual(['massKind', 'guidingDepartment', 'memberCount', 'duties']);
    expect(missingOrganisationItems({ ...committee, committeeKind: '06', terms: [] })).toEqual(['terms', 'committeeTrade']);
    expect(missingOrganisationItems({ ...centre, kind: '06' })).toEqual([]);
  });
});
