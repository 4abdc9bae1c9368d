import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { emptyPost } from '#shared/rules/staff-posts.ts';
import { exampleGrid, exampleVillage, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { listHolders } from './staff-posts.store.ts';

let office: ExampleOffice;
let gridId: string;
let otherGridId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  gridId = (await office.api.grids.create({ fields: exampleGrid() })).id;
  otherGridId = (await office.api.grids.create({ fields: exampleGrid({ code: `${exampleVillage}002`, name: '枫桥村第二网格' }) })).id;
});
afterEach(() => {
  office.close();
});

function person(name: string, posts: readonly StaffPost[], changes: Partial<StaffFields> = {}): StaffFields {
  return {
    name,
    idType: '111',
    idNumber: '',
    sex: null,
    birthDate: null,
    nation: null,
    politicalStatus: null,
    education: null,
    mobile: '',
    otherPhone: '',
    kind: '',
    fullTime: null,
    dutyLevel: null,
    level: '',
    duty: '',
    specialty: '',
    villageCode: null,
    gridId: null,
    registeredOn: null,
    remark: '',
    posts: [...posts],
    trainings: [],
    certificates: [],
    ...changes,
  };
}
const post = (
  kind: string,
  grid: string | null,
  fromOn: string | null,
  untilOn: string | null = null,
  changes: Partial<StaffPost> = {},
): StaffPost => ({ ...emptyPost(kind), villageCode: exampleVillage, gridId: grid, fromOn, untilOn, ...changes });
const create = async (fields: StaffFields) => office.api.staff.create({ fields });
const namesOn = async (on: string, kinds?: string[]) =>
  (await office.api.staff.holders({ on, gridId, ...(kinds === undefined ? {} : { kinds }) })).rows.map(({ name }) => name);

describe('who held a post on a day', () => {
  it('is answered for any day, of one kind or of all', async () => {
    await create(person('郎春伟', [post('01', gridId, '2021-05-01', '2024-04-30'), post('05', gridId, '2024-05-01')]));
    await create(person('章其明', [post('01', gridId, '2024-05-01')]));
    await create(person('张涛', [post('02', gridId, null), post('01', otherGridId, '2022-01-01')]));
    expect(await namesOn('2021-04-30', ['01'])).toEqual([]);
    expect(await namesOn('2021-05-01', ['01'])).toEqual(['郎春伟']);
    expect(await namesOn('2024-04-30', ['01'])).toEqual(['郎春伟']);
    expect(await namesOn('2024-05-01', ['01'])).toEqual(['章其明']);
    expect(await namesOn('2024-05-01')).toEqual(['章其明', '张涛', '郎春伟']);
    expect(await namesOn('1999-01-01')).toEqual(['张涛']);
    const ever = await office.api.staff.holders({ gridId, kinds: ['01'] });
    expect(ever.rows.map(({ name, fromOn, untilOn }) => [name, fromOn, untilOn])).toEqual([
      ['郎春伟', '2021-05-01', '2024-04-30'],
      ['章其明', '2024-05-01', null],
    ]);
    expect((await office.api.staff.holders({ on: '2026-07-28', villageCode: exampleVillage })).rows.map(({ name }) => name)).toEqual([
      '张涛',
      '章其明',
      '张涛',
      '郎春伟',
    ]);
    expect((await office.api.staff.holders({ on: '2026-07-28', kinds: [] })).rows).toEqual([]);
  });

  it('is told beside everybody whom a picker offers, posts or none', async () => {
    await create(person('郎春伟', [post('06', null, '2021-05-01', '2024-04-30')]));
    await create(person('章其明', [post('06', null, '2024-05-01'), post('99', null, '2020-01-01')]));
    const gone = await create(person('张涛', [post('02', null, null)]));
    await office.api.staff.remove({ id: gone.id, rev: gone.rev, reason: '重复登记' });
    await create(person('仇小娟', [post('02', null, '2030-01-01')]));
    const offered = async (on: string) =>
      Object.fromEntries((await office.api.staff.choices({ on })).rows.map(({ name, posts }) => [name, posts.map(({ kind }) => kind)]));
    expect(await offered('2024-04-30')).toEqual({ 郎春伟: ['06'], 章其明: ['99'], 仇小娟: [] });
    expect(await offered('2024-05-01')).toEqual({ 郎春伟: [], 章其明: ['06', '99'], 仇小娟: [] });
  });

  it('agrees with a slow count over random posts', async () => {
    const day = (number: number): string => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
    const one = fc.record({
      kind: fc.constantFrom('01', '02', '06'),
      here: fc.boolean(),
      from: fc.option(fc.nat(399)),
      length: fc.option(fc.nat(120)),
    });
    // Each person has one to three posts, one after the other, so that none is refused.
    const people = fc.sample(fc.array(one, { minLength: 1, maxLength: 3 }), { numRuns: 250, seed: 20_260_703 });
    const all: { name: string; post: StaffPost }[] = [];
    for (const [index, kinds] of people.entries()) {
      const posts = kinds.map(({ kind, here, from, length }, place) => {
        const begins = from === null ? null : day(from + place * 600);
        const ends = length === null && place === kinds.length - 1 ? null : day((from ?? 0) + place * 600 + (length ?? 0));
        return post(kind, here ? gridId : otherGridId, place === 0 ? begins : (begins ?? day(place * 600)), ends);
      });
      const saved = await create(person(`人${String(index)}`, posts));
      all.push(...saved.posts.map((each) => ({ name: saved.name, post: each })));
    }
    const numberOf = (date: string): number => Date.parse(date);
    let asked = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: -30, max: 2200 }),
        fc.subarray(['01', '02', '06'], { minLength: 1 }),
        fc.boolean(),
        (number, kinds, here) => {
          const on = day(number);
          const grid = here ? gridId : otherGridId;
          const slow = all
            .filter(
              ({ post: held }) =>
                kinds.includes(held.kind) &&
                held.gridId === grid &&
                (held.fromOn === null || numberOf(held.fromOn) <= numberOf(on)) &&
                (held.untilOn === null || numberOf(on) <= numberOf(held.untilOn)),
            )
            .map(({ name }) => name);
          const fast = listHolders(office.engine.context.register.read, { on, gridId: grid, kinds }).map(({ name }) => name);
          asked += 1;
          return JSON.stringify(fast.sort()) === JSON.stringify(slow.sort());
        },
      ),
      { numRuns: 10_000, seed: 7 },
    );
    expect(asked).toBe(10_000);
  }, 60_000);
});

