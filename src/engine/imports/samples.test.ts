// The samples, brought to the engine as the screen does it, against what a careful clerk read from them: every row, value, doubt and fault (README of the samples).
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  codeOf,
  committeeKinds,
  committeeTrades,
  educationLevels,
  gridKinds,
  mediationTypes,
  organisationKinds,
  politicalStatuses,
  sexes,
  type CodeTable,
} from '#shared/codes/index.ts';
import { openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';
import type { Import } from '#shared/contract/imports.ts';
import type { FieldValue } from '../sheet-rows/evaluated-row.ts';
import { rowsAfter, type StoredRow } from './imports.store.ts';

const samples = `${import.meta.dirname}/../../../tests/fixtures/samples`;

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Fault = z.object({ cell: z.string(), field: z.string(), code: z.string() });
const TruthRow = z.object({ row: z.int(), doubtful: z.array(z.string()).default([]), faults: z.array(Fault) }).catchall(Value);
const TruthSheet = z.object({
  name: z.string(),
  headerRows: z.array(z.int()),
  totalsRow: z.int().nullable().default(null),
  rows: z.array(TruthRow),
});
const Truth = z.object({ kind: z.enum(['grids', 'organisations', 'staff', 'disputes']), sheets: z.array(TruthSheet) });
type TruthRow = z.infer<typeof TruthRow>;

interface Word {
  readonly field: string;
  /** The truth's word to ours. */
  readonly ours?: (value: FieldValue) => FieldValue;
}

const outcomes: Readonly<Record<string, string>> = { success: 'settled', failed: 'failed', open: 'handling' };
const same = (field: string): Word => ({ field });
const coded = (field: string, table: CodeTable): Word => ({
  field,
  ours: (value) => codeOf(table, String(value)) ?? `no code for ${String(value)}`,
});

/** The truth's words beside ours. A word that is missing here fails the test. */
const words: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  disputes: {
    acceptedOn: same('acceptedOn'),
    village: same('village'),
    gridName: same('gridName'),
    gridCode: same('gridCode'),
    party: same('applicant'),
    partyId: same('applicantIdNumber'),
    partyPhone: same('applicantPhone'),
    respondent: same('respondent'),
    mediationType: coded('mediationType', mediationTypes),
    people: same('peopleCount'),
    amountFen: same('amountFen'),
    outcome: { field: 'state', ours: (value) => outcomes[String(value)] ?? null },
    resolvedOn: same('resolvedOn'),
    mediator: same('resolverName'),
  },
  organisations: {
    name: same('name'),
    kind: coded('kind', organisationKinds),
    parent: same('parent'),
    village: same('village'),
    villageCode: same('villageCode'),
    head: same('headName'),
    headPhone: same('headPhone'),
    phone: same('phone'),
    address: same('address'),
    termFrom: same('termFromOn'),
    termUntil: same('termUntilOn'),
    members: same('memberCount'),
    founded: same('foundedOn'),
    committeeKind: coded('committeeKind', committeeKinds),
    trade: coded('committeeTrade', committeeTrades),
  },
  staff: {
    name: same('name'),
    citizenId: same('idNumber'),
    sex: coded('sex', sexes),
    birth: same('birthDate'),
    phone: same('mobile'),
    fullTime: same('fullTime'),
    gridName: same('gridName'),
    political: coded('politicalStatus', politicalStatuses),
    education: coded('education', educationLevels),
  },
  grids: {
    village: same('village'),
    villageCode: same('villageCode'),
    code: same('code'),
    name: same('name'),
    kind: coded('kind', gridKinds),
    households: same('households'),
    population: same('population'),
    chief: same('chiefName'),
    chiefPhone: same('chiefMobile'),
    worker: same('workerNames'),
    workerPhone: same('workerPhones'),
  },
};

function truthOf(file: string): z.infer<typeof Truth> {
  return Truth.parse(JSON.parse(readFileSync(`${samples}/${file}.truth.json`, 'utf8')));
}

/** A row of ours in the truth's words. */
function inTruthWords(kind: string, row: StoredRow, truth: TruthRow): Record<string, unknown> {
  const table = words[kind] ?? {};
  const ours: Record<string, unknown> = { row: row.row };
  for (const key of Object.keys(truth).filter((name) => name !== 'row' && name !== 'doubtful' && name !== 'faults')) {
    const word = table[key];
    ours[key] = word === undefined ? `no word for ${key}` : (row.values[word.field] ?? null);
  }
  const truthField = (field: string): string => Object.keys(table).find((key) => table[key]?.field === field) ?? field;
  ours['doubtful'] = row.cells.filter((cell) => cell.level === 'doubtful').map((cell) => truthField(cell.field));
  ours['faults'] = row.cells
    .filter((cell) => cell.level === 'fault')
    .map((cell) => ({ cell: cell.address, field: truthField(cell.field), code: cell.code }))
    .sort(byCell);
  return ours;
}

function expectedRow(kind: string, truth: TruthRow): Record<string, unknown> {
  const table = words[kind] ?? {};
  const translated = Object.entries(truth).map(([key, value]): [string, unknown] => {
    const ours = table[key]?.ours;
    return [key, ours === undefined || value === null ? value : ours(Value.parse(value))];
  });
  return { ...Object.fromEntries<unknown>(translated), faults: [...truth.faults].sort(byCell) };
}

