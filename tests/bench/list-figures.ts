// What a clerk waits for in lists, search and the desk, each beside the plain way: reading every row.
import { randomInt } from 'node:crypto';
import type { Filter, ListInput } from '#shared/contract/list.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import { namedFilter } from '#shared/rules/named-counts/named-count.ts';
import { bulkRegister, type OpenBench } from './bulk-register.ts';
import { msOf, percentile, type Figure } from './figure.ts';

const warming = 20;
const times = 200;
const rowsShown = 100;
const columns = 'r.id, r.title, r.accepted_on, v.name, g.name, r.party_names, r.amount_fen, r.state';
const from = 'disputes AS r LEFT JOIN grids AS g ON g.id = r.grid_id LEFT JOIN villages AS v ON v.code = r.village_code';
const page = `LIMIT ${String(rowsShown)}`;

type Ask = () => unknown;

/** First page, deep page, filtered and sorted page, by each column of order. */
export async function firstPageFigures(rows: number): Promise<Figure[]> {
  return withBench(rows, async (bench) => {
    const list =
      (input: Partial<ListInput>): Ask =>
      () =>
        bench.api.disputes.list({ limit: rowsShown, ...input });
    const plain = plainWay(bench);
    const village =
      bench.engine.context.register.read.get<{ code: string }>(
        'SELECT village_code AS code FROM disputes WHERE village_code IS NOT NULL LIMIT 1',
      )?.code ?? '';
    const handling: Filter[] = [{ column: 'state', operator: 'in', value: ['handling'] }];
    const ofVillage: Filter[] = [{ column: 'villageCode', operator: 'equals', value: village }];
    const figures = [
      ...(await figure(rows, 'first page', list({}), await plain('+r.deleted_at IS NULL', '+r.accepted_on DESC', ''))),
      ...(await figure(
        rows,
        'deep page, nine tenths down',
        list({ offset: Math.floor(rows * 0.9) }),
        await plain('+r.deleted_at IS NULL', '+r.accepted_on DESC', `OFFSET ${String(Math.floor(rows * 0.9))}`),
      )),
      ...(await figure(rows, 'deep page, anywhere', () => list({ offset: randomInt(rows - rowsShown) })(), null)),
      ...(await figure(
        rows,
        'one village by amount',
        list({ filters: ofVillage, sort: [{ column: 'amountFen', direction: 'desc' }] }),
        await plain(`+r.village_code = '${village}'`, '+r.amount_fen DESC', ''),
      )),
      ...(await figure(
        rows,
        'handling by limit',
        list({ filters: handling, sort: [{ column: 'dueOn', direction: 'asc' }] }),
        await plain("+r.state = 'handling'", '+r.due_on', ''),
      )),
    ];
    for (const column of [
      'villageName',
      'gridName',
      'partyNames',
      'disputeType',
      'state',
      'dueOn',
      'amountFen',
      'peopleCount',
      'resolverName',
      'resolvedOn',
      'riskLevel',
    ]) {
      figures.push(...(await figure(rows, `first page by ${column}`, list({ sort: [{ column, direction: 'desc' }] }), null)).slice(1));
    }
    const { read } = bench.engine.context.register;
    const { handling: open, overdue, yellow, red, thisMonth } = disputeCounts;
    const chips = [open, overdue, yellow, red, thisMonth].map((count): readonly [string, Filter[]] => [count.word, [namedFilter(count)]]);
    const changed = (): void => {
      bench.engine.context.register.write((db) => db.run('UPDATE offices SET name = name'));
    };
    figures.push(
      ...(await figure(
        rows,
        'count and sum of all',
        () => bench.api.disputes.count({}),
        await plainMs(() => read.all('SELECT count(*), sum(+r.amount_fen) FROM disputes AS r NOT INDEXED WHERE r.deleted_at IS NULL')),
        changed,
      )),
    );
    for (const [word, filters] of chips) {
      figures.push(...(await figure(rows, `count of ${word}`, () => bench.api.disputes.count({ filters }), null, changed)));
      figures.push(...(await figure(rows, `first page of ${word}`, list({ filters }), null)));
    }
    for (const by of ['state', 'village', 'month'])
      figures.push(...(await figure(rows, `groups by ${by}`, () => bench.api.disputes.groups({ by }), null, changed)));
    return figures;
  });
}