describe('a person', () => {
  it('gets a first post from what a roster says, and is listed by the main one', async () => {
    const saved = await create(
      person('赵六', [], { kind: '02', fullTime: true, villageCode: exampleVillage, gridId, registeredOn: '2023-03-01' }),
    );
    expect(saved.posts).toEqual([post('02', gridId, '2023-03-01', null, { fullTime: true })]);
    expect(saved.postPlaces).toEqual(['枫桥村第一网格']);
    const added = await office.api.staff.addPost({ id: saved.id, rev: saved.rev, post: post('06', null, '2025-01-01') });
    const ended = await office.api.staff.endPost({ id: saved.id, rev: added.rev, position: 0, untilOn: '2025-12-31' });
    expect([ended.kind, ended.gridId, ended.posts.map(({ untilOn }) => untilOn)]).toEqual(['06', null, ['2025-12-31', null]]);
    const [row] = (await office.api.staff.list({})).rows;
    expect([row?.kind, row?.currentPosts, row?.postsUntil]).toEqual(['06', '调解员', null]);
    expect((await office.api.staff.count({ filters: [{ column: 'currentPosts', operator: 'contains', value: '网格员' }] })).count).toBe(0);
  });

  it('who leaves keeps every post and stands among those who left', async () => {
    const saved = await create(person('赵六', [post('02', gridId, '2023-03-01')]));
    await office.api.staff.endPost({ id: saved.id, rev: 1, position: 0, untilOn: '2026-06-30' });
    const there = (from: string | null, to: string | null) =>
      office.api.staff.count({ filters: [{ column: 'postsUntil', operator: 'between', value: [from, to] }] });
    expect([(await there('2026-07-28', null)).count, (await there(null, '2026-07-27')).count]).toEqual([0, 1]);
    expect(await namesOn('2025-01-01')).toEqual(['赵六']);
  });

  it('is told of another chief of the same grid in the same days', async () => {
    await create(person('郎春伟', [post('01', gridId, '2021-05-01', '2024-04-30')]));
    const second = await create(person('章其明', [post('02', gridId, null), post('01', gridId, '2024-04-30')]));
    expect(second.clashes).toEqual([{ position: 1, name: '郎春伟', fromOn: '2021-05-01', untilOn: '2024-04-30' }]);
  });

  it('cannot be in the same post twice at once, nor in a grid or organisation that is not there', async () => {
    const overlapping = create(person('赵六', [post('02', gridId, '2023-03-01'), post('02', gridId, '2024-01-01')]));
    expect(await refusal(overlapping)).toMatchObject({ code: 'record.invalid', codes: ['staff.post-overlap'] });
    const nowhere = '01980000-0000-7000-8000-00000000dead';
    expect(
      await refusal(create(person('赵六', [post('02', nowhere, null), post('06', null, null, null, { organisationId: nowhere })]))),
    ).toMatchObject({
      code: 'record.invalid',
      fields: ['posts.0.gridId', 'posts.1.organisationId'],
      codes: ['code.unknown', 'code.unknown'],
    });
  });

  it('keeps training and certificates; hours are summed by year and the next end of a certificate is listed', async () => {
    const trainings = [
      { heldOn: '2026-05-12', hours: 8, subject: '业务培训', organiser: '县委政法委' },
      { heldOn: '2026-06-01', hours: 1.5, subject: '消防', organiser: '' },
      { heldOn: '2025-01-01', hours: 4, subject: '调解', organiser: '' },
    ];
    const certificates = [
      { name: '社会工作者', number: 'S1', issuer: '人社局', validFrom: null, validUntil: '2026-08-31' },
      { name: '调解员证', number: '', issuer: '司法局', validFrom: null, validUntil: null },
    ];
    const saved = await create(person('赵六', [post('02', gridId, null)], { trainings, certificates }));
    expect([saved.trainings, saved.certificates]).toEqual([trainings, certificates]);
    const [row] = (
      await office.api.staff.list({ filters: [{ column: 'certificateUntil', operator: 'between', value: ['2026-07-28', '2026-09-26'] }] })
    ).rows;
    expect([row?.trainingHours, row?.certificateUntil]).toEqual([9.5, '2026-08-31']);
    expect((await office.api.audit.history({ entity: 'staff', recordId: saved.id })).rows[0]?.changes.map(({ field }) => field)).toContain(
      'trainings',
    );
  });
});
