import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SupervisionFields } from '#shared/contract/supervisions.ts';
import { exampleDispute, exampleParty, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

// The example office's day is 2026-07-28.
let office: ExampleOffice;
let disputeId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  disputeId = await dispute();
});
afterEach(() => office.close());

const dispute = async (changes: Parameters<typeof exampleDispute>[0] = {}) =>
  (await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2025-12-20', ...changes }) })).id;
const fields = (changes: Partial<SupervisionFields> = {}): SupervisionFields => ({
  startedOn: '2026-05-10',
  leaderName: '詹文博',
  leaderPost: '副书记',
  unit: '综治办、司法所',
  plan: '先谈后调',
  progress: 10,
  expectedOn: '2026-09-01',
  ...changes,
});
async function start(kind: 'listed' | 'led', changes: Partial<SupervisionFields> = {}, id = disputeId) {
  const { rows } = await office.api.supervisions.start({ disputeId: id, kind, fields: fields(changes) });
  const row = rows.find((each) => each.kind === kind && each.endedOn === null);
  if (row === undefined) throw new Error('nothing runs');
  return row;
}
const history = async () => (await office.api.audit.history({ entity: 'dispute', recordId: disputeId })).rows;

it('numbers run by the year of the beginning without a gap, whatever the kind and whatever was refused', async () => {
  expect((await start('led')).number).toBe('HJ20260001');
  expect((await refusal(start('led'))).code).toBe('supervisions.running-already');
  expect((await start('listed')).number).toBe('HJ20260002');
  expect((await start('led', { startedOn: '2025-12-25' }, await dispute())).number).toBe('HJ20250001');
  expect((await start('led', {}, await dispute())).number).toBe('HJ20260003');
});

it('asks for a leader or a unit, and for days in their order', async () => {
  expect(await refusal(start('led', { leaderName: ' ' }))).toMatchObject({ code: 'record.invalid', fields: ['leaderName'] });
  expect(await refusal(start('listed', { unit: '' }))).toMatchObject({ code: 'record.invalid', fields: ['unit'] });
  expect(await refusal(start('led', { startedOn: '2026-07-29' }))).toMatchObject({ fields: ['startedOn'], codes: ['date.future'] });
  expect(await refusal(start('led', { startedOn: '2025-12-19' }))).toMatchObject({
    fields: ['startedOn'],
    codes: ['date.before-accepted'],
  });
  expect(await refusal(start('led', { expectedOn: '2026-05-09' }))).toMatchObject({
    fields: ['expectedOn'],
    codes: ['date.before-started'],
  });
});

it('is not begun for a draft, a closed dispute or a deleted one', async () => {
  expect((await refusal(start('led', {}, await dispute({ state: 'draft' })))).code).toBe('supervisions.wrong-state');
  const closed = await dispute({
    occurredOn: '2025-12-19',
    dueOn: '2026-06-30',
    disputeType: '0603',
    resolverPhone: '13800000001',
    resolverName: '赵六',
    parties: [exampleParty({ category: '0102', address: '枫桥村' })],
  });
  const settled = await office.api.disputes.move({
    id: closed,
    rev: 1,
    move: 'settle',
    on: '2026-06-01',
    changes: { resolution: '和解。', resolveMethod: '0103', resolveOrganisation: '村调委会' },
  });
  await office.api.disputes.move({ id: closed, rev: settled.rev, move: 'close', on: '2026-06-02' });
  expect((await refusal(start('led', {}, closed))).code).toBe('supervisions.wrong-state');
  await office.api.disputes.remove({ id: disputeId, rev: 1, reason: '重复' });
  expect((await refusal(start('led'))).code).toBe('record.deleted');
  expect((await refusal(start('led', {}, office.engine.context.newId()))).code).toBe('record.not-found');
});

it('tells the months of which nothing is written; a month is written once and then changed', async () => {
  const led = await start('led');
  expect(led.missingMonths).toEqual(['2026-05', '2026-06']);
  const june = { month: '2026-06', measures: '走访', work: '谈了一次', contacts: '' };
  const [written] = (await office.api.supervisions.followUp({ id: led.id, rev: 1, followUp: june })).rows;
  expect(written).toMatchObject({ missingMonths: ['2026-05'], rev: 2, followUps: [{ ...june, updatedBy: '王敏' }] });
  expect((await refusal(office.api.supervisions.followUp({ id: led.id, rev: 1, followUp: june }))).code).toBe('record.changed');
  const [again] = (await office.api.supervisions.followUp({ id: led.id, rev: 2, followUp: { ...june, work: '谈了两次' } })).rows;
  expect(again?.followUps.map((each) => each.work)).toEqual(['谈了两次']);
  for (const month of ['2026-04', '2026-08']) {
    expect(await refusal(office.api.supervisions.followUp({ id: led.id, rev: 3, followUp: { ...june, month } }))).toMatchObject({
      fields: ['month'],
      codes: ['supervisions.month-outside'],
    });
  }
  expect((await history())[0]).toMatchObject({
    action: 'followUp',
    reason: 'HJ20260001 2026-06',
    changes: [{ field: 'work', from: '谈了一次', to: '谈了两次' }],
  });
});

it('changes while it runs; its number and its year stay', async () => {
  const led = await start('led');
  const [changed] = (await office.api.supervisions.change({ id: led.id, rev: 1, fields: fields({ progress: 70 }) })).rows;
  expect(changed).toMatchObject({ progress: 70, number: 'HJ20260001', rev: 2 });
  expect((await refusal(office.api.supervisions.change({ id: led.id, rev: 2, fields: fields({ startedOn: '2025-12-30' }) }))).code).toBe(
    'supervisions.other-year',
  );
  expect((await history())[0]).toMatchObject({ action: 'supervise', changes: [{ field: 'progress', from: 10, to: 70 }] });
});

it('is lifted with a result and the reason, stays to be read, and another may begin', async () => {
  const led = await start('led');
  const end = { id: led.id, rev: 1, endedOn: '2026-07-20', result: 'partly' as const, endNote: '主要诉求已解决' };
  expect(await refusal(office.api.supervisions.end({ ...end, endNote: '' }))).toMatchObject({ fields: ['endNote'] });
  expect(await refusal(office.api.supervisions.end({ ...end, endedOn: '2026-05-09' }))).toMatchObject({ codes: ['date.before-started'] });
  const [lifted] = (await office.api.supervisions.end(end)).rows;
  expect(lifted).toMatchObject({ endedOn: '2026-07-20', result: 'partly', endNote: '主要诉求已解决', missingMonths: [] });
  for (const act of [
    office.api.supervisions.end({ ...end, rev: 2 }),
    office.api.supervisions.change({ id: led.id, rev: 2, fields: fields() }),
  ])
    expect((await refusal(act)).code).toBe('supervisions.ended');
  expect((await start('led', { startedOn: '2026-07-21' })).number).toBe('HJ20260002');
  expect((await history()).map((line) => [line.action, line.reason])).toEqual([
    ['lead', null],
    ['endLead', '主要诉求已解决'],
    ['lead', null],
    ['create', null],
  ]);
  expect((await office.api.audit.verify({})).intact).toBe(true);
});

it('the list of disputes finds those that are supervised now', async () => {
  const led = await start('led');
  await start('listed', {}, await dispute());
  const count = async (column: string) =>
    (await office.api.disputes.count({ filters: [{ column, operator: 'in', value: [column] }] })).count;
  expect([await count('listed'), await count('led')]).toEqual([1, 1]);
  expect((await office.api.disputes.list({})).rows.map((row) => [row.listed, row.led]).sort()).toEqual([
    [null, 'led'],
    ['listed', null],
  ]);
  await office.api.supervisions.end({ id: led.id, rev: 1, endedOn: '2026-07-20', result: 'settled', endNote: '已化解' });
  expect(await count('led')).toBe(0);
});

it('the desk asks for the last month of what runs, until it is written', async () => {
  const tasks = async () => (await office.api.desk.today({})).tasks.filter((task) => task.kind === 'followUpMissing');
  const led = await start('led');
  await start('listed', { startedOn: '2026-07-01' });
  expect(await tasks()).toEqual([
    {
      kind: 'followUpMissing',
      title: '褚敏斌与葛伟超合同纠纷',
      detail: 'HJ20260001 领导包案',
      on: null,
      target: { module: 'disputes', id: disputeId },
    },
  ]);
  await office.api.supervisions.followUp({
    id: led.id,
    rev: 1,
    followUp: { month: '2026-06', measures: '', work: '谈了一次', contacts: '' },
  });
  expect(await tasks()).toEqual([]);
});

it('the register itself keeps one running of a kind and every number', async () => {
  const led = await start('led');
  const { register } = office.engine.context;
  expect(() => register.write((db) => db.run('DELETE FROM dispute_supervisions WHERE id = ?', led.id))).toThrow(/never deleted/);
  const copy = (number: string) =>
    register.write((db) =>
      db.run(
        "INSERT INTO dispute_supervisions SELECT '01900000-0000-7000-8000-00000000ffff', dispute_id, kind, rev, ?, started_on, leader_name, leader_post, unit, plan, progress, expected_on, ended_on, result, end_note, created_at, created_by, updated_at, updated_by FROM dispute_supervisions",
        number,
      ),
    );
  expect(() => copy('HJ20260002')).toThrow(/UNIQUE/);
  expect(() => register.write((db) => db.run('UPDATE dispute_supervisions SET progress = 101'))).toThrow(/CHECK/);
  expect(() => register.write((db) => db.run("UPDATE dispute_supervisions SET ended_on = '2026-07-01'"))).toThrow(/CHECK/);
});
