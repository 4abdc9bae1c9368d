import { afterEach, beforeEach, expect, it } from 'vitest';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const auditLines = () => office.engine.context.register.read.get<{ count: number }>('SELECT count(*) AS count FROM audit_lines')?.count;

it('a draft is kept with its time, overwritten by what is typed later, and forgotten', async () => {
  const before = auditLines();
  await office.api.drafts.keep({ key: '/disputes/new', content: { fields: { title: '王' } } });
  office.clock.set('2026-07-28T09:00:02+08:00');
  await office.api.drafts.keep({ key: '/disputes/new', content: { fields: { title: '王某与李某' } } });
  await office.api.drafts.keep({ key: 'mediation/1/session/new', content: {} });
  expect((await office.api.drafts.list({})).rows).toEqual([
    { key: '/disputes/new', keptAt: '2026-07-28T09:00:02.000+08:00', content: { fields: { title: '王某与李某' } } },
    { key: 'mediation/1/session/new', keptAt: '2026-07-28T09:00:02.000+08:00', content: {} },
  ]);
  await office.api.drafts.forget({ keys: ['/disputes/new', 'mediation/1/session/new'] });
  expect((await office.api.drafts.list({})).rows).toEqual([]);
  expect(auditLines()).toBe(before);
});

it("nobody sees another account's drafts, or any without signing in", async () => {
  await office.api.accounts.create({ userName: 'lina', name: '李娜', role: 'clerk', password: 'fengqiao-2026' });
  await office.api.drafts.keep({ key: '/disputes/new', content: { title: '只有王敏看得见' } });
  await office.signIn('lina', 'fengqiao-2026');
  expect((await office.api.drafts.list({})).rows).toEqual([]);
  await office.api.drafts.forget({ keys: ['/disputes/new'] });
  await office.signIn('wangmin', 'fengqiao-2026');
  expect((await office.api.drafts.list({})).rows).toHaveLength(1);
  office.signOut();
  expect((await refusal(office.api.drafts.list({}))).code).toBe('accounts.not-signed-in');
});

it('a draft without content is refused, not taken for a fault of the program', async () => {
  const { token } = await office.api.accounts.signIn({ userName: 'wangmin', password: 'fengqiao-2026' });
  const answer = await office.engine.answer({ name: 'drafts.keep', input: { key: '/disputes/new' }, token });
  expect(answer).toMatchObject({ ok: false, error: { code: 'request.invalid', details: { path: 'content' } } });
});
