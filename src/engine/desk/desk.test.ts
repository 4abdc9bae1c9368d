import { afterEach, beforeEach, expect, it } from 'vitest';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import { namedFilter } from '#shared/rules/named-counts/named-count.ts';
import { exampleDispute, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';
import { exampleLetterOut, exampleTransfer } from '../transfers/example-transfer.test-support.ts';

// The example office's day is 2026-07-28, a Tuesday.
let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

it('the desk lists drafts that wait to be accepted, late disputes and settlements that wait for a revisit, each once', async () => {
  await office.api.disputes.create({ fields: exampleDispute({ title: '草稿', state: 'draft', acceptedOn: '2026-07-24' }) });
  await office.api.disputes.create({ fields: exampleDispute({ title: '超期', acceptedOn: '2026-06-01', dueOn: '2026-07-20' }) });
  await office.api.disputes.create({ fields: exampleDispute({ title: '不急', acceptedOn: '2026-07-27' }) });
  const settled = await office.api.disputes.create({ fields: exampleDispute({ title: '回访', acceptedOn: '2026-06-01' }) });
  await office.api.disputes.move({
    id: settled.id,
    rev: settled.rev,
    move: 'settle',
    on: '2026-06-30',
    changes: { resolveMethod: '0103', resolveOrganisation: '村调委会', resolution: '和解。' },
  });
  const { tasks, totals, counts } = await office.api.desk.today({});
  expect(totals).toEqual({ overdue: 1, toAccept: 1, revisitDue: 1 });
  expect(tasks.map((task) => [task.kind, task.title, task.on])).toEqual([
    ['overdue', '超期', '2026-07-20'],
    ['toAccept', '草稿', '2026-07-27'],
    ['revisitDue', '回访', '2026-07-28'],
  ]);
  expect([counts.handling, counts.overdue, counts.thisMonth]).toEqual([2, 1, 1]);
  // Every list of the desk is a look-up in the clock's index.
  for (const clock of ['accept', 'handle', 'revisit']) {
    const plan = office.engine.context.register.read.all<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT id FROM disputes AS r WHERE r.clock = ? AND r.deleted_at IS NULL AND r.clock_due_on <= ? ORDER BY r.clock_due_on, r.accepted_on LIMIT 20',
      clock,
      '2026-07-28',
    );
    expect(plan.map((step) => step.detail)).toEqual([expect.stringContaining('ix_disputes_clock')]);
  }
});

it('the month before is due up to the filing day of the setting, and late after it', async () => {
  office.engine.context.register.write((db) => {
    db.run(
      "INSERT INTO county_connections (only_one, address, county_code, county_name, county_public_key, token, connected_at) VALUES (1, 'https://127.0.0.1', '320599000000', '枫桥示范区综治中心', 'key', 'token', '2026-07-01T00:00:00.000Z')",
    );
  });
  const lines = async (day: string) => {
    office.clock.set(`${day}T09:00:00+08:00`);
    await office.signIn('wangmin', 'fengqiao-2026');
    return (await office.api.desk.today({})).tasks
      .filter(({ kind }) => kind === 'monthDue' || kind === 'monthUnfiled')
      .map(({ kind, title, on }) => [kind, title, on]);
  };
  expect(await lines('2026-08-05')).toEqual([['monthDue', '2026-07 待报送', '2026-08-05']]);
  expect(await lines('2026-08-06')).toEqual([['monthUnfiled', '2026-07 还没有报送', '2026-08-05']]);
  await office.api.settings.saveVersion({ kind: 'filing-day', validFrom: '2026-08-01', value: { day: 10 } });
  expect(await lines('2026-08-06')).toEqual([['monthDue', '2026-07 待报送', '2026-08-10']]);
});

it('from 1 December the desk asks for the table of holidays of the next year until it is entered', async () => {
  const lines = async (day: string) => {
    office.clock.set(`${day}T09:00:00+08:00`);
    await office.signIn('wangmin', 'fengqiao-2026');
    return (await office.api.desk.today({})).tasks.filter(({ kind }) => kind === 'holidaysMissing').map(({ title }) => title);
  };
  expect(await lines('2026-11-30')).toEqual([]);
  expect(await lines('2026-12-01')).toEqual(['2027 年没有节假日表']);
  await office.api.settings.saveVersion({
    kind: 'holidays',
    validFrom: '2026-12-01',
    value: { years: [{ year: 2027, days: [{ date: '2027-01-01', name: '元旦', works: false }] }] },
  });
  expect(await lines('2026-12-01')).toEqual([]);
});

