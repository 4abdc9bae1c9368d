// How the desktop host starts, and what it does when the start, the graphics card or the system fails it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Memory } from '../../src/main/memory.ts';
import { newFolder, openWindow, startHost, waitForText } from './desktop-host.ts';

const memoryOf = (data: string): Memory => Memory.parse(JSON.parse(readFileSync(join(data, 'desktop', 'desktop.json'), 'utf8')));
const logOf = (data: string): string => readFileSync(join(data, 'desktop', 'logs', 'desktop.log'), 'utf8');

function remember(data: string, memory: Partial<Memory>): void {
  mkdirSync(join(data, 'desktop'), { recursive: true });
  writeFileSync(join(data, 'desktop', 'desktop.json'), `\uFEFF${JSON.stringify(memory)}`);
}

describe('while the register opens', () => {
  test('a small window says so, a second start brings it forward, and a start that is killed is counted', async () => {
    const data = newFolder();
    // Held at the question for the key ring: the register is not open yet.
    const host = startHost(data, { FENGQIAO_STAND_IN_KEY_STORE: 'weak' });
    await host.until((state) => state.openDialogs.length > 0, 'the question', 90_000);
    const { windows } = await host.until(
      (state) => state.windows[0]?.address.startsWith('fengqiao://paper/') === true,
      'the small window’s page',
    );
    expect(windows).toMatchObject([
      { isVisible: true, options: { width: 420, height: 150, frame: false, webPreferences: { sandbox: true } } },
    ]);
    const id = windows[0]?.id ?? 0;
    await waitForText(host, id, '正在打开台账');
    await host.command('secondInstance');
    expect((await host.state()).focused).toBe(id);
    host.kill();
    await host.ended;
    expect(memoryOf(data).unfinishedStarts).toBe(1);
  });

  test('three starts that came to nothing are offered help: the log’s folder, then a safe start', async () => {
    const data = newFolder();
    remember(data, { unfinishedStarts: 3 });
    const host = startHost(data);
    const { openDialogs } = await host.until((state) => state.openDialogs.length > 0, 'the offer', 90_000);
    expect(openDialogs[0]?.options).toMatchObject({
      message: '前几次启动都没有成功',
      buttons: ['安全启动', '照常启动', '打开日志文件夹', '退出'],
    });
    await host.command('answer', { response: 2 });
    expect((await host.until((state) => state.openDialogs.length > 0, 'the offer again')).openedPaths).toEqual([
      join(data, 'desktop', 'logs'),
    ]);
    await host.command('answer', { response: 0 });
    expect(await host.ended).toBe(0);
    expect(host.output()).toMatch(/stand-in relaunches .*"--safe-start"\]/);
    expect(memoryOf(data).unfinishedStarts).toBe(0);
  });

  test('a folder in which nothing can be kept is told, whoever is in it', async () => {
    const data = newFolder();
    writeFileSync(join(data, 'desktop'), 'a file where the folder should be');
    const host = startHost(data);
    const { openDialogs } = await host.until((state) => state.openDialogs.length > 0, 'the message', 90_000);
    expect(openDialogs[0]?.options).toMatchObject({ type: 'error', message: '数据文件夹不能写入，台账没有打开' });
    await host.command('answer', { response: 0 });
    expect(await host.ended).toBe(1);
  });
});

describe('a graphics driver that crashes', () => {
  test('twice: the person is told once, the next start draws without it, and a shutdown of the system ends that one in order', async () => {
    const data = newFolder();
    const host = startHost(data);
    const id = await openWindow(host);
    expect(memoryOf(data).unfinishedStarts).toBe(0);
    expect((await host.state()).isHardwareAccelerated).toBe(true);
    const crash = () => host.command('tellApp', 'child-process-gone', { type: 'GPU', reason: 'crashed', exitCode: 3 });
    await crash();
    expect((await host.state()).openDialogs).toEqual([]);
    await crash();
    const { openDialogs } = await host.until((state) => state.openDialogs.length > 0, 'the message');
    // Enter leaves the work open.
    expect(openDialogs[0]?.options).toMatchObject({ message: '显卡驱动出了两次错', buttons: ['重新启动', '以后'], defaultId: 1 });
    await host.command('answer', { response: 1 });
    await crash();
    expect((await host.state()).openDialogs).toEqual([]);
    expect(memoryOf(data).isGpuOff).toBe(true);

    await host.command('throwUncaught', '身份证号 329999199001011234 错误');
    const told = await host.until((state) => state.openDialogs.length > 0, 'the error');
    expect(told.openDialogs[0]?.options).toMatchObject({ message: '程序内部出了一个错', defaultId: 1 });
    await host.command('answer', { response: 1 });
    await host.command('tellContents', id, 'render-process-gone', { reason: 'clean-exit', exitCode: 0 });
    await host.command('tellPower', 'suspend');
    await host.command('tellPower', 'resume');
    for (const event of ['process gone', 'uncaught', 'page gone', 'sleeps', 'wakes']) expect(logOf(data)).toContain(`"event":"${event}"`);
    expect(logOf(data)).not.toContain('329999');
    await host.command('close', id);
    expect(await host.ended).toBe(0);

    const again = startHost(data);
    const window = await openWindow(again);
    expect((await again.state()).isHardwareAccelerated).toBe(false);
    // Another user of the PC comes to the same folder.
    writeFileSync(join(data, 'engine.holder'), JSON.stringify({ user: 'zhao', computer: 'ZZB-02', since: '2026-07-28T01:00:00.000Z' }));
    const other = startHost(data);
    const message = await other.until((state) => state.openDialogs.length > 0, 'the message', 90_000);
    expect(message.openDialogs[0]?.options).toMatchObject({ message: '台账正由另一个用户使用' });
    expect(message.openDialogs[0]?.options.detail).toContain('系统用户“zhao”');
    await other.command('answer', { response: 0 });
    expect(await other.ended).toBe(0);

    expect(await again.command('tellWindow', window, 'query-session-end', { reasons: ['critical'] })).toBe(false);
    expect(await again.command('tellWindow', window, 'query-session-end', { reasons: ['shutdown'] })).toBe(true);
    expect(await again.ended).toBe(0);
    expect(existsSync(join(data, 'register.db-wal'))).toBe(false);
  });
});

test('a safe start draws without the graphics card and opens the window at its usual place, whatever is remembered', async () => {
  const data = newFolder();
  remember(data, { bounds: { x: 100, y: 50, width: 1200, height: 670 }, isMaximized: true, isGpuOff: false });
  const host = startHost(data, {}, ['--safe-start']);
  const id = await openWindow(host);
  const state = await host.state();
  expect(state.isHardwareAccelerated).toBe(false);
  expect(state.windows[0]?.options).toMatchObject({ x: 0, y: 0, width: 1366, height: 728 });
  await host.command('close', id);
  expect(await host.ended).toBe(0);
  expect(memoryOf(data).isGpuOff).toBe(false);
});

test('--demo fills an empty register with the made-up township before the window opens', async () => {
  const host = startHost(newFolder(), {}, ['--demo']);
  const id = await openWindow(host);
  expect(await host.evaluate(id, 'window.fengqiao.call("accounts.status", {})')).toMatchObject({
    ok: true,
    value: { state: 'signedOut', office: { isDemo: true } },
  });
  await host.command('close', id);
  expect(await host.ended).toBe(0);
}, 400_000);
