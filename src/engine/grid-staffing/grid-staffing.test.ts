import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyPost } from '#shared/rules/staff-posts.ts';
import { exampleGrid, exampleVillage, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

// The example office's day is 2026-07-28.
let office: ExampleOffice;
let gridId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  gridId = (await office.api.grids.create({ fields: exampleGrid({ chiefName: '张涛', workerNames: '李娜、王芳', workerCount: 2 }) })).id;
});
afterEach(() => office.close());

const person = async (name: string, kinds: readonly string[], fromOn = '2025-01-01') =>
  (
    await office.api.staff.create({
      fields: {
        name,
        idType: '111',
        idNumber: '',
        sex: '2',
        birthDate: '1990-02-03',
        nation: null,
        politicalStatus: null,
        education: null,
        mobile: '13800000011',
        otherPhone: '',
        kind: kinds.length === 0 ? '99' : '',
        fullTime: null,
        dutyLevel: null,
        level: '',
        duty: '',
        specialty: '',
        villageCode: null,
        gridId: null,
        registeredOn: null,
        remark: '',
        posts: kinds.map((kind) => ({ ...emptyPost(kind), villageCode: exampleVillage, gridId, fromOn })),
        trainings: [],
        certificates: [],
      },
    })
  ).id;
const holders = async (kind: string) =>
  (await office.api.staff.holders({ gridId, on: '2026-07-28', kinds: [kind] })).rows.map(({ name }) => name);

it('is told where the grid names one and the posts another; where one side is blank nothing differs', async () => {
  expect(await office.api.grids.staffing({ id: gridId })).toEqual({ differences: [] });
  await person('谢涛', ['01']);
  await person('李娜', ['02']);
  expect(await office.api.grids.staffing({ id: gridId })).toEqual({
    differences: [
      { role: 'chief', gridNames: ['张涛'], postNames: ['谢涛'] },
      { role: 'workers', gridNames: ['李娜', '王芳'], postNames: ['李娜'] },
    ],
  });
});

it('taken from the posts, the grid names who holds them, with what its table asks of a chief', async () => {
  await person('谢涛', ['01']);
  await person('李娜', ['02']);
  await office.api.grids.takeStaffing({ id: gridId, role: 'chief', from: 'posts' });
  expect(await office.api.grids.takeStaffing({ id: gridId, role: 'workers', from: 'posts' })).toEqual({ differences: [] });
  expect(await office.api.grids.get({ id: gridId })).toMatchObject({
    chiefName: '谢涛',
    chiefMobile: '13800000011',
    chiefSex: '2',
    chiefBirthDate: '1990-02-03',
    workerNames: '李娜',
    workerCount: 1,
  });
});

it('taken from the grid, the post goes to whom it names; the other one’s ends yesterday and stays in the history', async () => {
  const former = await person('谢涛', ['01']);
  await person('张涛', []);
  expect(await office.api.grids.takeStaffing({ id: gridId, role: 'chief', from: 'grid' })).toEqual({ differences: [] });
  expect(await holders('01')).toEqual(['张涛']);
  expect((await office.api.staff.get({ id: former })).posts).toMatchObject([{ kind: '01', fromOn: '2025-01-01', untilOn: '2026-07-27' }]);
});

it('refuses a name that nobody or more than one has, and changes nothing', async () => {
  await person('谢涛', ['01']);
  expect(await refusal(office.api.grids.takeStaffing({ id: gridId, role: 'chief', from: 'grid' }))).toEqual({
    code: 'grids.staff-not-registered',
    name: '张涛',
    count: 0,
  });
  await person('张涛', []);
  await person('张涛', []);
  expect(await refusal(office.api.grids.takeStaffing({ id: gridId, role: 'chief', from: 'grid' }))).toMatchObject({ count: 2 });
  expect(await holders('01')).toEqual(['谢涛']);
});
