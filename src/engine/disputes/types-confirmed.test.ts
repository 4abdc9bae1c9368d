import { expect, it } from 'vitest';
import { exampleDispute, openExampleOffice } from '../example-office.test-support.ts';
import { withConfirmation } from './types-confirmed.ts';

const pair = { disputeType: '0201', mediationType: '2', typesConfirmedBy: '' };

it('a confirmation bears the name of the account, whatever the window sends', async () => {
  const office = await openExampleOffice();
  const saved = await office.api.disputes.create({
    fields: exampleDispute({ disputeType: '0201', mediationType: '2', typesConfirmedBy: '别人' }),
  });
  expect(saved.typesConfirmedBy).toBe('王敏');
  office.close();
});

it('stays with who gave it until a type changes, and goes with a type that was taken away', () => {
  const before = { ...pair, typesConfirmedBy: '李娜' };
  expect(withConfirmation({ ...pair, typesConfirmedBy: '李娜' }, before, '王敏').typesConfirmedBy).toBe('李娜');
  expect(withConfirmation({ ...pair, mediationType: '3', typesConfirmedBy: '李娜' }, before, '王敏').typesConfirmedBy).toBe('王敏');
  expect(withConfirmation(pair, before, '王敏').typesConfirmedBy).toBe('');
  expect(withConfirmation({ ...pair, mediationType: null, typesConfirmedBy: '李娜' }, before, '王敏').typesConfirmedBy).toBe('');
});