/** What is typed into the search fields: in the list and in the box for everything. */
export async function nameSearchFigures(rows: number): Promise<Figure[]> {
  return withBench(rows, async (bench) => {
    const names = twoCharacterNames(bench, 200);
    const anyName = (): string => names[randomInt(names.length)] ?? '王伟';
    const initials = (): string => `${'abcdefghjlmpqstwxyz'.charAt(randomInt(19))}${'abcdefghjlmpqstwxyz'.charAt(randomInt(19))}`;
    const search =
      (words: () => string): Ask =>
      () =>
        bench.api.disputes.list({ limit: rowsShown, search: words() });
    const everywhere =
      (words: () => string): Ask =>
      () =>
        bench.api.search.everywhere({ words: words() });
    const { read } = bench.engine.context.register;
    const like =
      (words: string): Ask =>
      () =>
        read.all(
          `SELECT ${columns} FROM ${from} WHERE r.deleted_at IS NULL AND (r.party_names LIKE ? OR r.title LIKE ? OR r.story LIKE ?) ORDER BY r.accepted_on DESC, r.id DESC`,
          ...Array.from({ length: 3 }, () => `%${words}%`),
        );
    const scan = await plainMs(like(anyName()));
    const ids = read
      .all<{ end: string }>("SELECT substr(id_number, -4) AS end FROM dispute_parties WHERE id_number <> '' LIMIT 300")
      .map(({ end }) => end);
    return [
      ...(await figure(rows, 'two-character name, list', search(anyName), { name: 'LIKE scan', value: scan })),
      ...(await figure(rows, 'two-character name, everywhere', everywhere(anyName), { name: 'LIKE scan', value: scan })),
      ...(await figure(rows, 'pinyin initials, list', search(initials), { name: 'LIKE scan (no pinyin)', value: scan })),
      ...(await figure(rows, 'pinyin initials, everywhere', everywhere(initials), { name: 'LIKE scan (no pinyin)', value: scan })),
      ...(await figure(
        rows,
        'last four of an id, everywhere',
        everywhere(() => ids[randomInt(ids.length)] ?? '0000'),
        { name: 'LIKE scan', value: scan },
      )),
      ...(await figure(
        rows,
        'a word of nearly every row, everywhere',
        everywhere(() => '纠纷'),
        { name: 'LIKE scan', value: scan },
      )),
      ...(await figure(
        rows,
        'a word of nearly every row, list',
        search(() => '纠纷'),
        { name: 'LIKE scan', value: scan },
      )),
    ];
  });
}

/** 工作台 as it opens, beside the same counts and lists over whole rows. */
export async function deskFigures(rows: number): Promise<Figure[]> {
  return withBench(rows, async (bench) => {
    const { read } = bench.engine.context.register;
    const today = new Date().toISOString().slice(0, 10);
    const plain = await plainMs(() => [
      read.all(
        "SELECT count(CASE WHEN state IN ('accepted', 'assigned', 'transferred', 'handling') THEN 1 END), count(CASE WHEN clock = 'handle' AND clock_due_on < ? THEN 1 END), count(CASE WHEN accepted_on >= ? THEN 1 END), count(CASE WHEN resolved_on >= ? THEN 1 END) FROM disputes NOT INDEXED WHERE deleted_at IS NULL",
        today,
        today.slice(0, 7),
        today.slice(0, 7),
      ),
      read.all(
        'SELECT id, title, party_names FROM disputes NOT INDEXED WHERE deleted_at IS NULL AND clock_due_on <= ? ORDER BY clock_due_on LIMIT 80',
        today,
      ),
    ]);
    return figure(rows, 'desk screen', () => bench.api.desk.today({}), { name: 'whole rows', value: plain });
  });
}

