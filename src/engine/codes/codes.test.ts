import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeName, resolveMethods } from '#shared/codes/index.ts';
import type { WrittenCodeEdit } from '#shared/contract/codes.ts';
import { exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const edit = (changes: Partial<WrittenCodeEdit> = {}): WrittenCodeEdit => ({
  table: 'resolve-methods',
  code: '0108',
  name: '行政和解',
  parent: '01',
  validFrom: '2026-07-01',
  ended: false,
  ...changes,
});

it('a row that the administrator adds is a code like any other, on the next start too', async () => {
  const fields = exampleDispute({ resolveMethod: '0108' });
  expect((await refusal(office.api.disputes.create({ fields })))['codes']).toEqual(['code.unknown']);
  await office.api.codes.save(edit());
  expect((await office.api.disputes.create({ fields })).resolveMethod).toBe('0108');
  expect((await office.api.codes.list({})).rows).toMatchObject([{ code: '0108', name: '行政和解', writtenBy: '王敏' }]);
  expect((await office.api.audit.verify({})).intact).toBe(true);

  // Another register knows nothing of it.
  const other = await openExampleOffice();
  expect(codeName(resolveMethods, '0108')).toBeUndefined();
  other.close();
});

it('the same code on the same day is corrected, on another day renamed', async () => {
  await office.api.codes.save(edit());
  await office.api.codes.save(edit({ name: '行政调处' }));
  const { rows } = await office.api.codes.save(edit({ name: '行政协调', validFrom: '2026-07-20' }));
  expect(rows.map((row) => [row.validFrom, row.name])).toEqual([
    ['2026-07-01', '行政调处'],
    ['2026-07-20', '行政协调'],
  ]);
  expect([codeName(resolveMethods, '0108', '2026-07-10'), codeName(resolveMethods, '0108')]).toEqual(['行政调处', '行政协调']);
});

it.each<[string, Partial<WrittenCodeEdit>, string]>([
  ['a state, which the program goes by', { table: 'dispute-states', code: 'x', parent: null }, 'codes.fixed-table'],
  ['a table that is not there', { table: 'nothing' }, 'codes.fixed-table'],
  ['a group that is not there', { parent: '88' }, 'codes.bad-code'],
  ['a row that it ends before it was ever there', { code: '0177', ended: true }, 'codes.bad-code'],
  ['a name that another code of the group has', { name: '人民调解' }, 'codes.name-taken'],
])('refuses %s', async (_what, changes, code) => {
  expect((await refusal(office.api.codes.save(edit(changes)))).code).toBe(code);
  expect((await office.api.codes.list({})).rows).toEqual([]);
});

it("is the administrator's, not the clerk's", async () => {
  await office.api.accounts.create({ userName: 'lina', name: '李娜', role: 'clerk', password: 'fengqiao-2026' });
  office.signOut();
  await office.signIn('lina', 'fengqiao-2026');
  expect((await refusal(office.api.codes.save(edit()))).code).toBe('accounts.not-allowed');
});
