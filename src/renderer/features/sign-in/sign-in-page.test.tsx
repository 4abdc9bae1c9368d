import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { userError } from '#shared/errors.ts';
import { answerWith } from '../../api/faked-engine.test-support.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { SignInPage } from './sign-in-page.tsx';

async function signIn(code: string): Promise<string> {
  answerWith({
    accounts: {
      signIn: () => {
        throw userError(code);
      },
    },
  });
  showAtOffice(<SignInPage />);
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: '用户名' }), 'zhou');
  await user.type(screen.getByLabelText('密码'), 'made-up-password');
  await user.click(screen.getByRole('button', { name: '登录' }));
  return (await screen.findByRole('alert')).textContent;
}

test('signing in on a full disk says that one is not signed in, why, and what to do', async () => {
  const told = await signIn('register.disk-full');
  for (const words of ['没有登录', '磁盘已满', '台账里的内容都还在', '请在放着台账的电脑上清理磁盘空间']) expect(told).toContain(words);
  expect(told).not.toContain('没有保存');
});

test('a wrong password is told as ever', async () => {
  expect(await signIn('accounts.wrong-password')).not.toContain('磁盘');
});
