import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Village } from '#shared/contract/offices.ts';
import { answerWith, askedOf } from '../../api/faked-engine.test-support.ts';
import { registerChanged } from '../../api/changes.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { AddVillageDialog, type AddVillageDialogProps } from './add-village-dialog.tsx';

function village(code: string, name: string, kind: Village['kind']): Village {
  return {
    id: `0190a0a0-0000-7000-8000-000000000${code.slice(9)}`,
    ownerCode: '320599101000',
    rev: 1,
    createdAt: '2026-07-03T09:15:00.000+08:00',
    createdBy: '周文',
    updatedAt: '2026-07-03T09:15:00.000+08:00',
    updatedBy: '周文',
    deletedAt: null,
    deleteReason: null,
    code,
    name,
    kind,
  };
}

/** The office has two communities and three villages, the last of which is coded over a gap. */
function open(proposed?: AddVillageDialogProps['proposed']) {
  const rows = ['001', '002', '200', '201', '205'].map((digits) => village(`320599101${digits}`, `第${digits}村`, 'village'));
  answerWith({
    offices: { villages: () => ({ rows }), addVillage: ({ code, name, kind }) => village(code, name, kind) },
  });
  showAtOffice(<AddVillageDialog {...(proposed ? { proposed } : {})} onClose={() => undefined} onSaved={() => undefined} />);
  // The villages at hand may be another test's.
  act(() => {
    registerChanged('offices');
  });
  return userEvent.setup();
}

const serial = () => screen.getByRole<HTMLInputElement>('textbox', { name: '代码末 3 位' });
const isProposed = (digits: string) => waitFor(() => expect(serial().value).toBe(digits));

test('the next free code of its kind is proposed, and follows the name', async () => {
  const user = open();
  await isProposed('206');
  await user.type(screen.getByPlaceholderText('如 枫桥村'), '北塘社区');
  await isProposed('003');
  await user.click(screen.getByRole('button', { name: '添加' }));
  await waitFor(() => expect(askedOf('offices.addVillage')).toEqual([{ code: '320599101003', name: '北塘社区', kind: 'community' }]));
});

test('a code that was typed over the proposed one stays', async () => {
  const user = open();
  await isProposed('206');
  await user.click(serial());
  await user.keyboard('231');
  expect(serial().value).toBe('231');
  await user.type(screen.getByPlaceholderText('如 枫桥村'), '北塘社区');
  expect(serial().value).toBe('231');
});

test('the code that a sheet wrote is kept', async () => {
  open({ name: '月亮村', code: '320599101777' });
  await waitFor(() => expect(askedOf('offices.villages')).not.toEqual([]));
  expect(serial().value).toBe('777');
});

test('where a sheet wrote another township’s code, a free one is proposed', async () => {
  open({ name: '月亮居委会', code: '320599102777' });
  await isProposed('003');
});
