// A roster of organisations comes in: parents that stand below their children, what is known already, and the way back.
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

const sample = `${import.meta.dirname}/../../../tests/fixtures/samples/组织机构名册.xlsx`;
let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

async function open() {
  const { fileId } = await office.api.files.keep({ name: '组织机构名册.xlsx', bytes: new Uint8Array(readFileSync(sample)) });
  return office.api.imports.open({ fileId });
}

async function take() {
  const opened = await open();
  return office.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take' });
}

async function tree(): Promise<Record<string, string | null>> {
  const { rows } = await office.api.organisations.tree({});
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return Object.fromEntries(rows.map(({ name, parentId }) => [name, parentId === null ? null : (names.get(parentId) ?? '?')]));
}

it('hangs every organisation under its parent, also where the parent stands further down, and parks what is faulty', async () => {
  const { counts } = await take();
  expect(counts).toMatchObject({ rows: 11, good: 4, doubtful: 3, faulty: 4, taken: 7, parked: 4 });
  expect(await tree()).toEqual({
    枫桥示范镇综治中心: null,
    枫桥示范镇人民调解委员会: '枫桥示范镇综治中心',
    枫桥村人民调解委员会: '枫桥示范镇人民调解委员会',
    枫桥村村民委员会: null,
    枫桥司法所: null,
    枫桥派出所驻所人民调解室: null,
    枫桥示范镇平安巡逻队: null,
  });
  const { rows } = await office.api.organisations.list({ search: '枫桥村人民调解' });
  const committee = await office.api.organisations.get({ id: rows[0]?.id ?? '' });
  expect(committee).toMatchObject({
    kind: '02',
    committeeKind: '01',
    villageName: '枫桥村',
    headName: '孙建文',
    memberCount: 5,
    terms: [{ fromOn: '2023-03-01', untilOn: '2026-02-28', document: '' }],
  });
  expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
});

it('opens no second record when the same roster comes again', async () => {
  await take();
  const again = await take();
  expect(again.counts).toMatchObject({ duplicate: 7, taken: 0 });
  expect((await office.api.organisations.count({})).count).toBe(7);
});

it('a faulty row is mended and taken later; doubts and faults are handed back in the village’s own sheet', async () => {
  const opened = await open();
  const { rows } = await office.api.imports.rows({ id: opened.id, verdicts: ['faulty'] });
  expect(rows.map(({ row }) => row)).toEqual([10, 13, 14, 15]);
  const mended = await office.api.imports.fix({ id: opened.id, sheet: '组织机构', row: 10, field: 'phone', value: '0512-85550110' });
  expect(mended.import.counts).toMatchObject({ good: 5, faulty: 3 });
  const { fileId, rowCount } = await office.api.imports.handBack({ id: opened.id });
  expect(rowCount).toBe(6);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from((await office.api.files.fetch({ fileId })).bytes) as unknown as ArrayBuffer);
  const texts: string[] = [];
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      texts.push(JSON.stringify(cell.note));
    }),
  );
  expect(texts.join('\n')).toContain('组织名称与第 5 行相同');
});

it('is taken back whole, unless somebody was given a post there', async () => {
  const { id } = await take();
  const {
    rows: [row],
  } = await office.api.organisations.list({ search: '枫桥村人民调解' });
  const member = await office.api.staff.create({
    fields: {
      name: '沈示范',
      idType: '111',
      idNumber: '',
      sex: null,
      birthDate: null,
      nation: null,
      politicalStatus: null,
      education: null,
      mobile: '',
      otherPhone: '',
      kind: '06',
      fullTime: null,
      level: '',
      duty: '',
      specialty: '',
      villageCode: null,
      gridId: null,
      registeredOn: null,
      remark: '',
      posts: [
        {
          kind: '06',
          legalRole: null,
          committeeRole: '03',
          manner: null,
          fullTime: null,
          villageCode: null,
          gridId: null,
          organisationId: row?.id ?? '',
          building: '',
          fromOn: null,
          untilOn: null,
          document: '',
        },
      ],
      dutyLevel: null,
      trainings: [],
      certificates: [],
    },
  });
  expect((await refusal(office.api.imports.undo({ id, reason: '导错' }))).code).toBe('imports.records-used');
  expect((await office.api.organisations.count({})).count).toBe(7);
  await office.api.staff.remove({ id: member.id, rev: member.rev, reason: '测试' });
  await office.api.imports.undo({ id, reason: '导错' });
  expect((await office.api.organisations.count({})).count).toBe(0);
});
