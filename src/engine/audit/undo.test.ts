import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  exampleDispute,
  exampleGrid,
  exampleVillage,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

async function lines(entity: string, recordId: string) {
  return (await office.api.audit.history({ entity, recordId })).rows;
}

/** Undoes the newest line but `back` of a record. */
async function undo(entity: string, recordId: string, back = 0, choices: Record<string, 'before' | 'now'> = {}) {
  const line = (await lines(entity, recordId))[back];
  return office.api.audit.undo({ seq: line?.seq ?? 0, choices });
}

async function editedDispute() {
  const created = await office.api.disputes.create({ fields: exampleDispute() });
  const fields = { ...exampleDispute({ parties: created.parties }), place: '渡口', amountFen: 1_000_000 };
  await office.api.disputes.update({ id: created.id, rev: 1, fields });
  return { id: created.id, fields };
}

describe('an edit that is undone', () => {
  it('gives the former values back as a new change that says which one it takes back', async () => {
    const { id } = await editedDispute();
    expect(await undo('dispute', id)).toEqual({ done: true, conflicts: [] });
    expect(await office.api.disputes.get({ id })).toMatchObject({ rev: 3, place: '枫桥村', amountFen: 2_300_000 });
    const [newest, edit] = await lines('dispute', id);
    expect(newest).toMatchObject({
      action: 'undo',
      reason: `撤销第 ${String(edit?.seq ?? 0)} 号变更`,
      changes: [
        { field: 'place', from: '渡口', to: '枫桥村' },
        { field: 'amountFen', from: 1_000_000, to: 2_300_000 },
      ],
    });
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });

  it('leaves what was changed elsewhere in the record as it is', async () => {
    const { id, fields } = await editedDispute();
    await office.api.disputes.update({ id, rev: 2, fields: { ...fields, story: '后来补写的经过。' } });
    expect(await undo('dispute', id, 1)).toMatchObject({ done: true });
    expect(await office.api.disputes.get({ id })).toMatchObject({ place: '枫桥村', amountFen: 2_300_000, story: '后来补写的经过。' });
  });

  it('of a field that was changed again asks first, both values side by side, and does as the person chose', async () => {
    const { id, fields } = await editedDispute();
    await office.api.disputes.update({ id, rev: 2, fields: { ...fields, place: '石佛' } });
    const asked = await undo('dispute', id, 1);
    expect(asked).toEqual({ done: false, conflicts: [{ field: 'place', before: '枫桥村', then: '渡口', now: '石佛' }] });
    expect(await office.api.disputes.get({ id })).toMatchObject({ rev: 3, amountFen: 1_000_000 });
    expect(await undo('dispute', id, 1, { place: 'now' })).toMatchObject({ done: true });
    expect(await office.api.disputes.get({ id })).toMatchObject({ place: '石佛', amountFen: 2_300_000 });
    expect(await undo('dispute', id, 2, { place: 'before' })).toMatchObject({ done: true });
    expect((await office.api.disputes.get({ id })).place).toBe('枫桥村');
    expect((await refusal(undo('dispute', id, 3))).code).toBe('audit.undone-already');
  });

  it('can itself be undone', async () => {
    const { id } = await editedDispute();
    await undo('dispute', id);
    await undo('dispute', id);
    expect(await office.api.disputes.get({ id })).toMatchObject({ rev: 4, place: '渡口', amountFen: 1_000_000 });
  });

  it('still keeps to the rules of today', async () => {
    const grid = await office.api.grids.create({ fields: exampleGrid() });
    const created = await office.api.disputes.create({ fields: exampleDispute({ gridId: grid.id }) });
    await office.api.disputes.update({ id: created.id, rev: 1, fields: exampleDispute({ gridId: null, parties: created.parties }) });
    await office.api.grids.remove({ id: grid.id, rev: 1, reason: '误' });
    expect(await refusal(undo('dispute', created.id))).toMatchObject({ code: 'record.invalid', fields: ['gridId'] });
    expect((await office.api.disputes.get({ id: created.id })).rev).toBe(2);
  });

  it('brings parties back whole, and the words that they are found by', async () => {
    const created = await office.api.disputes.create({ fields: exampleDispute() });
    const renamed = created.parties.map((party) => (party.name === '葛伟超' ? { ...party, name: '葛卫朝' } : party));
    await office.api.disputes.update({
      id: created.id,
      rev: 1,
      fields: exampleDispute({ parties: renamed, title: '褚敏斌与葛卫朝合同纠纷' }),
    });
    await undo('dispute', created.id);
    expect((await office.api.disputes.get({ id: created.id })).parties).toEqual(created.parties);
    expect((await office.api.disputes.count({ search: '葛卫朝' })).count).toBe(0);
    expect((await office.api.disputes.count({ search: '葛伟超' })).count).toBe(1);
  });

  it('works for grids', async () => {
    const grid = await office.api.grids.create({ fields: exampleGrid() });
    await office.api.grids.update({ id: grid.id, rev: 1, fields: exampleGrid({ households: 300 }) });
    await undo('grid', grid.id);
    expect((await office.api.grids.get({ id: grid.id })).households).toBe(252);
  });
});

