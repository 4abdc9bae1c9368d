import { afterEach, beforeEach, expect, test } from 'vitest';
import { openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';

const county = { code: '329999000000', name: '示范新区', level: 'county' as const };
const township = { code: '320599101000', name: '周庄示范镇', level: 'township' as const };
const administrator = { userName: 'admin', name: '沈示范', password: 'made-up-password' };
const names = { name: '周庄示范镇综治办', committeeName: '周庄示范镇人民调解委员会', committeeShortName: '周' };
let office: ExampleOffice;

beforeEach(async () => {
  office = await openExampleOffice({ empty: true });
});
afterEach(() => {
  office.close();
});

const setUp = async (more: object = {}) =>
  office.api.offices.setUp({ desk: 'township', divisionCode: township.code, ...names, administrator, ...more });
const under = async (parent: string) => (await office.api.offices.divisions({ parent })).rows;

test('an office whose township the list lacks is set up with its villages', async () => {
  await expect(setUp()).rejects.toMatchObject({ code: 'offices.division-unknown' });
  const villages = [
    { code: '320599101001', name: '桥东社区', kind: 'community' as const },
    { code: '320599101200', name: '南塘村', kind: 'village' as const },
  ];
  expect(await setUp({ typed: [township], villages })).toMatchObject({
    divisionCode: township.code,
    divisionName: '江苏省苏州市枫桥示范区周庄示范镇',
  });
  await office.signIn('admin', 'made-up-password');
  expect((await office.api.offices.villages({})).rows.map(({ code, name, kind }) => [code, name, kind])).toEqual([
    ['320599101001', '桥东社区', 'community'],
    ['320599101200', '南塘村', 'village'],
  ]);
  expect(await under('320599000000')).toEqual([
    { code: '320599100000', name: '枫桥示范镇', level: 'township', typed: false },
    { ...township, typed: true },
  ]);
  expect(await under(township.code)).toEqual([]);
  expect((await office.api.mediation.courts({})).names).toEqual(['枫桥示范区人民法院', '苏州市中级人民法院']);
});

test('a county and its township can both be typed, from the top down', async () => {
  const city = { code: '329900000000', name: '示范市', level: 'city' as const };
  const below = { code: '329999100000', name: '示范新镇', level: 'township' as const };
  await expect(setUp({ divisionCode: below.code, typed: [county, below] }), 'its city is not there').rejects.toMatchObject({
    code: 'offices.division-unknown',
  });
  expect(await setUp({ divisionCode: below.code, typed: [city, county, below] })).toMatchObject({
    divisionName: '江苏省示范市示范新区示范新镇',
  });
});

test.each([
  ['a township of another county', { ...township, code: '320598101000' }, 'offices.division-unknown'],
  ['a code that is used', { ...township, code: '320599100000' }, 'offices.division-taken'],
  ['a name that is used', { ...township, name: '枫桥示范镇' }, 'offices.division-name-taken'],
  ['eleven digits', { ...township, code: '32059910100' }, 'offices.division-digits'],
  ['a village for a township', { ...township, code: '320599101001' }, 'offices.division-other-level'],
  ['a name of one letter', { ...township, name: '镇' }, 'offices.division-name'],
])('at set-up nothing is kept of %s', async (_what, wrong, code) => {
  await expect(setUp({ divisionCode: '320599100000', typed: [wrong] })).rejects.toMatchObject({ code });
  expect((await office.api.accounts.status({})).state).toBe('unset');
});

test('a village of another township, or one twice, is refused with the whole set-up', async () => {
  const village = { code: '320599100200', name: '别镇村', kind: 'village' as const };
  await expect(setUp({ typed: [township], villages: [village] })).rejects.toMatchObject({ code: 'offices.village-outside' });
  const own = { code: '320599101200', name: '南塘村', kind: 'village' as const };
  await expect(setUp({ typed: [township], villages: [own, own] })).rejects.toMatchObject({ code: 'offices.village-code-taken' });
  expect((await office.api.accounts.status({})).state).toBe('unset');
});

test('a county adds a township that the list lacks, renames it, and takes it out only while nothing stands under it', async () => {
  await office.api.offices.setUp({
    desk: 'county',
    divisionCode: '320599000000',
    name: '枫桥示范区综治中心',
    committeeName: '',
    committeeShortName: '',
    administrator,
  });
  await office.signIn('admin', 'made-up-password');
  await office.api.offices.addDivision(township);
  await expect(office.api.offices.addDivision(township)).rejects.toMatchObject({ code: 'offices.division-taken' });
  await office.api.offices.renameDivision({ code: township.code, name: '周庄新镇' });
  expect((await office.api.offices.typedDivisions({})).rows).toEqual([{ ...township, name: '周庄新镇' }]);
  await office.api.county.invite({ divisionCode: township.code, name: '周庄新镇' });
  await expect(office.api.offices.removeDivision({ code: township.code })).rejects.toMatchObject({ code: 'offices.division-in-use' });
  await office.api.offices.addDivision({ ...township, code: '320599102000', name: '锦溪示范镇' });
  await office.api.offices.removeDivision({ code: '320599102000' });
  expect((await office.api.offices.typedDivisions({})).rows).toHaveLength(1);
  expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
});

test('a city without counties has a county desk of its own, and its townships are invited', async () => {
  await office.api.offices.setUp({
    desk: 'county',
    divisionCode: '441900000000',
    name: '东莞市综治中心',
    committeeName: '',
    committeeShortName: '',
    administrator,
  });
  await office.signIn('admin', 'made-up-password');
  await office.api.county.invite({ divisionCode: '441900003000', name: '东城街道' });
  await expect(office.api.county.invite({ divisionCode: '320599100000', name: '枫桥示范镇' })).rejects.toMatchObject({
    code: 'county.outside',
  });
});

test('the list says whose it is and of which year', async () => {
  expect((await office.api.offices.divisions({ parent: null })).source).toEqual({
    title: '2023年统计用区划代码和城乡划分代码',
    publisher: '国家统计局',
    asOf: '2023-06-30',
    publishedOn: '2023-09-11',
  });
});
