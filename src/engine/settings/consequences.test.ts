import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

// The example office's day is 2026-07-28, a Tuesday.
let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const clock = (days: number) => ({ days, yellowBefore: 1, redAfter: 0 });
const limits = (accept: number, handle: number) => ({
  accept: clock(accept),
  handle: clock(handle),
  revisit: clock(9),
  handleDaysByRisk: [],
});
/** 3 August 2026 is a Monday of rest: only a made-up notice says so. */
const restOnMonday = { years: [{ year: 2026, days: [{ date: '2026-08-03', name: '镇庆', works: false }] }] };

const clockOf = async (id: string) => (await office.api.disputes.course({ id })).clock;

it('new holidays move the clocks that run, as told before saving; a last day that the record itself names stays', async () => {
  const open = await office.api.disputes.create({ fields: exampleDispute({ title: '甲', acceptedOn: '2026-07-24' }) });
  const named = await office.api.disputes.create({
    fields: exampleDispute({ title: '乙', acceptedOn: '2026-07-24', dueOn: '2026-08-04' }),
  });
  const before = [await clockOf(open.id), await clockOf(named.id)];
  const told = await office.api.settings.consequences({ kind: 'holidays', validFrom: '2026-07-28', value: restOnMonday });
  expect(told).toEqual({
    running: 2,
    moved: 1,
    recoloured: 1,
    examples: [{ id: open.id, title: '甲', from: before[0]?.dueOn, to: '2026-08-24' }],
  });
  expect([await clockOf(open.id), await clockOf(named.id)]).toEqual(before);

  await office.api.settings.saveVersion({ kind: 'holidays', validFrom: '2026-07-28', value: restOnMonday });
  expect(before[0]?.dueOn).toBe('2026-08-21');
  expect(await clockOf(open.id)).toMatchObject({ dueOn: '2026-08-24' });
  expect(await clockOf(named.id)).toMatchObject({ dueOn: '2026-08-04', yellowOn: '2026-07-29' });
  expect(await office.api.settings.consequences({ kind: 'holidays', validFrom: '2026-07-28', value: restOnMonday })).toMatchObject({
    running: 2,
    moved: 0,
    recoloured: 0,
  });
});

it('new limits move drafts of their days alone: what was accepted keeps the limits of its day', async () => {
  await office.api.disputes.create({ fields: exampleDispute({ title: '受理了', acceptedOn: '2026-07-27' }) });
  await office.api.disputes.create({ fields: exampleDispute({ title: '早草稿', state: 'draft', acceptedOn: '2026-07-20' }) });
  const draft = await office.api.disputes.create({ fields: exampleDispute({ title: '草稿', state: 'draft', acceptedOn: '2026-07-27' }) });
  const version = { kind: 'dispute-limits', validFrom: '2026-07-27', value: limits(3, 60) } as const;
  expect(await office.api.settings.consequences(version)).toEqual({
    running: 3,
    moved: 1,
    recoloured: 0,
    examples: [{ id: draft.id, title: '草稿', from: '2026-07-28', to: '2026-07-30' }],
  });
  await office.api.settings.saveVersion(version);
  expect(await clockOf(draft.id)).toMatchObject({ dueOn: '2026-07-30' });
  const later = await office.api.disputes.create({ fields: exampleDispute({ title: '新的', acceptedOn: '2026-07-28' }) });
  expect(await clockOf(later.id)).toMatchObject({ clock: 'handle', dueOn: '2026-10-26' });
});

it('a setting that breaks a rule is refused with its field, asked or saved', async () => {
  const broken = { ...limits(1, 5), handle: { days: 5, yellowBefore: 6, redAfter: 0 } };
  const refused = { code: 'record.invalid', fields: ['handle.yellowBefore'], codes: ['settings.yellow-before-start'] };
  expect(await refusal(office.api.settings.saveVersion({ kind: 'dispute-limits', validFrom: '2026-07-28', value: broken }))).toEqual(
    refused,
  );
  expect(await refusal(office.api.settings.consequences({ kind: 'dispute-limits', validFrom: '2026-07-28', value: broken }))).toEqual(
    refused,
  );
  const outside = { years: [{ year: 2027, days: [{ date: '2028-01-01', name: '元旦', works: false }] }] };
  expect(await refusal(office.api.settings.saveVersion({ kind: 'holidays', validFrom: '2026-07-28', value: outside }))).toMatchObject({
    codes: ['settings.outside-year'],
  });
});

it('a clerk sees the versions and can change none', async () => {
  await office.api.accounts.create({ userName: 'zhouting', name: '周婷', password: 'fengqiao-2026', role: 'clerk' });
  await office.signIn('zhouting', 'fengqiao-2026');
  expect((await office.api.settings.versions({ kind: 'filing-day' })).current).toEqual({ day: 5 });
  for (const attempt of [
    () => office.api.settings.saveVersion({ kind: 'filing-day', validFrom: '2026-07-28', value: { day: 8 } }),
    () => office.api.settings.consequences({ kind: 'holidays', validFrom: '2026-07-28', value: restOnMonday }),
  ]) {
    expect((await refusal(attempt())).code).toBe('accounts.not-allowed');
  }
});

const keep = async (name: string, bytes: Uint8Array) => (await office.api.files.keep({ name, bytes })).fileId;

it('holidays are read from a workbook with real dates, from csv, json and the notice as text', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('说明').addRow(['本表由办公室整理']);
  const sheet = workbook.addWorksheet('2027');
  sheet.addRows([
    ['2027年节假日安排'],
    ['日期', '名称', '安排'],
    [new Date(Date.UTC(2027, 0, 1)), '元旦', '放假'],
    [new Date(Date.UTC(2027, 0, 3)), '元旦', '上班'],
  ]);
  sheet.getColumn(1).numFmt = 'yyyy/m/d';
  const days = [
    { date: '2027-01-01', name: '元旦', works: false },
    { date: '2027-01-03', name: '元旦', works: true },
  ];
  const text = (written: string) => new TextEncoder().encode(written);
  const files = [
    await keep('节假日.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer())),
    await keep('节假日.csv', text('date,name,kind\r\n2027-01-01,元旦,放假\r\n2027-01-03,"元旦",上班\r\n')),
    await keep(
      '2027.json',
      text(JSON.stringify({ year: 2027, days: days.map(({ date, name, works }) => ({ date, name, isOffDay: !works })) })),
    ),
    await keep('通知.txt', text('2027年元旦：1月1日放假，1月3日（周日）上班。')),
  ];
  for (const fileId of files)
    expect(await office.api.settings.readHolidayFile({ fileId, year: null })).toEqual({ year: 2027, days, doubts: [] });
});

it('a file without holidays is refused, and so is a row that nobody can read, by its number', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('表').addRows([['日期', '名称'], ['2027-01-01', '元旦'], [], ['不知道哪天', '春节']]);
  const fileId = await keep('甲.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(await refusal(office.api.settings.readHolidayFile({ fileId, year: 2027 }))).toMatchObject({
    code: 'holidays.row-unreadable',
    row: 4,
  });
  const photo = await keep('通知.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
  expect((await refusal(office.api.settings.readHolidayFile({ fileId: photo, year: 2027 }))).code).toBe('imports.not-a-workbook');
});
