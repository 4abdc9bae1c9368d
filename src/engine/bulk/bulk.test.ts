import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areBulkFields } from '#shared/rules/bulk-fields.ts';
import {
  exampleDispute,
  exampleGrid,
  exampleParty,
  exampleVillage,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';

let office: ExampleOffice;
let ids: string[];
let gridId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  gridId = (await office.api.grids.create({ fields: exampleGrid() })).id;
  ids = [];
  for (const place of ['枫桥', '渡口', '石佛']) {
    ids.push(
      (
        await office.api.disputes.create({
          fields: exampleDispute({ place, villageCode: null, parties: [exampleParty({ idNumber: '' })] }),
        })
      ).id,
    );
  }
});
afterEach(() => office.close());

async function runOn(rowIds: readonly string[], values: Record<string, string | null>) {
  const { rows } = await office.api.bulk.preview({ entity: 'dispute', ids: [...rowIds], values });
  return office.api.bulk.run({
    entity: 'dispute',
    rows: rows.filter((row) => row.refusal === null).map(({ id, rev }) => ({ id, rev })),
    values,
  });
}

const get = (index: number) => office.api.disputes.get({ id: ids[index] ?? '' });

describe('bulk editing', () => {
  it('shows per row from what to what, and which rows are refused and why, and writes nothing', async () => {
    const removed = await office.api.disputes.remove({ id: ids[2] ?? '', rev: 1, reason: '误' });
    expect(removed.rev).toBe(2);
    const { rows } = await office.api.bulk.preview({ entity: 'dispute', ids, values: { gridId, resolverName: '张涛' } });
    expect(rows[0]).toMatchObject({
      rev: 1,
      changes: [
        { field: 'villageCode', from: null, to: exampleVillage },
        { field: 'gridId', from: null, to: gridId },
        { field: 'resolverName', from: '', to: '张涛' },
      ],
      refusal: null,
    });
    expect(rows[2]?.refusal).toMatchObject({ code: 'record.deleted' });
    const wrong = await office.api.bulk.preview({ entity: 'dispute', ids: ids.slice(0, 1), values: { dueOn: '2026-07-01' } });
    expect(wrong.rows[0]?.refusal).toMatchObject({ code: 'record.invalid', details: { fields: ['dueOn'] } });
    expect((await get(0)).rev).toBe(1);
  });

  it('sets the values in one transaction and writes an audit line of the run for each row', async () => {
    const { edit, refused } = await runOn(ids, { gridId });
    expect([edit?.changedCount, refused]).toEqual([3, 0]);
    for (const index of [0, 1, 2]) expect(await get(index)).toMatchObject({ rev: 2, gridId, villageCode: exampleVillage });
    const {
      rows: [line],
    } = await office.api.audit.history({ entity: 'dispute', recordId: ids[1] ?? '' });
    expect(line).toMatchObject({ action: 'bulk', reason: `批次 ${edit?.id ?? ''}`, accountName: '王敏' });
    expect((await office.api.bulk.list({ entity: 'dispute' })).rows).toMatchObject([
      { id: edit?.id, changedCount: 3, by: '王敏', undoneAt: null },
    ]);
    expect((await office.api.disputes.count({ filters: [{ column: 'gridId', operator: 'equals', value: gridId }] })).count).toBe(3);
  });

  it('lets the old grid go when another village is set', async () => {
    await runOn(ids, { gridId });
    await runOn(ids.slice(0, 1), { villageCode: '320599100201' });
    expect(await get(0)).toMatchObject({ villageCode: '320599100201', gridId: null });
    expect(await get(1)).toMatchObject({ villageCode: exampleVillage, gridId });
  });

  it('changes nothing at all when a row was changed since its preview', async () => {
    const { rows } = await office.api.bulk.preview({ entity: 'dispute', ids, values: { resolverName: '张涛' } });
    const last = await get(2);
    await office.api.disputes.update({
      id: last.id,
      rev: 1,
      fields: exampleDispute({ place: '石佛', villageCode: null, parties: last.parties, remark: '另一个窗口改的' }),
    });
    expect(
      (
        await refusal(
          office.api.bulk.run({ entity: 'dispute', rows: rows.map(({ id, rev }) => ({ id, rev })), values: { resolverName: '张涛' } }),
        )
      ).code,
    ).toBe('record.changed');
    expect([(await get(0)).rev, (await get(1)).rev]).toEqual([1, 1]);
    expect((await office.api.bulk.list({ entity: 'dispute' })).rows).toEqual([]);
  });

  it('leaves out rows that the rules refuse, and keeps the others', async () => {
    const answer = await office.api.bulk.run({ entity: 'dispute', rows: [{ id: ids[0] ?? '', rev: 1 }], values: { dueOn: '2026-07-01' } });
    expect(answer).toEqual({ edit: null, refused: 1 });
    expect((await get(0)).rev).toBe(1);
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });

  it('sets only fields that many records can share, with values of their shape', async () => {
    for (const values of [{ title: '同名' }, { state: 'settled' }, { amountFen: 5 }, {}, { gridId: 'kein uuid' }]) {
      expect((await refusal(office.api.bulk.preview({ entity: 'dispute', ids, values }))).code).toBe('bulk.field-not-allowed');
    }
  });

  it('is stopped half-way with nothing written', async () => {
    const rows = ids.map((id) => ({ id, rev: 1 }));
    const jobId = office.engine.context.newId();
    const running = office.api.bulk.run({ entity: 'dispute', rows, values: { resolverName: '张涛' }, jobId });
    await office.api.jobs.cancel({ jobId });
    expect((await refusal(running)).code).toBe('jobs.cancelled');
    expect((await get(0)).rev).toBe(1);
  });

  it('works on grids and staff too', async () => {
    const { rows } = await office.api.bulk.preview({ entity: 'grid', ids: [gridId], values: { chiefName: '沈示范' } });
    await office.api.bulk.run({ entity: 'grid', rows: rows.map(({ id, rev }) => ({ id, rev })), values: { chiefName: '沈示范' } });
    expect((await office.api.grids.get({ id: gridId })).chiefName).toBe('沈示范');
  });

  it('never moves people to another grid: that is a post with its days', () => {
    expect([areBulkFields('staff', ['duty']), areBulkFields('staff', ['gridId']), areBulkFields('staff', ['villageCode'])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('one undo for the whole run', () => {
  it('gives every row its own former values back', async () => {
    await runOn(ids.slice(0, 1), { resolverName: '李娜' });
    const { edit } = await runOn(ids, { resolverName: '张涛', riskLevel: null });
    expect(await office.api.bulk.undo({ id: edit?.id ?? '' })).toEqual({ undone: 3, kept: [] });
    expect([(await get(0)).resolverName, (await get(1)).resolverName]).toEqual(['李娜', '']);
    expect((await office.api.audit.history({ entity: 'dispute', recordId: ids[0] ?? '' })).rows[0]).toMatchObject({ action: 'undoBulk' });
    expect((await refusal(office.api.bulk.undo({ id: edit?.id ?? '' }))).code).toBe('bulk.undone-already');
  });

  it('leaves rows alone that were changed since, and names them', async () => {
    const { edit } = await runOn(ids, { resolverName: '张涛' });
    const changed = await get(1);
    await office.api.disputes.update({
      id: changed.id,
      rev: 2,
      fields: exampleDispute({ place: '渡口', villageCode: null, resolverName: '张涛', parties: changed.parties, remark: '补充' }),
    });
    expect(await office.api.bulk.undo({ id: edit?.id ?? '' })).toEqual({
      undone: 2,
      kept: [{ id: ids[1], title: changed.title, reason: 'changed' }],
    });
    expect([(await get(0)).resolverName, (await get(1)).resolverName, (await get(2)).resolverName]).toEqual(['', '张涛', '']);
  });

  it('can be made any time later: the list of runs tells each record as it stands', async () => {
    const { edit } = await runOn(ids, { resolverName: '张涛' });
    await runOn(ids.slice(0, 1), { riskLevel: '1' });
    const id = edit?.id ?? '';
    const states = async () => Object.fromEntries((await office.api.bulk.rows({ id })).rows.map((row) => [ids.indexOf(row.id), row.state]));
    expect(await states()).toEqual({ 0: 'changed', 1: 'stands', 2: 'stands' });
    await office.api.bulk.undo({ id });
    expect(await states()).toEqual({ 0: 'changed', 1: 'undone', 2: 'undone' });
    const runs = (await office.api.bulk.list({ entity: 'dispute' })).rows.map((run) => [run.changedCount, run.undoneAt === null]);
    expect(runs.sort()).toEqual([
      [1, true],
      [3, false],
    ]);
    expect((await refusal(office.api.bulk.rows({ id: office.engine.context.newId() }))).code).toBe('record.not-found');
  });
});