it('what was given to a person is on that person’s desk until it is begun or given on', async () => {
  const given = async (toPerson: string) => {
    const { id, rev } = await office.api.disputes.create({ fields: exampleDispute({ title: `给${toPerson}`, acceptedOn: '2026-07-27' }) });
    return office.api.disputes.move({ id, rev, move: 'assign', on: '2026-07-28', toPerson });
  };
  const mine = async () => (await office.api.desk.today({})).tasks.filter(({ kind }) => kind === 'assignedToMe').map(({ title }) => title);
  await given('李娜');
  const first = await given('王敏');
  expect(await mine()).toEqual(['给王敏']);
  const onward = await office.api.disputes.move({ id: first.id, rev: first.rev, move: 'assign', on: '2026-07-28', toPerson: '李娜' });
  expect(await mine()).toEqual([]);
  const back = await office.api.disputes.move({ id: first.id, rev: onward.rev, move: 'assign', on: '2026-07-28', toPerson: '王敏' });
  expect(await mine()).toEqual(['给王敏']);
  await office.api.disputes.move({ id: first.id, rev: back.rev, move: 'handle', on: '2026-07-28' });
  expect(await mine()).toEqual([]);
  const plan = office.engine.context.register.read.all<{ detail: string }>(
    "EXPLAIN QUERY PLAN SELECT dispute_id FROM dispute_hops WHERE to_person = ? AND to_person <> '' AND to_state = 'assigned'",
    '王敏',
  );
  expect(plan.map((step) => step.detail).join()).toContain('ix_dispute_hops_receiver');
});

it('letters that wait for a decision and those whose day is near or past are on the desk until they are answered', async () => {
  const lines = async () =>
    (await office.api.desk.today({})).tasks
      .filter(({ kind }) => kind.startsWith('transfer'))
      .map(({ kind, title, detail, on }) => [kind, title, detail, on]);
  await office.api.transfers.create({ fields: exampleTransfer({ title: '新来的', decision: 'pending', decidedOn: null }) });
  await office.api.transfers.create({ fields: exampleTransfer({ title: '快到期', dueOn: '2026-07-30' }) });
  const { id: disputeId } = await office.api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-09' }) });
  const out = await office.api.transfers.create({ fields: exampleLetterOut(disputeId, { title: '没有回音', dueOn: '2026-07-20' }) });
  expect(await lines()).toEqual([
    ['transferToDecide', '新来的', '示范区人民法院 转来', '2026-08-01'],
    ['transferDue', '没有回音', '转给 示范区住建局', '2026-07-20'],
    ['transferDue', '快到期', '示范区人民法院 转来', '2026-07-30'],
  ]);
  await office.api.transfers.update({
    id: out.id,
    rev: out.rev,
    fields: exampleLetterOut(disputeId, {
      title: '没有回音',
      dueOn: '2026-07-20',
      receivedOn: '2026-07-11',
      decision: 'accepted',
      decidedOn: '2026-07-12',
      result: '1',
      resultOn: '2026-07-24',
    }),
  });
  expect((await lines()).map(([, title]) => title)).toEqual(['新来的', '快到期']);
});

it('a box says how many there are, whatever the desk shows of them, and the rest can be asked for', async () => {
  for (let index = 0; index < 27; index += 1)
    await office.api.disputes.create({ fields: exampleDispute({ title: `超期${String(index)}`, acceptedOn: '2026-06-01' }) });
  const { tasks, totals, counts } = await office.api.desk.today({});
  expect([tasks.length, totals.overdue, counts.overdue]).toEqual([20, 27, 27]);
  const rest = (await office.api.desk.more({ kind: 'overdue', offset: 20, limit: 100 })).tasks;
  expect(new Set([...tasks, ...rest].map((task) => task.target.id)).size).toBe(27);
  // None of these has a day of its own: the list shows, sorts and filters the one that the office's limits give.
  const list = await office.api.disputes.list({
    filters: [namedFilter(disputeCounts.overdue)],
    sort: [{ column: 'dueOn', direction: 'asc' }],
  });
  expect([list.rows.length, list.rows[0]?.dueOn, (await office.api.disputes.get({ id: list.rows[0]?.id ?? '' })).limitOn]).toEqual([
    27,
    '2026-06-30',
    '2026-06-30',
  ]);
});
