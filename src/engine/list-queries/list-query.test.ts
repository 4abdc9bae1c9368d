import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filter, ListInput, Selection } from '#shared/contract/list.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import type { NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { disputeList } from '../disputes/disputes.store.ts';
import { countRows } from './list-counts.ts';
import { filterExpressions } from './list-conditions.ts';
import { chooseIndex, findNarrowest } from './list-plan.ts';
import { listRows } from './list-query.ts';
import { countedRowsSql } from './named-selection.ts';
import type { SqlValue } from '../database/register.ts';
import { valueAt } from './list-tallies.ts';

let office: ExampleOffice;
const rows = 60;

beforeAll(async () => {
  office = await openExampleOffice();
  for (let index = 0; index < rows; index += 1) {
    const day = String(1 + (index % 7)).padStart(2, '0');
    const kept = await office.api.disputes.create({
      fields: exampleDispute({
        acceptedOn: `2026-0${String(6 + (index % 2))}-${day}`,
        amountFen: (index % 5) * 100,
        peopleCount: index % 3 === 0 ? null : (index % 4) + 1,
        title: `纠纷${String(index)}`,
        disputeType: null,
      }),
    });
    if (index % 20 === 19) await office.api.disputes.remove({ id: kept.id, rev: kept.rev, reason: '误' });
  }
});
afterAll(() => office.close());

const whole: ListInput = { filters: [], search: '', sort: [], offset: 0, limit: 500 };
const titles = (input: Partial<ListInput>, total?: number) =>
  listRows<{ title: string }>(office.engine.context.register.read, disputeList, { ...whole, ...input }, total).map((row) => row.title);

describe('a page of a list', () => {
  const sorts = [
    'acceptedOn',
    'amountFen',
    'peopleCount',
    'gridName',
    'villageName',
    'partyNames',
    'dueOn',
    'state',
    'riskLevel',
    'resolverName',
  ];
  it.each(sorts.flatMap((column) => (['asc', 'desc'] as const).map((direction) => [column, direction] as const)))(
    'by %s %s is a piece of the whole list, from whichever end it was reached',
    (column, direction) => {
      const sort = [{ column, direction }];
      const all = titles({ sort });
      expect(new Set(all).size).toBe(rows - 3);
      for (let offset = 0; offset < all.length; offset += 7) {
        expect(titles({ sort, offset, limit: 7 }, all.length)).toEqual(all.slice(offset, offset + 7));
        expect(titles({ sort, offset, limit: 7 })).toEqual(all.slice(offset, offset + 7));
      }
      expect(titles({ sort, offset: all.length, limit: 7 }, all.length)).toEqual([]);
    },
  );

  it('of one column of order is read from an index', () => {
    const { read } = office.engine.context.register;
    const indexed = [
      'accepted_on',
      'village_code',
      'grid_id',
      'party_names',
      'dispute_type',
      'state',
      'limit_on',
      'amount_fen',
      'people_count',
      'resolver_name',
      'resolved_on',
      'risk_level',
      'mediation_type',
    ];
    for (const column of indexed) {
      const order = [column, ...(column === 'accepted_on' ? [] : ['accepted_on']), 'seq'].map((name) => `r.${name} DESC`).join(', ');
      const plan = read
        .all<{ detail: string }>(
          `EXPLAIN QUERY PLAN SELECT r.seq FROM disputes AS r WHERE r.deleted_at IS NULL ORDER BY ${order} LIMIT 100`,
        )
        .map((step) => step.detail)
        .join('\n');
      expect(plan, column).toMatch(/USING (COVERING )?INDEX ix_disputes_/);
      expect(plan, column).not.toContain('TEMP B-TREE');
    }
  });
});

describe('groups of a list', () => {
  const groups = async (by: string, selection: Partial<Selection> = {}) => (await office.api.disputes.groups({ by, ...selection })).groups;

  it('are counted by state, village and month, within filters and words too, and add up to the count', async () => {
    expect(await groups('month')).toEqual([
      { value: '2026-07', count: 27 },
      { value: '2026-06', count: 30 },
    ]);
    expect(await groups('type')).toEqual([{ value: null, count: rows - 3 }]);
    for (const selection of [
      {},
      { filters: [{ column: 'amountFen', operator: 'between' as const, value: [200, null] as [number, null] }] },
      { search: '纠纷' },
      { filters: [{ column: 'title', operator: 'contains' as const, value: '纠纷1' }] },
    ]) {
      const { count } = await office.api.disputes.count(selection);
      for (const by of ['state', 'village', 'grid', 'type', 'mediationType', 'month'])
        expect((await groups(by, selection)).reduce((sum, group) => sum + group.count, 0)).toBe(count);
    }
    expect((await refusal(office.api.disputes.groups({ by: 'story' }))).code).toBe('request.invalid');
  });

  it('follow a change at once', async () => {
    const before = await groups('state');
    const kept = await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-05-01' }) });
    expect((await groups('state')).reduce((sum, group) => sum + group.count, 0)).toBe(
      before.reduce((sum, group) => sum + group.count, 0) + 1,
    );
    await office.api.disputes.remove({ id: kept.id, rev: kept.rev, reason: '误' });
    expect(await groups('state')).toEqual(before);
  });
});

