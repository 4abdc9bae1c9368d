// Damage and the way back, by what a person sees and clicks.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, leave, test, watch } from './fixtures.ts';
import { startHost, type Host } from './host.ts';
import { callEngine } from './pages/call.ts';
import { township } from './pages/first-run.ts';
import { signIn } from './pages/sign-in.ts';
import { damageTable, prove, typeWholeCode } from './pages/ways-back.ts';

const { administrator } = township;

test.skip(({ host }) => host === 'electron', 'the folder is damaged between two starts of a process of our own');

/** A page on a host that the test stops and starts. */
async function openAt(page: Page, host: Host): Promise<void> {
  await page.goto(host.address);
}

async function signInAt(page: Page, host: Host): Promise<void> {
  await openAt(page, host);
  await signIn(page, administrator);
}

async function makeCopy(page: Page): Promise<void> {
  await callEngine(page, 'backups.makeNow', {});
}

const accountsNow = async (page: Page): Promise<number> =>
  ((await callEngine(page, 'accounts.list', {})) as { rows: unknown[] }).rows.length;

async function addAccount(page: Page, userName: string): Promise<void> {
  await callEngine(page, 'accounts.create', { userName, name: '李梅', password: 'li-mei-2026', role: 'clerk' });
}

test('a damaged register says so at its start, and a copy takes its place by a few clicks', async ({
  page,
  townshipFolder: dataFolder,
}) => {
  const faults = watch(page);
  let host = await startHost({ dataFolder });
  try {
    await signInAt(page, host);
    await makeCopy(page);
    await addAccount(page, 'limei');
    await leave(page, host);
    damageTable(dataFolder, 'offices');
    host = await startHost({ dataFolder });
    await openAt(page, host);
    await test.step('what happened, and that nothing was changed', async () => {
      await expect(page.getByRole('heading', { name: '找回台账' })).toBeVisible();
      await expect(page.getByRole('alert').first()).toContainText('登记簿文件已损坏');
      await expect(page.getByText(/程序(?:没有打开它，也没有改动它|已停止写入)/)).toBeVisible();
    });
    await test.step('only an administrator goes on', async () => {
      await page.getByLabel('管理员用户名').fill(administrator.userName);
      await page.getByLabel('密码', { exact: true }).fill('not-the-password');
      await page.getByRole('button', { name: '看看有哪些备份' }).click();
      await expect(page.getByRole('alert').filter({ hasText: '密码' })).toBeVisible();
      await prove(page);
    });
    const row = page.getByRole('row').filter({ hasText: '建议' });
    await test.step('the copy is tried first', async () => {
      await row.getByRole('button', { name: '试恢复' }).click();
      await expect(page.getByText(/试恢复成功/)).toBeVisible();
    });
    await test.step('and put in its place', async () => {
      await page.getByRole('button', { name: '换上最新的好备份' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '换上这份备份', exact: true }).click();
      await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
    });
    await signIn(page, administrator);
    expect(await accountsNow(page)).toBe(1);
    expect(readdirSync(join(dataFolder, 'set-aside'))).toHaveLength(1);
    await page.goto('about:blank');
  } finally {
    await host.stop();
  }
  expect(faults).toEqual([]);
});

test('a lost log is named with what it cost, and the register is used only after an administrator said so', async ({
  page,
  townshipFolder: dataFolder,
}) => {
  let host = await startHost({ dataFolder });
  try {
    await signInAt(page, host);
    await makeCopy(page);
    await addAccount(page, 'limei');
    await host.stop();
    host = await startHost({ dataFolder });
    await openAt(page, host);
    await signIn(page, administrator);
    await addAccount(page, 'zhangtao');
    await host.stop('SIGKILL');
    rmSync(join(dataFolder, 'register.db-wal'));
    host = await startHost({ dataFolder });
    await openAt(page, host);
    await expect(page.getByRole('alert').first()).toContainText(/台账里少了最后 \d+ 条变更/);
    await prove(page);
    await test.step('the only copy is older than the present file: nobody is advised to put it in place', async () => {
      await expect(page.getByText('没有比现在这个文件更新的备份')).toBeVisible();
      await expect(page.getByRole('button', { name: '换上', exact: true })).toHaveCount(1);
      await expect(page.getByText('建议')).toHaveCount(0);
      await expect(page.getByRole('button', { name: '换上最新的好备份' })).toHaveCount(0);
      await expect(page.getByRole('alert').first()).not.toContainText('恢复较新的备份');
      await expect(page.getByRole('button', { name: '就用这一份' })).toHaveClass(/ant-btn-primary/);
    });
    await page.getByRole('button', { name: '就用这一份' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '就用这一份', exact: true }).click();
    await signIn(page, administrator);
    expect(await accountsNow(page)).toBe(2);
  } finally {
    await host.stop();
  }
});

