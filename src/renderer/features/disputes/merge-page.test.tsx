import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Dispute } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import { blankDispute } from '#shared/rules/blank-dispute.ts';
import { answerWith, askedOf } from '../../api/faked-engine.test-support.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { emptyParty } from './dispute-desk.ts';
import { MergePage } from './merge-page.tsx';

const ids = ['0190a0a0-0000-7000-8000-000000000001', '0190a0a0-0000-7000-8000-000000000002'] as const;

function dispute(id: string, known: Partial<Dispute>): Dispute {
  return {
    ...blankDispute,
    title: '排水沟改道',
    place: '枫桥村晒场',
    acceptedOn: '2026-07-01',
    parties: [{ ...emptyParty('applicant'), name: '单雄信' }],
    id,
    ownerCode: '320599101000',
    rev: 1,
    createdAt: '2026-07-03T09:15:00.000+08:00',
    createdBy: '周文',
    updatedAt: '2026-07-03T09:15:00.000+08:00',
    updatedBy: '周文',
    deletedAt: null,
    deleteReason: null,
    villageName: null,
    gridCode: null,
    gridName: null,
    gridThen: null,
    mediationCaseId: null,
    limitOn: null,
    ...known,
  };
}

/** Opens the page for two disputes that differ in these. */
function open(first: Partial<Dispute>, second: Partial<Dispute>, refusal: () => { mergeId: string } = () => ({ mergeId: ids[0] })) {
  const pair = [dispute(ids[0], first), dispute(ids[1], second)];
  answerWith({
    disputes: { get: ({ id }) => pair.find((each) => each.id === id) ?? dispute(id, {}), merge: refusal },
  });
  showAtOffice(<MergePage />, '/disputes/merge/:one/:other', `/disputes/merge/${ids.join('/')}`);
  return userEvent.setup();
}

const row = (name: string) => {
  const found = screen.getAllByRole('row').find((each) => within(each).queryAllByText(name, { exact: false, selector: 'th' }).length > 0);
  if (found === undefined) throw new Error(`no row ${name}`);
  return found;
};
const merge = async (user: ReturnType<typeof userEvent.setup>) => user.click(await screen.findByRole('button', { name: '合并成一件' }));

test('a limit before the day of acceptance that was chosen is red in its row, and choosing otherwise mends it', async () => {
  const user = open({ acceptedOn: '2026-07-01', dueOn: '2026-07-20' }, { acceptedOn: '2026-07-25', dueOn: '2026-08-20' });
  await screen.findByText('2026-07-25');
  await user.click(within(row('受理日期')).getByRole('radio', { name: '2026-07-25' }));
  await merge(user);
  expect(askedOf('disputes.merge')).toEqual([]);
  expect(row('化解时限').className).toBe('faulty');
  expect(within(row('化解时限')).getByRole('alert').textContent).toBe('日期早于受理日期 2026-07-25，请核对两个日期');
  expect(row('受理日期').className).toBe('faulty');
  await user.click(within(row('化解时限')).getByRole('radio', { name: '2026-08-20' }));
  expect(row('化解时限').className).toBe('');
  await merge(user);
  expect(askedOf('disputes.merge')).toEqual([expect.objectContaining({ taken: ['acceptedOn', 'dueOn'] })]);
});

test('a limit that both disputes share has a row of its own once it is wrong', async () => {
  const user = open({ acceptedOn: '2026-07-01', dueOn: '2026-07-20' }, { acceptedOn: '2026-07-25', dueOn: '2026-07-20' });
  await screen.findByText('2026-07-25');
  expect(screen.queryByText('化解时限')).toBeNull();
  await user.click(within(row('受理日期')).getByRole('radio', { name: '2026-07-25' }));
  await merge(user);
  expect(row('化解时限').className).toBe('faulty');
  expect(screen.getByRole('button', { name: '打开留下的这一件' })).toBeDefined();
});

test('what only the engine could find is red in its row too', async () => {
  const user = open({ dueOn: '2026-07-20' }, { dueOn: '2026-08-20' }, () => {
    throw userError('record.invalid', { fields: ['dueOn'], codes: ['date.before-accepted'] });
  });
  await merge(user);
  expect((await within(row('化解时限')).findByRole('alert')).textContent).toBe('日期早于受理日期，请核对两个日期');
});
