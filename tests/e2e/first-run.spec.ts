import { expect, test } from './fixtures.ts';
import { setUp, startDemo, township } from './pages/first-run.ts';
import { expectCount } from './pages/register-list.ts';
import { openRegister, townshipRegisters } from './pages/shell.ts';
import { signIn, signInAs, signOut, typePassword } from './pages/sign-in.ts';

test('an office is set up by choosing its place, then signs in', async ({ office: { page } }) => {
  await setUp(page, township);
  await expect(page.getByText('枫桥示范镇综治办')).toBeVisible();
  await signIn(page, township.administrator);
  await expect(page.getByRole('banner').getByText('枫桥示范镇综治办')).toBeVisible();
  for (const word of townshipRegisters) await expect(page.getByRole('menuitem', { name: word })).toBeVisible();
  await signOut(page, '王敏');
});

test('one click on 试用示范数据 shows a made-up township', async ({ office: { page } }) => {
  await startDemo(page);
  await signInAs(page, '王敏');
  await expect(page.getByText('示范数据，人物皆为虚构')).toBeVisible();
  await openRegister(page, '矛盾纠纷');
  await expectCount(page, '3,000 件');
});

test('five wrong passwords lock the account, and the right one does not open it then', async ({ office: { page } }) => {
  await setUp(page, township);
  const wrong = { userName: 'wangmin', password: 'not-my-password' };
  for (let time = 1; time <= 4; time += 1) {
    await typePassword(page, wrong);
    await expect(page.getByText('用户名或密码不对')).toBeVisible();
  }
  await typePassword(page, wrong);
  await expect(page.getByText('账号已暂时锁定')).toBeVisible();
  await typePassword(page, township.administrator);
  await expect(page.getByText('账号已暂时锁定')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '台账' })).toHaveCount(0);
});
