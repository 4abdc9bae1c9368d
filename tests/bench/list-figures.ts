import { randomInt } from 'node:crypto';
import { bulkRegister, type OpenBench } from './bulk-register.ts';
import { msOf, percentile, type Figure } from './figure.ts';

const pages = 60;
const rowsShown = 100;
const columns = `r.id, r.title, r.accepted_on, v.name, g.name, r.party_names, r.amount_fen, r.state`;
const from = 'disputes AS r LEFT JOIN grids AS g ON g.id = r.grid_id LEFT JOIN villages AS v ON v.code = r.village_code';

/** What a clerk waits for when the list of disputes opens. */
export async function firstPageFigures(rows: number): Promise<Figure[]> {
  const bench = await bulkRegister(rows);
  try {
    const times = await manyTimes(pages, () => bench.api.disputes.list({ limit: rowsShown }));
    const sorted = await manyTimes(3, () => bench.engine.context.register.read.all(`SELECT ${columns} FROM ${from} WHERE +r.deleted_at IS NULL ORDER BY +r.accepted_on DESC, +r.id DESC LIMIT ${String(rowsShown)}`));
    const village = await manyTimes(20, () => bench.api.disputes.list({ limit: rowsShown, filters: [{ column: 'villageCode', operator: 'equals', value: '320599100200' }] }));
    const amount = await manyTimes(5, () => bench.api.disputes.list({ limit: rowsShown, sort: [{ column: 'amountFen', direction: 'desc' }] }));
    const count = await manyTimes(5, () => bench.api.disputes.count({}));
    const reference = { name: 'full sort without index', value: percentile(sorted, 0.5) };
    const name = `first page of disputes, ${rows.toLocaleString('en-US')} rows`;
    return [
      { name: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms', reference },
      { name: `${name}, p95`, value: percentile(times, 0.95), unit: 'ms', reference },
      { name: `${name}, one village, p50`, value: percentile(village, 0.5), unit: 'ms', reference },
      { name: `${name}, by amount, p50`, value: percentile(amount, 0.5), unit: 'ms', reference },
      { name: `count and sum of ${rows.toLocaleString('en-US')} disputes, p50`, value: percentile(count, 0.5), unit: 'ms', reference: null },
    ];
  } finally {
    bench.close();
  }
}

/** Two characters typed into the search field. */
export async function nameSearchFigures(rows: number): Promise<Figure[]> {
  const bench = await bulkRegister(rows);
  try {
    const names = twoCharacterNames(bench, 20);
    const times: number[] = [];
    for (const name of names) times.push(await msOf(() => bench.api.disputes.list({ limit: rowsShown, search: name })));
    const nobody = await manyTimes(10, () => bench.api.disputes.list({ limit: rowsShown, search: '髙龘' }));
    const scans: number[] = [];
    for (const name of names.slice(0, 4)) {
      scans.push(await msOf(() => bench.engine.context.register.read.all(`SELECT ${columns} FROM ${from} WHERE r.deleted_at IS NULL AND (r.party_names LIKE ? OR r.title LIKE ? OR r.story LIKE ?) ORDER BY r.accepted_on DESC, r.id DESC`, `%${name}%`, `%${name}%`, `%${name}%`)));
    }
    const reference = { name: 'LIKE scan', value: percentile(scans, 0.5) };
    const label = `two-character name among ${rows.toLocaleString('en-US')} disputes`;
    return [
      { name: `${label}, p50`, value: percentile(times, 0.5), unit: 'ms', reference },
      { name: `${label}, p95`, value: percentile(times, 0.95), unit: 'ms', reference },
      { name: `${label}, nobody of that name`, value: percentile(nobody, 0.5), unit: 'ms', reference },
    ];
  } finally {
    bench.close();
  }
}

function twoCharacterNames(bench: OpenBench, count: number): string[] {
  const rows = bench.engine.context.register.read.all<{ name: string }>('SELECT DISTINCT name FROM dispute_parties WHERE length(name) = 2 LIMIT 3000');
  return Array.from({ length: count }, () => rows[randomInt(rows.length)]?.name ?? '王伟');
}

async function manyTimes(times: number, work: () => unknown): Promise<number[]> {
  // The first one warms what an office's program has warm after its first minute.
  await work();
  const measured: number[] = [];
  for (let index = 0; index < times; index += 1) measured.push(await msOf(work));
  return measured;
}
