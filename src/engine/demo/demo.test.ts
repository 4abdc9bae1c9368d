import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '#shared/rules/dispute-life.ts';
import { missingForFiling } from '#shared/rules/dispute-record.ts';
import { missingIn } from '#shared/rules/dispute-requirements.ts';
import { agreementProblems } from '#shared/rules/case-record.ts';
import { missingForState } from '#shared/rules/case-requirements.ts';
import { readCitizenId } from '#shared/rules/citizen-id.ts';
import { dateOf } from '../clock.ts';
import { getRecord, type RecordKind } from '../records/record-book.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { gridKind } from '../grids/grids.store.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { organisationKind } from '../organisations/organisations.store.ts';
import { staffKind } from '../staff/staff.store.ts';
import { demoAccounts } from '../accounts/demo-accounts.ts';

const jobId = '01900000-0000-7000-8000-00000000d001';
let office: ExampleOffice;
beforeAll(async () => {
  office = await openExampleOffice({ empty: true });
  await office.api.offices.startDemo({ jobId });
  await office.signIn(demoAccounts[0].userName, demoAccounts[0].password);
}, 600_000);
afterAll(() => office.close());

function recordsOf<Fields extends object>(kind: RecordKind<Fields>): Fields[] {
  const { read } = office.engine.context.register;
  return read.all<{ id: string }>(`SELECT id FROM ${kind.table.table}`).map(({ id }) => getRecord(read, kind, id).fields);
}

const countOf = (sql: string): number =>
  office.engine.context.register.read.get<{ count: number }>(`SELECT count(*) AS count FROM ${sql}`)?.count ?? -1;

