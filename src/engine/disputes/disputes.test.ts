import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  exampleDispute,
  exampleGrid,
  exampleParty,
  exampleVillage,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';
import { disputeList } from './disputes.store.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

describe('a dispute', () => {
  it('keeps its parties in their order and shows its grid and village by name', async () => {
    const grid = await office.api.grids.create({ fields: exampleGrid() });
    const dispute = await office.api.disputes.create({ fields: exampleDispute({ gridId: grid.id }) });
    expect(dispute).toMatchObject({
      rev: 1,
      ownerCode: '320599100000',
      villageName: '枫桥村',
      gridName: '枫桥村第一网格',
      gridCode: '320599100200001',
      mediationCaseId: null,
    });
    expect(dispute.parties.map((party) => [party.side, party.name])).toEqual([
      ['applicant', '褚敏斌'],
      ['respondent', '葛伟超'],
    ]);
  });

  it('names villages and grids of this office only, and no grid that was deleted', async () => {
    const grid = await office.api.grids.create({ fields: exampleGrid() });
    const kept = await office.api.disputes.create({ fields: exampleDispute({ gridId: grid.id }) });
    const removed = await office.api.disputes.remove({ id: kept.id, rev: kept.rev, reason: '误' });
    await office.api.grids.remove({ id: grid.id, rev: 1, reason: '误' });
    const create = (changes: Parameters<typeof exampleDispute>[0]) =>
      refusal(office.api.disputes.create({ fields: exampleDispute(changes) }));
    expect(await create({ villageCode: '320599100999' })).toEqual({
      code: 'record.invalid',
      fields: ['villageCode'],
      codes: ['code.unknown'],
    });
    expect(await create({ gridId: office.engine.context.newId() })).toEqual({
      code: 'record.invalid',
      fields: ['gridId'],
      codes: ['code.unknown'],
    });
    expect(await create({ gridId: grid.id })).toEqual({ code: 'record.invalid', fields: ['gridId'], codes: ['code.unknown'] });
    expect(
      (await refusal(office.api.grids.create({ fields: exampleGrid({ villageCode: '320599100999', code: '320599100999001' }) }))).code,
    ).toBe('record.invalid');
    // The case keeps the grid that it had.
    expect((await office.api.disputes.restore({ id: kept.id, rev: removed.rev })).gridName).toBe('枫桥村第一网格');
  });

  it('is saved once when its form is sent twice', async () => {
    const fields = exampleDispute();
    await office.api.disputes.create({ fields });
    expect((await refusal(office.api.disputes.create({ fields }))).code).toBe('record.saved-already');
    const [party] = fields.parties;
    if (party === undefined) throw new Error('no party');
    expect(
      (
        await refusal(
          office.api.disputes.create({
            fields: exampleDispute({ parties: [{ ...exampleParty(), id: office.engine.context.newId() }, { ...party }, { ...party }] }),
          }),
        )
      ).code,
    ).toBe('record.saved-already');
    expect((await office.api.disputes.count({})).count).toBe(1);
  });

  it('keeps of pasted text what can be written anywhere: no control characters, no half characters', async () => {
    const saved = await office.api.disputes.create({
      fields: exampleDispute({ story: '第一行\u000b第二行\u0000\r\n第三行\ud800', title: '纠纷\ud83d' }),
    });
    expect([saved.story, saved.title]).toEqual(['第一行\n第二行\n第三行\ufffd', '纠纷\ufffd']);
    const again = await office.api.disputes.update({
      id: saved.id,
      rev: saved.rev,
      fields: exampleDispute({ parties: saved.parties, story: '第一行\u000b第二行\u0000\r\n第三行\ud800', title: '纠纷\ud83d' }),
    });
    expect(again.rev).toBe(1);
  });

  it('is found by the day on which it was changed', async () => {
    await office.api.disputes.create({ fields: exampleDispute() });
    const changedOn = async (from: string | null, to: string | null) =>
      (await office.api.disputes.count({ filters: [{ column: 'updatedAt', operator: 'between', value: [from, to] }] })).count;
    expect(
      await Promise.all([changedOn('2026-07-28', '2026-07-28'), changedOn(null, '2026-07-27'), changedOn('2026-07-29', null)]),
    ).toEqual([1, 0, 0]);
  });

  it('is refused with the fields that are wrong, and nothing is saved', async () => {
    const fields = exampleDispute({ acceptedOn: '2026-08-01', parties: [exampleParty({ idNumber: '320599195801038939' })] });
    const refused = await refusal(office.api.disputes.create({ fields }));
    expect(refused).toMatchObject({ code: 'record.invalid', fields: ['acceptedOn', 'parties.0.idNumber'] });
    expect((await office.api.disputes.count({})).count).toBe(0);
  });

  it('is not overwritten by somebody who opened it before it was changed', async () => {
    const { id, parties } = await office.api.disputes.create({ fields: exampleDispute() });
    await office.api.disputes.update({ id, rev: 1, fields: exampleDispute({ parties, place: '渡口' }) });
    expect(await refusal(office.api.disputes.update({ id, rev: 1, fields: exampleDispute({ parties, place: '石佛' }) }))).toMatchObject({
      code: 'record.changed',
      by: '王敏',
    });
    expect((await office.api.disputes.get({ id })).place).toBe('渡口');
  });

  it('keeps its revision when it is saved unchanged', async () => {
    const { id, parties } = await office.api.disputes.create({ fields: exampleDispute() });
    expect((await office.api.disputes.update({ id, rev: 1, fields: exampleDispute({ parties }) })).rev).toBe(1);
  });

  it('goes from the list when deleted, is found among the deleted, and comes back', async () => {
    const { id } = await office.api.disputes.create({ fields: exampleDispute() });
    await office.api.disputes.remove({ id, rev: 1, reason: '重复登记' });
    const deleted = { filters: [{ column: 'deleted', operator: 'equals' as const, value: 1 }] };
    expect((await office.api.disputes.count({})).count).toBe(0);
    expect((await office.api.disputes.count(deleted)).count).toBe(1);
    await office.api.disputes.restore({ id, rev: 2 });
    expect((await office.api.disputes.count({})).count).toBe(1);
  });

  it('is no longer found by a name that was corrected', async () => {
    const { id, parties } = await office.api.disputes.create({ fields: exampleDispute() });
    const corrected = parties.map((party) => (party.name === '葛伟超' ? { ...party, name: '葛卫朝' } : party));
    await office.api.disputes.update({ id, rev: 1, fields: exampleDispute({ parties: corrected, title: '褚敏斌与葛卫朝合同纠纷' }) });
    expect((await office.api.disputes.count({ search: '葛伟超' })).count).toBe(0);
    expect((await office.api.disputes.count({ search: '葛卫朝' })).count).toBe(1);
  });
});

