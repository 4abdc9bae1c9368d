import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { MemoryCheck } from '#shared/contract/import-memory.ts';
import { userError } from '#shared/errors.ts';
import { answerWith, askedOf } from '../../api/faked-engine.test-support.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { MemoryFileButtons } from './memory-file.tsx';

const fileId = '0190a0a0-0000-7000-8000-000000000001';
const nothing = { added: 0, same: 0, replaced: 0 };
let taken = 0;

async function choose(check: () => MemoryCheck) {
  taken = 0;
  answerWith({
    files: { keep: ({ name }) => ({ fileId, name, mediaType: 'application/json', byteCount: 2, sha256: '' }) },
    importMemory: { check, take: check },
  });
  showAtOffice(<MemoryFileButtons onTaken={() => (taken += 1)} />);
  const user = userEvent.setup();
  await user.upload(screen.getByTestId('memory-file'), new File(['{}'], '导入对照.json', { type: 'application/json' }));
  return user;
}

test('what a file would replace is told one by one before it is taken', async () => {
  const replaces = [{ kind: 'disputes' as const, what: '列“来龙去脉”', now: '不导入', then: '纠纷简要情况' }];
  const user = await choose(() => ({ madeAt: '', columns: { added: 1, same: 2, replaced: 1 }, answers: nothing, replaces }));
  const dialog = within(await screen.findByRole('dialog', { name: '读入列对应和改法' }));
  expect(dialog.getByText('矛盾纠纷 列“来龙去脉”：现在是“不导入”，改成“纠纷简要情况”')).toBeTruthy();
  expect(askedOf('importMemory.take')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: '读入' }));
  await expect.poll(() => taken).toBe(1);
  expect(askedOf('importMemory.take')).toEqual([{ fileId }]);
});

test('a file that says nothing new is not taken', async () => {
  await choose(() => ({ madeAt: '', columns: { ...nothing, same: 3 }, answers: nothing, replaces: [] }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('文件里的本机都已经记住了，不用读入。')).toBeTruthy();
  expect(dialog.getByRole('button', { name: '读入' })).toHaveProperty('disabled', true);
});

test('a file that is none of ours says so, and what to choose instead', async () => {
  await choose(() => {
    throw userError('imports.memory-not-ours', { fileName: '导入对照.json' });
  });
  expect((await screen.findByRole('alert')).textContent).toContain('它不是本程序存出来的导入对照文件');
  expect(screen.queryByRole('dialog')).toBeNull();
});
