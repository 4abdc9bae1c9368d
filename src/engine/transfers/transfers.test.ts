import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TransferFields } from '#shared/contract/transfers.ts';
import { exampleDispute, exampleVillage, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const letter = (changes: Partial<TransferFields> = {}): TransferFields => ({
  direction: 'in', kind: '1', disputeId: null, title: '押金返还', fromOrganisation: '示范区人民法院', toOrganisation: '枫桥示范镇综治中心', letterNumber: '委调〔2026〕8号', originalNumber: '诉前调（2026）12号',
  sentOn: '2026-07-01', receivedOn: '2026-07-02', receivedBy: '王敏', consentOn: '2026-07-01', applicantNames: '褚敏斌、单雄信', respondentNames: '葛伟超', place: '', matter: '房屋租赁押金退还。', decision: 'accepted',
  decidedOn: '2026-07-02', refusalReason: '', dueOn: '2026-08-01', extensionConsentOn: null, extendedTo: null, result: null, resultOn: null, feedbackOn: null, feedbackWay: null, feedbackReceipt: '', remark: '', ...changes,
});

it('a letter of the court becomes a dispute in which nothing is typed again', async () => {
  const transfer = await office.api.transfers.create({ fields: letter() });
  const tied = await office.api.transfers.openDispute({ id: transfer.id, rev: transfer.rev, villageCode: exampleVillage, gridId: null });
  expect(tied).toMatchObject({ disputeTitle: '押金返还', hop: 1 });
  const dispute = await office.api.disputes.get({ id: tied.disputeId ?? '' });
  expect(dispute).toMatchObject({ title: '押金返还', acceptedOn: '2026-07-02', source: '3', dueOn: '2026-08-01', story: '房屋租赁押金退还。', eventNumber: '诉前调（2026）12号', villageCode: exampleVillage });
  expect(dispute.parties.map((party) => [party.side, party.name])).toEqual([['applicant', '褚敏斌'], ['applicant', '单雄信'], ['respondent', '葛伟超']]);
  expect((await refusal(office.api.transfers.openDispute({ id: tied.id, rev: tied.rev, villageCode: exampleVillage, gridId: null }))).code).toBe('transfers.has-dispute');
});

it('opens no dispute before it was accepted, nor one without a place', async () => {
  const pending = await office.api.transfers.create({ fields: letter({ decision: 'pending', decidedOn: null }) });
  expect((await refusal(office.api.transfers.openDispute({ id: pending.id, rev: 1, villageCode: exampleVillage, gridId: null }))).code).toBe('transfers.not-accepted');
  const accepted = await office.api.transfers.create({ fields: letter() });
  expect(await refusal(office.api.transfers.openDispute({ id: accepted.id, rev: 1, villageCode: null, gridId: null }))).toMatchObject({ code: 'record.invalid', fields: ['place'] });
  expect((await office.api.disputes.count({})).count).toBe(0);
});

it('several hops of one dispute stand in the order of their days, whatever the order of typing', async () => {
  const { id: disputeId } = await office.api.disputes.create({ fields: exampleDispute() });
  await office.api.transfers.create({ fields: letter({ disputeId, direction: 'out', kind: '5', sentOn: '2026-07-10', receivedOn: '2026-07-11', decidedOn: '2026-07-12', decision: 'refused', refusalReason: '不属本部门职责', title: '移送住建所', dueOn: null }) });
  await office.api.transfers.create({ fields: letter({ disputeId, title: '法院委派' }) });
  await office.api.transfers.create({ fields: letter({ disputeId, direction: 'out', kind: '5', sentOn: '2026-07-20', receivedOn: null, decision: 'pending', decidedOn: null, title: '移送司法所', dueOn: null }) });
  const { rows } = await office.api.transfers.ofDispute({ id: disputeId });
  expect(rows.map((row) => [row.hop, row.title])).toEqual([[1, '法院委派'], [2, '移送住建所'], [3, '移送司法所']]);
});

it('is listed by the other office, found by its numbers and names, and late by the extended day', async () => {
  await office.api.transfers.create({ fields: letter({ title: '甲', dueOn: '2026-07-20' }) });
  await office.api.transfers.create({ fields: letter({ title: '乙', dueOn: '2026-07-20', extendedTo: '2026-08-10', extensionConsentOn: '2026-07-19' }) });
  await office.api.transfers.create({ fields: letter({ title: '丙', direction: 'out', toOrganisation: '示范区信访局', dueOn: null }) });
  const late = await office.api.transfers.list({ filters: [{ column: 'dueOn', operator: 'between', value: [null, '2026-07-27'] }] });
  expect(late.rows.map((row) => row.title)).toEqual(['甲']);
  expect((await office.api.transfers.list({ filters: [{ column: 'otherOrganisation', operator: 'contains', value: '信访' }] })).rows.map((row) => row.title)).toEqual(['丙']);
  for (const search of ['委调 8号', '单雄信', 'sxx', '诉前调']) expect([search, (await office.api.transfers.count({ search })).count]).toEqual([search, 3]);
});

it('names a dispute that is there, and is deleted and restored like every record', async () => {
  expect(await refusal(office.api.transfers.create({ fields: letter({ disputeId: office.engine.context.newId() }) }))).toMatchObject({ code: 'record.invalid', fields: ['disputeId'] });
  const { id } = await office.api.transfers.create({ fields: letter() });
  await office.api.transfers.remove({ id, rev: 1, reason: '重复' });
  expect((await office.api.transfers.count({})).count).toBe(0);
  await office.api.transfers.restore({ id, rev: 2 });
  expect((await office.api.transfers.count({})).count).toBe(1);
});
