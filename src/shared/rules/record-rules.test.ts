import { describe, expect, it } from 'vitest';
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import { blankDisputeItems, blankPartyItems } from './blank-dispute.ts';
import { citizenIdCheckCharacter } from './citizen-id.ts';
import { disputeProblems, missingForFiling } from './dispute-record.ts';
import { blankGridItems } from './blank-grid.ts';
import { gridProblems } from './grid-record.ts';
import { recordInvalid, type RecordProblem } from './record-problem.ts';
import { staffProblems } from './staff-record.ts';

const today = '2026-07-20';
const village = '320599100201';
const idNumber = `32059919800307123${citizenIdCheckCharacter('32059919800307123')}`;
const party: Party = {
  id: '01980000-0000-7000-8000-000000000001',
  side: 'applicant',
  kind: '01',
  name: '王小明',
  idType: '111',
  idNumber,
  sex: '1',
  nation: '01',
  education: null,
  category: '0102',
  occupation: '',
  phone: '13800000000',
  address: '枫桥村3组',
  representative: '',
  ...blankPartyItems,
};
const dispute: DisputeFields = {
  title: '王小明与李四排水纠纷',
  acceptedOn: '2026-07-03',
  occurredOn: '2026-07-01',
  place: '枫桥村3组',
  scale: '01',
  disputeType: '0201',
  mediationType: '2',
  peopleCount: 2,
  story: '',
  involvedUnit: '',
  amountFen: 0,
  source: null,
  riskLevel: null,
  villageCode: village,
  gridId: null,
  parties: [party],
  dueOn: '2026-07-30',
  resolveMethod: '0103',
  resolveOrganisation: '枫桥村调委会',
  resolverName: '赵六',
  resolverPhone: '0512-88886666',
  state: 'handling',
  resolvedOn: null,
  resolution: '',
  evaluatedOn: null,
  evaluation: '',
  longitude: null,
  latitude: null,
  remark: '',
  ...blankDisputeItems,
};
const grid: GridFields = {
  villageCode: village,
  code: `${village}001`,
  name: '第一网格',
  kind: '1',
  households: 300,
  population: 900,
  keyPeopleCount: null,
  areaSquareMetres: null,
  centreLongitude: null,
  centreLatitude: null,
  chiefName: '赵六',
  chiefSex: '1',
  chiefNation: '01',
  chiefPoliticalStatus: '01',
  chiefBirthDate: '1980-01-01',
  chiefEducation: null,
  chiefMobile: '13800000001',
  chiefPhone: '',
  workerNames: '',
  workerPhones: '',
  workerCount: null,
  remark: '',
  ...blankGridItems,
};
const person: StaffFields = {
  name: '赵六',
  idType: '111',
  idNumber,
  sex: '1',
  birthDate: '1980-03-07',
  nation: '01',
  politicalStatus: null,
  education: null,
  mobile: '',
  otherPhone: '',
  kind: '01',
  fullTime: true,
  level: '',
  duty: '',
  specialty: '',
  villageCode: village,
  gridId: null,
  registeredOn: '2026-01-01',
  remark: '',
  dutyLevel: null,
  posts: [],
  trainings: [],
  certificates: [],
};

function told(problems: readonly RecordProblem[]): string[] {
  return problems.map(({ field, code }) => `${field}: ${code}`);
}

