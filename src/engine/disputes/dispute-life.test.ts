import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DisputeMove } from '#shared/contract/dispute-moves.ts';
import type { Dispute } from '#shared/contract/disputes.ts';
import { exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

// The example office's day is 2026-07-28, a Tuesday.
let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const draftFields = exampleDispute({ state: 'draft', acceptedOn: '2026-07-27', parties: [], story: '', mediationType: null });
const settling = { resolveMethod: '0103', resolveOrganisation: '枫桥村调委会', resolution: '双方和解。' };

type MoveWords = Partial<Omit<Parameters<ExampleOffice['api']['disputes']['move']>[0], 'id' | 'rev' | 'move'>>;
const move = (dispute: Dispute, name: DisputeMove, words: MoveWords = {}) =>
  office.api.disputes.move({ id: dispute.id, rev: dispute.rev, move: name, on: '2026-07-28', ...words });
const courseOf = async ({ id }: Dispute) => (await office.api.disputes.course({ id })).hops.map((hop) => [hop.move, hop.from, hop.to]);

describe('a dispute goes its way', () => {
  it('from a draft of a name and a place to the revisit, each hop with its day and person', async () => {
    const draft = await office.api.disputes.create({ fields: draftFields });
    expect(await refusal(move(draft, 'accept'))).toEqual({ code: 'disputes.move-refused', move: 'accept', missing: ['parties'] });
    const named = await office.api.disputes.update({
      id: draft.id,
      rev: draft.rev,
      fields: exampleDispute({ state: 'draft', acceptedOn: '2026-07-27', occurredOn: '2026-07-20' }),
    });
    const accepted = await move(named, 'accept');
    expect([accepted.state, accepted.acceptedOn, accepted.dueOn]).toEqual(['accepted', '2026-07-28', '2026-08-25']);
    expect((await refusal(move(accepted, 'assign')))['missing']).toEqual(['toPerson']);
    const assigned = await move(accepted, 'assign', { toPerson: '赵六', toOffice: '枫桥村', note: '先见面' });
    expect([assigned.resolverName, assigned.resolveOrganisation]).toEqual(['赵六', '枫桥村']);
    const handling = await move(assigned, 'handle');
    expect((await refusal(move(handling, 'settle')))['missing']).toEqual(['resolveMethod', 'resolution']);
    const settled = await move(handling, 'settle', { changes: settling });
    expect([settled.state, settled.resolvedOn, settled.outcome]).toEqual(['settled', '2026-07-28', 'settled']);
    expect((await refusal(move(settled, 'close')))['missing']).toEqual([
      'disputeType',
      'parties.0.category',
      'parties.0.address',
      'resolverPhone',
    ]);
    const { parties, id, rev } = settled;
    const whole = await office.api.disputes.update({
      id,
      rev,
      fields: {
        ...settled,
        disputeType: '0603',
        resolverPhone: '13800000001',
        parties: parties.map((party) => ({ ...party, category: '0102', address: '枫桥村' })),
      },
    });
    const closed = await move(whole, 'close');
    expect([closed.state, closed.outcome]).toEqual(['closed', 'settled']);
    const revisited = await move(closed, 'revisit', { changes: { satisfaction: '1' } });
    expect(revisited.state).toBe('revisited');
    expect(await courseOf(revisited)).toEqual([
      [null, null, 'draft'],
      ['accept', 'draft', 'accepted'],
      ['assign', 'accepted', 'assigned'],
      ['handle', 'assigned', 'handling'],
      ['settle', 'handling', 'settled'],
      ['close', 'settled', 'closed'],
      ['revisit', 'closed', 'revisited'],
    ]);
    const { hops } = await office.api.disputes.course({ id });
    expect(hops[2]).toMatchObject({ on: '2026-07-28', toPerson: '赵六', toOffice: '枫桥村', note: '先见面', accountName: '王敏' });
    const lines = (await office.api.audit.history({ entity: 'dispute', recordId: id })).rows.map((line) => line.action);
    expect(lines).toEqual([
      'dispute.revisit',
      'dispute.close',
      'update',
      'dispute.settle',
      'dispute.handle',
      'dispute.assign',
      'dispute.accept',
      'update',
      'create',
    ]);
  });

  it('back to the step before, and anew after its end, each with a reason', async () => {
    const accepted = await office.api.disputes.create({ fields: exampleDispute() });
    expect((await refusal(move(accepted, 'return', { reason: '误' }))).code).toBe('disputes.move-impossible');
    const handling = await move(await move(accepted, 'transfer', { toOffice: '派出所' }), 'handle');
    expect((await refusal(move(handling, 'return')))['missing']).toEqual(['reason']);
    const back = await move(handling, 'return', { reason: '派出所要求补材料' });
    expect(back.state).toBe('transferred');
    const failed = await move(back, 'fail', { changes: { resolution: '分歧较大。' } });
    const again = await move(failed, 'reopen', { reason: '双方愿意再谈' });
    expect([again.state, again.outcome]).toEqual(['handling', null]);
  });

  it('by moves alone: not by an edit, not out of turn, not on a day that has not come', async () => {
    expect(await refusal(office.api.disputes.create({ fields: exampleDispute({ state: 'settled', resolvedOn: '2026-07-20' }) }))).toEqual({
      code: 'record.invalid',
      fields: ['state'],
      codes: ['disputes.state-by-move'],
    });
    const accepted = await office.api.disputes.create({ fields: exampleDispute() });
    const edit = (changes: Partial<Dispute>) =>
      refusal(office.api.disputes.update({ id: accepted.id, rev: accepted.rev, fields: { ...accepted, ...changes } }));
    expect(await edit({ state: 'handling' })).toMatchObject({ fields: ['state'], codes: ['disputes.state-by-move'] });
    expect((await refusal(move(accepted, 'close'))).code).toBe('disputes.move-impossible');
    expect(await refusal(move(accepted, 'handle', { on: '2026-07-29' }))).toEqual({
      code: 'record.invalid',
      fields: ['on'],
      codes: ['date.future'],
    });
    expect(await refusal(move(accepted, 'handle', { on: '2026-07-18' }))).toEqual({
      code: 'record.invalid',
      fields: ['on'],
      codes: ['date.before-accepted'],
    });
    const handling = await move(accepted, 'handle');
    expect((await refusal(move(accepted, 'handle'))).code).toBe('record.changed');
    const removed = await refusal(office.api.disputes.update({ id: handling.id, rev: handling.rev, fields: { ...handling, story: '' } }));
    expect(removed).toEqual({ code: 'record.invalid', fields: ['story'], codes: ['disputes.needed-in-state'] });
  });

  it('given to somebody else in the same state it keeps both hops and tells the history', async () => {
    const first = await move(await office.api.disputes.create({ fields: exampleDispute() }), 'assign', { toPerson: '赵六' });
    const second = await move(first, 'assign', { toPerson: '钱七' });
    expect([second.state, second.resolverName, second.rev]).toEqual(['assigned', '赵六', first.rev]);
    expect((await office.api.disputes.course({ id: second.id })).hops.map((hop) => hop.toPerson)).toEqual(['', '赵六', '钱七']);
    expect((await office.api.audit.history({ entity: 'dispute', recordId: second.id })).rows[0]).toMatchObject({
      action: 'dispute.assign',
      changes: [{ field: 'toPerson', from: null, to: '钱七' }],
    });
  });
});

describe('the clock of a dispute', () => {
  it('runs under the limits that it was accepted under, whatever is set later', async () => {
    const clock = (days: number) => ({ days, yellowBefore: 1, redAfter: 0 });
    const limits = (days: number) => ({ accept: clock(1), handle: clock(days), revisit: clock(3), handleDaysByRisk: [] });
    await office.api.settings.saveVersion({ kind: 'dispute-limits', validFrom: '2026-07-01', value: limits(5) });
    const dispute = await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-20' }) });
    await office.api.settings.saveVersion({ kind: 'dispute-limits', validFrom: '2026-07-01', value: limits(50) });
    const course = await office.api.disputes.course({ id: dispute.id });
    expect([course.clock, course.limits?.handle.days]).toEqual([
      { clock: 'handle', dueOn: '2026-07-27', yellowOn: '2026-07-24', redOn: '2026-07-28' },
      5,
    ]);
    const handling = await move(dispute, 'handle');
    const settled = await move(handling, 'settle', { changes: settling });
    expect((await office.api.disputes.course({ id: settled.id })).clock).toEqual({
      clock: 'revisit',
      dueOn: '2026-07-31',
      yellowOn: '2026-07-30',
      redOn: '2026-08-01',
    });
  });

  it('is set anew when the office enters its holidays', async () => {
    const draft = await office.api.disputes.create({ fields: draftFields });
    const clockOf = async () => (await office.api.disputes.course({ id: draft.id })).clock?.dueOn;
    expect(await clockOf()).toBe('2026-07-28');
    const days = [{ date: '2026-07-28', name: '停电', works: false }];
    await office.api.settings.saveVersion({ kind: 'holidays', validFrom: '2026-07-28', value: { years: [{ year: 2026, days }] } });
    expect(await clockOf()).toBe('2026-07-29');
  });

  it('is found by its colour in the list', async () => {
    await office.api.disputes.create({ fields: exampleDispute({ dueOn: '2026-07-27' }) });
    await office.api.disputes.create({ fields: exampleDispute({ dueOn: '2026-07-30' }) });
    const count = async (column: string) =>
      (
        await office.api.disputes.count({
          filters: [
            { column: 'clock', operator: 'equals', value: 'handle' },
            { column, operator: 'between', value: [null, '2026-07-28'] },
          ],
        })
      ).count;
    expect([await count('redOn'), await count('yellowOn')]).toEqual([1, 2]);
    const { rows } = await office.api.disputes.list({ limit: 10, sort: [{ column: 'dueOn', direction: 'asc' }] });
    expect(rows.map((row) => [row.clockDueOn, row.yellowOn, row.redOn])).toEqual([
      ['2026-07-27', '2026-07-22', '2026-07-28'],
      ['2026-07-30', '2026-07-27', '2026-07-31'],
    ]);
  });
});