function byCell(one: { cell: string }, other: { cell: string }): number {
  return one.cell.localeCompare(other.cell);
}

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

interface ReadSample {
  readonly sheet: Import['sheets'][number];
  readonly rows: readonly StoredRow[];
}

/** Brings a sample to the engine as the screen does, and reads its plan back row by row. */
async function readSample(file: string): Promise<ReadSample> {
  const { fileId } = await office.api.files.keep({ name: file, bytes: new Uint8Array(readFileSync(`${samples}/${file}`)) });
  const opened = await office.api.imports.open({ fileId });
  const [sheet] = opened.sheets;
  if (!sheet) throw new Error('no sheet');
  return {
    sheet,
    rows: rowsAfter(office.engine.context.register.read, opened.id, { verdicts: [], fates: [] }, { sheetPosition: 0, row: 0 }, 1000),
  };
}

/** The office has registered its grids from its own table before the other files come. */
async function registerGrids(): Promise<void> {
  const { fileId } = await office.api.files.keep({
    name: 'grids.xlsx',
    bytes: new Uint8Array(readFileSync(`${samples}/网格基本情况表.xlsx`)),
  });
  const { id, planHash } = await office.api.imports.open({ fileId });
  await office.api.imports.commit({ id, planHash: planHash ?? '', doubtful: 'park' });
}

async function compareSample(file: string, truthFile: string): Promise<number> {
  const { kind, sheets } = truthOf(truthFile);
  const [truth] = sheets;
  if (!truth) throw new Error('no truth');
  const { sheet, rows } = await readSample(file);
  expect(sheet.kind).toBe(kind);
  expect(sheet.headerRows).toEqual(truth.headerRows);
  expect(sheet.totalsRow).toBe(truth.totalsRow);
  expect(sheet.missing).toEqual([]);
  const truthByRow = new Map(truth.rows.map((row) => [row.row, row]));
  expect(rows.map((row) => row.row)).toEqual(truth.rows.map((row) => row.row));
  for (const row of rows) {
    const expected = truthByRow.get(row.row);
    if (!expected) throw new Error(`row ${String(row.row)} is not in the truth`);
    expect(inTruthWords(kind, row, expected)).toEqual({ doubtful: [], ...expectedRow(kind, expected) });
  }
  return rows.length;
}

describe('the villages’ own files are read as a careful clerk reads them', () => {
  test('the July ledger of disputes, all 120 rows', async () => {
    await registerGrids();
    expect(await compareSample('7月矛盾纠纷台账.xlsx', '7月矛盾纠纷台账.xlsx')).toBe(120);
  });
  test('the roster of grid staff, all 21 rows', async () => {
    expect(await compareSample('网格员花名册.xlsx', '网格员花名册.xlsx')).toBe(21);
  });
  test('the table of grids, all 21 rows', async () => {
    expect(await compareSample('网格基本情况表.xlsx', '网格基本情况表.xlsx')).toBe(21);
  });
  test('the same table as GB18030 text', async () => {
    expect(await compareSample('网格基本情况表_gb18030.csv', '网格基本情况表.xlsx')).toBe(21);
  });
  test('the roster of organisations, all 11 rows', async () => {
    expect(await compareSample('组织机构名册.xlsx', '组织机构名册.xlsx')).toBe(11);
  });
  test('nothing that the sheet holds is lost: story, remark, the other party’s phone, the words of the outcome', async () => {
    await registerGrids();
    const { rows } = await readSample('7月矛盾纠纷台账.xlsx');
    const row = rows.find((candidate) => candidate.row === 15);
    expect(row?.values).toMatchObject({
      serial: '11',
      story: '孙建文与云红娜对诊疗结果有异议要求赔偿。',
      resolution: '调解不成，引导诉讼',
      title: '孙建文与云红娜医疗纠纷',
      villageCode: '320599100200',
    });
    expect(rows.find((candidate) => candidate.row === 10)?.values['story']).toBe(
      '司马晓静与郎晓根因翻建房屋占用宅基地边界产生纠纷。\n双方情绪较激动，"扬言"上访；',
    );
    expect(rows.find((candidate) => candidate.row === 38)?.values['remark']).toBe('已报派出所');
    expect(rows.find((candidate) => candidate.row === 5)?.values['respondentPhone']).toBe('15234174008');
  });
  test('each finding names its cell, and a proposal is offered, not taken', async () => {
    const { rows } = await readSample('网格员花名册.xlsx');
    const findings = rows.flatMap((row) => row.cells.filter((cell) => cell.level !== 'ok'));
    expect(findings.map(({ address, code, shown, proposal }) => ({ address, code, shown, proposal }))).toEqual([
      { address: 'C9', code: 'id.duplicate', shown: '32059919960609596X', proposal: undefined },
      { address: 'D9', code: 'id.sex-mismatch', shown: '男', proposal: '女' },
    ]);
  });
  test('the same roster as Excel 97-2003', async () => {
    expect(await compareSample('网格员花名册.xls', '网格员花名册.xlsx')).toBe(21);
  });
});