describe('the list of disputes', () => {
  it('sorts, filters, pages and sums in SQL', async () => {
    for (const [day, amountFen] of [
      ['03', 100],
      ['01', 300],
      ['02', 200],
    ] as const) {
      await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: `2026-07-${day}`, amountFen, title: `纠纷${day}` }) });
    }
    const titles = async (input: Parameters<typeof office.api.disputes.list>[0]) =>
      (await office.api.disputes.list(input)).rows.map((row) => row.title);
    expect(await titles({})).toEqual(['纠纷03', '纠纷02', '纠纷01']);
    expect(await titles({ sort: [{ column: 'amountFen', direction: 'asc' }], offset: 1, limit: 1 })).toEqual(['纠纷02']);
    expect(await titles({ filters: [{ column: 'acceptedOn', operator: 'between', value: ['2026-07-02', null] }] })).toEqual([
      '纠纷03',
      '纠纷02',
    ]);
    expect(await office.api.disputes.count({ filters: [{ column: 'villageCode', operator: 'in', value: [exampleVillage] }] })).toEqual({
      count: 3,
      amountFen: 600,
    });
  });

  it('refuses a column that is not its own', async () => {
    const filters = [{ column: 'id_number; DROP TABLE disputes', operator: 'equals' as const, value: 'x' }];
    expect((await refusal(office.api.disputes.list({ filters }))).code).toBe('request.invalid');
  });

  it('answers its first page from an index, not by sorting the register', () => {
    const { read } = office.engine.context.register;
    const plan = read.all<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT r.id FROM disputes AS r WHERE r.deleted_at IS NULL ORDER BY r.accepted_on DESC, r.seq DESC LIMIT 100',
    );
    expect(plan.map((step) => step.detail).join('\n')).toContain('ix_disputes_accepted_on');
    expect(plan.map((step) => step.detail).join('\n')).not.toContain('TEMP B-TREE');
  });
});

it('disputes are counted for the desk and the list without reading a whole one', () => {
  const { register } = office.engine.context;
  const plan = (sql: string) =>
    register.read
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .map((step) => step.detail)
      .join('\n');
  const pending =
    "SELECT count(*), count(CASE WHEN a.last_rev = r.rev THEN 1 END) FROM disputes AS r LEFT JOIN county_answers AS a ON a.entity = 'dispute' AND a.record_id = r.id WHERE r.rev > coalesce(a.accepted_rev, 0) AND NOT (a.accepted_rev IS NULL AND r.deleted_at IS NOT NULL)";
  expect(plan(pending)).toContain('SCAN r USING COVERING INDEX ix_disputes_rev');
  expect(
    plan(
      `SELECT count(*), coalesce(sum(${disputeList.amount ?? ''}), 0) FROM ${disputeList.from} INDEXED BY ${disputeList.counting?.index ?? ''} WHERE r.deleted_at IS NULL`,
    ),
  ).toBe('SCAN r USING COVERING INDEX ix_disputes_counts');
});