/** Asked while a dispute is typed: who a party is known as, and whether the dispute is registered already. */
export async function entryFigures(rows: number): Promise<Figure[]> {
  return withBench(rows, async (bench) => {
    const { read } = bench.engine.context.register;
    const known = read.all<{ name: string; idNumber: string; phone: string; disputeId: string }>(
      "SELECT name, id_number AS idNumber, phone, dispute_id AS disputeId FROM dispute_parties WHERE kind = '01' LIMIT 2000",
    );
    const anybody = () => known[randomInt(known.length)] ?? { name: '王伟', idNumber: '', phone: '', disputeId: '' };
    const similar: Ask = () => {
      const dispute = read.get<{ acceptedOn: string; place: string; villageCode: string; title: string; story: string }>(
        'SELECT accepted_on AS acceptedOn, place, village_code AS villageCode, title, story FROM disputes WHERE id = ?',
        anybody().disputeId,
      );
      const parties = [anybody(), anybody()].map(({ name, idNumber }) => ({ name, idNumber }));
      return bench.api.disputes.similar({
        likeness: {
          parties,
          acceptedOn: dispute?.acceptedOn ?? '',
          place: dispute?.place ?? '',
          villageCode: dispute?.villageCode ?? null,
          gridId: null,
          disputeType: null,
          mediationType: null,
          title: dispute?.title ?? '',
          story: dispute?.story ?? '',
        },
        exceptId: null,
      });
    };
    const { name, phone } = anybody();
    const scan = await plainMs(() =>
      read.all(
        'SELECT r.id, r.title, r.accepted_on FROM disputes AS r NOT INDEXED WHERE r.deleted_at IS NULL AND (r.party_names LIKE ? OR r.story LIKE ?) ORDER BY r.accepted_on DESC',
        `%${name}%`,
        `%${phone}%`,
      ),
    );
    const reference = { name: 'LIKE scan', value: scan };
    return [
      ...(await figure(rows, 'duplicate check while typing', similar, reference)),
      ...(await figure(
        rows,
        'known people while typing a name',
        () => bench.api.disputes.knownPeople({ name: anybody().name, idNumber: '', phone: '', exceptDisputeId: null }),
        reference,
      )),
      ...(await figure(
        rows,
        'known people while typing an id',
        () => bench.api.disputes.knownPeople({ name: '', idNumber: anybody().idNumber, phone: '', exceptDisputeId: null }),
        reference,
      )),
    ];
  });
}

async function withBench(rows: number, measure: (bench: OpenBench) => Promise<Figure[]>): Promise<Figure[]> {
  const bench = await bulkRegister(rows);
  try {
    return await measure(bench);
  } finally {
    bench.close();
  }
}

function plainWay(bench: OpenBench): (where: string, order: string, offset: string) => Promise<Figure['reference']> {
  const { read } = bench.engine.context.register;
  return async (where, order, offset) =>
    plainMs(() => read.all(`SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${order}, +r.id DESC ${page} ${offset}`)).then(
      (value) => ({ name: 'full sort', value }),
    );
}

async function plainMs(work: Ask): Promise<number> {
  await work();
  return percentile([await msOf(work), await msOf(work)], 0);
}

/** p50 and p95, after what an office's program has warm after its first minute; `before` each is not measured. */
async function figure(
  rows: number,
  what: string,
  ask: Ask,
  reference: Figure['reference'] | number,
  before: () => void = () => undefined,
): Promise<Figure[]> {
  for (let index = 0; index < warming; index += 1) await ask();
  const measured: number[] = [];
  for (let index = 0; index < times; index += 1) {
    before();
    measured.push(await msOf(ask));
  }
  const against = typeof reference === 'number' ? { name: 'whole rows', value: reference } : reference;
  const name = `${what}, ${rows.toLocaleString('en-US')}`;
  return [
    { name: `${name}, p50`, value: percentile(measured, 0.5), unit: 'ms', reference: against },
    { name: `${name}, p95`, value: percentile(measured, 0.95), unit: 'ms', reference: against },
  ];
}

function twoCharacterNames(bench: OpenBench, count: number): string[] {
  const rows = bench.engine.context.register.read.all<{ name: string }>(
    'SELECT DISTINCT name FROM dispute_parties WHERE length(name) = 2 LIMIT 3000',
  );
  return Array.from({ length: count }, () => rows[randomInt(rows.length)]?.name ?? '王伟');
}
