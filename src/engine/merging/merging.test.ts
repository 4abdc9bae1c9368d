import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dispute, DisputeFields } from '#shared/contract/disputes.ts';
import { listPending, saveAnswer } from '../batches/pending.store.ts';
import { sharedKindOf } from '../registers/index.ts';
import { getRecord } from '../records/record-book.ts';
import { exampleDispute, exampleParty, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { exampleLetterOut } from '../transfers/example-transfer.test-support.ts';
import { disputeKind } from '../disputes/disputes.store.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const create = (changes: Partial<DisputeFields> = {}) => office.api.disputes.create({ fields: exampleDispute(changes) });
const get = (id: string) => office.api.disputes.get({ id });
const fieldsOf = (id: string) => getRecord(office.engine.context.register.read, disputeKind, id).fields;
const merge = async (survivor: Dispute, merged: Dispute, changes: { taken?: string[]; uniteParties?: boolean } = {}) =>
  (
    await office.api.disputes.merge({
      survivorId: survivor.id,
      survivorRev: survivor.rev,
      mergedId: merged.id,
      mergedRev: merged.rev,
      taken: [],
      uniteParties: true,
      reason: '重复登记',
      ...changes,
    })
  ).mergeId;
const fileOf = async (name: string, text: string, recordId: string) => {
  const { fileId } = await office.api.files.keep({ name, bytes: new TextEncoder().encode(`%PDF-1.7 ${text}`) });
  await office.api.attachments.add({ entity: 'dispute', recordId, fileId, title: name, kind: '1' });
};
const titlesAt = async (recordId: string) =>
  (await office.api.attachments.list({ entity: 'dispute', recordId })).rows.map((row) => row.title);

describe('two records of one dispute', () => {
  it('bring their supervisions together and part them again; two that run of one kind stand in the way', async () => {
    const [survivor, merged] = [await create(), await create()];
    const start = (disputeId: string, kind: 'listed' | 'led') =>
      office.api.supervisions.start({
        disputeId,
        kind,
        fields: { startedOn: '2026-07-20', leaderName: '詹文博', leaderPost: '', unit: '综治办', plan: '', progress: 0, expectedOn: null },
      });
    const kindsAt = async (disputeId: string) => (await office.api.supervisions.list({ disputeId })).rows.map((row) => row.kind);
    await start(survivor.id, 'listed');
    const [led] = (await start(merged.id, 'led')).rows;
    const mergeId = await merge(survivor, merged);
    expect(await kindsAt(survivor.id)).toEqual(['led', 'listed']);
    await office.api.disputes.unmerge({ mergeId });
    expect([await kindsAt(survivor.id), await kindsAt(merged.id)]).toEqual([['listed'], ['led']]);
    await office.api.supervisions.end({ id: led?.id ?? '', rev: 1, endedOn: '2026-07-28', result: 'partly', endNote: '转为督办' });
    await start(merged.id, 'listed');
    expect(await refusal(merge(await get(survivor.id), await get(merged.id)))).toMatchObject({
      code: 'disputes.merge-supervised',
      kind: 'listed',
    });
  });

  it('become one with the facts that a person chose, everybody and everything that hung at both, and a history that says so', async () => {
    const survivor = await create({ story: '' });
    const merged = await create({
      story: '押金两万元未退。',
      parties: [exampleParty({ address: '枫桥村3组' }), exampleParty({ side: 'third', name: '单雄信', idNumber: '', phone: '' })],
    });
    await fileOf('借条.pdf', 'a', survivor.id);
    await fileOf('又一份借条.pdf', 'a', merged.id);
    await fileOf('收据.pdf', 'b', merged.id);
    const mergeId = await merge(survivor, merged, { taken: ['story'] });

    const one = await get(survivor.id);
    expect(one).toMatchObject({ story: '押金两万元未退。', rev: survivor.rev + 1 });
    expect(one.parties.map(({ name, address }) => [name, address])).toEqual([
      ['褚敏斌', '枫桥村3组'],
      ['葛伟超', ''],
      ['单雄信', ''],
    ]);
    expect(await get(merged.id)).toMatchObject({
      deletedAt: expect.any(String) as unknown,
      deleteReason: expect.stringContaining('并入“褚敏斌与葛伟超合同纠纷”') as unknown,
    });
    // The same bytes hang at both: one stays where it was.
    expect([await titlesAt(survivor.id), await titlesAt(merged.id)]).toEqual([['借条.pdf', '收据.pdf'], ['又一份借条.pdf']]);
    expect((await office.api.disputes.count({ search: '单雄信' })).count).toBe(1);
    for (const [id, action] of [
      [survivor.id, 'merge'],
      [merged.id, 'mergeAway'],
    ] as const) {
      expect((await office.api.audit.history({ entity: 'dispute', recordId: id })).rows[0]).toMatchObject({ action, reason: '重复登记' });
      expect((await office.api.disputes.merges({ id })).rows).toMatchObject([
        { id: mergeId, survivorId: survivor.id, mergedId: merged.id, undoneAt: null },
      ]);
    }

    await office.api.disputes.unmerge({ mergeId });
    expect((await get(survivor.id)).parties).toEqual(survivor.parties);
    expect([await titlesAt(survivor.id), await titlesAt(merged.id)]).toEqual([['借条.pdf'], ['又一份借条.pdf', '收据.pdf']]);
    expect((await office.api.disputes.count({ search: '单雄信' })).count).toBe(1);
    expect((await refusal(office.api.disputes.unmerge({ mergeId }))).code).toBe('disputes.unmerge-done');
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });

  it('reach the county as one change and one deletion, and as two changes after the undo', async () => {
    const survivor = await create({ story: '' });
    const merged = await create({ story: '押金' });
    const { register } = office.engine.context;
    const { fileId } = await office.api.files.keep({ name: 'b.zip', bytes: new Uint8Array([1]) });
    register.write((db) =>
      db.run(
        "INSERT INTO batches (id, sequence, period, state, file_id, file_name, byte_count, manifest_hash, record_counts, built_at, built_by) VALUES ('b', 1, '2026-07', 'delivered', ?, 'b.zip', 1, 'h', '{}', '', '')",
        fileId,
      ),
    );
    register.write((db) => {
      for (const { id, rev } of [survivor, merged])
        saveAnswer(db, { entity: 'dispute', recordId: id, rev, verdict: 'accepted', batchId: 'b' });
    });
    const pending = () => listPending(register.read, sharedKindOf('dispute')).map(({ id, rev }) => [id, rev]);
    expect(pending()).toEqual([]);
    const mergeId = await merge(survivor, merged, { taken: ['story'] });
    expect(pending()).toEqual([
      [survivor.id, 2],
      [merged.id, 2],
    ]);
    await office.api.disputes.unmerge({ mergeId });
    expect(pending()).toEqual([
      [survivor.id, 3],
      [merged.id, 3],
    ]);
  });

  it('stay two where a merge would lose something', async () => {
    const one = await create();
    const other = await create();
    expect((await refusal(merge(one, one))).code).toBe('request.invalid');
    expect((await refusal(merge({ ...one, rev: 9 }, other))).code).toBe('record.changed');
    await office.api.mediation.openCase({
      disputeId: other.id,
      fields: {
        acceptedOn: '2026-07-20',
        source: '1',
        difficulty: '1',
        mediationType: '4',
        summary: '',
        mediators: [{ staffId: null, name: '张涛' }],
        recorder: '',
      },
    });
    expect(await refusal(merge(one, await get(other.id)))).toMatchObject({ code: 'disputes.merge-case', both: false });
    await merge(await get(other.id), one);
    expect((await refusal(office.api.disputes.restore({ id: one.id, rev: 2 }))).code).toBe('disputes.merged-away');
  });

  it('are not parted while the survivor itself is merged away, nor over what was changed since', async () => {
    const [first, second, third] = [await create({ remark: '' }), await create({ remark: '村里报来' }), await create()];
    const inner = await merge(first, second, { taken: ['remark'] });
    const outer = await merge(third, await get(first.id));
    expect((await refusal(office.api.disputes.unmerge({ mergeId: inner }))).code).toBe('disputes.unmerge-later');
    await office.api.disputes.unmerge({ mergeId: outer });
    const { rev } = await get(first.id);
    const changed = await office.api.disputes.update({
      id: first.id,
      rev,
      fields: { ...fieldsOf(first.id), remark: '后来改的', place: '渡口' },
    });
    expect(await refusal(office.api.disputes.unmerge({ mergeId: inner }))).toMatchObject({
      code: 'disputes.unmerge-changed',
      fields: ['remark'],
    });
    expect((await office.api.disputes.unmergeConflicts({ mergeId: inner })).rows).toEqual([
      { field: 'remark', before: '', merged: '村里报来', now: '后来改的' },
    ]);
    await office.api.disputes.update({ id: first.id, rev: changed.rev, fields: { ...fieldsOf(first.id), remark: '村里报来' } });
    await office.api.disputes.unmerge({ mergeId: inner });
    expect(fieldsOf(first.id)).toMatchObject({ remark: '', place: '渡口' });
    expect((await get(second.id)).deletedAt).toBeNull();
  });

  it('part over what was changed since as a person chose, field by field: here, or in the one that comes back', async () => {
    const [first, second] = [
      await create({ remark: '', involvedUnit: '' }),
      await create({ remark: '村里报来', involvedUnit: '安居物业' }),
    ];
    const mergeId = await merge(first, second, { taken: ['remark', 'involvedUnit'] });
    const { rev } = await get(first.id);
    await office.api.disputes.update({
      id: first.id,
      rev,
      fields: { ...fieldsOf(first.id), remark: '后来改的', involvedUnit: '安居物业服务部' },
    });
    expect((await refusal(office.api.disputes.unmerge({ mergeId, choices: { remark: 'now' } })))['fields']).toEqual(['involvedUnit']);
    await office.api.disputes.unmerge({ mergeId, choices: { remark: 'now', involvedUnit: 'other' } });
    expect([fieldsOf(first.id), fieldsOf(second.id)].map(({ remark, involvedUnit }) => [remark, involvedUnit])).toEqual([
      ['后来改的', ''],
      ['村里报来', '安居物业服务部'],
    ]);
    const actions = (await office.api.audit.history({ entity: 'dispute', recordId: second.id })).rows.map(({ action }) => action);
    expect(actions.slice(0, 3)).toEqual(['unmerge', 'update', 'restore']);
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });
});

describe('a letter that is out when its dispute is made part of another one', () => {
  const answered = {
    receivedOn: '2026-07-21',
    decision: 'accepted',
    decidedOn: '2026-07-21',
    result: '1',
    resultOn: '2026-07-24',
  } as const;
  const sent = { sentOn: '2026-07-20' } as const;
  const stateOf = async (id: string) => (await get(id)).state;
  const courseOf = async (id: string) =>
    (await office.api.disputes.course({ id })).hops
      .slice(1)
      .map((hop) => [hop.move, hop.to, hop.on, hop.toOffice || hop.reason || hop.note]);
  /** Two disputes, of which the second lies with another office. */
  const pair = async () => {
    const [survivor, merged] = [await create(), await create()];
    const { id: letterId } = await office.api.transfers.create({ fields: exampleLetterOut(merged.id, sent) });
    return { survivor, merged: await get(merged.id), letterId };
  };
  const answer = async (letterId: string, disputeId: string) => {
    const { rev } = await office.api.transfers.get({ id: letterId });
    await office.api.transfers.update({ id: letterId, rev, fields: exampleLetterOut(disputeId, { ...sent, ...answered }) });
  };

  it('takes that one along, and both stand where they stood after the undo', async () => {
    const { survivor, merged, letterId } = await pair();
    const before = [fieldsOf(survivor.id), fieldsOf(merged.id)];
    const mergeId = await merge(survivor, merged);
    expect([await stateOf(survivor.id), (await office.api.transfers.get({ id: letterId })).disputeId]).toEqual([
      'transferred',
      survivor.id,
    ]);
    await office.api.disputes.unmerge({ mergeId });
    expect([fieldsOf(survivor.id), fieldsOf(merged.id)]).toEqual(before);
    expect(await courseOf(survivor.id)).toEqual([
      ['transfer', 'transferred', '2026-07-20', '示范区住建局'],
      ['return', 'accepted', '2026-07-28', '撤销合并：移送随另一件退回'],
    ]);
    expect(await courseOf(merged.id)).toEqual([['transfer', 'transferred', '2026-07-20', '示范区住建局']]);
    await answer(letterId, merged.id);
    expect([await stateOf(survivor.id), await stateOf(merged.id)]).toEqual(['accepted', 'handling']);
  });

  it('answered in between, brings the one back that it took along, and after the undo the one that it was sent for', async () => {
    const { survivor, merged, letterId } = await pair();
    const mergeId = await merge(survivor, merged);
    await answer(letterId, survivor.id);
    expect(await stateOf(survivor.id)).toBe('handling');
    await office.api.disputes.unmerge({ mergeId });
    expect(await courseOf(merged.id)).toEqual([
      ['transfer', 'transferred', '2026-07-20', '示范区住建局'],
      ['handle', 'handling', '2026-07-24', '示范区住建局已反馈结果'],
    ]);
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });

  it('void in between, leaves neither with the other office', async () => {
    const { survivor, merged, letterId } = await pair();
    const mergeId = await merge(survivor, merged);
    await office.api.transfers.remove({ id: letterId, rev: (await office.api.transfers.get({ id: letterId })).rev, reason: '登记错误' });
    expect(await stateOf(survivor.id)).toBe('accepted');
    await office.api.disputes.unmerge({ mergeId });
    expect([await stateOf(survivor.id), await stateOf(merged.id)]).toEqual(['accepted', 'accepted']);
  });

  it('does not take along a dispute that has ended, nor one that lies with an office of its own', async () => {
    const { survivor, merged } = await pair();
    await office.api.disputes.move({ id: survivor.id, rev: survivor.rev, move: 'withdraw', on: '2026-07-22', reason: '双方自行和解' });
    await merge(await get(survivor.id), merged);
    expect(await stateOf(survivor.id)).toBe('withdrawn');
    const away = await pair();
    await office.api.transfers.create({ fields: exampleLetterOut(away.survivor.id, { ...sent, toOrganisation: '枫桥司法所' }) });
    const mergeId = await merge(await get(away.survivor.id), away.merged);
    await office.api.disputes.unmerge({ mergeId });
    expect(await courseOf(away.survivor.id)).toEqual([['transfer', 'transferred', '2026-07-20', '枫桥司法所']]);
  });
});

describe('merge and undo on a real register', () => {
  // More of them than a test run has time for: MERGE_CASES=10000 npx vitest run src/engine/merging
  const cases = Number(process.env['MERGE_CASES'] ?? 200);
  it(
    `is identity for both records, ${String(cases)} times over`,
    async () => {
      const texts = fc.constantFrom('', '甲', '乙');
      const changes = fc.record({
        remark: texts,
        story: texts,
        involvedUnit: texts,
        amountFen: fc.constantFrom(0, 100),
        source: fc.constantFrom(null, '1', '2'),
        peopleCount: fc.constantFrom(null, 3),
        parties: fc.array(
          fc.record({
            name: fc.constantFrom('褚敏斌', '葛伟超', '单雄信'),
            idNumber: fc.constant(''),
            phone: fc.constantFrom('', '17738195158'),
            address: texts,
          }),
          { minLength: 1, maxLength: 3 },
        ),
      });
      const isAway = fc.boolean();
      await fc.assert(
        fc.asyncProperty(
          fc.tuple(changes, isAway),
          fc.tuple(changes, isAway),
          fc.subarray(['remark', 'story', 'involvedUnit', 'amountFen', 'source', 'peopleCount']),
          fc.boolean(),
          async (one, other, taken, uniteParties) => {
            const make = async ([{ parties, ...fields }, away]: typeof one) => {
              const { id } = await create({ ...fields, parties: parties.map((party) => exampleParty(party)) });
              if (away) await office.api.transfers.create({ fields: exampleLetterOut(id, { sentOn: '2026-07-20' }) });
              return get(id);
            };
            const [survivor, merged] = [await make(one), await make(other)];
            const before = [fieldsOf(survivor.id), fieldsOf(merged.id)];
            const mergeId = await merge(survivor, merged, { taken, uniteParties });
            await office.api.disputes.unmerge({ mergeId });
            expect([fieldsOf(survivor.id), fieldsOf(merged.id)]).toEqual(before);
            expect((await get(merged.id)).deletedAt).toBeNull();
            expect([one, other].map(([, away]) => (away ? 1 : 0))).toEqual([
              (await office.api.transfers.ofDispute({ id: survivor.id })).rows.length,
              (await office.api.transfers.ofDispute({ id: merged.id })).rows.length,
            ]);
          },
        ),
        { numRuns: cases },
      );
      expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
    },
    240_000 + cases * 200,
  );
});
