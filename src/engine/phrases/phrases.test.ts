import { afterEach, beforeEach, expect, it } from 'vitest';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const clause = { use: 'clause' as const, mediationType: '2', title: '清沟', body: '{被申请人}于{履行日期}前清沟。' };

it('a phrase is kept, changed on its revision, taken off the list, and each act is in the log', async () => {
  const { phrases, audit } = office.api;
  const kept = await phrases.save({ id: null, rev: 0, fields: clause });
  const changed = await phrases.save({ id: kept.id, rev: kept.rev, fields: { ...clause, body: '{被申请人}于{履行日期}前清理边沟。' } });
  expect((await phrases.list({})).rows).toEqual([changed]);
  expect((await refusal(phrases.save({ id: kept.id, rev: kept.rev, fields: clause }))).code).toBe('record.changed');
  expect(await refusal(phrases.save({ id: null, rev: 0, fields: clause }))).toEqual({ code: 'phrases.title-taken', title: '清沟' });
  await phrases.remove({ id: kept.id, rev: changed.rev });
  expect((await phrases.list({})).rows).toEqual([]);
  expect((await audit.history({ entity: 'phrase', recordId: kept.id })).rows.map(({ action }) => action)).toEqual([
    'delete',
    'update',
    'create',
  ]);
});

it('the result of a return visit is not kept as a phrase', async () => {
  expect(
    (
      await refusal(
        office.api.phrases.save({
          id: null,
          rev: 0,
          fields: { use: 'visit', mediationType: null, title: '满意', body: '双方均表示满意。' },
        }),
      )
    ).code,
  ).toBe('phrases.canned-result');
});