describe('a deletion and a registration', () => {
  it('are undone: the record comes back; the record is deleted with its reason', async () => {
    const grid = await office.api.grids.create({ fields: exampleGrid() });
    expect((await lines('grid', grid.id)).map((line) => line.undo)).toEqual(['remove']);
    await office.api.grids.remove({ id: grid.id, rev: 1, reason: '误' });
    expect((await lines('grid', grid.id)).map((line) => line.undo)).toEqual(['restore', null]);
    await undo('grid', grid.id);
    expect((await office.api.grids.get({ id: grid.id })).deletedAt).toBeNull();
    await undo('grid', grid.id, 2);
    expect(await office.api.grids.get({ id: grid.id })).toMatchObject({ deleteReason: '撤销登记' });
  });

  it('keep to the rules: no grid goes while disputes are in it', async () => {
    const grid = await office.api.grids.create({ fields: exampleGrid() });
    await office.api.disputes.create({ fields: exampleDispute({ gridId: grid.id, villageCode: exampleVillage }) });
    expect((await refusal(undo('grid', grid.id))).code).toBe('grids.in-use');
  });
});

describe('what moves own', () => {
  const caseFields = {
    acceptedOn: '2026-07-20',
    source: '1',
    difficulty: '1',
    mediationType: '4',
    summary: '',
    mediators: [{ staffId: null, name: '张涛' }],
    recorder: '',
  };

  it('a number that was given is never taken back, and an ended case changes no more', async () => {
    const dispute = await office.api.disputes.create({ fields: exampleDispute() });
    const opened = await office.api.mediation.openCase({ disputeId: dispute.id, fields: caseFields });
    await office.api.mediation.updateCase({ id: opened.id, rev: 1, fields: { ...caseFields, summary: '押金' } });
    await undo('mediationCase', opened.id);
    const back = await office.api.mediation.get({ id: opened.id });
    expect(back).toMatchObject({ rev: 3, summary: '' });
    await office.api.mediation.endCase({ id: opened.id, rev: 3, reason: '一方拒绝', routesToldOn: '2026-07-23' });
    expect((await lines('mediationCase', opened.id)).map((line) => line.undo)).toEqual([null, 'values', 'values', 'remove']);
    expect((await refusal(undo('mediationCase', opened.id))).code).toBe('audit.moves-own-this');
    expect((await refusal(undo('mediationCase', opened.id, 1))).code).toBe('mediation.case-ended');
  });

  it('and lines that are no edit are not undone', async () => {
    const { rows } = await office.api.accounts.list({});
    const [line] = await lines('account', rows[0]?.id ?? '');
    expect(line?.undo).toBeNull();
    expect((await refusal(office.api.audit.undo({ seq: line?.seq ?? 0 }))).code).toBe('audit.not-undoable');
    expect((await refusal(office.api.audit.undo({ seq: 9999 }))).code).toBe('record.not-found');
  });
});