describe('a dispute', () => {
  it('is registered when title, day, place and one named party are there', () => {
    expect(told(disputeProblems(dispute, { today }))).toEqual([]);
  });

  it('needs a title, a place or a village, and a party with a name', () => {
    expect(told(disputeProblems({ ...dispute, title: ' ', place: '', villageCode: null, parties: [] }, { today }))).toEqual([
      'title: field.required',
      'place: disputes.place-missing',
      'parties: disputes.party-missing',
    ]);
    expect(told(disputeProblems({ ...dispute, place: '', parties: [{ ...party, name: '' }] }, { today }))).toEqual([
      'parties.0.name: field.required',
    ]);
  });

  it('keeps its days in order and out of the future', () => {
    expect(told(disputeProblems({ ...dispute, occurredOn: '2026-07-04', dueOn: '2026-07-02' }, { today }))).toEqual([
      'acceptedOn: date.before-occurred',
      'dueOn: date.before-accepted',
    ]);
    expect(told(disputeProblems({ ...dispute, acceptedOn: '2026-07-21' }, { today }))).toEqual(['acceptedOn: date.future']);
    expect(told(disputeProblems({ ...dispute, state: 'settled', resolvedOn: '2026-07-02' }, { today }))).toEqual([
      'resolvedOn: date.before-accepted',
    ]);
  });

  it('has a day of settlement only once it is settled', () => {
    expect(told(disputeProblems({ ...dispute, resolvedOn: '2026-07-10' }, { today }))).toEqual([
      'resolvedOn: disputes.resolved-but-not-settled',
    ]);
  });

  it('holds only good id numbers and telephones, and a sex that agrees with the id', () => {
    const wrong = idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
    expect(told(disputeProblems({ ...dispute, parties: [{ ...party, idNumber: wrong, phone: '1380000000' }] }, { today }))).toEqual([
      'parties.0.idNumber: id.check-digit',
      'parties.0.phone: phone.length',
    ]);
    expect(told(disputeProblems({ ...dispute, parties: [{ ...party, sex: '2' }] }, { today }))).toEqual(['parties.0.sex: id.sex-mismatch']);
    expect(told(disputeProblems({ ...dispute, parties: [{ ...party, idType: '414', idNumber: 'E12345678' }] }, { today }))).toEqual([]);
  });

  it('lies in a grid of its own village', () => {
    const inGrid = { ...dispute, gridId: '01980000-0000-7000-8000-000000000009' };
    expect(told(disputeProblems(inGrid, { today, gridVillageCode: '320599100202' }))).toEqual(['gridId: disputes.grid-outside-village']);
    expect(told(disputeProblems(inGrid, { today, gridVillageCode: village }))).toEqual([]);
  });

  it('names what filing still needs, by stage', () => {
    expect(missingForFiling(dispute)).toEqual([]);
    expect(missingForFiling({ ...dispute, scale: null, peopleCount: null })).toEqual(['scale', 'peopleCount']);
    expect(missingForFiling({ ...dispute, state: 'settled' })).toEqual(['resolvedOn', 'resolution']);
    expect(missingForFiling({ ...dispute, parties: [{ ...party, kind: '02', sex: null, nation: null, category: null }] })).toEqual([]);
  });
});

describe('a grid', () => {
  it('has a parent when it is a micro grid, a whole grid of its village, and no other grid has one', () => {
    const micro = { ...grid, kind: '3', parentGridId: '01980000-0000-7000-8000-000000000009' };
    const parent = { villageCode: village, kind: '1' };
    expect(told(gridProblems(micro, { today, parent }))).toEqual([]);
    expect(told(gridProblems(micro, { today, parent: { ...parent, kind: '3' } }))).toEqual(['parentGridId: grid.parent-micro']);
    expect(told(gridProblems(micro, { today, parent: { ...parent, villageCode: '320599100202' } }))).toEqual([
      'parentGridId: grid.parent-outside-village',
    ]);
    expect(told(gridProblems({ ...micro, kind: '2' }, { today, parent }))).toEqual(['parentGridId: grid.parent-not-micro']);
    expect(told(gridProblems({ ...grid, boundary: '{"type":"Point"}' }, { today }))).toEqual(['boundary: boundary.kind']);
  });
  it('carries the code of its village', () => {
    expect(told(gridProblems(grid, { today }))).toEqual([]);
    expect(told(gridProblems({ ...grid, code: '320599100202001' }, { today }))).toEqual(['code: grid.not-under-village']);
    expect(told(gridProblems({ ...grid, kind: '3' }, { today }))).toEqual(['parentGridId: grid.parent-missing']);
    expect(told(gridProblems({ ...grid, code: '3205' }, { today }))).toEqual(['code: grid.code-length']);
  });

  it('shows its centre with both coordinates or none', () => {
    expect(told(gridProblems({ ...grid, centreLongitude: 120.5 }, { today }))).toEqual(['centreLatitude: coordinates.half']);
  });
});

describe('a member of staff', () => {
  const context = { today, gridVillageOf: () => undefined };
  it('agrees with the id number in birth date and sex', () => {
    expect(told(staffProblems(person, context))).toEqual([]);
    expect(told(staffProblems({ ...person, birthDate: '1981-03-07', sex: '2' }, context))).toEqual([
      'sex: id.sex-mismatch',
      'birthDate: id.birth-mismatch',
    ]);
  });
});

it('a refused record names fields and codes side by side', () => {
  expect(recordInvalid([{ field: 'title', code: 'field.required' }]).details).toEqual({ fields: ['title'], codes: ['field.required'] });
});
