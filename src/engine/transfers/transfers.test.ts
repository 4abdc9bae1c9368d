import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dispute } from '#shared/contract/disputes.ts';
import type { TransferFields } from '#shared/contract/transfers.ts';
import {
  exampleDispute,
  exampleParty,
  exampleVillage,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';
import { exampleLetterOut, exampleTransfer } from './example-transfer.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

it('a letter of the court becomes a dispute in which nothing is typed again', async () => {
  const transfer = await office.api.transfers.create({ fields: exampleTransfer() });
  const tied = await office.api.transfers.openDispute({ id: transfer.id, rev: transfer.rev, villageCode: exampleVillage, gridId: null });
  expect(tied).toMatchObject({ disputeTitle: '押金返还', hop: 1 });
  const dispute = await office.api.disputes.get({ id: tied.disputeId ?? '' });
  expect(dispute).toMatchObject({
    title: '押金返还',
    acceptedOn: '2026-07-02',
    source: '3',
    dueOn: '2026-08-01',
    story: '房屋租赁押金退还。',
    eventNumber: '诉前调（2026）12号',
    villageCode: exampleVillage,
  });
  expect(dispute.parties.map((party) => [party.side, party.name])).toEqual([
    ['applicant', '褚敏斌'],
    ['applicant', '单雄信'],
    ['respondent', '葛伟超'],
  ]);
  expect(
    (await refusal(office.api.transfers.openDispute({ id: tied.id, rev: tied.rev, villageCode: exampleVillage, gridId: null }))).code,
  ).toBe('transfers.has-dispute');
});

it('opens no dispute before it was accepted, nor one without a place', async () => {
  const pending = await office.api.transfers.create({ fields: exampleTransfer({ decision: 'pending', decidedOn: null }) });
  expect(
    (await refusal(office.api.transfers.openDispute({ id: pending.id, rev: 1, villageCode: exampleVillage, gridId: null }))).code,
  ).toBe('transfers.not-accepted');
  const accepted = await office.api.transfers.create({ fields: exampleTransfer() });
  expect(await refusal(office.api.transfers.openDispute({ id: accepted.id, rev: 1, villageCode: null, gridId: null }))).toMatchObject({
    code: 'record.invalid',
    fields: ['place'],
  });
  expect((await office.api.disputes.count({})).count).toBe(0);
});

it('several hops of one dispute stand in the order of their days, whatever the order of typing', async () => {
  const { id: disputeId } = await office.api.disputes.create({ fields: exampleDispute() });
  await office.api.transfers.create({
    fields: exampleTransfer({
      disputeId,
      direction: 'out',
      kind: '5',
      sentOn: '2026-07-10',
      receivedOn: '2026-07-11',
      decidedOn: '2026-07-12',
      decision: 'refused',
      refusalReason: '不属本部门职责',
      title: '移送住建所',
      dueOn: null,
    }),
  });
  await office.api.transfers.create({ fields: exampleTransfer({ disputeId, title: '法院委派' }) });
  await office.api.transfers.create({
    fields: exampleTransfer({
      disputeId,
      direction: 'out',
      kind: '5',
      sentOn: '2026-07-20',
      receivedOn: null,
      decision: 'pending',
      decidedOn: null,
      title: '移送司法所',
      dueOn: null,
    }),
  });
  const { rows } = await office.api.transfers.ofDispute({ id: disputeId });
  expect(rows.map((row) => [row.hop, row.title])).toEqual([
    [1, '法院委派'],
    [2, '移送住建所'],
    [3, '移送司法所'],
  ]);
});

it('is listed by the other office, found by its numbers and names, and late by the extended day', async () => {
  await office.api.transfers.create({ fields: exampleTransfer({ title: '甲', dueOn: '2026-07-20' }) });
  await office.api.transfers.create({
    fields: exampleTransfer({ title: '乙', dueOn: '2026-07-20', extendedTo: '2026-08-10', extensionConsentOn: '2026-07-19' }),
  });
  await office.api.transfers.create({
    fields: exampleTransfer({ title: '丙', direction: 'out', toOrganisation: '示范区信访局', dueOn: null }),
  });
  const late = await office.api.transfers.list({ filters: [{ column: 'dueOn', operator: 'between', value: [null, '2026-07-27'] }] });
  expect(late.rows.map((row) => row.title)).toEqual(['甲']);
  expect(
    (await office.api.transfers.list({ filters: [{ column: 'otherOrganisation', operator: 'contains', value: '信访' }] })).rows.map(
      (row) => row.title,
    ),
  ).toEqual(['丙']);
  for (const search of ['委调 8号', '单雄信', 'sxx', '诉前调'])
    expect([search, (await office.api.transfers.count({ search })).count]).toEqual([search, 3]);
});

it('names a dispute that is there, and is deleted and restored like every record', async () => {
  expect(
    await refusal(office.api.transfers.create({ fields: exampleTransfer({ disputeId: office.engine.context.newId() }) })),
  ).toMatchObject({ code: 'record.invalid', fields: ['disputeId'] });
  const { id } = await office.api.transfers.create({ fields: exampleTransfer() });
  await office.api.transfers.remove({ id, rev: 1, reason: '重复' });
  expect((await office.api.transfers.count({})).count).toBe(0);
  await office.api.transfers.restore({ id, rev: 2 });
  expect((await office.api.transfers.count({})).count).toBe(1);
});

describe('a letter out takes its dispute along', () => {
  const refused = { receivedOn: '2026-07-11', decision: 'refused', decidedOn: '2026-07-12', refusalReason: '不属本部门职责' } as const;
  const answered = {
    receivedOn: '2026-07-11',
    decision: 'accepted',
    decidedOn: '2026-07-12',
    result: '1',
    resultOn: '2026-07-20',
  } as const;
  const registered = () => office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-09' }) });
  const stateOf = async ({ id }: Pick<Dispute, 'id'>) => (await office.api.disputes.get({ id })).state;
  const wayOf = async ({ id }: Pick<Dispute, 'id'>) =>
    (await office.api.disputes.course({ id })).hops.slice(1).map((hop) => [hop.move, hop.to, hop.on, hop.toOffice]);
  const change = ({ id, rev, disputeId }: { id: string; rev: number; disputeId: string | null }, changes: Partial<TransferFields>) =>
    office.api.transfers.update({ id, rev, fields: exampleLetterOut(disputeId ?? '', changes) });

  it('with a hop that names the office and the letter, in the same transaction', async () => {
    const dispute = await registered();
    await office.api.transfers.create({ fields: exampleLetterOut(dispute.id) });
    expect(await stateOf(dispute)).toBe('transferred');
    expect((await office.api.disputes.course({ id: dispute.id })).hops.at(-1)).toMatchObject({
      move: 'transfer',
      from: 'accepted',
      on: '2026-07-10',
      toOffice: '示范区住建局',
      note: '函号 枫综移〔2026〕3号',
    });
    expect((await office.api.audit.history({ entity: 'dispute', recordId: dispute.id })).rows[0]?.action).toBe('dispute.transfer');
  });

  it('refused, it comes back to the step before; answered, the office goes on with it', async () => {
    const dispute = await registered();
    const first = await office.api.transfers.create({ fields: exampleLetterOut(dispute.id) });
    await change(first, refused);
    expect(await wayOf(dispute)).toEqual([
      ['transfer', 'transferred', '2026-07-10', '示范区住建局'],
      ['return', 'accepted', '2026-07-12', ''],
    ]);
    expect((await office.api.disputes.course({ id: dispute.id })).hops.at(-1)?.reason).toBe('示范区住建局不受理：不属本部门职责');
    const second = await office.api.transfers.create({
      fields: exampleLetterOut(dispute.id, { toOrganisation: '枫桥司法所', sentOn: '2026-07-13' }),
    });
    await change(second, {
      ...answered,
      toOrganisation: '枫桥司法所',
      sentOn: '2026-07-13',
      receivedOn: '2026-07-14',
      decidedOn: '2026-07-14',
    });
    expect((await wayOf(dispute)).slice(2)).toEqual([
      ['transfer', 'transferred', '2026-07-13', '枫桥司法所'],
      ['handle', 'handling', '2026-07-20', ''],
    ]);
    expect((await office.api.transfers.ofDispute({ id: dispute.id })).rows.map((row) => row.hop)).toEqual([1, 2]);
  });

  it('answered without what 化解中 needs, it comes back to the step before', async () => {
    const dispute = await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-09', story: '' }) });
    await change(await office.api.transfers.create({ fields: exampleLetterOut(dispute.id) }), answered);
    expect(await stateOf(dispute)).toBe('accepted');
  });

  it('passed on by one office to the next, it comes back when the last of them has answered', async () => {
    const dispute = await registered();
    const first = await office.api.transfers.create({ fields: exampleLetterOut(dispute.id) });
    const second = await office.api.transfers.create({
      fields: exampleLetterOut(dispute.id, { fromOrganisation: '示范区住建局', toOrganisation: '枫桥司法所', sentOn: '2026-07-12' }),
    });
    expect((await wayOf(dispute)).map(([, , , to]) => to)).toEqual(['示范区住建局', '枫桥司法所']);
    await change(first, answered);
    expect(await stateOf(dispute)).toBe('transferred');
    await change(second, {
      ...answered,
      fromOrganisation: '示范区住建局',
      toOrganisation: '枫桥司法所',
      sentOn: '2026-07-12',
      receivedOn: '2026-07-12',
    });
    expect(await stateOf(dispute)).toBe('handling');
  });

  it('void, it comes back, and goes again when the deletion or the edit is undone', async () => {
    const dispute = await registered();
    const sent = await office.api.transfers.create({ fields: exampleLetterOut(dispute.id) });
    const removed = await office.api.transfers.remove({ id: sent.id, rev: sent.rev, reason: '登记错误' });
    expect(await wayOf(dispute)).toEqual([
      ['transfer', 'transferred', '2026-07-10', '示范区住建局'],
      ['return', 'accepted', '2026-07-28', ''],
    ]);
    const restored = await office.api.transfers.restore({ id: sent.id, rev: removed.rev });
    expect(await stateOf(dispute)).toBe('transferred');
    await change({ ...restored, disputeId: dispute.id }, refused);
    const {
      rows: [line],
    } = await office.api.audit.history({ entity: 'transfer', recordId: sent.id });
    await office.api.audit.undo({ seq: line?.seq ?? 0 });
    expect(await stateOf(dispute)).toBe('transferred');
  });

  it('put on another dispute, the wrong one comes back and the right one goes', async () => {
    const [wrong, right] = [
      await registered(),
      await office.api.disputes.create({
        fields: exampleDispute({ title: '相邻采光', acceptedOn: '2026-07-09', parties: [], state: 'draft' }),
      }),
    ];
    const sent = await office.api.transfers.create({ fields: exampleLetterOut(wrong.id) });
    expect((await refusal(office.api.transfers.update({ id: sent.id, rev: sent.rev, fields: exampleLetterOut(right.id) }))).code).toBe(
      'transfers.dispute-not-open',
    );
    expect([await stateOf(wrong), (await office.api.transfers.get({ id: sent.id })).disputeId]).toEqual(['transferred', wrong.id]);
    const other = await office.api.disputes.create({
      fields: exampleDispute({ title: '相邻通行', acceptedOn: '2026-07-09', parties: [exampleParty()] }),
    });
    await office.api.transfers.update({ id: sent.id, rev: sent.rev, fields: exampleLetterOut(other.id) });
    expect([await stateOf(wrong), await stateOf(other)]).toEqual(['accepted', 'transferred']);
  });

  it("moved by hand before its letter was typed, the hop is the letter's", async () => {
    const dispute = await registered();
    await office.api.disputes.move({ id: dispute.id, rev: dispute.rev, move: 'transfer', on: '2026-07-10', toOffice: '示范区住建局' });
    await office.api.transfers.create({ fields: exampleLetterOut(dispute.id) });
    expect(await wayOf(dispute)).toHaveLength(1);
  });

  it('refuses what is no longer open and what was not accepted yet by then, and writes nothing', async () => {
    const dispute = await registered();
    const { state, rev } = await office.api.disputes.move({
      id: dispute.id,
      rev: dispute.rev,
      move: 'withdraw',
      on: '2026-07-20',
      reason: '双方自行和解',
    });
    expect(await refusal(office.api.transfers.create({ fields: exampleLetterOut(dispute.id) }))).toEqual({
      code: 'transfers.dispute-not-open',
      state,
      title: dispute.title,
    });
    const early = await registered();
    expect(await refusal(office.api.transfers.create({ fields: exampleLetterOut(early.id, { sentOn: '2026-07-08' }) }))).toEqual({
      code: 'record.invalid',
      fields: ['sentOn'],
      codes: ['date.before-accepted'],
    });
    expect((await office.api.transfers.count({})).count).toBe(0);
    // What was over before it was typed is history: it moves nothing.
    await office.api.transfers.create({ fields: exampleLetterOut(dispute.id, answered) });
    expect((await office.api.disputes.get({ id: dispute.id })).rev).toBe(rev);
  });

  it('taken up again meanwhile, a late answer leaves it where it is', async () => {
    const dispute = await registered();
    const sent = await office.api.transfers.create({ fields: exampleLetterOut(dispute.id) });
    const away = await office.api.disputes.get({ id: dispute.id });
    await office.api.disputes.move({
      id: dispute.id,
      rev: away.rev,
      move: 'fail',
      on: '2026-07-15',
      changes: { resolution: '对方不同意。' },
    });
    await change(sent, answered);
    expect(await stateOf(dispute)).toBe('failed');
  });
});
