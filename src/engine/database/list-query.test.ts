import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListInput, Selection } from '#shared/contract/list.ts';
import { exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { disputeList } from '../disputes/disputes.store.ts';
import { listRows } from './list-query.ts';

let office: ExampleOffice;
const rows = 60;

beforeAll(async () => {
  office = await openExampleOffice();
  for (let index = 0; index < rows; index += 1) {
    const day = String(1 + (index % 7)).padStart(2, '0');
    const kept = await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: `2026-0${String(6 + (index % 2))}-${day}`, amountFen: (index % 5) * 100, peopleCount: index % 3 === 0 ? null : index % 4 + 1, title: `纠纷${String(index)}`, disputeType: null }) });
    if (index % 20 === 19) await office.api.disputes.remove({ id: kept.id, rev: kept.rev, reason: '误' });
  }
});
afterAll(() => office.close());

const whole: ListInput = { filters: [], search: '', sort: [], offset: 0, limit: 500 };
const titles = (input: Partial<ListInput>, total?: number) => listRows<{ title: string }>(office.engine.context.register.read, disputeList, { ...whole, ...input }, total).map((row) => row.title);

describe('a page of a list', () => {
  const sorts = ['acceptedOn', 'amountFen', 'peopleCount', 'gridName', 'villageName', 'partyNames', 'dueOn', 'state', 'riskLevel', 'resolverName'];
  it.each(sorts.flatMap((column) => (['asc', 'desc'] as const).map((direction) => [column, direction] as const)))('by %s %s is a piece of the whole list, from whichever end it was reached', (column, direction) => {
    const sort = [{ column, direction }];
    const all = titles({ sort });
    expect(new Set(all).size).toBe(rows - 3);
    for (let offset = 0; offset < all.length; offset += 7) {
      expect(titles({ sort, offset, limit: 7 }, all.length)).toEqual(all.slice(offset, offset + 7));
      expect(titles({ sort, offset, limit: 7 })).toEqual(all.slice(offset, offset + 7));
    }
    expect(titles({ sort, offset: all.length, limit: 7 }, all.length)).toEqual([]);
  });

  it('of one column of order is read from an index', () => {
    const { read } = office.engine.context.register;
    const indexed = ['accepted_on', 'village_code', 'grid_id', 'party_names', 'dispute_type', 'state', 'due_on', 'amount_fen', 'people_count', 'resolver_name', 'resolved_on', 'risk_level', 'mediation_type'];
    for (const column of indexed) {
      const order = [column, ...(column === 'accepted_on' ? [] : ['accepted_on']), 'seq'].map((name) => `r.${name} DESC`).join(', ');
      const plan = read.all<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT r.seq FROM disputes AS r WHERE r.deleted_at IS NULL ORDER BY ${order} LIMIT 100`).map((step) => step.detail).join('\n');
      expect(plan, column).toContain('USING INDEX ix_disputes_');
      expect(plan, column).not.toContain('TEMP B-TREE');
    }
  });
});

describe('groups of a list', () => {
  const groups = async (by: string, selection: Partial<Selection> = {}) => (await office.api.disputes.groups({ by, ...selection })).groups;

  it('are counted by state, village and month, within filters and words too, and add up to the count', async () => {
    expect(await groups('month')).toEqual([{ value: '2026-07', count: 27 }, { value: '2026-06', count: 30 }]);
    expect(await groups('type')).toEqual([{ value: null, count: rows - 3 }]);
    for (const selection of [{}, { filters: [{ column: 'amountFen', operator: 'between' as const, value: [200, null] as [number, null] }] }, { search: '纠纷' }, { filters: [{ column: 'title', operator: 'contains' as const, value: '纠纷1' }] }]) {
      const { count } = await office.api.disputes.count(selection);
      for (const by of ['state', 'village', 'grid', 'type', 'mediationType', 'month']) expect((await groups(by, selection)).reduce((sum, group) => sum + group.count, 0)).toBe(count);
    }
    expect((await refusal(office.api.disputes.groups({ by: 'story' }))).code).toBe('request.invalid');
  });

  it('follow a change at once', async () => {
    const before = await groups('state');
    const kept = await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-05-01' }) });
    expect((await groups('state')).reduce((sum, group) => sum + group.count, 0)).toBe(before.reduce((sum, group) => sum + group.count, 0) + 1);
    await office.api.disputes.remove({ id: kept.id, rev: kept.rev, reason: '误' });
    expect(await groups('state')).toEqual(before);
  });
});

it('words that hit very many rows come newest registered first; sorted or filtered they come as asked', () => {
  const { register } = office.engine.context;
  register.write((db) => {
    // Rows of the index alone stand for a register too large to make here; they have no dispute behind them.
    for (let rowid = 10_000; rowid < 12_100; rowid += 1) db.run('INSERT INTO dispute_search (rowid, words, names) VALUES (?, ?, ?)', rowid, '押 押金 金', '');
  });
  expect(titles({ search: '押金', limit: 3 })).toEqual([`纠纷${String(rows - 2)}`, `纠纷${String(rows - 3)}`, `纠纷${String(rows - 4)}`]);
  expect(titles({ search: '押金', sort: [{ column: 'acceptedOn', direction: 'asc' }], limit: 1 })).toEqual(['纠纷0']);
  expect(titles({ search: '押金', filters: [{ column: 'amountFen', operator: 'equals', value: 400 }], limit: 100 })).toHaveLength(9);
});

it('filtered rows come the same whichever index they are found by', () => {
  const filters = [{ column: 'state', operator: 'in' as const, value: ['accepted', 'settled'] }, { column: 'villageCode', operator: 'equals' as const, value: '320599100200' }];
  for (const column of ['amountFen', 'peopleCount', 'partyNames', 'acceptedOn', 'dueOn']) {
    const sort = [{ column, direction: 'asc' as const }];
    const found = [undefined, 3000, 30_000].map((total) => titles({ filters, sort, limit: 20 }, total));
    expect(found[0]).toHaveLength(20);
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  }
});
