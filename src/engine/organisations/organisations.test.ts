import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationFields } from '#shared/contract/organisations.ts';
import { emptyPost } from '#shared/rules/staff-posts.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => (office = await openExampleOffice()));
afterEach(() => {
  office.close();
});

function fields(name: string, changes: Partial<OrganisationFields> = {}): OrganisationFields {
  return {
    kind: '01',
    name,
    code: '',
    level: '04',
    parentId: null,
    villageCode: null,
    divisionCode: '320599',
    address: '',
    longitude: null,
    latitude: null,
    phone: '',
    headName: '',
    headPhone: '',
    composingUnits: '',
    serviceArea: '',
    massKind: null,
    guidingDepartment: '',
    memberCount: null,
    description: '',
    duties: '',
    committeeKind: null,
    committeeTrade: null,
    foundedOn: null,
    closedOn: null,
    remark: '',
    terms: [],
    ...changes,
  };
}
const create = async (name: string, changes: Partial<OrganisationFields> = {}) =>
  office.api.organisations.create({ fields: fields(name, changes) });
const mediator = { ...emptyPost('06'), committeeRole: '03', manner: '01', fromOn: '2024-03-01' };

async function addMember(organisationId: string) {
  return office.api.staff.create({
    fields: {
      name: '沈示范',
      idType: '111',
      idNumber: '',
      sex: '2',
      birthDate: null,
      nation: null,
      politicalStatus: null,
      education: null,
      mobile: '',
      otherPhone: '',
      kind: '06',
      fullTime: true,
      level: '',
      duty: '',
      specialty: '',
      villageCode: null,
      gridId: null,
      registeredOn: null,
      remark: '',
      posts: [{ ...mediator, organisationId }],
    },
  });
}

describe('the register of organisations', () => {
  it('keeps every item, lists by parent and finds by name, initials and head', async () => {
    const centre = await create('枫桥示范镇综治中心', { headName: '沈示范', phone: '0512-88886666', composingUnits: '综治办、司法所' });
    const committee = await create('枫桥示范镇人民调解委员会', {
      kind: '02',
      committeeKind: '03',
      parentId: centre.id,
      terms: [{ fromOn: '2024-03-01', untilOn: '2027-02-28', document: '枫政发〔2024〕3号' }],
    });
    expect(committee).toMatchObject({
      parentName: '枫桥示范镇综治中心',
      terms: [{ fromOn: '2024-03-01', untilOn: '2027-02-28', document: '枫政发〔2024〕3号' }],
    });
    const under = await office.api.organisations.list({ filters: [{ column: 'parentId', operator: 'equals', value: centre.id }] });
    expect(under.rows.map(({ name, parentName }) => [name, parentName])).toEqual([['枫桥示范镇人民调解委员会', '枫桥示范镇综治中心']]);
    for (const search of ['综治中心', 'fqsfzzzzx', '沈示范']) expect((await office.api.organisations.count({ search })).count).toBe(1);
    expect((await office.api.search.everywhere({ words: '人民调解' })).hits).toEqual([
      { register: 'organisations', id: committee.id, title: '枫桥示范镇人民调解委员会', detail: '' },
    ]);
  });

  it('refuses the same name twice', async () => {
    await create('枫桥司法所', { kind: '05' });
    expect(await refusal(create('枫桥司法所', { kind: '05' }))).toEqual({ code: 'organisations.name-taken', name: '枫桥司法所' });
  });

  it('refuses a tree that bites its tail, and a parent that is not there', async () => {
    const top = await create('综治中心');
    const middle = await create('司法所', { kind: '05', parentId: top.id });
    const low = await create('调委会', { kind: '02', parentId: middle.id });
    const move = (parentId: string) =>
      office.api.organisations.update({ id: top.id, rev: top.rev, fields: fields('综治中心', { parentId }) });
    for (const parentId of [top.id, middle.id, low.id])
      expect(await refusal(move(parentId))).toMatchObject({
        code: 'record.invalid',
        fields: ['parentId'],
        codes: ['organisations.parent-cycle'],
      });
    expect(await refusal(move('01980000-0000-7000-8000-00000000dead'))).toMatchObject({ code: 'record.invalid', codes: ['code.unknown'] });
  });

  it('is not deleted while an organisation or a person in office hangs on it', async () => {
    const centre = await create('综治中心');
    const committee = await create('调委会', { kind: '02', parentId: centre.id });
    const remove = (id: string) => office.api.organisations.remove({ id, rev: 1, reason: '登记错误' });
    expect(await refusal(remove(centre.id))).toEqual({ code: 'organisations.in-use', organisations: 1, holders: 0 });
    const member = await addMember(committee.id);
    expect(await refusal(remove(committee.id))).toEqual({ code: 'organisations.in-use', organisations: 0, holders: 1 });
    expect((await office.api.organisations.tree({})).rows.map(({ name, holders }) => [name, holders])).toEqual([
      ['综治中心', 0],
      ['调委会', 1],
    ]);
    await office.api.staff.endPost({ id: member.id, rev: member.rev, position: 0, untilOn: '2026-07-27' });
    await remove(committee.id);
    expect((await office.api.organisations.tree({})).rows.map(({ name }) => name)).toEqual(['综治中心']);
    expect(
      (await office.api.staff.holders({ organisationId: committee.id })).rows.map(({ name, committeeRole }) => [name, committeeRole]),
    ).toEqual([['沈示范', '03']]);
  });

  it('goes to the county with the month, before the people who hold posts there', async () => {
    const centre = await create('综治中心');
    await addMember(centre.id);
    expect((await office.api.batches.pending({})).counts).toMatchObject({ organisation: 1, staff: 1 });
  });
});
