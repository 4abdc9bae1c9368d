import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleDispute, exampleGrid, exampleParty, exampleVillage, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

describe('a dispute', () => {
  it('keeps its parties in their order and shows its grid and village by name', async () => {
    const grid = await office.api.grids.create({ fields: exampleGrid() });
    const dispute = await office.api.disputes.create({ fields: exampleDispute({ gridId: grid.id }) });
    expect(dispute).toMatchObject({ rev: 1, ownerCode: '320599100000', villageName: '枫桥村', gridName: '枫桥村第一网格', gridCode: '320599100200001', mediationCaseId: null });
    expect(dispute.parties.map((party) => [party.side, party.name])).toEqual([['applicant', '褚敏斌'], ['respondent', '葛伟超']]);
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
    expect(await refusal(office.api.disputes.update({ id, rev: 1, fields: exampleDispute({ parties, place: '石佛' }) }))).toMatchObject({ code: 'record.changed', by: '王敏' });
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
    for (const [day, amountFen] of [['03', 100], ['01', 300], ['02', 200]] as const) {
      await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: `2026-07-${day}`, amountFen, title: `纠纷${day}` }) });
    }
    const titles = async (input: Parameters<typeof office.api.disputes.list>[0]) => (await office.api.disputes.list(input)).rows.map((row) => row.title);
    expect(await titles({})).toEqual(['纠纷03', '纠纷02', '纠纷01']);
    expect(await titles({ sort: [{ column: 'amountFen', direction: 'asc' }], offset: 1, limit: 1 })).toEqual(['纠纷02']);
    expect(await titles({ filters: [{ column: 'acceptedOn', operator: 'between', value: ['2026-07-02', null] }] })).toEqual(['纠纷03', '纠纷02']);
    expect(await office.api.disputes.count({ filters: [{ column: 'villageCode', operator: 'in', value: [exampleVillage] }] })).toEqual({ count: 3, amountFen: 600 });
  });

  it('refuses a column that is not its own', async () => {
    const filters = [{ column: 'id_number; DROP TABLE disputes', operator: 'equals' as const, value: 'x' }];
    expect((await refusal(office.api.disputes.list({ filters }))).code).toBe('request.invalid');
  });

  it('answers its first page from an index, not by sorting the register', () => {
    const { read } = office.engine.context.register;
    const plan = read.all<{ detail: string }>('EXPLAIN QUERY PLAN SELECT r.id FROM disputes AS r WHERE r.deleted_at IS NULL ORDER BY r.accepted_on DESC, r.id DESC LIMIT 100');
    expect(plan.map((step) => step.detail).join('\n')).toContain('ix_disputes_accepted_on');
    expect(plan.map((step) => step.detail).join('\n')).not.toContain('TEMP B-TREE');
  });
});