it('words that hit very many rows come newest registered first; sorted or filtered they come as asked', () => {
  const { register } = office.engine.context;
  register.write((db) => {
    // Rows of the index alone stand for a register too large to make here; they have no dispute behind them.
    for (let rowid = 10_000; rowid < 12_100; rowid += 1)
      db.run('INSERT INTO dispute_search (rowid, words, names) VALUES (?, ?, ?)', rowid, '押 押金 金', '');
  });
  expect(titles({ search: '押金', limit: 3 })).toEqual([`纠纷${String(rows - 2)}`, `纠纷${String(rows - 3)}`, `纠纷${String(rows - 4)}`]);
  expect(titles({ search: '押金', sort: [{ column: 'acceptedOn', direction: 'asc' }], limit: 1 })).toEqual(['纠纷0']);
  expect(titles({ search: '押金', filters: [{ column: 'amountFen', operator: 'equals', value: 400 }], limit: 100 })).toHaveLength(9);
});

describe('filtered rows', () => {
  const village = { column: 'villageCode', operator: 'equals' as const, value: '320599100200' };
  const states = { column: 'state', operator: 'in' as const, value: ['accepted', 'settled'] };
  const late = { column: 'redOn', operator: 'between' as const, value: [null, '2026-08-20'] as [null, string] };
  const onState = "measure = 'state'";
  const onVillage = "measure = 'village_code'";

  /** As in a register so many times as large: what the tallies say decides, not what is there. */
  function asIf(factors: Readonly<Record<string, number>>, work: () => void): void {
    const { register } = office.engine.context;
    class Undo extends Error {}
    try {
      register.write((db) => {
        for (const [where, factor] of Object.entries(factors))
          db.run(`UPDATE dispute_tallies SET count = count * ${String(factor)} WHERE ${where}`);
        work();
        throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
  }
  const indexOf = (filters: Filter[], order: string, asked: string[]) =>
    chooseIndex(office.engine.context.register.read, disputeList, { filters, order, asked, upTo: 100 });

  it('come the same whichever index they are found by', () => {
    for (const filters of [[states, village], [states], [late], [late, village]]) {
      for (const column of ['amountFen', 'peopleCount', 'partyNames', 'acceptedOn', 'dueOn']) {
        const sort = [{ column, direction: 'asc' as const }];
        const found = titles({ filters, sort, limit: 20 });
        expect(found).toHaveLength(20);
        for (const factors of [
          { [onState]: 10_000, [onVillage]: 10_000 },
          { [onState]: 10_000, [onVillage]: 300 },
          { [onState]: 900, [onVillage]: 10_000 },
        ]) {
          asIf(factors, () => {
            expect(titles({ filters, sort, limit: 20 })).toEqual(found);
          });
        }
      }
    }
  });

  it('are read by the index of the filter that leaves few, else in the order that was asked for', () => {
    expect(indexOf([states, village], 'r.amount_fen', ['r.state', 'r.village_code', 'r.amount_fen', 'r.accepted_on'])).toBe(
      'ix_disputes_state',
    );
    expect(indexOf([late], 'r.accepted_on', ['r.red_on', 'r.accepted_on'])).toBe('ix_disputes_red');
    expect(indexOf([village], 'r.accepted_on', ['r.village_code', 'r.accepted_on'])).toBeUndefined();
    // 570,000 accepted, 17,100 of them in the village: the amounts are walked.
    asIf({ [onState]: 10_000, [onVillage]: 10_000 }, () => {
      expect(indexOf([states, village], 'r.amount_fen', ['r.state', 'r.village_code', 'r.amount_fen', 'r.accepted_on'])).toBe(
        'ix_disputes_amount',
      );
      expect(indexOf([states], 'r.accepted_on', ['r.state', 'r.accepted_on'])).toBe('ix_disputes_counts');
    });
    asIf({ [onState]: 10_000, [onVillage]: 100 }, () => {
      // Whole rows of so many would be felt, entries of an index that holds everything would not.
      expect(indexOf([village], 'r.amount_fen', ['r.village_code', 'r.amount_fen', 'r.accepted_on'])).toBe('ix_disputes_counts');
      expect(indexOf([states], 'r.amount_fen', ['r.state', 'r.amount_fen', 'r.accepted_on'])).toBe('ix_disputes_amount');
    });
  });

  it('are counted from tallies or from an index that holds all that is asked', () => {
    const { read } = office.engine.context.register;
    const count = (filters: Filter[]) => countRows(read, disputeList, { filters, search: '' });
    const slowly = (where: string) =>
      read.get(
        `SELECT count(*) AS count, coalesce(sum(amount_fen), 0) AS amountFen FROM disputes AS r NOT INDEXED WHERE deleted_at IS NULL AND ${where}`,
      );
    expect(count([])).toEqual(slowly('1'));
    expect(count([states])).toEqual(slowly("state IN ('accepted', 'settled')"));
    expect(count([late])).toEqual(slowly("red_on <= '2026-08-20'"));
    expect(count([states, village])).toEqual(slowly("state IN ('accepted', 'settled') AND village_code = '320599100200'"));
    expect(count([{ column: 'gridId', operator: 'empty', value: true }])).toEqual(slowly('grid_id IS NULL'));
    expect(count([{ column: 'gridId', operator: 'empty', value: false }])).toEqual({ count: 0, amountFen: 0 });
    expect(count([{ column: 'acceptedOn', operator: 'between', value: ['2026-06-02', '2026-06-05'] }, states])).toEqual(
      slowly("accepted_on BETWEEN '2026-06-02' AND '2026-06-05'"),
    );
    expect(count([{ column: 'acceptedOn', operator: 'between', value: ['2026-06-02', '2026-06-05'] }])).toEqual(
      slowly("accepted_on BETWEEN '2026-06-02' AND '2026-06-05'"),
    );
    // The tallies alone: told something else, they answer something else.
    asIf({ [onState]: 3 }, () => {
      expect(count([states]).count).toBe(3 * (rows - 3));
    });
  });
});

describe('the plans of what the chips above the list count', () => {
  const planOf = (sql: string, ...values: readonly SqlValue[]) =>
    office.engine.context.register.read
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map(({ detail }) => detail)
      .join('\n');

  it.each([
    [disputeCounts.overdue, 'ix_disputes_clock (clock=? AND clock_due_on<?)'],
    [disputeCounts.dueSoon, 'ix_disputes_clock (clock=? AND clock_due_on>? AND clock_due_on<?)'],
    [disputeCounts.yellow, 'ix_disputes_yellow (yellow_on<?)'],
    [disputeCounts.red, 'ix_disputes_red (red_on<?)'],
    [disputeCounts.settledThisMonth, 'ix_disputes_resolved (resolved_on>? AND resolved_on<?)'],
  ])('$word is read from an index that holds all that is asked', (count, index) => {
    const { sql, values } = countedRowsSql(disputeList, count, '2026-07-28');
    expect(planOf(`SELECT count(*), sum(r.amount_fen) FROM disputes AS r WHERE ${sql}`, ...values)).toContain(
      `USING COVERING INDEX ${index}`,
    );
  });

  it('本月受理 is counted in the index of days, and the list takes the indexes that the plans name', () => {
    const { read } = office.engine.context.register;
    const { sql, values } = countedRowsSql(disputeList, disputeCounts.thisMonth, '2026-07-28');
    expect(planOf(`SELECT count(*), sum(r.amount_fen) FROM disputes AS r INDEXED BY ix_disputes_counts WHERE ${sql}`, ...values)).toContain(
      'USING COVERING INDEX ix_disputes_counts (accepted_on>? AND accepted_on<?)',
    );
    const asked = (count: NamedCount) => filterExpressions(disputeList, count.filters('2026-07-28'));
    expect(
      findNarrowest(read, disputeList, disputeCounts.overdue.filters('2026-07-28'), [...asked(disputeCounts.overdue), 'r.amount_fen']),
    ).toMatchObject({ index: { name: 'ix_disputes_clock' }, covers: true });
    expect(
      chooseIndex(read, disputeList, {
        filters: disputeCounts.overdue.filters('2026-07-28'),
        order: 'r.accepted_on',
        asked: [...asked(disputeCounts.overdue), 'r.accepted_on'],
        upTo: 100,
      }),
    ).toBe('ix_disputes_clock');
  });

  it('hits of a search are put in order by the index of row numbers', () => {
    expect(
      planOf(
        'SELECT r.seq FROM disputes AS r INDEXED BY ix_disputes_seq WHERE r.deleted_at IS NULL AND r.seq IN (SELECT rowid FROM dispute_search WHERE dispute_search MATCH \'"押金"\') ORDER BY r.accepted_on DESC, r.seq DESC LIMIT 100',
      ),
    ).toContain('USING COVERING INDEX ix_disputes_seq (seq=?)');
  });
});

it("a deep page in the list's own order begins at its day", () => {
  const { read } = office.engine.context.register;
  for (const direction of ['asc', 'desc'] as const) {
    const all = titles({ sort: [{ column: 'acceptedOn', direction }] });
    for (let offset = 0; offset < all.length; offset += 1) {
      const day = valueAt(read, disputeList, { expression: 'r.accepted_on', descending: direction === 'desc' }, offset);
      const days = read
        .all<{ day: string }>(`SELECT accepted_on AS day FROM disputes WHERE deleted_at IS NULL ORDER BY accepted_on ${direction}`)
        .map((row) => row.day);
      expect(day).toEqual({ value: days[offset], before: days.indexOf(days[offset] ?? '') });
    }
    expect(valueAt(read, disputeList, { expression: 'r.accepted_on', descending: direction === 'desc' }, all.length)).toBeUndefined();
  }
});
