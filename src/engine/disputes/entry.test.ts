import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { copiedDispute, habitsToTake } from '#shared/rules/dispute-copy.ts';
import {
  exampleDispute,
  exampleGrid,
  exampleParty,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const ask = (question: { name?: string; idNumber?: string; phone?: string }) =>
  office.api.disputes.knownPeople({ name: '', idNumber: '', phone: '', ...question });
const likeness = ({ parties, acceptedOn, place, villageCode, gridId, disputeType, mediationType, title, story }: DisputeFields) => ({
  parties: parties.map(({ name, idNumber }) => ({ name, idNumber })),
  acceptedOn,
  place,
  villageCode,
  gridId,
  disputeType,
  mediationType,
  title,
  story,
});

describe('while a party is typed', () => {
  it('who it is already known as shows with the earlier disputes, numbers masked, by name, by id and by telephone', async () => {
    const earlier = await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-01' }) });
    office.clock.set('2026-07-28T10:00:00+08:00');
    const later = await office.api.disputes.create({
      fields: exampleDispute({ title: '后一件', parties: [exampleParty({ address: '枫桥村3组' })] }),
    });
    const known = {
      register: 'parties',
      name: '褚敏斌',
      idNumber: '320599********8938',
      phone: '177****5158',
      address: '枫桥村3组',
      disputeCount: 2,
      disputes: [{ id: later.id, title: '后一件' }, { id: earlier.id }],
    };
    for (const question of [{ name: '褚敏斌' }, { idNumber: '32059919580103' }, { phone: '1773819' }])
      expect((await ask(question)).people).toMatchObject([known]);
    expect((await ask({ name: '褚' })).people).toEqual([]);
    expect((await ask({ idNumber: '3205991958' })).people).toEqual([]);
    expect(
      (await office.api.disputes.knownPeople({ name: '褚敏斌', idNumber: '', phone: '', exceptDisputeId: later.id })).people[0]
        ?.disputeCount,
    ).toBe(1);
  });

  it('two people of one name stay two; taking one over gives the latest known of each fact', async () => {
    await office.api.disputes.create({ fields: exampleDispute({ parties: [exampleParty({ address: '枫桥村1号', occupation: '务农' })] }) });
    office.clock.set('2026-07-28T10:00:00+08:00');
    await office.api.disputes.create({
      fields: exampleDispute({ title: '又一件', parties: [exampleParty({ address: '枫桥村2号', phone: '' })] }),
    });
    await office.api.disputes.create({
      fields: exampleDispute({ title: '同名的人', parties: [exampleParty({ idNumber: '320599198003151219', phone: '' })] }),
    });
    const { people } = await ask({ name: '褚敏斌' });
    expect(people).toHaveLength(2);
    const person = people.find(({ disputeCount }) => disputeCount === 2);
    expect(await office.api.disputes.personFacts({ register: 'parties', ids: person?.ids ?? [] })).toMatchObject({
      idNumber: '320599195801038938',
      phone: '17738195158',
      address: '枫桥村2号',
      occupation: '务农',
    });
    expect((await refusal(office.api.disputes.personFacts({ register: 'parties', ids: [office.engine.context.newId()] }))).code).toBe(
      'record.not-found',
    );
  });
});

describe('before a dispute is saved', () => {
  it('a dispute of the same parties, place and matter is shown, without numbers of people', async () => {
    const first = await office.api.disputes.create({ fields: exampleDispute() });
    const again = exampleDispute({ acceptedOn: '2026-07-25', title: '葛伟超、褚敏斌租房押金' });
    const { rows } = await office.api.disputes.similar({ likeness: likeness(again) });
    expect(rows).toMatchObject([{ id: first.id, rev: 1, partyNames: '褚敏斌、葛伟超', villageName: '枫桥村', daysApart: 6 }]);
    expect(JSON.stringify(rows)).not.toMatch(/320599195801038938|17738195158/);
    expect(
      (
        await office.api.disputes.similar({
          likeness: likeness(exampleDispute({ parties: [exampleParty({ name: '单雄信', idNumber: '' })] })),
        })
      ).rows,
    ).toEqual([]);
  });

  it('one that was checked and is another is not shown beside it again, and both histories say so', async () => {
    const one = await office.api.disputes.create({ fields: exampleDispute() });
    const other = await office.api.disputes.create({ fields: exampleDispute() });
    const similarTo = async (id: string) =>
      (await office.api.disputes.similar({ likeness: likeness(exampleDispute()), exceptId: id })).rows.map((row) => row.id);
    expect(await similarTo(one.id)).toEqual([other.id]);
    await office.api.disputes.notDouble({ id: other.id, otherIds: [one.id], reason: '两次不同的押金' });
    expect([await similarTo(one.id), await similarTo(other.id)]).toEqual([[], []]);
    for (const id of [one.id, other.id])
      expect((await office.api.audit.history({ entity: 'dispute', recordId: id })).rows[0]).toMatchObject({
        action: 'notDouble',
        reason: expect.stringContaining('两次不同的押金') as unknown,
      });
  });

  it('is asked of indexes only', () => {
    const { read } = office.engine.context.register;
    for (const where of [
      'name = ?',
      "id_number >= ? AND id_number < 'z' AND id_number <> ''",
      "phone >= ? AND phone < 'z' AND phone <> ''",
    ]) {
      const plan = read.all<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT id FROM dispute_parties WHERE ${where} ORDER BY dispute_id DESC LIMIT 10`,
        '',
      );
      expect(plan[0]?.detail).toMatch(/^SEARCH dispute_parties USING (COVERING )?INDEX ix_dispute_parties_/);
    }
    expect(
      read
        .all<{ detail: string }>(
          'EXPLAIN QUERY PLAN SELECT id FROM disputes WHERE grid_id = ? AND deleted_at IS NULL ORDER BY accepted_on DESC LIMIT 1',
          '',
        )
        .map(({ detail }) => detail),
    ).toEqual([expect.stringMatching(/USING INDEX ix_disputes_grid/)]);
  });
});

describe('a dispute that begins from another one', () => {
  it('takes of the last one in its grid what is the same by nature, never over what was typed', async () => {
    const grid = await office.api.grids.create({ fields: exampleGrid() });
    const blank = exampleDispute({ title: '', resolverName: '', source: null });
    expect((await office.api.disputes.lastInGrid({ gridId: grid.id })).last).toBeNull();
    await office.api.disputes.create({ fields: exampleDispute({ gridId: grid.id, acceptedOn: '2026-06-01', resolverName: '以前的人' }) });
    const latest = await office.api.disputes.create({
      fields: exampleDispute({
        gridId: grid.id,
        resolverName: '郎春伟',
        resolverPhone: '15993311828',
        resolveOrganisation: '枫桥村调委会',
      }),
    });
    const { last } = await office.api.disputes.lastInGrid({ gridId: grid.id });
    expect(last).toMatchObject({ id: latest.id, acceptedOn: '2026-07-19' });
    if (last === null) throw new Error('no last dispute');
    expect(habitsToTake(blank, last.fields, blank)).toEqual({
      resolverName: '郎春伟',
      resolverPhone: '15993311828',
      resolveOrganisation: '枫桥村调委会',
    });
    expect(habitsToTake({ ...blank, resolverName: '我写的' }, last.fields, blank)).not.toHaveProperty('resolverName');
  });

  it('is copied with its people under ids of their own, without its days and its end', async () => {
    const source = exampleDispute({ state: 'settled', resolvedOn: '2026-07-20', resolution: '已退押金', occurredOn: '2026-07-18' });
    const blank = exampleDispute({ acceptedOn: '2026-07-28' });
    const copy = copiedDispute(source, blank, office.engine.context.newId);
    expect(copy).toMatchObject({
      title: source.title,
      story: source.story,
      acceptedOn: '2026-07-28',
      occurredOn: null,
      state: blank.state,
      resolvedOn: null,
      resolution: '',
    });
    await office.api.disputes.create({ fields: { ...source, state: 'accepted', resolvedOn: null, resolution: '' } });
    expect((await office.api.disputes.create({ fields: copy })).parties.map(({ name }) => name)).toEqual(['褚敏斌', '葛伟超']);
  });
});
