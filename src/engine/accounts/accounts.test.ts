import { afterEach, describe, expect, it } from 'vitest';
import { userError } from '#shared/errors.ts';
import { clientOf, openExampleOffice, refusal, setUpExample, type ExampleOffice } from '../example-office.test-support.ts';

describe('accounts', () => {
  let office: ExampleOffice;
  afterEach(() => office.close());

  it('shows the first run while there is no office, and nothing else can be called', async () => {
    office = await openExampleOffice({ empty: true });
    expect((await office.api.accounts.status({})).state).toBe('unset');
    expect(await refusal(office.api.disputes.list({}))).toEqual({ code: 'accounts.not-signed-in' });
  });

  it('sets an office up once only', async () => {
    office = await openExampleOffice();
    expect((await refusal(setUpExample(office.api, 'county'))).code).toBe('offices.already-set-up');
    expect((await office.api.offices.get({})).desk).toBe('township');
  });

  it('answers a wrong password and an unknown name alike', async () => {
    office = await openExampleOffice();
    office.signOut();
    expect(await refusal(office.signIn('wangmin', 'wrong password'))).toEqual({ code: 'accounts.wrong-password' });
    expect(await refusal(office.signIn('nobody', 'wrong password'))).toEqual({ code: 'accounts.wrong-password' });
  });

  it('locks an account after five failures, even for the right password, and lets it in after a quarter of an hour', async () => {
    office = await openExampleOffice();
    office.signOut();
    for (let tries = 1; tries < 5; tries += 1)
      expect((await refusal(office.signIn('wangmin', 'wrong'))).code).toBe('accounts.wrong-password');
    expect((await refusal(office.signIn('wangmin', 'wrong'))).code).toBe('accounts.locked');
    expect((await refusal(office.signIn('wangmin', 'fengqiao-2026'))).code).toBe('accounts.locked');
    office.clock.set('2026-07-28T09:16:00+08:00');
    await office.signIn('wangmin', 'fengqiao-2026');
    expect((await office.api.accounts.status({})).account?.name).toBe('王敏');
  });

  it('lets whoever signs out go, also where the register can no longer be written', async () => {
    office = await openExampleOffice();
    office.engine.context.register.stopWriting(userError('register.corrupt'));
    await office.api.accounts.signOut({});
    expect(await refusal(office.api.disputes.list({}))).toEqual({ code: 'accounts.not-signed-in' });
  });

  it('counts tries that come all at once like tries one after the other', async () => {
    office = await openExampleOffice({ realHash: true });
    office.signOut();
    const codes = await Promise.all(Array.from({ length: 10 }, async () => (await refusal(office.signIn('wangmin', 'wrong'))).code));
    expect(codes.filter((code) => code === 'accounts.wrong-password')).toHaveLength(4);
    expect((await refusal(office.signIn('wangmin', 'fengqiao-2026'))).code).toBe('accounts.locked');
  });

  it('ends every other session when the password changes, and counts wrong old passwords', async () => {
    office = await openExampleOffice();
    const elsewhere = await office.api.accounts.signIn({ userName: 'wangmin', password: 'fengqiao-2026' });
    const stolen = clientOf(office.engine, () => elsewhere.token);
    // Signing in took over the window's own session, as it does in one browser.
    await office.signIn('wangmin', 'fengqiao-2026');
    const other = await clientOf(office.engine, () => null).accounts.signIn({ userName: 'wangmin', password: 'fengqiao-2026' });
    await office.api.accounts.changePassword({ oldPassword: 'fengqiao-2026', newPassword: 'fengqiao-2027' });
    expect((await office.api.accounts.status({})).state).toBe('signedIn');
    for (const client of [stolen, clientOf(office.engine, () => other.token)])
      expect((await client.accounts.status({})).state).toBe('signedOut');
    for (let tries = 1; tries < 5; tries += 1)
      expect((await refusal(office.api.accounts.changePassword({ oldPassword: 'guessed', newPassword: 'taken over' }))).code).toBe(
        'accounts.wrong-password',
      );
    expect((await refusal(office.api.accounts.changePassword({ oldPassword: 'guessed', newPassword: 'taken over' }))).code).toBe(
      'accounts.locked',
    );
  });

  it('lets an administrator set a new password for a clerk who forgot it: the lock opens, the old password and its sessions are gone', async () => {
    office = await openExampleOffice();
    const lina = await office.api.accounts.create({ userName: 'lina', name: '李娜', password: 'long enough', role: 'clerk' });
    const elsewhere = await clientOf(office.engine, () => null).accounts.signIn({ userName: 'lina', password: 'long enough' });
    for (let tries = 1; tries <= 5; tries += 1)
      await refusal(clientOf(office.engine, () => null).accounts.signIn({ userName: 'lina', password: 'forgotten' }));
    await office.api.accounts.resetPassword({ id: lina.id, password: 'told in person' });
    expect((await clientOf(office.engine, () => elsewhere.token).accounts.status({})).state).toBe('signedOut');
    const [line] = (await office.api.audit.history({ entity: 'account', recordId: lina.id })).rows;
    expect(line).toMatchObject({ action: 'resetPassword', accountName: '王敏', changes: [] });
    expect((await refusal(clientOf(office.engine, () => null).accounts.signIn({ userName: 'lina', password: 'long enough' }))).code).toBe(
      'accounts.wrong-password',
    );
    await office.signIn('lina', 'told in person');
    expect((await refusal(office.api.accounts.resetPassword({ id: lina.id, password: 'not for clerks' }))).code).toBe(
      'accounts.not-allowed',
    );
  });

  it('sends an administrator who forgot nothing to the change of password, which asks for the old one', async () => {
    office = await openExampleOffice();
    const { account } = await office.api.accounts.status({});
    expect((await refusal(office.api.accounts.resetPassword({ id: account?.id ?? '', password: 'taken over' }))).code).toBe(
      'accounts.own-password',
    );
    expect(
      (await refusal(office.api.accounts.resetPassword({ id: '01900000-0000-7000-8000-00000000f001', password: 'of nobody' }))).code,
    ).toBe('record.not-found');
  });

  it('signs a person out who leaves the PC for a working day', async () => {
    office = await openExampleOffice();
    office.clock.set('2026-07-28T17:01:00+08:00');
    expect((await refusal(office.api.offices.get({}))).code).toBe('accounts.not-signed-in');
  });

  it('lets a clerk work but not open accounts', async () => {
    office = await openExampleOffice();
    await office.api.accounts.create({ userName: 'lina', name: '李娜', password: 'long enough', role: 'clerk' });
    await office.signIn('lina', 'long enough');
    expect((await office.api.disputes.count({})).count).toBe(0);
    expect((await refusal(office.api.accounts.list({}))).code).toBe('accounts.not-allowed');
  });

  it('keeps the last administrator and throws a closed account out', async () => {
    office = await openExampleOffice();
    const [administrator] = (await office.api.accounts.list({})).rows;
    expect((await refusal(office.api.accounts.setActive({ id: administrator?.id ?? '', active: false }))).code).toBe(
      'accounts.last-administrator',
    );
    const second = await office.api.accounts.create({ userName: 'zhao', name: '赵强', password: 'long enough', role: 'administrator' });
    await office.signIn('zhao', 'long enough');
    await office.api.accounts.setActive({ id: second.id, active: false });
    expect((await refusal(office.api.offices.get({}))).code).toBe('accounts.not-signed-in');
  });

  it('keeps passwords only as argon2id', async () => {
    office = await openExampleOffice({ realHash: true });
    const row = office.engine.context.register.read.get<{ password_hash: string }>('SELECT password_hash FROM accounts');
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