test('an older folder laid over the one of now is held against the copies that stay in it, and the newest takes its place', async ({
  page,
  folder,
  townshipFolder: dataFolder,
}, info) => {
  let host = await startHost({ dataFolder });
  try {
    await signInAt(page, host);
    await leave(page, host);
    cpSync(dataFolder, join(folder, 'older'), { recursive: true });
    host = await startHost({ dataFolder });
    await openAt(page, host);
    await signIn(page, administrator);
    await addAccount(page, 'limei');
    await makeCopy(page);
    await leave(page, host);
    cpSync(join(folder, 'older'), dataFolder, { recursive: true });
    host = await startHost({ dataFolder });
    await openAt(page, host);
    await expect(page.getByRole('alert').first()).toContainText(/台账比备份少 \d+ 条变更/);
    await page.screenshot({ path: info.outputPath('older-folder.png') });
    await prove(page);
    await page.getByRole('button', { name: '换上最新的好备份' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '换上这份备份', exact: true }).click();
    await signIn(page, administrator);
    expect(await accountsNow(page)).toBe(2);
  } finally {
    await host.stop();
  }
});

test('from the sign-in page a healthy register goes back to an earlier copy, and forward again', async ({
  page,
  townshipFolder: dataFolder,
}) => {
  const host = await startHost({ dataFolder });
  try {
    await signInAt(page, host);
    await makeCopy(page);
    await addAccount(page, 'limei');
    await callEngine(page, 'accounts.signOut', {});
    await page.reload();
    await page.getByRole('button', { name: '恢复备份' }).click();
    await prove(page);
    const copies = page.getByRole('row').filter({ has: page.getByRole('button', { name: '看差别' }) });
    await copies.first().getByRole('button', { name: '看差别' }).click();
    await expect(page.getByRole('region', { name: '与现在的差别' })).toContainText(/换上它会少 \d+ 条变更/);
    await copies.first().getByRole('button', { name: '换上' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '换上这份备份', exact: true }).click();
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
    await signIn(page, administrator);
    expect(await accountsNow(page)).toBe(1);
    await callEngine(page, 'accounts.signOut', {});
    await page.reload();
    await page.getByRole('button', { name: '恢复备份' }).click();
    await prove(page);
    await page.getByRole('row').filter({ hasText: '换下来的' }).getByRole('button', { name: '换上' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '换上这份备份', exact: true }).click();
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
    await signIn(page, administrator);
    expect(await accountsNow(page)).toBe(2);
  } finally {
    await host.stop();
  }
});

test('on another PC the copies on a stick and the recovery code bring the register back', async ({
  page,
  folder,
  townshipFolder: dataFolder,
}) => {
  const first = await startHost({ dataFolder });
  let code = '';
  try {
    await signInAt(page, first);
    const made = (await callEngine(page, 'keys.makeCode', { password: administrator.password })) as { code: string };
    code = made.code;
    await makeCopy(page);
  } finally {
    await first.stop();
  }
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  cpSync(join(dataFolder, 'backups'), stick, { recursive: true });
  const elsewhere = join(folder, 'another-pc');
  let second = await startHost({ dataFolder: elsewhere });
  try {
    await openAt(page, second);
    await page.getByRole('button', { name: '从备份恢复' }).click();
    await expect(page.getByText('这台电脑上还没有台账')).toBeVisible();
    await expect(page.getByText('台账现在是好的')).toHaveCount(0);
    const look = page.getByRole('button', { name: '看看有哪些备份' });
    await page.getByLabel(/备份所在的文件夹/).fill(join(folder, 'unplugged'));
    await typeWholeCode(page, code);
    await look.click();
    await expect(page.getByRole('alert')).toContainText('没有这个文件夹');
    mkdirSync(join(folder, 'blank'));
    await page.getByLabel(/备份所在的文件夹/).fill(join(folder, 'blank'));
    await look.click();
    await expect(page.getByRole('alert')).toContainText('这个文件夹里没有备份');
    await page.getByLabel(/备份所在的文件夹/).fill(stick);
    await look.click();
    await page.getByRole('button', { name: '换上最新的好备份' }).click();
    await expect(page.getByRole('dialog')).toContainText('这里还没有台账，换上它不会少任何内容。');
    await expect(page.getByRole('dialog')).not.toContainText('不是一本账');
    await page.getByRole('dialog').getByRole('button', { name: '换上这份备份', exact: true }).click();
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
    await signIn(page, administrator);
    await second.stop();
    // The key was kept here: the next start asks for no code.
    second = await startHost({ dataFolder: elsewhere });
    await openAt(page, second);
    await signIn(page, administrator);
    expect(readFileSync(join(elsewhere, 'register.key'), 'utf8')).toBe(readFileSync(join(dataFolder, 'register.key'), 'utf8'));
  } finally {
    await second.stop();
  }
});

test('where the key and every recovery file are gone, it is said at once that the code cannot help, and what can', async ({
  page,
  townshipFolder: dataFolder,
}) => {
  let host = await startHost({ dataFolder });
  try {
    await signInAt(page, host);
    await makeCopy(page);
    await leave(page, host);
    rmSync(join(dataFolder, 'register.key'));
    for (const at of [dataFolder, join(dataFolder, 'backups')])
      for (const name of readdirSync(at).filter((each) => /recovery.*\.json$/.test(each))) rmSync(join(at, name));
    host = await startHost({ dataFolder });
    await openAt(page, host);
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText('找不到台账的钥匙');
    await expect(alert).toContainText('这里用不了恢复码');
    await expect(alert).not.toContainText('请用恢复码打开');
    await expect(page.getByRole('button', { name: '用恢复码打开' })).toHaveCount(0);
  } finally {
    await host.stop();
  }
});
