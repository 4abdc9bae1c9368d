import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleDispute, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';

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
  await office.api.disputes.move({ id: settled.id, rev: settled.rev, move: 'settle', on: '2026-06-30', changes: { resolveMethod: '0103', resolveOrganisation: '村调委会', resolution: '和解。' } });
  const { tasks, counts } = await office.api.desk.today({});
  expect(tasks.map((task) => [task.kind, task.title, task.on])).toEqual([['overdue', '超期', '2026-07-20'], ['toAccept', '草稿', '2026-07-27'], ['revisitDue', '回访', '2026-07-28']]);
  expect([counts.handling, counts.overdue, counts.thisMonth]).toEqual([2, 1, 1]);
  // Every list of the desk is a look-up in the clock's index.
  for (const clock of ['accept', 'handle', 'revisit']) {
    const plan = office.engine.context.register.read.all<{ detail: string }>('EXPLAIN QUERY PLAN SELECT id FROM disputes WHERE clock = ? AND deleted_at IS NULL AND clock_due_on <= ? ORDER BY clock_due_on LIMIT 20', clock, '2026-07-28');
    expect(plan.map((step) => step.detail).join()).toContain('ix_disputes_clock');
  }
});
