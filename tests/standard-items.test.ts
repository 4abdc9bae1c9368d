// Walks every item of research B §1.1 to research B §1.9: it has a column, a rule that refuses a wrong value at that very item, and its code table.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeTables, rowsOf } from '#shared/codes/index.ts';
import {
  exampleDispute,
  exampleGrid,
  exampleParty,
  exampleVillage,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '#engine/example-office.test-support.ts';
import { leftOut, standardItems, standardTables, type StandardEntity, type StandardItem } from './fixtures/standard-items.ts';

let office: ExampleOffice;
beforeAll(async () => {
  office = await openExampleOffice();
});
afterAll(() => office.close());

const agent = { name: '周正', idType: '111', idNumber: '', phone: '', address: '', power: '1', relation: '' };
const post = {
  kind: '17',
  legalRole: null,
  committeeRole: null,
  manner: null,
  fullTime: null,
  villageCode: exampleVillage,
  gridId: null,
  organisationId: null,
  building: '枫桥小区1幢',
  fromOn: '2026-01-01',
  untilOn: null,
  document: '',
};

/** A whole record of each register, which is taken as it is. */
const whole: Readonly<Record<StandardEntity, () => object>> = {
  disputes: () =>
    exampleDispute({
      parties: [exampleParty({ agents: [agent] })],
      furtherResponsibles: [{ name: '钱七', idNumber: '', phone: '', organisation: '' }],
    }),
  grids: () => exampleGrid(),
  staff: () => ({
    name: '赵六',
    idType: '111',
    idNumber: '',
    sex: null,
    birthDate: null,
    nation: null,
    politicalStatus: null,
    education: null,
    mobile: '',
    otherPhone: '',
    kind: '17',
    fullTime: null,
    dutyLevel: null,
    level: '',
    duty: '',
    specialty: '',
    villageCode: exampleVillage,
    gridId: null,
    registeredOn: null,
    remark: '',
    posts: [post],
    trainings: [],
    certificates: [],
  }),
  organisations: () => ({
    kind: '01',
    name: '枫桥示范镇综治中心',
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
  }),
};

/** The same fields with another value at a path, e.g. `parties.0.idNumber`. */
function withValue(fields: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(fields)) return fields.map((each: unknown, index) => (String(index) === step ? withValue(each, rest, value) : each));
  const record = fields as Readonly<Record<string, unknown>>;
  return { ...record, [step]: withValue(record[step], rest, value) };
}

function create(entity: StandardEntity, fields: unknown): Promise<unknown> {
  const calls = office.api[entity] as { create(input: { fields: unknown }): Promise<unknown> };
  return calls.create({ fields });
}

it.each(Object.entries(whole))('a whole record of %s is taken', async (entity, make) => {
  await expect(create(entity as StandardEntity, make())).resolves.toBeDefined();
});

describe.each(standardItems.map((item) => [`research B §${item.section} ${item.entity} ${item.item}`, item] as const))(
  '%s',
  (_name, item: StandardItem) => {
    it('has its column', () => {
      const [table = '', column = ''] = item.column.split('.');
      const columns = office.engine.context.register.read
        .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
        .map((row) => row.name);
      expect(columns).toContain(column);
    });

    it('refuses a wrong value, at that item', async () => {
      const fields = withValue({ ...whole[item.entity](), ...item.beside }, item.field.split('.'), item.wrong);
      const { fields: told, path } = await refusal(create(item.entity, fields));
      const places = [
        ...(Array.isArray(told) ? told.map(String) : []),
        ...(typeof path === 'string' ? [path.replace(/^fields\./, '')] : []),
      ];
      expect(places.join(' ')).toContain(item.field.split('.').at(-1));
    });
  },
);

it.each(
  standardItems.flatMap(({ section, item, codes }) => (codes === undefined ? [] : [[`research B §${section} ${item}`, codes] as const])),
)('%s has its code table %s', (_item, codes) => {
  const table = codeTables.find((each) => each.id === codes);
  expect(table === undefined ? 0 : rowsOf(table).length).toBeGreaterThan(1);
  expect(table?.standard).not.toBe('');
});

it.each(standardTables)('research B §$section: the table $table is whole', ({ table, least }) => {
  expect(codeTables.find((each) => each.id === table)?.rows.length ?? 0).toBeGreaterThanOrEqual(least);
});

it('every item of research B §1.1 that is left out says why', () => {
  for (const { item, reason } of leftOut) expect([item, reason.length > 20]).toEqual([item, true]);
  // The standard's 26 items, of which the last is two.
  const numbers = standardItems
    .filter(({ section }) => section === '1.1')
    .map(({ item }) => /^(\d+) /.exec(item)?.[1])
    .filter((number) => number !== undefined);
  expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 26 }, (_, index) => String(index + 1))));
});