describe('the demo township', () => {
  it('has 8 villages, 44 grids, 90 staff, 3,000 disputes over 24 months and 600 mediation cases', () => {
    expect(['villages', 'grids', 'staff', 'disputes', 'mediation_cases'].map(countOf)).toEqual([8, 44, 90, 3000, 600]);
    const span = office.engine.context.register.read.get<{ first: string; last: string }>(
      'SELECT min(accepted_on) AS first, max(accepted_on) AS last FROM disputes',
    );
    expect([span?.first.slice(0, 7), span?.last.slice(0, 7)]).toEqual(['2024-07', '2026-07']);
  });

  it('holds no record that its own rules would refuse, and no dispute that could not be filed', () => {
    const { read } = office.engine.context.register;
    const today = dateOf(office.clock.now());
    const problems = <Fields extends object>(kind: RecordKind<Fields>) =>
      recordsOf(kind).flatMap((fields) => kind.problemsOf(read, fields, today).map((problem) => ({ problem, fields })));
    expect([
      ...problems(disputeKind),
      ...problems(mediationCaseKind),
      ...problems(gridKind),
      ...problems(organisationKind),
      ...problems(staffKind),
    ]).toEqual([]);
    expect(recordsOf(disputeKind).flatMap(missingForFiling)).toEqual([]);
  });

  it('has organisations with people in office, two committees in their term, and people whose posts changed', async () => {
    const { rows } = await office.api.organisations.tree({});
    expect(rows.filter(({ kind }) => kind === '02').map(({ holders }) => holders)).toEqual([2, 8]);
    expect(rows.filter(({ parentId }) => parentId !== null).length).toBeGreaterThan(4);
    expect(countOf('staff_posts WHERE until_on IS NOT NULL')).toBeGreaterThan(5);
    expect(countOf('(SELECT staff_id FROM staff_posts GROUP BY staff_id HAVING count(*) > 1)')).toBeGreaterThan(10);
    expect(countOf('staff WHERE posts_until IS NOT NULL')).toBe(0);
    const chiefs = (await office.api.staff.holders({ on: '2026-07-28', kinds: ['01'] })).rows;
    expect(new Set(chiefs.map(({ gridId }) => gridId)).size).toBe(40);
  });

  it('carries only ids of division 320599, with right check digits', () => {
    const numbers = [
      ...recordsOf(disputeKind).flatMap((dispute) => dispute.parties.map((party) => party.idNumber)),
      ...recordsOf(staffKind).map((member) => member.idNumber),
    ].filter((number) => number !== '');
    expect(numbers.length).toBeGreaterThan(5000);
    expect(numbers.filter((number) => !number.startsWith('320599') || !readCitizenId(number).ok)).toEqual([]);
  });

  it('numbers its agreements and ended cases without a gap, year by year', async () => {
    for (const year of [2024, 2025, 2026]) {
      const { rows } = await office.api.numbering.numbers({ series: '枫人调字', year });
      expect(rows.map((row) => row.serial)).toEqual(rows.map((_row, index) => index + 1));
      expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).sort());
    }
    expect(
      countOf("mediation_cases AS c JOIN agreements AS a ON a.case_id = c.id WHERE a.final_at IS NOT NULL AND c.file_number <> ''"),
    ).toBe(424);
  });

  it('has agreements that are complete, held by mediators who are on its staff, and that settled their disputes', () => {
    const staff = new Set(office.engine.context.register.read.all<{ id: string }>('SELECT id FROM staff').map((row) => row.id));
    const disputes = new Map(
      office.engine.context.register.read
        .all<{ id: string }>('SELECT id FROM disputes')
        .map(({ id }) => [id, getRecord(office.engine.context.register.read, disputeKind, id).fields]),
    );
    for (const content of recordsOf(mediationCaseKind)) {
      const dispute = disputes.get(content.disputeId);
      expect(content.mediators.every((mediator) => mediator.staffId !== null && staff.has(mediator.staffId))).toBe(true);
      if (content.agreement === null || dispute === undefined) continue;
      expect(agreementProblems(content, content.agreement, dispute.parties)).toEqual([]);
      if (content.agreement.finalAt !== null)
        expect([outcomeOf(dispute), dispute.resolvedOn]).toEqual(['settled', content.agreement.agreedOn]);
    }
  });

  it('has cases in every state, none without what its state needs; some late in performance, some in the court’s 30 days', async () => {
    const states = office.engine.context.register.read
      .all<{ state: string }>('SELECT DISTINCT state FROM mediation_cases ORDER BY state')
      .map((row) => row.state);
    expect(states).toEqual(['accepted', 'agreed', 'closed', 'failed', 'mediating', 'performed', 'withdrawn']);
    expect(recordsOf(mediationCaseKind).flatMap((content) => missingForState(content.state, content))).toEqual([]);
    expect(
      countOf('mediation_cases AS c WHERE c.state <> (SELECT to_state FROM case_hops WHERE case_id = c.id ORDER BY position DESC LIMIT 1)'),
    ).toBe(0);
    const kinds = new Set((await office.api.desk.today({})).tasks.map(({ kind }) => kind));
    expect(['performanceDue', 'visitDue', 'courtDue', 'caseTermDue'].filter((kind) => !kinds.has(kind as never))).toEqual([]);
    expect(countOf("judicial_confirmations WHERE result = 'confirmed'")).toBeGreaterThan(0);
    expect(countOf("agreements WHERE form = 'oral'")).toBeGreaterThan(10);
  });

  it('shows life on the desk: some disputes are late, some due this week', () => {
    expect(countOf("disputes WHERE clock = 'handle' AND clock_due_on < '2026-07-28'")).toBe(7);
    expect(countOf("disputes WHERE clock = 'handle' AND clock_due_on BETWEEN '2026-07-28' AND '2026-08-04'")).toBeGreaterThan(5);
  });

  it('keeps its limits: what ended is closed and revisited in time, a few slips apart', () => {
    const red = (clock: string): number => countOf(`disputes WHERE clock = '${clock}' AND red_on <= '2026-07-28'`);
    expect(red('handle')).toBe(7);
    expect(red('revisit')).toBeGreaterThan(0);
    expect(red('handle') + red('accept') + red('revisit')).toBeLessThan(30);
    expect(countOf("disputes WHERE state = 'revisited'")).toBeGreaterThan(2000);
    expect(countOf("disputes WHERE state IN ('failed', 'withdrawn') AND accepted_on < '2026-06-01'")).toBe(0);
  });

  it('has disputes in every state of their way, none without what its state requires, and hops that lead there', () => {
    const states = office.engine.context.register.read
      .all<{ state: string }>('SELECT DISTINCT state FROM disputes ORDER BY state')
      .map((row) => row.state);
    expect(states).toEqual(['accepted', 'closed', 'draft', 'failed', 'handling', 'revisited', 'settled', 'transferred', 'withdrawn']);
    expect(recordsOf(disputeKind).flatMap(missingIn)).toEqual([]);
    expect(
      countOf('disputes AS d WHERE d.state <> (SELECT to_state FROM dispute_hops WHERE dispute_id = d.id ORDER BY position DESC LIMIT 1)'),
    ).toBe(0);
    expect(countOf("dispute_hops WHERE move = 'assign'")).toBeGreaterThan(100);
  });

  it('has two disputes under supervision and three in a leader’s charge, one of them without a word of the last month', async () => {
    expect([countOf("dispute_supervisions WHERE kind = 'listed'"), countOf("dispute_supervisions WHERE kind = 'led'")]).toEqual([2, 3]);
    expect((await office.api.desk.today({})).tasks.filter((task) => task.kind === 'followUpMissing')).toHaveLength(1);
  });

  it('has an unbroken audit chain and is found by name', async () => {
    expect((await office.api.audit.verify({})).intact).toBe(true);
    const [first] = (await office.api.disputes.list({ limit: 1 })).rows;
    expect((await office.api.disputes.count({ search: first?.partyNames.split('、')[0] ?? '' })).count).toBeGreaterThan(0);
  });

  it('lets both demo accounts sign in', async () => {
    for (const { userName, password } of demoAccounts) await office.signIn(userName, password);
    expect((await office.api.accounts.status({})).account?.name).toBe('李娜');
  });
});

describe('a demo that is stopped', () => {
  it('leaves the register without an office', async () => {
    const empty = await openExampleOffice({ empty: true });
    try {
      const filling = empty.api.offices.startDemo({ jobId });
      // Not before the writing has begun: that is where half a township could be left.
      while (!(await empty.api.jobs.get({ jobId })).job?.step.includes('写入')) await new Promise((resolve) => setTimeout(resolve, 5));
      await empty.api.jobs.cancel({ jobId });
      expect((await refusal(filling)).code).toBe('jobs.cancelled');
      expect((await empty.api.accounts.status({})).state).toBe('unset');
      expect(empty.engine.context.register.read.get('SELECT count(*) AS count FROM villages')).toEqual({ count: 0 });
    } finally {
      empty.close();
    }
  });
});
